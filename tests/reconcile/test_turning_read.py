"""Who says now what he denied before, in one report; and who bears out or denies what others said elsewhere."""

from __future__ import annotations

import pytest

from hearsay.reader import Reader
from hearsay.reconcile.reconciling import Reconciled
from hearsay.record.between import RelationKind
from tests.reconcile.groups import reader as whole_reader
from tests.reconcile.test_stories_read import ends, together

CONFIRMS, DENIES, REVISES = RelationKind.CONFIRMS, RelationKind.DENIES, RelationKind.REVISES

_FERRY = (
    "Ferry sinks off Masbate, at least 14 dead\n\n"
    "MASBATE, Philippines, July 5 (Reuters) - A ferry carrying students sank off Masbate on Monday and at least 14 "
    "people drowned, the coast guard said.\n\n"
)
_TUESDAY = (
    "Divers search sunken ferry off Masbate\n\n"
    "MASBATE, Philippines, July 6 (AP) - A ferry carrying students sank off Masbate on Monday and 22 people drowned, "
    "the coast guard said.\n\n"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def _said(found: Reconciled, texts: dict[str, str], kind: RelationKind, new: str, old: str) -> bool:
    return any(new in one and old in other for one, other in ends(found, texts, kind))


def test_what_was_sworn_before_is_admitted(reader: Reader) -> None:
    """One report tells both, and needs no second one."""
    texts = {
        "2021-07-06": _FERRY
        + "Ramon Uy, who insisted until Sunday that every cabinet stood open, has admitted that the life jackets were "
        "locked in a cabinet."
    }
    found = together(reader, texts)

    assert _said(found, texts, REVISES, "locked", "stood open")


def test_the_operator_denies_what_the_operator_is_accused_of(reader: Reader) -> None:
    """He is not named where he is accused, and called the same where he denies it."""
    texts = {
        "2021-07-05": _FERRY
        + "Liza Ramos, a nurse who swam ashore, accused the operator of locking the life jackets away.",
        "2021-07-06": _TUESDAY
        + "The operator of the ferry denied that any life jackets had been locked away.",
    }
    found = together(reader, texts)

    assert _said(found, texts, DENIES, "life jackets had been locked", "locking the life jackets")


def test_rumours_are_denied_and_not_what_stands_before_them(reader: Reader) -> None:
    """Who denies rumours of a leak says nothing of how well somebody knows the crew."""
    texts = {
        "2021-07-05": _FERRY
        + 'The seamen\'s union put the crew at 17. "We know each of them by name," said its president, Mila Torres. '
        "Juan Reyes, the transport minister, denied rumors of an oil leak."
    }
    found = together(reader, texts)

    assert not _said(found, texts, DENIES, "", "by name")


def test_a_denial_is_explained_by_what_follows(reader: Reader) -> None:
    """Who rejects "that" points; the sentence behind it tells."""
    texts = {
        "2021-07-05": _FERRY
        + "A committee of parents accused the coast guard of turning divers away on Monday. Its commander, Juan Reyes, "
        'rejected that. "We asked every diver on the island to come," he said.'
    }
    found = together(reader, texts)
    denials = [one for one in found.relations if one.kind is DENIES]

    assert any(
        "We asked" in texts[at.report][at.start : at.end] for one in denials for at in one.a_also
    )
