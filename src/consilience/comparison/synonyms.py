"""Verbs that news uses for one deed: "begin" and "open", "resign" and "step down".

A verb that commonly means something else is one of them only with the particle, or of the things, that make
it one: who steps up pressure does not step down, and a suspect is presented to a court, no report.
"""

from collections.abc import Set

# The verbs of a row are known by the first.
ALIKE = {
    verb: row[0]
    for row in (
        ("begin", "start", "open", "launch", "commence"),
        ("resign", "quit"),
        ("urge", "ask", "press"),
        ("unveil", "publish", "issue"),
        ("file", "submit", "lodge"),
        ("meet", "talk"),
        ("appear", "testify"),
        ("declare", "designate", "label", "name"),
        ("extend", "prolong", "renew"),
        ("dismiss", "fire", "sack", "oust"),
        ("cancel", "scrap", "abandon"),
        ("challenge", "sue"),
        ("end", "finish", "conclude"),
        ("arrive", "land"),
        ("visit", "travel"),
        ("reopen", "resume"),
        ("leave", "depart", "sail"),
        ("buy", "purchase", "acquire"),
        ("strike", "hit"),
        ("injure", "hurt", "wound"),
        ("flee", "escape"),
        ("collide", "crash"),
        ("hire", "recruit"),
        ("choose", "pick", "select"),
        ("approve", "adopt"),
        ("reject", "refuse"),
        ("rise", "increase", "climb", "grow"),
        ("fall", "drop", "decline", "decrease"),
        ("build", "construct"),
        ("destroy", "demolish"),
        ("detain", "arrest"),
        ("inspect", "check", "examine"),
        ("happen", "occur"),
        ("explode", "detonate"),
    )
    for verb in row
}
# Verbs that are in a row only with a particle, or a preposition, behind them.
WITH_PARTICLE = {
    ("step", "down"): "resign",
    ("step", "aside"): "resign",
    ("kick", "off"): "begin",
    ("call", "on"): "urge",
    ("call", "upon"): "urge",
    ("call", "for"): "urge",
    ("vote", "for"): "approve",
    ("vote", "against"): "reject",
}
# Verbs that are in a row only where such things are done by them ...
OF_PAPERS = dict.fromkeys(("release", "announce", "present", "reveal"), "unveil")
PAPERS = frozenset(
    """
    agenda analysis budget data datum decision design detail document draft estimate evidence figure file
    finding footage forecast guideline image information letter list manifesto map measure memo name note
    number outline paper photo photograph picture plan policy programme program proposal record recording
    report result schedule statement statistic strategy study summary tape text timetable transcript video
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)
# ... or where no such things are: who opens fire, or fires a rocket, begins and dismisses nothing.
NEVER_OF = {
    "open": frozenset(["fire", "door", "eye", "account"]),
    "launch": frozenset(["rocket", "missile", "drone", "satellite", "grenade", "shell", "strike"]),
    "fire": frozenset(
        """
        ammunition artillery bullet cannon canister gas grenade gun missile mortar pistol rifle rocket round
        rubber shell shot shotgun tear torpedo volley warning weapon
        """.split()  # noqa: SIM905
    ),
    "press": frozenset(["charge", "button", "claim"]),
    "drop": frozenset(["charge", "bomb", "case", "claim", "lawsuit"]),
}
AIMED = frozenset(["on", "at", "into", "toward", "towards"])  # behind "fire" that fires a gun


def known_as(verb: str, beside: Set[str], things: Set[str]) -> str:
    """The verb by which a deed is known: the first of its row, or itself.

    `beside`: the particles and prepositions that hang on it; `things`: to what it is done (lemmas).
    """
    particled = (WITH_PARTICLE[verb, word] for word in sorted(beside) if (verb, word) in WITH_PARTICLE)
    named = next(particled, None)
    if named is not None:
        return named
    if things & NEVER_OF.get(verb, frozenset()) or (verb == "fire" and beside & AIMED):
        return verb
    if verb in OF_PAPERS and things & PAPERS:
        return OF_PAPERS[verb]
    return ALIKE.get(verb, verb)
