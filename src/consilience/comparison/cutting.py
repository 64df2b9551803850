"""A sentence cut to the fact it tells: words are left out, none is added or changed.

Sentence compression by leaving out branches of the parse (Knight & Marcu 2002; Filippova & Strube 2008),
steered by what other accounts tell: a branch that only one account has may go, one that others have may not.
Left out are datelines, reporting clauses, main clauses beside the fact, and what stands between commas.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from math import fsum

from consilience.types import Attribution, Extract, Figure, Span, Statement, Word

LEAST_CUT = 4  # words that have to be left, else the sentence is shown with more
TOLD_BESIDE = 0.4  # what an aside may tell of the common facts and still go: less than one rare word
SHORTEST_ASIDE, LONGEST_ASIDE = 4, 12  # words out of the middle: fewer are no gain, more are often misread
MOST_PIECES = 3  # a sentence in more pieces is harder to read than with its asides
LONGEST_DATELINE = 12  # words before its dash

WEIGHTY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})  # parts of speech that tell something
DOUBLE = frozenset('"“”„«»') | {"``", "''"}
QUOTES = DOUBLE | frozenset("‘’'`")
BRACKETS = frozenset("()[]")
TELLING_MARKS = BRACKETS | {"?", "nor", "neither"}  # marks and links that say something of what follows
DASHES = frozenset({"--", "–", "—", "―"})
SET_OFF = DASHES | BRACKETS | frozenset(",;:")
JOINTS = DASHES | frozenset({"and", "but", "or", "while", ",", ";", ":"})
LINKS = frozenset({"yet", "however", "meanwhile", "moreover", "also", "but", "and", "so"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# Asides that begin a sentence, too.
OPENINGS = frozenset({"prep", "advcl", "npadvmod", "advmod", "cc", "intj"})
ASIDES = OPENINGS | {"relcl", "appos", "acl", "parataxis", "conj"}
# What only passes on what was said. "Deny" or "fear" do not: without them the sentence says something else.
TELLING = frozenset(
    "say tell report announce state confirm add write note explain tweet post accord disclose reveal".split()  # noqa: SIM905  # a row of quoted words would be harder to read
)
NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})  # what they say is not said
SPEAKING = frozenset({"i", "we", "my", "our", "me", "us", "mine", "ours"})
LEANING = SPEAKING | frozenset(
    "he she it they this that these those you him her them".split()  # noqa: SIM905  # a row of quoted words would be harder to read
)
CONDITIONS = frozenset({"if", "unless", "until", "except", "whether", "although", "though", "while"})


@dataclass(frozen=True)
class Worded:
    """A statement with its words, by their number in the parse, and the attributions with words in it.

    `figures`: those in it that count or measure something.
    """

    statement: Statement
    words: Mapping[int, Word]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]

    @cached_property
    def weighty(self) -> frozenset[str]:
        """The lemmas of its words of weight."""
        return self.lemmas(self.words)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its words, in order."""
        return tuple(self.words)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where its words begin in the article, in order."""
        return tuple(word.start for word in self.words.values())

    @cached_property
    def below(self) -> Mapping[int, tuple[int, ...]]:
        """The words that hang on each word."""
        found: dict[int, tuple[int, ...]] = {}
        for number, word in self.words.items():
            if word.head != number:
                found[word.head] = (*found.get(word.head, ()), number)
        return found

    def lemmas(self, numbers: Iterable[int]) -> frozenset[str]:
        """The lemmas of weight among these words."""
        return frozenset(self.words[n].lemma for n in numbers if self.words[n].pos in WEIGHTY)

    def weight(self, numbers: Iterable[int], shared: Mapping[str, float]) -> float:
        """How much of what is shared these words tell."""
        # Exact, so that the order of a set, which no two runs share, cannot decide between two names.
        return fsum(shared.get(lemma, 0.0) for lemma in self.lemmas(numbers))

    def branch(self, number: int) -> list[int]:
        """A word with all that hangs on it, in order."""
        found, waiting = [], [number]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self.below.get(at, ())
        return sorted(found)

    def subjects(self, numbers: Iterable[int]) -> list[str]:
        """The subjects among these words, in lower case and in order."""
        return [self.words[n].text.lower() for n in numbers if self.words[n].dep in SUBJECTS]


def cut(
    worded: Worded,
    shared: Mapping[str, float],
    *,
    keep_teller: bool = False,
    contested: Collection[int] = frozenset(),
) -> list[int]:
    """The numbers of the words that tell the fact, in order.

    `shared` holds the lemmas that other accounts tell, too, with what each is worth. With `keep_teller` the
    words that say who said it stay. A clause or an aside with any of the `contested` words goes, whatever it
    tells, where the rest stands without it.
    """
    kept = trim(worded, without_dateline(worded, list(worded.words)))
    steps: list[Callable[[Worded, list[int], Mapping[str, float]], list[int]]] = [
        *(() if keep_teller else (_without_telling,)),
        partial(_clauses, contested=contested),
        partial(_without_asides, contested=contested),
    ]
    for step in steps:
        shorter = trim(worded, step(worded, kept, shared))
        if stands(worded, shorter) and len(runs(shorter)) <= MOST_PIECES and tells(worded, shorter):
            kept = shorter
    return kept


def stands(worded: Worded, kept: Sequence[int]) -> bool:
    """Whether words make a clause by themselves: a verb with its subject on top, and not too little."""
    inside = set(kept)
    tops = {n for n in kept if worded.words[n].head not in inside or worded.words[n].head == n}
    verbs = {n for n in tops if worded.words[n].pos in {"VERB", "AUX"}}
    subjects = any(worded.words[n].head in verbs and worded.words[n].dep in SUBJECTS for n in kept)
    return subjects and len(kept) >= LEAST_CUT


def tells(worded: Worded, kept: Sequence[int]) -> bool:
    """Whether words tell something, and leave in some of what was said wherever they say that it was.

    A dateline tells nothing, and neither does "the mayor told the Gazette" where what she told is left out or
    stands in another sentence.
    """
    inside = set(kept)
    return bool(inside) and all(
        inside.intersection(words_in(worded, each.content))
        or not inside.intersection(words_in(worded, each.cue))
        for each in worded.attributions
    )


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in order, each row without a gap by itself."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] + 1 == number:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def extracts(worded: Worded, kept: Sequence[int]) -> Iterator[Extract]:
    """Words by their numbers as the article has them, each row without a gap as one."""
    statement = worded.statement
    for run in runs(kept):
        start, end = worded.words[run[0]].start, worded.words[run[-1]].end
        text = statement.text[start - statement.start : end - statement.start]
        yield Extract(statement.article, start, end, text)


def without_dateline(worded: Worded, kept: list[int]) -> list[int]:
    """Without "VARN, Aldern (Agency) —" in front."""
    for place, number in enumerate(kept[: LONGEST_DATELINE + 1]):
        word = worded.words[number]
        if not place or word.text not in DASHES | {"-"}:
            continue
        before = [worded.words[each] for each in kept[:place]]
        spaced = before[-1].end < word.start or before[-1].text == ")"
        if before[0].text.isupper() and spaced and not any(each.pos in {"VERB", "AUX"} for each in before):
            return kept[place + 1 :]
    return kept


def _without_telling(worded: Worded, kept: list[int], shared: Mapping[str, float]) -> list[int]:
    """Only what is said, where the sentence passes it on and the rest of it tells less that others tell."""
    best = kept
    for attribution in worded.attributions:
        source = words_in(worded, attribution.source)
        if not only_tells(worded, words_in(worded, attribution.cue)) or not NOBODY.isdisjoint(
            worded.words[n].lemma for n in source
        ):
            continue
        frame = {*source, *words_in(worded, attribution.cue)}
        content = set(words_in(worded, attribution.content))
        for number in kept:  # a word that hangs on what is said belongs to it, wherever its span ends
            word = worded.words[number]
            if number not in frame and word.pos != "PUNCT" and word.head in content:
                content.update(set(worded.branch(number)) - frame)
        said = [n for n in kept if n in content]
        if len(said) >= len(best) or needs_teller(worded, said):
            continue
        rest = [n for n in kept if n not in content and n not in frame]
        if worded.weight(rest, shared) < worded.weight(said, shared):
            best = said
    return best


def leans(worded: Worded, kept: Iterable[int]) -> bool:
    """Whether what words are about stands in another clause: "he", "this", "seven of them"."""
    subject = next((n for n in kept if worded.words[n].dep in SUBJECTS), None)
    if subject is None:
        return False
    of = [n for n in worded.below.get(subject, ()) if worded.words[n].lemma == "of"]
    about = (subject, *(n for prep in of for n in worded.below.get(prep, ())))
    return any(worded.words[n].text.lower() in LEANING for n in about)


def needs_teller(worded: Worded, said: Sequence[int]) -> bool:
    """Whether what is said is about whoever says it: "I", "we", or "he" as what it is about."""
    return any(worded.words[n].lemma in SPEAKING for n in said) or bool(
        LEANING & {*worded.subjects(said)[:1]}
    )


def only_tells(worded: Worded, cue: Sequence[int]) -> bool:
    """Whether a cue only passes on: "said", "according to"; not "denied", "may say", "unable to say"."""
    heads = [n for n in cue if worded.words[n].lemma in TELLING]
    others = [n for n in cue if worded.words[n].pos in {"VERB", "ADV"} and n not in heads]
    hanging = [worded.words[n] for head in heads for n in worded.below.get(head, ())]
    changed = any(word.dep == "neg" or word.tag in {"MD", "TO"} for word in hanging)
    return bool(heads) and not others and not changed


def _clauses(
    worded: Worded, kept: list[int], shared: Mapping[str, float], contested: Collection[int]
) -> list[int]:
    """Of main clauses that stand one behind the other, those that tell what other accounts tell."""
    parts: list[list[int]] = []
    left = kept
    for number in reversed(kept):
        word = worded.words[number]
        beside = word.dep == "conj" or word.head not in kept  # what both hung on, who said it, is cut
        if number not in left or not beside or word.pos not in {"VERB", "AUX"}:
            continue
        if not any(worded.words[n].dep in SUBJECTS for n in worded.below.get(number, ())):
            continue
        clause = [n for n in worded.branch(number) if n in left]
        at = left.index(clause[0])
        rest = [n for n in left[at:] if n not in clause]
        joint = {worded.words[n].text.lower() for n in (left[at - 1], clause[0])} & JOINTS
        joined = at > 0 and (joint or left[at - 1] + 1 != clause[0])
        if joined and all(worded.words[n].pos == "PUNCT" for n in rest):
            parts.insert(0, clause)
            left = left[:at]
    parts.insert(0, left)
    worth = [worded.weight(part, shared) * (not set(part) & set(contested)) for part in parts]
    return [n for part, each in zip(parts, worth, strict=True) if each * 2 > max(worth) for n in part] or kept


def _without_asides(
    worded: Worded, kept: list[int], shared: Mapping[str, float], contested: Collection[int]
) -> list[int]:
    """Without what stands beside the fact between commas and is told by no other account."""
    left = list(kept)
    for number in kept:
        if number not in left or worded.words[number].dep not in ASIDES:
            continue
        aside = [n for n in worded.branch(number) if n in left]
        if aside[0] == left[0] and worded.words[number].dep not in OPENINGS:
            continue
        if any(
            worded.words[n].lemma in CONDITIONS or worded.words[n].dep == "neg"
            for n in (number, *worded.below.get(number, ()))
        ):
            continue
        rest = [n for n in left if n not in aside]
        lost = worded.weight(left, shared) - worded.weight(rest, shared)
        loose = _set_off(worded, left, aside) or _ends(worded, left, aside, number)
        if (lost <= TOLD_BESIDE or set(aside) & set(contested)) and loose:
            left = rest
    return left


def _ends(worded: Worded, kept: list[int], aside: list[int], verb: int) -> bool:
    """Whether an aside is a second verb of the same subject, at the end: "… and flew home"."""
    before = kept.index(aside[0]) - 1
    return (
        worded.words[verb].dep == "conj"
        and worded.words[verb].pos == "VERB"
        and before > 0
        and worded.words[kept[before]].lemma == "and"  # of "or" neither may have happened
        and kept[before + 1 :] == aside
    )


def _set_off(worded: Worded, kept: Sequence[int], aside: Sequence[int]) -> bool:
    """Whether an aside is of one piece, with a comma, dash, bracket or the sentence's end on either side."""
    first, last = kept.index(aside[0]), kept.index(aside[-1])
    if last - first + 1 != len(aside) or len(aside) == len(kept):
        return False
    before = kept[first - 1] if first else None
    after = kept[last + 1] if last + 1 < len(kept) else None
    if before is not None and after is not None and not SHORTEST_ASIDE <= len(aside) <= LONGEST_ASIDE:
        return False
    edges = ((before, aside[0]), (after, aside[-1]))
    return all(
        outside is None or {worded.words[outside].text, worded.words[inside].text} & SET_OFF
        for outside, inside in edges
    )


