"""How far a claim is confirmed, as a number of the Admiralty code (NATO STANAG 2511, AJP-2.1).

| the claim | number |
| --- | --- |
| the accounts agree on it, and two or more independent origins tell it | 1, confirmed by other sources |
| anything else | 6, truth cannot be judged |

2 to 5 say how likely a thing is in itself and beside what else is known of it. That is the judgement of a
person who knows the matter; docs/independence.md says why nothing that Consilience finds stands for it.
"""

from consilience.types import Claim, Credibility


def rate(claim: Claim) -> Credibility:
    """The number of a claim whose difference and whose independence were judged, with the reason in words.

    Nothing else counts: not how many accounts print it, nor who its sources are.
    """
    if claim.kind == "dispute":
        return Credibility(6, "the parties contradict each other, and a denial does not say who is right")
    if claim.relation != "agree":
        return Credibility(6, _AT_ODDS[claim.relation])
    if claim.independence is None:
        return Credibility(6, "its origins were not traced")
    if claim.independence.independent == "yes":
        return Credibility(1, claim.independence.reason)
    if claim.independence.independent == "no":
        return Credibility(6, "what has one origin is confirmed by nobody else, whoever repeats it")
    return Credibility(6, "it is not known whether its origins are independent")


_AT_ODDS = {
    "conflict": "the accounts contradict one another, and nothing says which is right",
    "update": "the accounts tell an earlier and a later state, and neither confirms the other",
}
