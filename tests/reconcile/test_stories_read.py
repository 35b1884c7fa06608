"""Reports about one happening: what one person or body says in several of them, of that happening or beside it."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.reconciling import Reconciled, reconcile
from hearsay.record.between import RelationKind
from tests.reconcile.groups import reader as whole_reader

TRAIN = {
    "2023-05-02": (
        "Train derails in Kenya, six dead\n\n"
        "NAIROBI, May 2 (Reuters) - A passenger train derailed near Voi in Kenya on Tuesday, killing six people, the "
        "transport ministry said.\n\n"
        "Amos Kibet, a spokesman for the Standard Rail Company (SRC), said that no signal had been switched off.\n\n"
        '"I heard a screech under the floor and then our carriage tipped over," said Lydia Wanjiru, a nurse.'
    ),
    "2023-05-03": (
        "Kenya mourns victims of derailed train\n\n"
        "NAIROBI, May 3 (AFP) - Kenya mourned on Wednesday after a passenger train derailed near Voi on Tuesday and six "
        "people were killed.\n\n"
        "There was a screech under the floor before the carriage tipped over, Lydia Wanjiru told a local station.\n\n"
        "SRC repeated that no signal had been switched off."
    ),
    "2023-05-05": (
        "Railway admits fault in Kenya crash\n\n"
        "NAIROBI, May 5 (AP) - The company that runs the railway acknowledged Friday that a signal had been switched "
        "off for repairs. The train that derailed near Voi on Tuesday, killing six people, was not warned.\n\n"
        "Its chief executive, Amos Kibet of SRC, told reporters that he was sorry."
    ),
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def together(reader: Reader, texts: dict[str, str]) -> Reconciled:
    """What reports of several days amount to."""
    filed = [
        Filed(day, reader.read(prepare_text(text, day, Given(id=day, published=day))), day, day)
        for day, text in texts.items()
    ]
    return reconcile(filed)


def ends(found: Reconciled, texts: dict[str, str], kind: RelationKind) -> list[tuple[str, str]]:
    """The words at both ends of all relations of a kind."""
    return [
        (texts[one.a.report][one.a.start : one.a.end], texts[one.b.report][one.b.start : one.b.end])
        for one in found.relations
        if one.kind is kind
    ]


def test_what_a_witness_says_again_is_one_statement(reader: Reader) -> None:
    """She tells of no event in either report, and both are about the crash of her train."""
    found = ends(together(reader, TRAIN), TRAIN, RelationKind.REPEATS)

    assert any("screech" in new and "screech" in old for new, old in found)


def test_who_admits_what_he_denied_revises_it(reader: Reader) -> None:
    """Each report calls the company otherwise: by its name, by its letters, by what it is."""
    found = ends(together(reader, TRAIN), TRAIN, RelationKind.REVISES)

    assert any("had been switched" in new and "no signal" in old for new, old in found)


def test_a_denial_is_told_again_under_another_name(reader: Reader) -> None:
    """The spokesman's denial is his company's."""
    found = ends(together(reader, TRAIN), TRAIN, RelationKind.REPEATS)

    assert any("no signal" in new and "no signal" in old for new, old in found)


def test_nobody_bears_out_himself(reader: Reader) -> None:
    """Whatever he is called, and in however many reports."""
    found = ends(together(reader, TRAIN), TRAIN, RelationKind.CORROBORATES)

    assert not any("signal" in new or "screech" in new for new, _ in found)


def test_a_witness_is_a_voice_for_what_his_report_is_about(reader: Reader) -> None:
    """Also if nothing that he says is an event."""
    crash = next(s for s in together(reader, TRAIN).standings if s.incident.type == "accident")

    assert "Lydia Wanjiru" in crash.incident.origins
