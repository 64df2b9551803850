"""People that later words may take up, with how much each mention stands out.

The choice follows centering (Grosz, Joshi and Weinstein 1995): subjects before objects, and the nearest
sentence before those further back.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.analysis.named import Named

if TYPE_CHECKING:
    from spacy.tokens import Token

FADING = 0.45  # of a mention's prominence a sentence later
NEAR = 3  # sentences back in which somebody spoke last
FARTHEST = 12  # sentences back; nobody named before that is taken up
UNKNOWN_GENDER = 0.55  # of the prominence of somebody whose gender fits for certain
SERVES = 0.2  # of the prominence of whom "her" and "his" would mean too
# How much a mention stands out by its part in the sentence.
SUBJECT, SPEAKER, LOWER_SUBJECT, OTHER, OWNER = 1.0, 0.9, 0.6, 0.5, 0.35
_SAID = frozenset(["say", "tell", "write"])


class Antecedents:
    """The people mentioned so far, in order of mention."""

    def __init__(self, sentence_of: Sequence[int]) -> None:
        self._sentence_of = sentence_of
        self._tokens: list[int] = []
        self._people: list[tuple[Named, float]] = []
        self._speakers: list[tuple[int, Named]] = []
        self._whose: dict[int, str] = {}

    def add(
        self,
        i: int,
        person: Named,
        main: "Token",
        *,
        inside: bool = False,
        speaks: bool = False,
        whose: str | None = None,
    ) -> None:
        """A mention at token `i`, whose main word is `main`; tokens come in order.

        `speaks`: it says something. `whose`: the gender of a pronoun that says whose it is: "her doctor".
        """
        self._tokens.append(i)
        self._people.append((person, OWNER if inside else _prominence(main)))
        if whose:
            self._whose[id(person)] = whose
        if speaks:
            self._speakers.append((i, person))

    def last_speaker(self, i: int, gender: str) -> Named | None:
        """Who spoke last before token `i`, of those who may be of a gender, not far back."""
        for at, person in reversed(self._speakers):
            if self._sentence_of[i] - self._sentence_of[at] > NEAR:
                break
            if at < i and person.gender in (gender, None) and self._whose.get(id(person)) != gender:
                return person
        return None

    def likeliest(
        self, i: int, gender: str | None, *, until: int | None = None, only_named: bool = False
    ) -> Named | None:
        """Whom a word at token `i` means, of those mentioned up to token `until` (all, if None).

        `only_named` leaves out those whom the article describes without a name.
        """
        here = self._sentence_of[i]
        best: tuple[float, Named] | None = None
        end = len(self._tokens) if until is None else bisect_right(self._tokens, until)
        for n in range(end - 1, -1, -1):
            back = here - self._sentence_of[self._tokens[n]]
            if back > FARTHEST:
                break
            person, prominence = self._people[n]
            if only_named and person.phrase is not None:
                continue
            if gender and person.gender not in (gender, None):
                continue
            known = 1.0 if person.gender else UNKNOWN_GENDER
            if gender and not person.gender and self._whose.get(id(person)) == gender:
                known = SERVES  # after "her doctor said", "she" is the patient
            weight = prominence * FADING**back * known
            if best is None or weight > best[0]:
                best = (weight, person)
        return best[1] if best else None


def _prominence(token: "Token") -> float:
    if token.dep_ == "poss":
        return OWNER
    if any(child.dep_ == "relcl" and child.lemma_ in _SAID for child in token.children):
        return SPEAKER
    if token.i + 1 < len(token.doc) and token.nbor().lower_ == "who" and token.nbor().head.lemma_ in _SAID:
        return SPEAKER
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return OTHER
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    return SUBJECT if verb.dep_ == "ROOT" else LOWER_SUBJECT
