"""Lines and sentences that are furniture by their form: adverts, links, calls, shares, bylines, time stamps."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from consilience.reading.stretch import Stretch
from consilience.types import FurnitureKind


class Rule(NamedTuple):
    """A form that makes a line furniture; with `sentence`, a sentence inside a line as well."""

    kind: FurnitureKind
    reason: str
    form: re.Pattern[str]  # has to match the whole line or sentence
    sentence: bool = False


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)


_CLOCK = r"\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|ET|EST|EDT|GMT|BST|CET|UTC)?"
_SITES = r"Facebook|Twitter|X|WhatsApp|Instagram|Pinterest|LinkedIn|Reddit|Tumblr|Telegram|Flipboard|YouTube|TikTok|Messenger|Threads|Bluesky|Pocket|SMS|RSS"
_SHARE_WORD = rf"(?:{_SITES}|Share|Tweet|Pin(?: it)?|E-?mail|Print|Copy(?: link)?|Link|Save|Comments?|Like|More|Text|via|on|this|article|story|post|and|&|[|·•,/+-]|\d+)"
_MEDIA = r"(?:articles?|stor(?:y|ies)|posts?|reports?|columns?|pages?|pieces?)"

LINE_RULES: tuple[Rule, ...] = (
    # Adverts and what marks their place.
    Rule(
        "promotion",
        "the place of an advertisement",
        _form(
            r"advert(?:isement)?s?:?|ads?|sponsored(?: (?:content|by .{2,40}))?|paid (?:content|post)|"
            r"advertisement ?[-–—:|] ?(?:continue|scroll|story|article).{0,60}|skip (?:ad|advertisement)|remove ads?|"
            r"(?:this |the )?(?:stor(?:y|ies)|article|post)s? continues? (?:below|after)(?: (?:the )?(?:ad|advert|advertisement|video|promotion)s?)?\.?|"
            r"(?:story|article) continued below|ad feedback|"
            r"(?:continue|keep) reading(?: (?:the (?:main|full) story|below|after .{2,40}|this .{2,40}))?\.?|"
            r"scroll (?:down|to continue|for more).{0,60}|read on below|report (?:this )?ad"
        ),
        sentence=False,
    ),
    # Navigation.
    Rule(
        "navigation",
        "a part of the page's navigation",
        _form(
            r"[\W_]{2,}|loading\.*|close(?: (?:menu|modal|dialog))?|menu|skip to (?:main )?(?:content|navigation)|"
            r"site (?:mobile )?(?:navigation|index|search)|back to (?:top|home.{0,20})|top|home(?:page)?|search|log ?in|sign in|"
            r"(?:view|show|load|see|leave|post|hide|read)(?: all)?(?: \d+)? (?:a )?(?:comments?|more|less|full (?:story|article))(?: here)?\.?|\d+ comments?|comments?(?: \(\d+\))?|"
            r"(?:we use|this (?:web)?site uses) cookies.{0,200}|accept(?: all)?(?: cookies)?|"
            r"(?:most|more) (?:read|popular|viewed|shared|watched)(?: .{2,30})?|trending(?: now| stories)?|top stories|latest (?:news|stories|headlines)|"
            r"listen to (?:this )?(?:article|story).{0,40}|\d+[- ]min(?:ute)?s?(?: read)?|table of contents|in this (?:article|story):?|"
            r"poster=\"?https?://\S+|ticker security last change.*|article metadata|end of (?:article|document)|"
            r"what to read next|editors?[’'] picks?|recommended(?: (?:for you|stories|reading|articles))?|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|"
            r"(?:next|previous)(?: (?:article|story|post|up))?:?|topics?:|tags?:.{0,200}|filed under:?.{0,120}|"
            r"can[’']?t see the .{3,20}\? click here\.?|if you (?:can[’']?t|cannot) see .{3,60}"
        ),
    ),
    # Links to other stories.
    Rule(
        "link",
        "a link to another story, by the words it opens with",
        _form(
            r"(?:[•▪►▶*>–-]\s*)?(?:read|see|watch|view|listen)(?: (?:more|also|next|now|here|it|live|this))*(?: (?:stories|coverage))?(?: (?:on|about|from|in) [^:.]{2,50})? ?[:|»>].{0,220}|"
            r"(?:[•▪►▶*>–-]\s*)?(?:also|now|just) (?:read|see|watch|watched)\b ?[:|–—-]?.{0,200}|"
            r"(?:[•▪►▶*>–-]\s*)?(?:related|recommended|trending|don[’']t miss|must (?:read|watch|see)|more|also|editors?[’'] (?:pick|note: read)|explainer|fact ?box|in (?:pictures|photos)|timeline|(?:photo )?gallery|slideshow|pictures|photos?|videos?|graphics?|interactive|podcast|opinion|analysis|go deeper|full coverage|complete coverage|special report|further reading|live (?:updates|blog)|what to (?:read|watch) next|up next|next up)"
            r"(?: (?:stories|story|articles?|coverage|topics?|links?|news|content|reading|video|from [^:.]{2,40}|on [^:.]{2,40}))? ?[:|»].{0,220}|"
            r"related (?:stories|story|articles?|coverage|topics?|links?|news|content|video|posts?)\b.{0,200}|"
            r"(?:full|complete|more) coverage\b.{0,80}|"
            r"(?:read|see|learn|find out|watch)(?: the)? more(?: (?:here|on|about|at|from) ?.{0,80})?[.»>… ]*|"
            r"(?:read|see) also\b.{0,200}|also read\b.{0,200}|"
            r"(?:please )?click (?:here|the|on|to|through)\b.{0,160}|tap here\b.{0,100}|"
            r"slideshow ?\(\d+ images?\)|graphic ?[-–—:] ?.{3,120}|"
            r"\(?(?:for )?(?:more|full|complete|the latest) (?:coverage|stories|news|information|details)(?: (?:on|about|from|of) .{2,80})?,? (?:visit|click|see|go to|here)\b.{0,120}|"
            r"visit .{2,60} for more (?:stories|news|information|details|coverage)\.?"
        ),
    ),
    Rule(
        "link",
        "a link to another story, by the “Read more” it ends in",
        _form(r".{4,200}[\w’'”\"?!.)] ?\b(?:Read|See|Show|Learn) more(?: ?[»>…:→])?"),
    ),
    # Sharing.
    Rule(
        "share",
        "a line of share buttons",
        _form(rf"{_SHARE_WORD}(?:[ :]+{_SHARE_WORD})*+|(?:play|share) (?:{_SITES})(?: (?:{_SITES}))*"),
    ),
    Rule(
        "share",
        "a call to share the story",
        _form(
            rf"click to (?:share|print|e-?mail)\b.{{0,120}}|(?:read or )?share (?:this|on|via|to|with)\b.{{0,140}}|"
            rf"(?:like|enjoyed) (?:this|what you).{{0,40}}share.{{0,80}}|spread the word[.!]?|(?:tweet|e-?mail|print) this(?: {_MEDIA})?"
        ),
        sentence=True,
    ),
    # Newsletters.
    Rule(
        "newsletter",
        "a call to sign up for a newsletter or alerts",
        _form(
            r"(?:[•▪►*]\s*)?(?:please )?(?:sign(?:ing)?[- ]?up|subscribe|register)(?: (?:now|today|here|free|for free))*(?: (?:for|to|with|and|below)\b.{0,220})?[.!]?|"
            r"newsletter(?: sign[- ]?up)?|.{0,160}\bnewsletters?\b.{0,60}\bsign[- ]?up\b.{0,260}|sign[- ]?up .{0,120}\bnewsletters?\b.{0,260}|"
            r"(?:get|receive|have) .{0,140}\b(?:inbox|newsletters?|news alerts|e-?mail alerts|push notifications)\b.{0,160}|"
            r"(?:let|want) .{0,80}\b(?:your inbox|newsletter)\b.{0,160}|.{0,120}\b(?:delivered|sent|straight) (?:\w+ )?to your (?:inbox|e-?mail)\b.{0,200}|"
            r"(?:enter|submit) your e-?mail\b.{0,120}|by (?:signing up|subscribing|registering|clicking|submitting)\b,? .{0,260}|"
            r"not signed up (?:yet )?for\b.{0,160}|you can unsubscribe\b.{0,80}|this site is protected by recaptcha.{0,160}|"
            r"(?:manage newsletters|thank you for subscribing|e-?mail address|your e-?mail(?: address)?)\W*|"
            r"start the day (?:smarter|with)\b.{0,120}|interested in .{2,60}\? add .{2,200}"
        ),
        sentence=True,
    ),
    # Calls to follow, watch, download, support.
    Rule(
        "promotion",
        "a call to follow, watch, listen or get in touch",
        _form(
            rf"(?:[•▪►*]\s*)?(?:please )?(?:like and )?(?:follow|find|like|join|connect with) .{{1,80}}\b(?:on|at|via) (?:{_SITES})\b.{{0,80}}|"
            r"(?:please )?follow (?:\w+ ){0,3}@\w+.{0,60}|"
            r"(?:pl(?:ease|s|z)?\.? )(?:do )?(?:watch|like|share|subscribe|visit|follow|join|download)\b.{0,180}|"
            r"(?:please )?(?:watch|visit|subscribe|check out|tune in|listen|like|join)\b.{0,80}\b(?:youtube|whatsapp|telegram|tv|our|official)\b ?(?:channel|page|group|podcasts?|app|website)\b.{0,120}|"
            r"(?:please )?(?:subscribe|tune in) (?:to|for|on)\b.{0,160}|tune into .{2,60} (?:at|for|every)\b.{0,160}|"
            r"(?:download|get|try|install) (?:the|our)\b.{0,60}\bapp\b.{0,80}|get .{2,40} on the go\b.{0,60}|"
            r"(?:send|e-?mail|submit) (?:us )?(?:your |a |any )?(?:news )?(?:tips?|questions|letters|feedback|comments)\b.{0,140}|got a (?:news )?tip\?.{0,160}|"
            r"(?:do you )?have (?:a )?(?:news )?(?:tips?|stor(?:y|ies))(?: (?:idea|for us))?\?.{0,160}|"
            r"(?:write to|contact|e-?mail|reach)(?: the (?:author|reporter|writer))?(?: us)?\b.{0,80}(?: at| to|:) \S+@\S+\.?|contact us\b.{0,80}|"
            r"support .{2,40}[’']s? .{0,30}journalism.{0,80}|(?:donate|contribute|become a (?:member|subscriber|supporter|patron))\b.{0,100}|"
            r"if you (?:enjoyed|liked) (?:this|reading)\b.{0,300}|"
            r"join (?:our|us on|the conversation|nrplus)\b.{0,160}|join [^.]{2,40} (?:today|now)[.!]?|"
            r"catch up on .{2,120}\bpodcast\b.{0,60}|"
            r"content created by .{2,80} is available without charge.{0,300}|for licensing opportunities\b.{0,200}|"
            r"the views expressed (?:by|in)\b.{0,160}"
        ),
        sentence=True,
    ),
    # Who made the story, and when it was put up or changed.
    Rule(
        "byline",
        "a line on who reported or edited the story",
        _form(
            rf"[–—•*(-]*\s*.{{2,200}}\bcontributed(?: (?:reporting|research))?(?: (?:to|from|in|for)\b.{{2,80}})?[.)]*|"
            r"[–—•*(-]*\s*(?:additional |further )?(?:contributing|reporting|writing|editing|compiled|edited|written|reported|additional (?:reporting|research|writing|material|files?))\b(?: writers?| reporters?)? ?(?:by\b|:|from\b|in [A-Z]).{2,400}|"
            r"with (?:(?:additional )?(?:reporting|files|material|information|agency|wires?)\b.{0,120}|.{2,30}\bwires)\.?|"
            r"[–—•*-]*\s*this (?:article|story|report) (?:is|was) based (?:in part )?on wire.{0,80}|"
            r".{2,60}\b(?:is|are) (?:a |an |the )?(?:staff |senior |chief |political |national |white house |contributing )*(?:writer|reporter|correspondent|columnist|contributor|editor)s? (?:for|at|with) .{2,60}"
        ),
        sentence=False,
    ),
    Rule(
        "byline",
        "a line on who contributed",
        _form(r"[^“”\"]{2,140}\bcontributed(?: reporting)? to this (?:report|story|article|post|piece)\.?"),
        sentence=True,
    ),
    Rule(
        "byline",
        "a byline",
        re.compile(
            r"(?:By|BY|by) [A-ZÀ-Ý][\w.’'-]+(?:,? (?:and|AND|&|de|van|von|[A-ZÀ-Ý][\w.’'-]*)){1,9}(?:[,|] ?[^.!?]{2,70})?(?: [|·•–—-] .{2,60})?"
        ),
    ),
    Rule(
        "byline",
        "a time stamp or a note on when the story was put up or changed",
        _form(
            rf"[–—•*(-]*\s*(?:(?:this|the|our) (?:{_MEDIA}) (?:has been|was|is being|will be) (?:last |first |originally )?(?:updated|published|posted)\b|(?:last |first |originally )?(?:updated?|published|posted|modified|created|issued)(?: (?:at|on|:)|:)? (?={_CLOCK}|[A-Z]\w+ \d|\w+day|\d))(?!.*--)[^–—]{{0,60}}|"
            r"(?:last|first) (?:updated|published|modified)\b.{0,80}|"
            rf"this {_MEDIA} is more than \d+ (?:day|week|month|year)s? old\.?|"
            r"(?:this is a )?(?:breaking news|developing) story[.:,]?(?: .{0,120}(?:updates?|back|refresh).{0,40})?|(?:please )?check back (?:for|later|soon|often).{0,80}|more (?:to come|to follow)[.!]*|"
            r"(?:analysis|opinion|commentary)(?:/(?:analysis|opinion|commentary))*:?|update:|exclusive:?|breaking:?"
        ),
        sentence=False,
    ),
    Rule(
        "byline",
        "a note on when the story was changed",
        _form(
            rf"(?:this is a developing story|check back (?:later )?for (?:more )?updates|this {_MEDIA} (?:has been|will be) updated)\b.{{0,80}}"
        ),
        sentence=True,
    ),
    Rule(
        "credit",
        "a copyright notice",
        _form(
            r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}.{0,220}|©.{2,120}|all rights reserved\.?.{0,160}|"
            r".{0,120}\ball rights reserved\.?.{0,160}|this material may not be (?:published|reproduced).{0,160}|"
            r"click here for reprint permission\.?|(?:npr )?transcripts are created on a rush deadline.{0,400}"
        ),
        sentence=True,
    ),
)

# Site sections print links as "Section:Headline of the story", without a space behind the colon.
_GLUED_LINK = re.compile(r"[^:.!?“\"]{2,60}:(?=[A-Z‘'“\"])[^:].{6,200}")
_BARE_HEADER = re.compile(
    r"(?:read(?: more| also| next)?|see also|also read|more(?: (?:from|on) .{2,40})?|related(?: (?:stories|articles|coverage|links|topics))?|"
    r"recommended|trending|most (?:read|popular)|go deeper|further reading|what to read next|don[’']t miss|top stories)\s?:?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z])")
_FULL_STOP = re.compile(r"[.!?…;:,][”\"’')\]]*$|[”\"]$")
LINKED_HEADLINE = (
    25  # words; a line behind "Related:" that is no longer and ends without a full stop is a link
)
SHOUTED = 5  # words; a line in capitals from this length on is a linked headline, a shorter one a heading
LONGEST_LINE = 450  # characters; furniture that is a line by itself is shorter


def find_lines(text: str, title: str | None = None) -> Iterator[Stretch]:
    """Lines that are furniture, and sentences inside a line; a line equal to `title` is left alone."""
    lines = list(_lines(text))
    shouting = sum(line.isupper() for _, line in lines) * 2 > len(lines)
    headlines = {title.strip() if title else None, lines[0][1] if lines else None}
    behind_header = False
    for number, (start, line) in enumerate(lines):
        if line in headlines and number < 2:
            continue
        behind_header = behind_header and len(line.split()) <= LINKED_HEADLINE and not _FULL_STOP.search(line)
        rule = _rule(line)
        if rule:
            yield Stretch(start, start + len(line), rule.kind, rule.reason)
            behind_header = behind_header or bool(_BARE_HEADER.fullmatch(line))
        elif behind_header:
            yield Stretch(start, start + len(line), "link", "a headline in a list of links to other stories")
        elif _GLUED_LINK.fullmatch(line) and not _FULL_STOP.search(line):
            yield Stretch(start, start + len(line), "link", "a link to another story, its label glued to it")
        elif not shouting and _is_shouted(line):
            yield Stretch(
                start, start + len(line), "link", "a linked headline in capitals between paragraphs"
            )
        else:
            yield from _sentences(line, start)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            yield start + line.index(stripped), stripped
        start += len(line) + 1


def _rule(line: str) -> Rule | None:
    if len(line) > LONGEST_LINE:
        return None
    return next((rule for rule in LINE_RULES if rule.form.fullmatch(line)), None)


def _is_shouted(line: str) -> bool:
    return line.isupper() and len(line.split()) >= SHOUTED and not line.endswith((".", "”", '"'))


def _sentences(line: str, start: int) -> Iterator[Stretch]:
    """Furniture sentences inside a longer line, one by one."""
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(line)), len(line)]
    if len(bounds) == 2:
        return
    for first, end in pairwise(bounds):
        sentence = line[first:end].strip()
        if len(sentence) <= LONGEST_LINE:
            rule = next(
                (rule for rule in LINE_RULES if rule.sentence and rule.form.fullmatch(sentence)), None
            )
            if rule:
                yield Stretch(start + first, start + end, rule.kind, rule.reason)
