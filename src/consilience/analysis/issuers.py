"""Who put out a statement, letter or post, by the words around it."""

from typing import TYPE_CHECKING

from consilience.analysis.ground import Ground
from consilience.analysis.named import Named
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PUTTING_OUT = frozenset(["issue", "post", "publish", "put", "release", "send", "write"])


def put_out_by(ground: Ground, head: "Token") -> Named | None:
    """Whose it is by its own phrase or by the verb that puts it out."""
    return owner(ground, head) or _putting_out(ground, head)


def owner(ground: Ground, head: "Token") -> Named | None:
    """Whose it is by its own phrase: "Smith's statement", "the statement from Smith"."""
    for child in head.children:
        if child.dep_ == "poss" and (child.i in ground.at or child.i in ground.pronouns):
            return ground.at[child.i][0] if child.i in ground.at else ground.pronouns[child.i]
        if child.dep_ == "compound" and child.i in ground.at and head.lemma_.lower() in words("put_out"):
            return ground.at[child.i][0]  # "a Works Department statement"
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
            for inner in child.children:
                if inner.i in ground.at:
                    return ground.at[inner.i][0]
    return None


def _putting_out(ground: Ground, head: "Token") -> Named | None:
    """Who puts it out, or speaks in it, by the verb: "Smith replied in a tweet"."""
    if head.dep_ == "pobj" and head.head.lower_ == "in":
        verb = head.head.head
    elif head.dep_ == "dobj" and head.head.lemma_ in _PUTTING_OUT:
        verb = head.head
    else:
        return _host(ground, head)
    if verb.dep_ == "xcomp":  # "urged him to resign in a tweet"
        verb = verb.head
    for child in verb.children:
        if child.dep_ == "nsubj" and not ground.quoted[child.i] and child.i < head.i:
            return ground.at[child.i][0] if child.i in ground.at else ground.pronouns.get(child.i)
    return None


def _host(ground: Ground, head: "Token") -> Named | None:
    """The body at which it is to be read: "At the Daily Lantern, a post said"."""
    for token in ground.tokens[head.sent.start : head.left_edge.i]:
        if token.lower_ in ("at", "on", "in") and token.i <= head.sent.start + 1:
            for child in token.children:
                found = ground.at.get(child.i)
                if child.dep_ == "pobj" and found is not None and not found[0].person:
                    return found[0]
    return None
