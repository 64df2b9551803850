"""The headings and sentences that page, Markdown and terminal have in common, so that they say the same."""

CONFIRMED = "Agreed by independent origins"
NONE_CONFIRMED = "Nothing here is known to rest on two independent origins."
UNCONFIRMED = "Told by several, not known to be independent"
PERHAPS_TOLD = "“B?”: that account B tells the same is less likely than not."
IN_CONFLICT = "Figures in conflict"
