"""The headings that page, Markdown and terminal have in common, so that they say the same."""

UNCONFIRMED = "Told by several, not known to be independent"
DOUBTFUL = "Perhaps told differently"
DOUBTFUL_NOTE = "Most of these are no difference: places where a second look may show one."
