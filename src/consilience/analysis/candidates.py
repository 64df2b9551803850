"""Who may speak a quotation: candidates from the text around it, each described by numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from consilience.analysis.frames import Frame, find_frames
from consilience.analysis.informants import Names
from consilience.analysis.named import Named, word_gender
from consilience.analysis.reach import reach
from consilience.analysis.sayings import Saying
from consilience.analysis.vocabulary import words

FAR = 40  # words; what is further away than this counts as this far
WINDOW = 3  # paragraphs before a quotation whose people may speak it


@dataclass(slots=True)
class Candidate:
    """Somebody who may speak a quotation. `saying`: the words of speech that speak for it, if any."""

    id: str
    named: Named | None
    phrase: tuple[int, int] | None
    saying: Saying | None = None
    saying_cost: float = 1e9
    features: dict[str, float] = field(default_factory=dict)


class Scene:
    """One article's quotations in their frames, with who is named where."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.frames = find_frames(
            names.tokens, names.text, names.quoted, names.marked, names.sayings, names.sentence_of
        )
        self.frame_of_mark = {mark: n for n, frame in enumerate(self.frames) for mark in frame.marks}
        self._frame_of_token = {i: n for n, frame in enumerate(self.frames) for i in frame.units if i >= 0}
        self._nearest: dict[int, Saying | None] = {}
        self._meant: dict[tuple[int, int], tuple[str, Named | None]] = {}
        self.people_in: dict[int, list[tuple[int, Named, bool]]] = {}
        for named in names.named:
            for mention in named.mentions:
                n = self._frame_of_token.get(mention.first)
                if n is not None:
                    self.people_in.setdefault(n, []).append((mention.first, named, mention.inside))
        for i, named in names.pronouns.items():
            n = self._frame_of_token.get(i)
            if n is not None:
                self.people_in.setdefault(n, []).append((i, named, names.tokens[i].dep_ == "poss"))

    def who(self, saying: Saying) -> tuple[str, Named | None]:
        """The id of the informant who says, and the named one behind it."""
        key = (saying.first, saying.last)
        if key not in self._meant:
            named = self.names.named_in(*key)
            informant = self.names.of_named(named) if named else self.names.meant(*key)
            self._meant[key] = (informant.id, named)
        return self._meant[key]

    # ── Candidates ───────────────────────────────────────────────────────────────────────────────

    def candidates(self, mark: int, before: Sequence[str], before_marks: Sequence[int]) -> list[Candidate]:
        """Everybody who may speak the stretch `mark`; `before`: who spoke the stretches `before_marks`."""
        if mark not in self.frame_of_mark:  # a mark inside a token, as in an address
            return []
        at = self.frame_of_mark[mark]
        frame = self.frames[at]
        found: dict[str, Candidate] = {}

        def get(id_: str, named: Named | None, phrase: tuple[int, int] | None) -> Candidate:
            return found.setdefault(id_, Candidate(id_, named, phrase))

        shared = self._of_mark(mark, at)
        self._from_sayings(get, frame, mark)
        self._from_owners(get, frame, mark)
        self._from_neighbours(get, at)
        self._from_mentions(get, at, mark)
        for candidate in found.values():
            candidate.features |= shared
            self._history(candidate, at, before, before_marks)
            self._standing(candidate, mark)
        for id_ in reversed(before[-2:]):
            if id_ not in found:
                candidate = found[id_] = Candidate(id_, self._named_by_id(id_), None)
                candidate.features |= shared
                self._history(candidate, at, before, before_marks)
                self._standing(candidate, mark)
        return list(found.values())

    def _named_by_id(self, id_: str) -> Named | None:
        return next((named for named in self.names.named if self.names.of_named(named).id == id_), None)

    def _of_mark(self, mark: int, at: int) -> dict[str, float]:
        """What holds of the quotation itself, the same for all its candidates."""
        frame = self.frames[at]
        marked = self.names.marked[mark]
        text = self.names.text
        place = frame.units.index(-1 - mark)
        before = frame.units[place - 1] if place else None
        after = frame.units[place + 1] if place + 1 < len(frame.units) else None
        inside = text[marked.start : marked.end]
        first = at == 0 or self.frames[at - 1].paragraph != frame.paragraph
        last = at + 1 == len(self.frames) or self.frames[at + 1].paragraph != frame.paragraph
        words = sum(unit >= 0 and self.names.tokens[unit].is_alpha for unit in frame.units)
        return {
            "length": min(len(inside.split()), 60),
            "upper": inside[:1].isupper(),
            "ends": inside[-1:] in ".?!",
            "comma": inside[-1:] == ",",
            "colon": before is not None and before >= 0 and self.names.tokens[before].text == ":",
            "comma_before": before is not None and before >= 0 and self.names.tokens[before].text == ",",
            "alone": words == 0,
            "own_words": min(words, FAR),
            "starts": before is None,
            "stops": after is None,
            "first_frame": first,
            "last_frame": last,
            "continued": marked.continued,
            "sayings": len(frame.sayings),
            "strong_sayings": sum(saying.strong for saying in frame.sayings),
            "marks": len(frame.marks),
            "speaks_i": any(
                f" {word} " in f" {inside.lower()} " for word in ("i", "i'm", "i’m", "we", "my", "our", "me")
            ),
        }

    def _from_sayings(self, get: Callable[..., Candidate], frame: Frame, mark: int) -> None:
        """Who says in the quotation's own sentence, and how far from it."""
        order: list[tuple[float, Saying, Candidate]] = []
        for saying in frame.sayings:
            id_, named = self.who(saying)
            candidate = get(id_, named, (saying.first, saying.last))
            way = self._way_to(frame, mark, saying)
            cost = way["cost"]
            order.append((cost, saying, candidate))
            if cost < candidate.saying_cost:
                candidate.saying_cost, candidate.saying = cost, saying
                candidate.features |= way | self._of_saying(frame, mark, saying, named)
        order.sort(key=lambda each: each[0])
        self._nearest[mark] = order[0][1] if order else None
        for rank, (_, saying, candidate) in enumerate(order):
            if candidate.saying is saying:
                candidate.features["rank"] = rank
                candidate.features["lead"] = (
                    (order[1][0] - order[0][0] if len(order) > 1 else FAR)
                    if rank == 0
                    else order[0][0] - order[rank][0]
                )

    def _way_to(self, frame: Frame, mark: int, saying: Saying) -> dict[str, float]:
        """How far the words of speech stand from the quotation, and what lies between."""
        place, verb = frame.units.index(-1 - mark), frame.units.index(saying.verb)
        subject = frame.units.index(saying.head) if saying.head in frame.units else verb
        after = verb > place
        between = frame.units[min(verb, place) + 1 : max(verb, place)]
        quotes = sum(unit < 0 for unit in between)
        nearest = min(verb, subject) if after else max(verb, subject)
        verb_distance = min(abs(verb - place), FAR)
        return {
            "after": after,
            "distance": min(abs(nearest - place), FAR),
            "verb_distance": verb_distance,
            "quotes_between": quotes,
            "that": any(u >= 0 and self.names.tokens[u].lower_ == "that" for u in between),
            "cost": verb_distance + 12 * quotes + (0 if saying.strong else 6) + (0 if after else 1),
        }

    def _of_saying(self, frame: Frame, mark: int, saying: Saying, named: Named | None) -> dict[str, float]:
        """What the words of speech are, and how they reach the quotation by the tree."""
        return {
            "says": 1,
            "strong": saying.strong,
            "inverted": saying.way == "inverted",
            "according": saying.way == "according",
            "participle": saying.way == "participle",
            "relative": saying.way == "relative",
            "noun": saying.way == "noun",
            "colon_name": saying.way == "colon",
            "animate": named is not None or self._is_animate(saying),
            "pronoun": self.names.tokens[saying.head].pos_ == "PRON",
            **reach(self.names.doc, frame, saying, mark, self.names.marked[mark]),
        }

    def _from_owners(self, get: Callable[..., Candidate], frame: Frame, mark: int) -> None:
        """Whose claim, remark or letter stands before the quotation: "for his claim that it was “…”"."""
        place = frame.units.index(-1 - mark)
        for n in range(place - 1, max(place - FAR, 0) - 1, -1):
            unit = frame.units[n]
            if unit < 0 or self.names.tokens[unit].lemma_.lower() not in words("utterance"):
                continue
            owner = self.names.owner(unit)
            if owner is None:
                continue
            candidate = get(self.names.of_named(owner).id, owner, None)
            between = frame.units[n + 1 : place]
            candidate.features |= {
                "owns": 1,
                "owns_distance": place - n,
                "owns_quotes": sum(each < 0 for each in between),
                "owns_verbs": sum(each >= 0 and self.names.tokens[each].tag_[:2] == "VB" for each in between),
            }
            break

    def _is_animate(self, saying: Saying) -> bool:
        """Whether somebody without a name can speak: person, people, body, document; no idea or event."""
        head = self.names.tokens[saying.head]
        return head.pos_ == "PRON" or any(
            head.lemma_.lower() in words(kind) or head.lower_ in words(kind)
            for kind in ("person", "crowd", "document", "outlet", "body")
        )

    def _from_neighbours(self, get: Callable[..., Candidate], at: int) -> None:
        """Who says in the sentences around it."""
        frame = self.frames[at]
        for step in (-1, -2, 1):
            n = at + step
            if not 0 <= n < len(self.frames):
                continue
            other = self.frames[n]
            same = other.paragraph == frame.paragraph
            for rank, saying in enumerate(reversed(other.sayings) if step < 0 else other.sayings):
                id_, named = self.who(saying)
                candidate = get(id_, named, (saying.first, saying.last))
                key = f"near{step}"
                if key not in candidate.features:
                    candidate.features |= {
                        key: 1,
                        key + "same": same,
                        key + "rank": rank,
                        key + "strong": saying.strong,
                        key + "colon": saying.way == "colon",
                        key + "animate": named is not None or self._is_animate(saying),
                        key + "marks": len(other.marks),
                    }
                if candidate.saying is None and same and saying.strong:
                    candidate.saying = saying

    def _from_mentions(self, get: Callable[..., Candidate], at: int, mark: int) -> None:
        """Who is named in the sentence, before it, and right behind it."""
        tokens = self.names.tokens
        opens = self.names.marked[mark].opens
        farthest = self.frames[at].paragraph - WINDOW
        n = min(at + 1, len(self.frames) - 1)
        while n >= 0 and self.frames[n].paragraph >= farthest:
            back = at - n
            people = sorted(self.people_in.get(n, []), key=lambda each: each[0])
            for rank, (i, named, inside) in enumerate(people):
                if not named.person and (back > 1 or inside):
                    continue
                features = get(self.names.of_named(named).id, named, None).features
                here = tokens[i], tokens[min(i + 1, len(tokens) - 1)]
                subject = any(token.dep_ in ("nsubj", "nsubjpass") for token in here)
                if back == 0:
                    side = "here_before" if tokens[i].idx < opens else "here_after"
                    _raise(features, side + "_subject", subject and not inside)
                    features[side] = 1
                    features[side + "_inside"] = inside
                    features[side + "_rank"] = min(features.get(side + "_rank", 9), rank)
                elif back == -1:
                    features["next"] = 1
                    _raise(features, "next_subject", subject and not inside)
                elif "back" not in features or features["back"] == back:
                    _raise(features, "back_subject", subject and not inside)
                    _raise(features, "back_main", subject and tokens[i].head.dep_ == "ROOT")
                    features |= self._of_frame_before(at, n) | {"back_inside": inside, "back_rank": rank}
            n -= 1

    def _of_frame_before(self, at: int, n: int) -> dict[str, float]:
        """How far before the quotation's sentence another stands."""
        paragraph = self.frames[n].paragraph
        return {
            "back": min(at - n, 9),
            "back_first": n == 0 or self.frames[n - 1].paragraph != paragraph,
            "back_paragraphs": self.frames[at].paragraph - paragraph,
        }

    def _history(self, candidate: Candidate, at: int, before: Sequence[str], marks: Sequence[int]) -> None:
        """Whether it spoke the quotations before this one."""
        features = candidate.features
        for step in (1, 2):
            if len(before) < step:
                continue
            if before[-step] != candidate.id:
                continue
            frame = self.frame_of_mark[marks[-step]]
            features[f"spoke{step}"] = 1
            features[f"spoke{step}_frames"] = min(at - frame, 9)
            features[f"spoke{step}_paragraphs"] = min(
                self.frames[at].paragraph - self.frames[frame].paragraph, 9
            )
        if before:
            frame = self.frame_of_mark[marks[-1]]
            features["quote_before_frames"] = min(at - frame, 9)
            features["quote_before_paragraphs"] = min(
                self.frames[at].paragraph - self.frames[frame].paragraph, 9
            )
            features["run"] = next(
                (n for n, id_ in enumerate(reversed(before)) if id_ != before[-1]), len(before)
            )

    def _standing(self, candidate: Candidate, mark: int) -> None:
        """What holds of it anywhere: its kind, how often it is named, whether the quotation names it."""
        features = candidate.features
        named = candidate.named
        features["named"] = named is not None
        nearest = self._nearest.get(mark)
        if nearest is not None:
            features["fits"] = self._fits(nearest, named)
        features["person"] = named is not None and named.person
        marked = self.names.marked[mark]
        if named is not None:
            features["mentions"] = min(len(named.mentions), 20)
            features["in_quote"] = any(
                marked.opens <= self.names.tokens[m.first].idx < marked.closes for m in named.mentions
            )
            features["full_name"] = " " in named.name
        else:
            kind = self.names.by_id(candidate.id).kind
            features["document"] = kind == "document"
            features["crowd"] = kind == "crowd"
            features["unnamed"] = kind == "unnamed"

    def _fits(self, saying: Saying, named: Named | None) -> float:
        """How well somebody fits the pronoun or noun that says: 1 well, 0.5 perhaps, -1 not, 0 a name."""
        head = self.names.tokens[saying.head]
        word = head.lower_
        gender = "he" if word == "he" else "she" if word == "she" else None
        if gender is None and (head.pos_ != "NOUN" or self.names.tokens[saying.first].lower_ != "the"):
            return 0.0
        if named is None or not named.person:
            return -1.0
        if gender is None:
            gender = word_gender(word)
            return 0.4 if gender in (None, named.gender) else -1.0
        if named.gender is None:
            return 0.5
        return 1.0 if named.gender == gender else -1.0


def _raise(features: dict[str, float], name: str, value: float) -> None:
    """Set a feature to `value` where it was lower or missing."""
    features[name] = max(features.get(name, 0), value)
