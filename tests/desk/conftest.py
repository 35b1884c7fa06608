"""Ledgers for the tests of the desk, on each kind of store."""

from __future__ import annotations

from tests.ledger.conftest import ledger, place, server

__all__ = ["ledger", "place", "server"]
