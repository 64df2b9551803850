"""Accounts of one event in; claims, quotations and measures out."""
