"""Short reports, read and weighed: what their sources amount to together."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.accounts import read_account, take, write_account
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.reconciling import reconcile
from hearsay.reconcile.standing import Standing
from hearsay.record.between import RelationKind, Status

DAYS = ("2022-05-02", "2022-05-03", "2022-05-05")
ACCUSED = "The government said the Northern Front shelled a market in Mellit on Monday."
WITHDRAWN = (
    "The army on Tuesday withdrew its statement that the Northern Front had shelled the market in Mellit "
    "on Monday."
)
DENIED = "The Northern Front denied shelling the market in Mellit on Monday."


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader that comes with hearsay."""
    return Reader.load()


def weighed(reader: Reader, *texts: str) -> Standing:
    """What reports of successive days amount to, of the incident that the first tells of."""
    filed = [
        Filed(name, reader.read(prepare_text(text, name, Given(published=day))), name, name)
        for name, text, day in zip("abc", texts, DAYS, strict=False)
    ]
    return reconcile(filed).standings[0]


@pytest.mark.parametrize(
    ("texts", "status", "related"),
    [
        ((ACCUSED, DENIED), Status.DENIED, {(RelationKind.DENIES, "b", "a")}),
        (
            (
                "Ukraine's army said Russian forces shelled a hospital in Kherson on Monday.",
                "Russia's Defence Ministry denied that its forces had shelled the hospital in Kherson on Monday.",
            ),
            Status.DENIED,
            {(RelationKind.DENIES, "b", "a")},
        ),
        (
            (
                ACCUSED,
                "The mayor of Mellit denied that the city had run out of water after the shelling of the market.",
            ),
            Status.SINGLE,
            set(),
        ),
        (
            (
                "The government accused the Northern Front of shelling a market in Mellit on Monday.",
                "The Northern Front accused the army of shelling the market in Mellit on Monday.",
            ),
            Status.DISPUTED,
            {(RelationKind.CONFLICTS, "b", "a")},
        ),
        (
            (
                "The army said the Northern Front shelled a market in Mellit on Monday.",
                WITHDRAWN,
            ),
            Status.RETRACTED,
            {(RelationKind.REVISES, "b", "a")},
        ),
        (
            (
                ACCUSED,
                DENIED,
                "The Northern Front admitted that its fighters shelled the market in Mellit on Monday.",
            ),
            Status.CONFIRMED_BY_OPPONENT,
            {
                (RelationKind.DENIES, "b", "a"),
                (RelationKind.CONFIRMS, "c", "a"),
                (RelationKind.REVISES, "c", "b"),
            },
        ),
        (
            (ACCUSED, "The Red Cross confirmed that the market in Mellit was shelled on Monday."),
            Status.CORROBORATED,
            {(RelationKind.CONFIRMS, "b", "a")},
        ),
        (
            (
                "The Northern Front said a government air strike hit a fuel depot in Mellit on Monday.",
                "The government said the explosion at the fuel depot in Mellit on Monday was an accident.",
            ),
            Status.DISPUTED,
            {(RelationKind.CONFLICTS, "b", "a")},
        ),
    ],
    ids=["accused", "state", "third", "counter", "withdrawn", "admitted", "neutral", "accident"],
)
def test_what_sources_say_of_each_other(
    reader: Reader,
    texts: tuple[str, ...],
    status: Status,
    related: set[tuple[RelationKind, str, str]],
) -> None:
    """The relations across reports, and what they come to."""
    found = weighed(reader, *texts)

    assert {(one.kind, one.a.report, one.b.report) for one in found.relations} == related
    assert found.verdict.status is status


def test_where_a_statement_stands_is_kept_with_the_account(reader: Reader) -> None:
    """An account is written and read as the same."""
    text = (
        f"{DENIED} The army withdrew its statement that the Northern Front had shelled the market."
    )
    account = take(
        Filed("a", reader.read(prepare_text(text, "a", Given(published=DAYS[0]))), "a", "a")
    )

    denial, back = account.statements[0], account.statements[-1]
    assert (denial.against, denial.withdrawn) == (True, False)
    assert (back.against, back.withdrawn) == (True, True)
    assert {"northern", "front"} <= back.blames
    assert read_account(write_account(account), report="a", family="a") == account
