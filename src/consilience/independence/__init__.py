"""Articles and claims in; who had it from whom out."""
