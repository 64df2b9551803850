"""The headings that page, Markdown and terminal have in common, so that they say the same."""

UNCONFIRMED = "Told by several, not known to be independent"
IN_CONFLICT = "Figures in conflict"
