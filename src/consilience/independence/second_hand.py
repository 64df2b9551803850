"""Whether a sentence says of an informant that he has from others what he tells."""

import re
from collections.abc import Sequence
from functools import lru_cache

from consilience.independence.words import last_name

KEPT = 1_000  # sentences that are looked at but once: each stands beside several statements

# Who may be the one that is told of; the patterns that hold it are the only ones that mind capitals.
_WHO = r"(?:(?i:he|she|they|i|we|who)|[A-Z][\w’'-]+)"
_HEARD = r"(?:hear(?:d|ing)|learn(?:ed|t|ing))"
_MEDIA = (
    r"(?:television|tv|telly|radio|news|newspapers?|papers?|internet|media|web|bulletins?|broadcasts?|website"
    r"|facebook|instagram|twitter|telegram|whatsapp|youtube|tiktok)"
)
_SHOWN = r"(?:videos?|footage|pictures|clips?|broadcasts?|bulletins?|recordings?|images|photos?|photographs?)"
_WRITING = (
    r"(?:reports?|files?|documents?|letters?|statements?|logs?|records?|minutes|notes?|memos?|posts?|messages?"
    r"|tweets?|bulletins?|inquiry|findings|articles?)"
)
_POST = (
    r"(?:posts?|messages?|tweets?|videos?|clips?|accounts?|reports?|stor(?:y|ies)|rumou?rs?|words|threads?"
    r"|texts?|photos?|e-?mails?)"
)
_STOOD = (  # "she heard it from the kitchen": there she stood
    r"(?:kitchen|balcony|window|house|home|flat|garden|street|room|bed|bedroom|office|car|roof|hill|shore|far"
    r"|afar|there|inside|outside|across|up|down|under|behind|above|below|distance|next)"
)
_ABSENT = r"(?:there|present|on the (?:scene|spot)|at the (?:scene|spot)|in town)"
_NEWS = (  # what somebody can be given who was not there
    r"(?:it|this|that|so|word|everything|as much|(?:the|his|her|their|its|this|that|these|those|all|our|my) "
    r"(?:\w+ )?(?:news|story|figures?|numbers?|count|toll|information|details?|facts|account|deaths?|list"
    r"|report|message|rumou?r))"
)
_GIVEN = (  # "confirmed it to us", "whispered the news to her"
    r"(?:confirmed|whispered|reported|passed|relayed|mentioned|described|explained|said|written|wrote|given"
    r"|sent|brought|broken|broke|read|conveyed|handed|forwarded|leaked|revealed|admitted|repeated)"
)
_TOLD = (
    r"(?:told|informed|rang|rung|(?:tele)?phoned|called|texted|messaged|e-?mailed|briefed|notified|alerted"
    r"|updated|assured|reached|radioed)"
)
_LATER = r"(?:(?:had|has|have|then|later|only|just|already|also|apparently) ){0,2}"
_HIS = (
    r"(?:\w+ )?(?:office|staff|team|people|press office|secretary|deputy|aides?|wife|husband|family|son"
    r"|daughter|mother|father|brother|sister|boss|colleagues?|ministry|department)\b"
)
_WHOM = rf"(?:(?:his|her|their|my|our) {_HIS}|him|her(?! {_HIS})|them|me|us)"
_NOT = r" ?(?:not|n[o’']t|never) "
_HIMSELF = r"(?:(?:himself|herself|themselves|myself|actually|personally|even) )?"


def _patterns(*patterns: str) -> Sequence[re.Pattern[str]]:
    return tuple(re.compile(pattern) for pattern in patterns)


