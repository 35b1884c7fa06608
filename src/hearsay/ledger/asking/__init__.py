"""Asking a ledger: one grammar for terminal, Python and URL, and the rows that answer it."""
