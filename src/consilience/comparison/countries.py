"""Countries, none of which lies in another, so that what happened once did not happen in two of them.

Left out are those that another claims or holds (Taiwan, Kosovo, the parts of the United Kingdom), and names
that are as often another place's (Georgia, Jordan).
"""

_ONE_NAME = """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei
    bulgaria burundi cambodia cameroon canada chad chile colombia croatia cuba cyprus denmark djibouti
    ecuador egypt eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece grenada
    guatemala guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan kazakhstan kenya kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico moldova monaco mongolia montenegro morocco mozambique namibia nepal netherlands
    nicaragua niger nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar
    romania russia rwanda samoa senegal seychelles singapore slovakia slovenia somalia spain suriname
    sweden switzerland syria tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda
    ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
""".split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
COUNTRIES = {
    **{each: each for each in _ONE_NAME},
    **{
        each: each
        for each in (
            *("burkina faso", "costa rica", "el salvador", "new zealand", "north korea", "papua new guinea"),
            *("saudi arabia", "sierra leone", "south africa", "south korea", "sri lanka", "south sudan"),
            *("united states", "united kingdom", "united arab emirates"),
        )
    },
    **dict.fromkeys(("us", "u.s.", "u.s", "usa", "u.s.a.", "america"), "united states"),
    **dict.fromkeys(("uk", "u.k.", "britain", "great britain"), "united kingdom"),
    **dict.fromkeys(("uae", "u.a.e.", "emirates"), "united arab emirates"),
    "burma": "myanmar",
    "myanmar": "myanmar",
    "holland": "netherlands",
    "türkiye": "turkey",
    "sudan": "sudan",
    "china": "china",
}
"""Names of countries, lower case, without "the", to the name that each is known by here."""

CONTINENTS = frozenset(
    {"africa", "antarctica", "asia", "australia", "europe", "north america", "south america"}
)
