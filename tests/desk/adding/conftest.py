"""Ledgers of each kind, and how reports are added in these tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import pytest

from hearsay.desk.adding import Addition, Options, iter_additions
from hearsay.desk.adding.splitting import Named
from hearsay.ledger import Ledger
from tests.desk.adding.readers import load_stub
from tests.ledger.conftest import ledger, place, server

__all__ = ["ledger", "place", "server"]

Adds = Callable[..., list[Addition]]


@pytest.fixture
def add(ledger: Ledger) -> Adds:
    """Adds reports to the ledger, read by the stub in one process; options are `Options`'."""
    return partial(added, ledger)


def added(ledger: Ledger | None, names: Iterable[Named], **settings: object) -> list[Addition]:
    """What became of each."""
    options = Options(**{"jobs": 1, "load": load_stub, **settings})  # type: ignore[arg-type]
    return list(iter_additions(ledger, names, options=options))