def words_in(worded: Worded, spans: Iterable[Span]) -> list[int]:
    """The numbers of the words that begin in spans of the article, in order."""
    found: set[int] = set()
    for span in spans:
        found.update(
            worded.numbers[bisect_left(worded.starts, span.start) : bisect_left(worded.starts, span.end)]
        )
    return sorted(found)


def trim(worded: Worded, kept: Sequence[int]) -> list[int]:
    """Without marks, "and", "but" and "that" at the ends of each piece, but with its quotation marks."""

    def loose(number: int) -> bool:
        word = worded.words[number]
        mark = word.pos in {"PUNCT", "CCONJ", "SPACE"} and word.lemma not in TELLING_MARKS
        return (
            mark
            or word.text in QUOTES
            or word.lemma in LINKS
            or (word.lemma == "that" and word.pos == "SCONJ")
        )

    trimmed: list[int] = []
    for run in runs(kept):
        while run and loose(run[0]):
            run.pop(0)
        while run and (loose(run[-1]) or worded.words[run[-1]].pos == "CCONJ"):
            run.pop()
        trimmed += _with_marks(worded, run) if run else []
    return sorted(set(trimmed))  # a mark between two pieces may be taken by both


def _with_marks(worded: Worded, run: list[int]) -> list[int]:
    """A piece with the marks at its ends: both, or the partner of one that stands inside."""

    def is_mark(number: int) -> bool:
        return number in worded.words and worded.words[number].text in DOUBLE

    first, last = run[0] - 1, run[-1] + 1
    if last in worded.words and worded.words[last].text in {",", ".", "?", "!"} and is_mark(last + 1):
        last += 1
    odd = sum(map(is_mark, run)) % 2 == 1
    if is_mark(first) and is_mark(last) and not odd:
        return [*range(first, last + 1)]
    if odd and is_mark(last) and not is_mark(first):
        return [*range(run[0], last + 1)]
    if odd and is_mark(first) and not is_mark(last):
        return [first, *run]
    return run
