"""Credits: where an article names the outlet or agency that it has something from."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from consilience.ids import content_id
from consilience.independence.bylines import BYLINE, HEAD, Wire, agencies_of, find_wires
from consilience.independence.outlets import Mention, find_mentions, is_own_short_name, outlet_of, short_for
from consilience.independence.register import Outlet, Register, is_at, stands_for, without_the
from consilience.independence.words import last_name
from consilience.types import Account, Article, Credit

SENTENCE_ENDS = frozenset('.!?:"”')
CONTEXT = 90  # code points on either side of a name in which the words that make it a credit stand

# Not beyond the end of a sentence: "said it ends on Friday at noon. The Dawn Front" credits nobody.
_LATER_NAME = (
    r"(?:(?:both|the|a|an|its|their|his)\s)?(?:(?!\S*[a-z]{2}[.!?][”\"]?\s)[\w’'“”\".-]+\s){0,4}?(?:the\s)?"
)
_BEFORE = re.compile(
    r"(?i:"
    r"\b(?:told|tells|telling|informed|spoke\s(?:to|with)|speaking\s(?:to|with)|talking\sto)"
    r"|\b(?:interviews?|interviewed|appearances?|appeared|appearing|comments?|remarks?|statements?|emails?)"
    r"\s(?:\w+\s){0,4}?(?:with|on|to|by|for|in)"
    r"|\baccording\sto|\bciting|\bper|\b(?:reporters?|journalists?)\s(?:from|for|with|at|of)"
    r"|\b(?:reported|published|disclosed|revealed|obtained|broadcast|aired|posted|quoted|cited|confirmed|leaked"
    r"|seen|reviewed|viewed|verified|printed|shared|carried|released)\s(?:\w+\s){0,4}?(?:by|in|on|to|with)"
    r"|\b(?:reports?|reporting|story|stories|articles?|analysis|op-ed|column|essay|piece|editorial|material)"
    r"\s(?:\w+\s){0,3}?(?:in|from|by|for|of)"
    r"|\b(?:wrote|writes|writing)\s(?:in|for|on)"
    r"|\b(?:said|says|saying|asked|speaking|adding|argued|insisted|repeated)\b[^.!?”\"]{0,60}\son"
    r"|\bContributing:"
    r")\s(?:an?\s)?$"
)
_NAMED_BEFORE = re.compile(_BEFORE.pattern.removesuffix(r"(?:an?\s)?$") + _LATER_NAME + r"$")
_AND = re.compile(r"\s?(?:,|/|and|and the|, and|, and the)\s?", re.IGNORECASE)
_AFTER = re.compile(
    r"^(?:[’']s?\s(?:[A-Z][\w’'.-]+\s){0,3})?,?\s?(?:which\s|who\s)?"
    r"(?:(?:has|have|had|is|was|were|also|first|later|itself|earlier|previously|separately|recently|"
    r"exclusively|correctly|now|then|today|yesterday|\w+day)\s){0,3}"
    r"(?:report(?:s|ed|ing)?\b(?!er)|said|says|noted|notes|revealed|reveals|found|quot(?:ed|es|ing)|cit(?:ed|es|ing)"
    r"|learned|confirmed|published|publishes|obtained|reviewed|wrote|writes|describe[sd]|disclosed|broke|obscured"
    r"|blurred|verified|interviewed|aired|relayed|was\stold|estimate[sd]|calculated|counted|contributed"
    r"|pointed\sout|points\sout|explained|explains|observed|suggested|claimed|claims|added|adds)\b"
)
_AFTER_NOUN = re.compile(
    r"^(?:[’']s?)?\s(?:\w+\s){0,2}?(?:report|story|article|poll|survey|investigation|interview|analysis|editorial"
    r"|op-ed|account|reporting|fact[- ]check)s?\b"
)
_GOES_ON = re.compile(r"-[A-Z][a-z]")  # "the Guardian-Post" is not the Guardian
_PROGRAMME = re.compile(r"^[’']s?\s(?:\w+\s)?[“\"‘']")  # on ABC's "This Week"
_SHORT = re.compile(
    r"\b[Tt]he\s(Times|Post|Journal|Globe|Herald|Tribune|Star|Sun|Chronicle|Mail|Observer|Telegraph|Register"
    r"|Inquirer|Dispatch|Examiner|Courier|Gazette|Beast|Daily\sNews)\b"
)
_PAPER = re.compile(
    r"\b[Tt]he\s((?:news\s)?(?:outlet|network|agency|site|website|organization|organisation|station)|newspaper|paper"
    r"|magazine|tabloid|broadcaster|publication|daily)\b"
)

# After a word without a capital, so that no longer name begins before it.
_FULL_NAME = re.compile(r"(?<=[a-z,] )(?!The )[A-Z][a-z]+ ([A-Z][a-z]+)\b(?! [A-Z])")
_BEFORE_CAPITAL = re.compile(r"\b([A-Z][a-z]+)\s(?=[A-Z])")
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Mayor|Judge|Justice|Captain|Colonel|General|Sergeant|Inspector"
    r"|Detective|Minister|Senator|Governor|President|Professor|Sheriff|Councillor)\.?\s$"
)

_PROPER = r"((?:[A-Z]\w+ ?){1,3}?)"
_TOLD = re.compile(rf"\btold (?:the |The )?{_PROPER}(?=[.,;]| that| on| in|$)")
_OWN_PEOPLE = re.compile(
    rf"\b(?:[Tt]wo|[Tt]hree|[Aa]n?|[Oo]ur) {_PROPER} (?:reporter|journalist|correspondent|photographer)s?\b"
    rf"|\bThe {_PROPER} has (?:seen|learned|learnt|obtained|reviewed|spoken)\b"
)

Signed = dict[int, Mention]  # where an agency is named as whose text it is, by the offset of its name


def find_credits(accounts: Sequence[Account], register: Register) -> tuple[Credit, ...]:
    """Every credit of every article, in order; an article's credit to its own outlet is none.

    An outlet that nobody names is known from the article's address, or its byline.
    "The Observer" in the Harbour Observer is itself, and so is "LPA" in the Lorn Press Agency, unless an
    account is by an outlet of that very name. Somebody of that name whom the account quotes is no outlet.

    A credit is a name of an outlet with words around it that tell of reporting ("told", "first reported
    by", "in an interview with"). "The Times" and "the newspaper" mean the outlet named before them.
    """
    others = sorted({account.article.outlet for account in accounts if account.article.outlet})
    agencies = agencies_of(accounts, register)
    return tuple(
        credit
        for account in accounts
        for credit in _credits(account, register, others, find_wires(account, register, agencies))
    )


def _credits(
    account: Account, register: Register, others: Sequence[str], wires: Sequence[Wire]
) -> Iterator[Credit]:
    article = account.article
    own = _own(article, register)
    people = _people(account)
    for start, end, found in _credited(article.text, own, register, others, wires, people):
        # The outlet of another account goes by the name it has there.
        name = next((other for other in others if register.same(found.name, other)), None)
        if name is None and register.named(found.name) is None:
            name = next((other for other in (own.name, *others) if stands_for(found.name, other)), None)
        if name is None and short_for(found.name, own.name):
            continue
        name = name or found.name
        outlet = register.named(name) or found._replace(name=name)
        if not register.same(outlet.name, own.name) and not is_at(outlet.name, own.name):
            yield Credit(
                content_id("credit", article.id, start, end),
                article.id,
                start,
                end,
                article.text[start:end],
                outlet.name,
                outlet.kind,
            )


def _people(account: Account) -> frozenset[str]:
    """The full and last names of those whom an account quotes, and names behind a first name in its text.

    "Jan Sky" makes "Sky" somebody, but not where the text has Sky News, too.
    """
    quoted = (each.name for each in account.analysis.informants if each.kind == "person" and " " in each.name)
    text = account.article.text
    longer = set(_BEFORE_CAPITAL.findall(text))
    last = (match[1] for match in _FULL_NAME.finditer(text) if match[1] not in longer)
    return frozenset([*last, *(part for name in quoted for part in (name, last_name(name)))])


def _own(article: Article, register: Register) -> Outlet:
    """The outlet that an article is by: as said, by its address, or by its byline; else one without a name.

    One without any is by the outlet of which it speaks as of itself: "told the Observer", "two Observer
    reporters counted". An agency in a byline says whose text it is, and not who printed it. A sentence ("By
    Friday, the Upland Post said …") is no byline.
    """
    name = outlet_of(article)
    if name is not None:
        return register.named(name) or register.at(name) or Outlet(name, "outlet")
    lines = (match[0].rstrip() for match in BYLINE.finditer(article.text, 0, HEAD))
    bylines = (*article.authors, *(line for line in lines if line[-1] not in SENTENCE_ENDS))
    named = (mention.outlet for byline in bylines for mention in find_mentions(byline, register))
    signed = next((outlet for outlet in named if outlet.kind != "agency"), None)
    return signed or Outlet(_speaks_of_itself(article.text, register), "outlet")


def _speaks_of_itself(text: str, register: Register) -> str:
    """The name by which an account calls its own outlet: who was told a thing, and saw one; "" for none.

    An agency's people may stand in anybody's text.
    """
    told = {match[1] for match in _TOLD.finditer(text)}
    seen = dict.fromkeys(match[1] or match[2] for match in _OWN_PEOPLE.finditer(text))
    known = {name: register.named(name) for name in seen if name in told}
    return next((name for name, outlet in known.items() if outlet is None or outlet.kind != "agency"), "")


def _credited(
    text: str,
    own: Outlet,
    register: Register,
    others: Sequence[str],
    wires: Sequence[Wire],
    people: frozenset[str],
) -> list[tuple[int, int, Outlet]]:
    """Spans from the word that makes a credit to the name, or the other way round, and the outlet."""
    signed = {
        wire.start: Mention(wire.start, wire.end, wire.outlet, True)
        for wire in wires
        if wire.start is not None and wire.end is not None
    }
    mentions = _resolved(text, own, register, others, signed, people)
    spans = [_span(text, mention, signed) for mention in mentions]
    # "The Courier and The Post reported", "told Radio One and The Post": one word credits both.
    for here, there in [*pairwise(range(len(mentions))), *pairwise(reversed(range(len(mentions))))]:
        first, second = sorted((mentions[here], mentions[there]))
        if spans[here] and not spans[there] and _AND.fullmatch(text, first.end, second.start):
            spans[there] = (mentions[there].start, mentions[there].end)
    return [
        (*span, mention.outlet) for span, mention in zip(spans, mentions, strict=True) if span is not None
    ]


def _resolved(
    text: str,
    own: Outlet,
    register: Register,
    others: Sequence[str],
    signed: Signed,
    people: frozenset[str],
) -> list[Mention]:
    """The outlets named, in order, with those that "The Times" and "the newspaper" mean, without `people`."""
    named: list[Mention] = []
    credited: Outlet | None = None
    found_by_name = [
        mention
        for mention in (*find_mentions(text, register, others), *_later_names(text, others))
        if not any(mention.start < wire.end and wire.start < mention.end for wire in signed.values())
        and not _is_somebody(text, mention, people)
    ]
    for mention in sorted([*found_by_name, *signed.values()]):
        words = text[mention.start : mention.end]
        if is_own_short_name(words, own.name, others):
            found: Outlet | None = own
        elif mention.outlet.name:
            found = mention.outlet
        elif _PAPER.fullmatch(f"the {words}"):
            found = credited
        else:
            found = next((m.outlet for m in reversed(named) if m.outlet.name.endswith(words)), None)
            found = own if own.name.endswith(words) else found
        if found is not None:
            named.append(mention._replace(outlet=found))
            if _span(text, mention, signed):
                credited = found
    return named


def _is_somebody(text: str, mention: Mention, people: frozenset[str]) -> bool:
    """Whether an outlet's name is a person's here: "Ms Post said", and "Post said" beside an Emily Post."""
    before = text[max(0, mention.start - CONTEXT) : mention.start]
    words = text[mention.start : mention.end]
    return _TITLE.search(before) is not None or (words in people and not before.lower().endswith("the "))


def _later_names(text: str, others: Sequence[str]) -> Iterator[Mention]:
    """What may mean an outlet named before: "The Times", "the paper", the last word of another account's."""
    for pattern in (_SHORT, _last_words(tuple(others)), _PAPER):
        for match in pattern.finditer(text):
            yield Mention(match.start(1), match.end(1), Outlet("", "outlet"), False)


@cache
def _last_words(others: tuple[str, ...]) -> re.Pattern[str]:
    last = {re.escape(words[-1]) for name in others if len(words := without_the(name).split()) > 1}
    return re.compile(rf"\b[Tt]he\s({'|'.join(sorted(last))})\b") if last else _SHORT


def _span(text: str, mention: Mention, signed: Signed) -> tuple[int, int] | None:
    before = re.sub(r"\s", " ", text[max(0, mention.start - CONTEXT) : mention.start])
    after = text[mention.end : mention.end + CONTEXT]
    if _GOES_ON.match(after):
        return None
    bare = re.sub(r"\b[Tt]he $", "", before)
    found = _BEFORE.search(bare) or (_NAMED_BEFORE.search(bare) if mention.known else None)
    if found:
        return mention.start - len(before) + found.start(), mention.end
    for pattern in (_AFTER, _AFTER_NOUN):
        if match := pattern.match(after):
            return mention.start, mention.end + match.end()
    if _PROGRAMME.match(after) and before.endswith("on "):
        return mention.start, mention.end
    if mention.start in signed:
        bracket = (
            text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"
        )
        return mention.start - bracket, mention.end + bracket
    return None
