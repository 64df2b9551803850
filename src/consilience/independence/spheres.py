"""Spheres whose people have from one another what they tell: a state, an employer, a union, a team.

A minister, a governor and a police chief tell what one chain of command has counted; a union has from the
firm how many jobs will go; a family and its lawyer tell one story. Nobody of these is known to be independent
of another of the sphere, unless the accounts say that each is of another body or of another country.
"""

from collections.abc import Mapping, Set

from consilience.independence.roles import FAMILY

# People of one service, where nothing says that it is another place's, have what they tell from one another.
SERVICES = {
    service: frozenset(words.split())
    for service, words in {
        "police": "police policeman policewoman detective constable inspector sheriff officer",
        "fire brigade": "fire firefighter firefighters fireman firemen brigade",
        "rescue service": "rescue rescuer rescuers coastguard ambulance paramedic search",
        "armed forces": "army military navy general colonel major admiral soldier brigadier",
        "prosecution": "prosecutor prosecutors prosecution",
        "town": "mayor councillor councilwoman councilman councilor alderman",
        "court": "judge magistrate juror prosecutor prosecutors prosecution lawyer attorney barrister",
        "inquiry": "police policeman policewoman detective constable inspector sheriff prosecutor prosecutors"
        " prosecution district-attorney investigator investigators coroner pathologist",
        "research group": "scientist researcher biologist chemist physicist geologist astronomer geneticist"
        " virologist epidemiologist experiment study laboratory lab university institute",
        "hospital": "hospital clinic nurse doctor dr surgeon midwife matron ward",
    }.items()
}
# What somebody of the sphere is or is of; "a+b": only both together.
_SPHERES: Mapping[str, frozenset[str]] = {
    sphere: frozenset(words.split())
    for sphere, words in {
        "state": """
            administration administrator alderman ambassador army attorney+general authority battalion
            brigade cabinet central+bank chancellor chief+fire chief+police chief+rescue chief+vet
            civil+defence civil+defense civil+protection coastguard colonel command commander+incident
            commission commissioner
            congress congressman congresswoman constable consul coordinator+crisis coordinator+disaster
            coordinator+emergency coroner council councillor councilman councilor councilwoman crisis+staff
            deputy detective directorate disaster+agency disaster+authority disaster+chief disaster+head
            disaster+office emergency+service envoy fire+commander firefighter fireman foreign+office
            general government governor governorate harbormaster harbourmaster inspector inspectorate judge
            kremlin lawmaker legislator lieutenant magistrate major marshal mayor military minister ministry
            mp municipality navy officer official opposition parliament parliamentarian pentagon police
            policeman policewoman prefect prefecture premier prison prosecution prosecutor regulator
            rescue+service secretary senator sheriff superintendent warden whitehouse
            """,
        "family of the United Nations": """
            ocha un unesco unhcr unicef united+nations unrwa world+food+programme world+health+organization
            """,
        "employer": "ceo company corporation employer executive factory firm management plant",
        "union": "branch steward trade+union union works+council",
        "board": "board ceo chairman chairwoman executive shareholder",
        "team": "captain club coach federation goalkeeper manager physio player squad striker team trainer",
        "rescue": "rescue rescuer search searcher",
        "party": "congress delegate league movement party",
        "school": "headmaster headmistress headteacher principal school teacher",
        "church": "abbess abbot bishop church convent imam monk mosque nun parish pastor priest vicar",
        "ship": "boatswain captain crew ferry harbor harbour helmsman mate port ship skipper",
        FAMILY: FAMILY,
        "lawyers": "attorney barrister lawyer solicitor",
        "ministry": "minister ministry",
    }.items()
}
# Who speaks for or leads one of these holds office there.
_AREAS = frozenset("city county district municipality province region state town".split())  # noqa: SIM905
_HOLDING = frozenset("chair head lead official represent run speak spokesperson".split())  # noqa: SIM905
# Of two different spheres, and what the one tells is yet the other's.
_JOINED = {
    frozenset({"employer", "union"}): "what a firm does its union has from the firm",
    frozenset({"employer", "ministry"}): "what a firm does a ministry has from the firm",
    frozenset({"union", "ministry"}): "each may have it from the same employer",
    frozenset({FAMILY, "lawyers"}): "a family and its lawyer tell one story",
}
_JOINS_NOBODY = frozenset({"lawyers", "ministry"})  # with their like: others look at these
# Who holds one of these holds it in a country, so that another country is another chain of command.
_NATIONAL = frozenset(
    """
    ambassador army cabinet chancellor colonel consul envoy foreign general government kremlin marshal
    military minister ministry navy parliament pentagon premier whitehouse
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)


def spheres_of(words: Set[str]) -> frozenset[str]:
    """The spheres that words for what somebody is, and of what, place him in."""
    found = {
        sphere for sphere, known in _SPHERES.items() if any(words >= {*each.split("+")} for each in known)
    }
    in_office = not _AREAS.isdisjoint(words) and not _HOLDING.isdisjoint(words)
    return frozenset(found | ({"state"} if in_office else set()))


def is_national(words: Set[str]) -> bool:
    """Whether words for what somebody is say that he serves a country, and not one of its towns."""
    return not _NATIONAL.isdisjoint(words)


def common_sphere(a: Set[str], b: Set[str]) -> str | None:
    """A sphere, other than a state, that both are of; None where there is none."""
    return min((a & b) - _JOINS_NOBODY - {"state"}, default=None)


def joined(a: Set[str], b: Set[str]) -> str | None:
    """Why people of two spheres may have a thing from one another; None where nothing says so."""
    reasons = (_JOINED.get(frozenset({x, y})) for x in a for y in b)
    return min(filter(None, reasons), default=None)