_BY_OTHERS = _patterns(
    rf"(?i:\b{_HEARD} (?:of|about) (?:it|this|that|the|what|his|her|its|their|an?)\b)",
    rf"(?i:\b{_HEARD} (?:(?:it|this|that|the story|all|everything) )?(?:all |only |later )?"
    rf"(?:from|through|via) (?!(?:\w+ )?{_STOOD}\b))",
    r"(?i:\bfound out (?:about|from|through|on|only|later|that)\b)",
    r"(?i:\b(?:was|(?:they|we) were|been|being) (?:told|informed|briefed|texted|phoned)(?! to\b))",
    # in the news
    rf"(?i:\b(?:saw|seen|watch(?:ed|ing)|{_HEARD}|read|follow(?:ed|ing)) (?:[\w’'-]+ ){{0,6}}?"
    rf"(?:on|in|from|over|by|through|via) (?:[\w’'-]+ ){{0,4}}{_MEDIA}\b"
    r"(?! (?:reporter|crew|tower|van|stand)))",
    rf"(?i:\b(?:saw|seen|watched|read|{_HEARD}) (?:(?:it|this|that) )?(?:online|the news)\b(?! crew| van))",
    rf"(?i:\b(?:saw|seen|watched) (?:(?:it|this|that) (?:on|in) )?(?:an?|the|some) (?:\w+ )?{_SHOWN}\b)",
    # from somebody who gave it to him
    r"(?i:\b(?:had|has|have|got|gets|received|obtained|took|gathered|picked up)"
    rf" (?:only |all (?:of )?|most of )?{_NEWS} (?:only |directly )?(?:from|through|via|by way of)\b"
    rf"(?! (?:\w+ )?{_STOOD}\b))",
    r"(?i:\b(?:got|received|had) (?:word|news|a (?:call|phone call|text|message|tip|tip-off))\b)",
    rf"(?i:\b{_NEWS} (?:had |has |have )?(?:came|come|reached|stemmed|originated)"
    r" (?:to )?(?:from|him|her|them|us|me)\b)",
    r"(?i:\b(?:rel(?:ied|ies|ying)|based) (?:\w+ ){0,3}?(?:up)?on"
    r" (?!(?:him|her|them)sel(?:f|ves)|(?:his|her|their|my|our) own)\w+)",
    r"(?i:\bgo(?:es|ing)? by what\b)",
    r"\bwhom? (?!(?:he|she|they|we|I)\b)(?:the |an? |his |her |their |[A-Z])(?:[\w’'-]+ ){0,5}?"
    rf"(?:had |has |have )?(?:just |already |also )?{_TOLD}\b",
    r"\b(?i:had (?:just |already |first )?(?:asked|rung|(?:tele)?phoned|called|consulted|questioned))"
    r" (?:the|an?|his|her|their|[A-Z][\w’-]+)(?! (?i:question))\b(?! for\b)",
    r"(?i:\b(?:had|have) (?:come|gone|turned|run|spoken|talked|reported) to (?:him|her|them|me|us)\b)",
    r"(?i:\b(?:had|has|have) (?:spoken|talked|been in touch) (?:to|with) (?:the|an?|his|her|their|some)\b)",
    r"(?i:\b(?:came|come|comes) (?:\w+ )?with (?:word|news|(?:the|this|that|his|her|their) (?:news|story|word"
    r"|report|tidings)))\b",
    # by guessing, or by what goes round
    r"(?i:\b(?:is|was|it[’']s|that[’']s) (?:only |just |merely |all )?what (?:the )?(?:\w+ )?"
    r"(?:people|they|neighbou?rs|everyone|everybody|others|some|colleagues|locals|men|women|villagers)"
    r" (?:\w+ )?(?:say|said|tell|told|think|thought|believe)\b)",
    r"(?i:\b(?:so|as) (?:people|they|everyone|everybody|neighbou?rs|locals) (?:say|said|tell it|have it)\b)",
    r"(?i:\b(?:did|does|do|could|can)(?: not|n[o’'][’']?t)"
    r" (?:know|vouch|swear|say) (?:this |that |it )?(?:for (?:sure|certain)|himself|herself|first-hand|how))",
    r"(?i:\b(?:refus|declin)(?:ed|es|ing) to (?:say|tell|disclose|reveal|explain)"
    r" (?:how|where|from whom|who))",
    # by not being there
    rf"\b{_WHO} (?i:{_HIMSELF}(?:was|were|had|has|have|is|am){_NOT}(?:been )?{_HIMSELF}{_ABSENT})\b",
    rf"\b{_WHO} (?i:(?:was|were|had been) (?:away(?! from)|abroad|elsewhere|out of town|asleep|at sea))\b",
    r"(?i:\b(?:slept|sleeping) through\b)",
    rf"(?i:\b(?:did|had|has|have){_NOT}{_HIMSELF}(?:see|seen|witness|witnessed|watch|watched)"
    r" (?:it|this|that|any|anything|what)\b)(?! coming)",
    r"(?i:\bsaw (?:nothing|none of it)\b)",
)
_FROM_A_TEXT = _patterns(
    r"(?i:\b(?:had|has|have|having) read (?:it|this|that|of|about|in|on)\b)",
    r"(?i:\bread(?:ing)? (?:it |this |that |aloud |out )*from (?:an?|the|his|her|its|their)\b)",
    r"(?i:\b(?:was|were|is) (?:only |merely |just )?(?:quoting|citing|relaying|repeating)\b)",
    rf"(?i:\b(?:quot|cit|referr|point|held|hold|wav|rel[iy])(?:s|es|ed|ing)? (?:(?:to|up|on|from) )?"
    rf"(?:an?|the|its|their) (?:[\w’'-]+ ){{0,4}}?{_WRITING}\b)",
    r"(?i:\b(?:that|this|it) (?:is|was) what (?:an?|the|his|her|its|their) [\w’' -]{2,60}?"
    r" (?:says?|said|shows?|showed|states?|stated|told|wrote|reported)\b)",
    r"(?i:\bas (?:it|is|was) (?:says?|said|written|stated|reported|put|told) (?:in|on|by) )",
    rf"(?i:\b(?:shar(?:ed|ing)|pass(?:ed|ing) on|forward(?:ed|ing)|relay(?:ed|ing)|link(?:ed|ing) to)"
    rf" (?!(?:his|her|their|my|our|your)\b)(?:[\w’'-]+ ){{1,3}}?{_POST}\b)",
)
# "As the harbour office had written in its report"; "as the wave rose, she said" has a subject of its own.
# Whom a statement names, "as Brandt had said", is the verdict's business: it knows whether that is the other.
_AS_SAID = re.compile(
    r"\b[Aa]s (?:the |an? |its |his |her |their |(?![A-Z]))"
    r"(?P<who>(?:(?!(?:he|she|they|it|i|we|you|who|and|well|soon|long|far)\b)[\w’'.-]+ ){1,6}?)"
    r"(?:(?:had|has|have) )?(?:written|wrote|said|says|reported|reports|stated|noted|told|put it|announced)\b"
)
# "Her daughter rang her" says how she knows it; "she rang them" does not, nor does "they told her to run".
_RANG = re.compile(
    rf"([\w’']+) {_LATER}{_TOLD}(?: up)? {_WHOM}\b"
    r"(?! (?:to (?!say|tell|warn|inform|report)|not to|off\b|apart|how to|stor(?:y|ies)|an?\b|lies))",
    re.IGNORECASE,
)
# "A nurse had whispered it to her": so does what is given to him.
_GAVE = re.compile(
    rf"([\w’']+) {_LATER}{_GIVEN} (?:on )?{_NEWS}(?: on)? to {_WHOM}\b",
    re.IGNORECASE,
)
# "A cousin keeps her posted": so does what he is kept in.
_KEPT_TOLD = re.compile(
    rf"([\w’']+) {_LATER}(?:keeps?|kept|been keeping|is keeping) {_WHOM} "
    r"(?:posted|informed|updated|abreast|up to date|in the (?:loop|picture))\b",
    re.IGNORECASE,
)
_RINGS_HIMSELF = frozenset(
    "he she they i we who and but then to or nobody anybody anyone one".split()  # noqa: SIM905
)


def is_second_hand(text: str, name: str) -> bool:
    """Whether a sentence that tells of `name` says that he has from others what he tells, or was not there.

    "He learnt of it from a neighbour", "Her daughter rang her", "He had not been there himself", "She was
    reading from the report", "He passed on a message" say so; "She heard it from the kitchen", "He rang
    them", "She wrote in a post" do not.
    """
    last = last_name(name)
    return (
        _is_from_others(text)
        or any(
            each[1] != last and each[1].casefold() not in _RINGS_HIMSELF
            for pattern in (_RANG, _GAVE, _KEPT_TOLD)
            for each in pattern.finditer(text)
        )
        or any(last not in each["who"].split() for each in _AS_SAID.finditer(text))
    )


@lru_cache(maxsize=KEPT)
def _is_from_others(text: str) -> bool:
    """The same of a sentence whomever it tells of."""
    return any(each.search(text) for each in (*_BY_OTHERS, *_FROM_A_TEXT))
