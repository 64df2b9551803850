"""Statements: one a sentence, with the chain of those it is attributed to."""

from consilience.comparison.statements import make_statements
from consilience.types import (
    Account,
    Analysis,
    Article,
    Attribution,
    Informant,
    Parse,
    Quote,
    Sentence,
    Span,
)

TEXT = "The dam held. Engineer Ana Duarte said the dam would need repairs. “Nobody slept,” she added."
CUTS = ((0, 13), (14, 66), (67, 93))


def _account(attributions=(), quotes=()):
    sentences = tuple(Sentence(start, end, 0, 0, 0) for start, end in CUTS)
    duarte = Informant("informant-1", "a", "Ana Duarte", "person", None, ())
    analysis = Analysis("a", (), tuple(quotes), tuple(attributions), (duarte,), (), ())
    return Account(Article("a", TEXT), Parse((), sentences), analysis)


def test_every_sentence_is_one_statement_with_the_article_s_own_words():
    statements = make_statements(_account())
    assert [s.text for s in statements] == [TEXT[start:end] for start, end in CUTS]
    assert all(TEXT[s.start : s.end] == s.text for s in statements)


def test_a_statement_names_the_chain_of_the_attribution_that_fills_it():
    content = Span(TEXT.index("the dam would"), TEXT.index(". “Nobody"))
    said = Attribution("x", "a", (), (), (content,), "indirect", ("informant-1",), 1.0)
    assert [s.informants for s in make_statements(_account([said]))] == [(), ("Ana Duarte",), ()]


def test_a_quotation_without_attribution_names_its_speaker():
    start = TEXT.index("Nobody")
    quote = Quote(
        "q", "a", start, start + 13, TEXT[start : start + 13], "direct", None, "informant-1", None, ""
    )
    assert make_statements(_account(quotes=[quote]))[2].informants == ("Ana Duarte",)


def test_a_few_attributed_words_do_not_make_the_whole_statement_attributed():
    content = Span(TEXT.index("the dam would"), TEXT.index("the dam would") + 7)
    said = Attribution("x", "a", (), (), (content,), "indirect", ("informant-1",), 1.0)
    assert make_statements(_account([said]))[1].informants == ()


def test_words_of_a_sentence_that_say_who_said_so_do_not_count_against_what_was_said():
    long = Span(TEXT.index("Engineer"), TEXT.index("need repairs"))
    content = Span(TEXT.index("need repairs"), TEXT.index(". “Nobody"))
    named = Attribution("x", "a", (long,), (), (content,), "indirect", ("informant-1",), 1.0)
    unnamed = Attribution("x", "a", (), (), (content,), "indirect", ("informant-1",), 1.0)
    assert make_statements(_account([named]))[1].informants == ("Ana Duarte",)
    assert make_statements(_account([unnamed]))[1].informants == ()


def test_statements_keep_their_ids_from_run_to_run():
    assert [s.id for s in make_statements(_account())] == [s.id for s in make_statements(_account())]
    assert len({s.id for s in make_statements(_account())}) == len(CUTS)
