"""Dossier and analysis on a terminal."""

import io
from dataclasses import replace
from itertools import pairwise

from rich.console import Console

from consilience.dossier import terminal
from consilience.dossier.marking import pieces_of
from consilience.types import Notice
from tests.dossier import hostile, sample


def printed(renderable, *, width=80, colour=False):
    file = io.StringIO()
    Console(file=file, width=width, force_terminal=colour, color_system="standard" if colour else None).print(
        renderable
    )
    return file.getvalue()


def test_no_line_is_wider_than_the_terminal():
    for line in printed(terminal.render(sample.dossier()), width=60).splitlines():
        assert len(line) <= 60


def test_the_short_account_says_what_the_dossier_found():
    text = " ".join(printed(terminal.render(sample.dossier()), width=200).split())
    for words in (
        "Two independent origins",
        "One origin: Ilse Varga, through two outlets",
        "Number: “Three” against “Five”",
        "Three [A][C], Five [B]",
        "notes.bin Not read: it holds no text.",
    ):
        assert words in text


def test_what_is_left_out_is_counted():
    dossier = sample.dossier()
    others = [each.id for each in dossier.statements]
    claims = tuple(
        replace(sample.SAID_CLAIM, id=f"claim-{n}", gist=a, statements=(a, b), relation="agree", pairs=())
        for n, (a, b) in enumerate(pairwise(others[: terminal.CONFIRMED_SHOWN + 4]))
    )
    assert "3 more" in printed(terminal.render(replace(dossier, claims=claims, summary=())))


def test_a_long_sentence_is_cut_around_the_words_that_differ():
    pieces = pieces_of(sample.AGROUND, [sample.extract(sample.POST, "lifeboat")])
    text = terminal._excerpt(pieces, 70).plain
    assert text.startswith("… ")
    assert "lifeboat" in text
    assert text.endswith(" …")
    assert text.removeprefix("… ").removesuffix(" …") in sample.AGROUND.text


def test_a_long_sentence_is_cut_around_the_words_that_tell_the_finding():
    part = [sample.extract(sample.POST, "taken off by lifeboat")]
    text = terminal._excerpt(pieces_of(sample.AGROUND, [], part), 70).plain
    assert text.startswith("… ")
    assert "taken off by lifeboat" in text


def test_what_tells_something_else_is_dim():
    text = terminal.marked(pieces_of(sample.PASSED_POST, (), sample.PASSED_CLAIM.parts[0]))
    dim = [text.plain[span.start : span.end] for span in text.spans if span.style == "dim"]
    assert dim == ["Bayline, which runs the ferry, said ", "."]


def test_markup_in_an_account_s_words_is_shown_as_text():
    titled = replace(sample.dossier(), headline=None, notices=(Notice("[bold red]x[/]", "[link=a]b[/link]"),))
    assert "[bold red]x[/] [link=a]b[/link]" in printed(terminal.render(titled))
    assert "<script>" in printed(terminal.render(hostile.dossier()))


def test_control_characters_of_an_account_do_not_reach_the_terminal():
    rude = replace(sample.POST, text="Up\x1b[2Jscreen \x07bell \x9b31m.", outlet="\x1b]0;title\x07Post")
    dossier = replace(sample.dossier(), articles=(rude, sample.COURIER, sample.COAST))
    for text in (
        printed(terminal.render(dossier)),
        printed(terminal.render_analysis(rude, replace(sample.account(sample.POST).analysis, quotes=()))),
    ):
        assert not {"\x1b", "\x07", "\x9b"} & set(text)


def test_an_analysis_shows_the_whole_text_with_its_spans_underlined_in_place():
    analysis = sample.account(sample.POST).analysis
    plain = printed(terminal.render_analysis(sample.POST, analysis), width=2000)
    assert plain.startswith(sample.POST.text)
    coloured = printed(terminal.render_analysis(sample.POST, analysis), width=2000, colour=True)
    assert "\x1b[4;35m42\x1b[0m" in coloured


def test_an_analysis_lists_speakers_figures_and_times():
    text = " ".join(
        printed(
            terminal.render_analysis(sample.POST, sample.account(sample.POST).analysis), width=300
        ).split()
    )
    assert "Ilse Varga Nobody was badly hurt" in text
    assert "42 = 42 passengers" in text
    assert "February 2031-02-01 (month)" in text


def test_an_analysis_lists_no_date_and_no_number_of_a_name_among_its_figures():
    analysis = sample.account(sample.POST).analysis
    for kind in ("date", "name"):
        other = replace(analysis, figures=tuple(replace(each, kind=kind) for each in analysis.figures))
        assert "Figures" not in printed(terminal.render_analysis(sample.POST, other), width=300)


def test_an_article_among_several_is_headed_by_its_outlet_and_date():
    assert printed(terminal.name_of(sample.POST), width=80).strip() == "── Harbour Post, 8 March 2031, 18:05"


def test_the_figures_of_a_measure_say_which_is_best_lowest_and_highest_and_who_has_it_from_whom():
    three, five, _ = sample.TREATED
    conflict = next(each for each in sample.MEASURES if each.relation == "conflict")
    measures = (replace(conflict, best=three.id, low=three.id, high=five.id),)
    told = " ".join(printed(terminal.render(replace(sample.dossier(), measures=measures)), width=200).split())
    assert "Three [A][C] (best, lowest), Five [B] (highest; from Sorrel hospital)" in told
