"""A file, page, feed entry or address in; articles out, with page furniture found."""
