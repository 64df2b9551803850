"""Many articles checked for copying, by the index and by holding every article against every other."""

import random
from collections.abc import Iterator, Sequence
from itertools import groupby

from consilience.independence.credits import find_credits
from consilience.independence.dependence import judge_dependence
from consilience.independence.passages import find_passages
from consilience.independence.register import packaged
from consilience.independence.runs import find_runs, find_shared_text, running_text
from consilience.types import Account, Analysis, Article, Dependence, Parse, Sentence

WORDS = 400  # of an article
SENTENCE = 20  # words
VOCABULARY = 20_000
COPIES = 10  # one article in so many has half of its sentences from the one before


def invented(count: int, *, seed: int = 1) -> list[Account]:
    """Accounts of made-up words, as frequent as words are (Zipf), every tenth half copied; none is parsed."""
    chance = random.Random(seed)
    words = [_word(chance) for _ in range(VOCABULARY)]
    weights = [1 / rank for rank in range(1, VOCABULARY + 1)]
    accounts: list[Account] = []
    before: list[str] = []
    for number in range(count):
        text = [word for word, _ in groupby(chance.choices(words, weights, k=WORDS))]
        sentences = [" ".join(text[at : at + SENTENCE]) + "." for at in range(0, len(text), SENTENCE)]
        if number % COPIES == 1:
            sentences[: len(sentences) // 2] = before[: len(sentences) // 2]
        before = sentences
        accounts.append(_account(f"a{number}", sentences))
    return accounts


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice("bdfglmnprstv") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))
    )


def _account(name: str, sentences: Sequence[str]) -> Account:
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Sentence(at, at + len(sentence), 0, 0, 0))
        at += len(sentence) + 1
    article = Article(name, " ".join(sentences), outlet=f"Paper {name}")
    return Account(article, Parse((), tuple(spans)), Analysis(name, (), (), (), (), (), ()))


def by_index(accounts: Sequence[Account]) -> tuple[Dependence, ...]:
    """What the pipeline does: only pairs that share a row of words are looked at closely."""
    register = packaged()
    shared_text = find_shared_text(accounts)
    passages = find_passages(accounts, shared_text)
    return judge_dependence(accounts, shared_text, passages, find_credits(accounts, register), register)


def all_pairs(accounts: Sequence[Account]) -> int:
    """The plain way: the runs of every two articles. How many pairs share one."""
    texts = [running_text(account) for account in accounts]
    return sum(
        bool(find_runs(one, other, accounts[place].article.text))
        for place, one in enumerate(texts)
        for other in texts[place + 1 :]
    )


def growing(most: int) -> Iterator[list[Account]]:
    """A quarter, a half and all of so many accounts."""
    accounts = invented(most)
    for part in (4, 2, 1):
        yield accounts[: most // part]
