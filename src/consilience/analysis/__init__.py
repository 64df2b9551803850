"""One article in; what it says out: quotations, attributions, figures, times, informants."""
