"""The words of attribution that rules need: lemmas of sources and cues."""

from consilience.analysis.wordlists import word_set

# Sources that are written or counted, not spoken.
DOCUMENTS = word_set(
    """
    account advertisement affidavit announcement article assessment audit average biography blog book
    brief bulletin census certificate complaint data datum diary directive dispatch document e-mail
    editorial email essay estimate evidence examination figure filing finding footage guideline image
    imagery indictment information invoice law lawsuit leaflet letter list mail manifesto manual memo
    memoir memorandum message minute motion newsletter note notice order pamphlet paper petition photo
    photograph picture poll post posting record recording register release report research resolution
    result review ruling statement statistic study subpoena suit summary survey tally testimony text
    transcript treaty tweet verdict video warrant website
    """
)
# Cues of what somebody thinks, wants or means to do, rather than of what he said.
BELIEFS = word_set(
    """
    aim anticipate assume believe care consider desire dislike distrust doubt dream expect fear feel
    figure forget guess hate hope imagine intend know like love mean mind plan prefer presume regard
    regret remember resent respect suppose suspect think trust understand view want wish wonder worry
    """
)
SAYING = word_set(
    """
    acknowledge add admit allege announce argue assert claim confirm contend declare deny disclose explain
    indicate insist maintain mention note promise recall report reveal say state suggest swear tell testify
    vow warn write
    """
)
# Verbs whose subject speaks or is a text, whatever noun it is: "the archdiocese announced".
TELLING = word_set(
    """
    acknowledge admit allege announce argue assert contend declare deny insist report say state swear tell
    testify vow warn write
    """
)
CITING = word_set("cite quote")  # verbs that pass on another's words
ADDRESSING = word_set("email inform tell text write")  # verbs with the addressee as object
# Of whom a passive tells that he heard it: "the rebels were warned".
ADDRESSED = word_set("advise assure inform notify remind tell warn")
# Words of speech behind which "to" or "with" names whom somebody spoke to.
SPOKEN_WITH = word_set("comment e-mail email interview letter say speak statement talk write")

# Hearsay: words that say that somebody said so, not who.
HEARSAY_ADVERBS = word_set("allegedly purportedly reportedly supposedly")
OF_VERBS = word_set("accuse suspect")  # "is accused of"
HEARSAY_VERBS = OF_VERBS | word_set(
    "allege believe claim fear presume report rumor rumour say think understand"
)
SURFACING = word_set("emerge transpire")  # "It emerged that"

# Headlines.
HEADLINE_CUES = word_set(
    """
    admit admits announce announces argue argues claim claims confirm confirms declare declares find finds
    hint hints insist insists report reports reveal reveals said say says show shows suggest suggests tell
    tells vow vows warn warns
    """
)
WRITTEN = word_set("audit document inquiry paper poll report statement study survey")  # before a colon
BYLINES = word_set("author anchor columnist correspondent editor host narrator photographer reporter writer")

# The last words of newspapers' and stations' names, for those that the parser does not know.
MASTHEADS = word_set(
    """
    advertiser argus broadcasting bulletin chronicle courier dispatch echo enquirer examiner gazette globe
    guardian herald inquirer journal mail mercury mirror news newswire observer post press radio record
    sentinel standard telegraph times tribune tv
    """
)
