"""The calendar in words, in lower case: what the steps that read or write dates know alike."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FEASTS = frozenset(
    """
    advent carnival christmas diwali easter eid epiphany halloween hanukkah lent michaelmas midsummer passover
    pentecost ramadan shrovetide thanksgiving whitsun yom yule
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
