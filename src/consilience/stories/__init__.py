"""Articles in; stories out: which of them tell the same event."""
