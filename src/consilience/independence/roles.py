"""What somebody is, and of what, in the words that introduce him: "prefect", "speaks for the district"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consilience.independence.clauses import children
from consilience.independence.workplaces import OF, RUN, SERVE, THERE, describing, head_of
from consilience.names import KIN
from consilience.types import Account, Informant, Word

FAMILY = "family"  # stands for whoever is somebody's relative
_WHOSE_KIN = re.compile(rf",?\s+whose\s+(?:[\w-]+\s){{0,2}}?(?:{'|'.join(sorted(KIN))})s?\b")
# Before another noun these say only which: "deputy governor", "general manager".
_RANKS = frozenset({"deputy", "general", "major"})
_BEFORE = frozenset({"compound", "amod", "nmod", "poss"})
_LEARNS_THERE = RUN | SERVE | {"visit"}


def find_roles(account: Account, informant: Informant) -> frozenset[str]:
    """The words, by lemma in lower case, for what a person is and of what, over all mentions.

    Who was only there ("a guest at the hotel") is of nothing; a relative of somebody's is `FAMILY`.
    """
    if informant.kind != "person":
        return frozenset()
    words, text = account.parse.words, account.article.text
    found: set[str] = set()
    for mention in informant.mentions:
        found.update(_in_front(words, bisect_left(words, mention.start, key=lambda w: w.start)))
        for i in describing(words, mention.start, mention.end):
            if words[i].start < mention.end and words[i].dep == "compound":
                continue  # in front of the name, or a part of it
            found.update(_of_verb(words, i) if words[i].pos == "VERB" else _of_noun(words, i))
        head = head_of(words, mention.start, mention.end)
        for i in children(words, head) if head is not None else ():  # "Ilse Brandt of the crisis staff"
            found.update(_objects(words, i) if words[i].lemma in ("of", "from", "at", "for") else ())
        if _WHOSE_KIN.match(text, mention.end):
            found.add(FAMILY)
    return frozenset(found)


def _in_front(words: Sequence[Word], name: int) -> Iterator[str]:
    """The words right before a name, whatever the parser makes of them: "shop steward Ilse Brandt"."""
    for i in range(name - 1, -1, -1):
        if words[i].pos not in ("NOUN", "PROPN", "ADJ") and words[i].dep not in _BEFORE:
            return
        if words[i].lemma.casefold() not in _RANKS or i == name - 1:
            yield _form(words[i])


def _of_noun(words: Sequence[Word], i: int) -> Iterator[str]:
    if words[i].lemma in KIN:
        yield from [FAMILY] if _is_of_somebody(words, i) else []
    elif words[i].lemma not in THERE:
        yield from _with_modifiers(words, i)
        for c in children(words, i):
            yield from _objects(words, c) if words[c].dep == "prep" and words[c].lemma in OF else ()


def _of_verb(words: Sequence[Word], i: int) -> Iterator[str]:
    if words[i].lemma not in _LEARNS_THERE:
        return
    yield words[i].lemma
    for c in children(words, i):
        if words[c].dep == "dobj":
            yield from _with_modifiers(words, c)
        yield from _objects(words, c) if words[c].dep == "prep" and words[c].lemma in OF else ()


def _objects(words: Sequence[Word], preposition: int) -> Iterator[str]:
    for c in children(words, preposition):
        yield from _with_modifiers(words, c) if words[c].dep == "pobj" else ()


def _with_modifiers(words: Sequence[Word], i: int) -> Iterator[str]:
    """A noun, whatever is joined to it, and the words in front that say which: "civil protection head"."""
    if words[i].pos not in ("NOUN", "PROPN") and words[i].dep not in _BEFORE:
        return
    yield _form(words[i])
    for c in children(words, i):
        if words[c].dep in _BEFORE and words[c].lemma.casefold() not in _RANKS:
            yield _form(words[c])
            yield from (_form(words[d]) for d in children(words, c) if words[d].dep in _BEFORE)
        if words[c].dep == "conj":
            yield from _with_modifiers(words, c)


def _form(word: Word) -> str:
    form = FAMILY if word.lemma in KIN else word.lemma.casefold()
    return "spokesperson" if form in ("spokesman", "spokeswoman") else form


def _is_of_somebody(words: Sequence[Word], i: int) -> bool:
    """Whether a relative is somebody's: "the victim's mother", "the widow", not "a father of two"."""
    for c in children(words, i):
        if words[c].lemma == "the":
            return True
        if words[c].dep == "poss":
            return True
        for each in children(words, c) if words[c].lemma == "of" else ():
            counted = any(words[d].dep == "nummod" for d in children(words, each))
            if words[each].pos in ("NOUN", "PROPN") and not counted:
                return True
    return False
