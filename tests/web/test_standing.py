"""What is weighed is over HTTP what it is everywhere, a page at a time."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.desk.telling_form import telling_form
from hearsay.desk.weighing_form import explanation_form, numbers_form, question_form
from hearsay.record.json_form import dumps
from hearsay.web.app import make_app
from tests.web.conftest import HOST


def plain(form: object) -> Any:
    """A form as it is when it has been sent."""
    return json.loads(dumps(form))  # type: ignore[arg-type]


def data_of(client: TestClient, at: str, **asked: str) -> list[Any]:
    """The data of all pages."""
    found: list[Any] = []
    cursor: dict[str, str] = {}
    while True:
        answer = client.get(f"/api/v1/{at}", params={**asked, **cursor})
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found += page["data"]
        if page["next"] is None:
            return found
        cursor = {"cursor": page["next"]}


def test_an_incident_is_told_in_full(client: TestClient, desk: Desk) -> None:
    """Each statement leads to its exact words and to its claim."""
    for row in desk.incidents:
        told = client.get(f"/api/v1/incidents/{row['id']}").json()
        assert told == plain(telling_form(desk.tell(str(row["id"]))))
        for voice in told["voices"]:
            at = voice["at"]
            text = desk.ledger.record(at["report"]).report.text[at["start"] : at["end"]]
            assert text == voice["text"] or "…" in voice["text"]
            shown = client.get(f"/api/v1/values/{voice['claim']}").json()
            assert shown["claim"]["mode"] == voice["mode"]


def test_an_explanation_is_that_of_the_desk(client: TestClient, desk: Desk) -> None:
    """Of incidents and of figures."""
    figures = [str(row["id"]) for row in desk.figures.where("measure=killed") if row["event"]]
    incidents = [str(row["id"]) for row in desk.incidents[:5]]
    for called in (*incidents, *figures[:5]):
        answer = client.get(f"/api/v1/explain/{called}")
        assert answer.json() == plain(explanation_form(desk.explain(called)))


@pytest.mark.parametrize("limit", ["1", "3", "100"])
def test_pages_together_are_all_series(client: TestClient, desk: Desk, limit: str) -> None:
    """However few incidents a page has."""
    found = data_of(client, "series", measure="killed,injured", limit=limit)

    every = [numbers_form(one) for one in desk.series("killed,injured")]
    assert found == plain(every)
    assert len(found) > 5


def test_pages_together_are_all_questions(asking: Desk) -> None:
    """Those that are open, or those that were answered too."""
    client = TestClient(make_app(asking, hosts=(HOST,)))
    every = list(asking.questions(every=True))
    assert every
    assert not list(asking.questions())

    assert data_of(client, "questions", every="yes", limit="1") == plain(
        [question_form(one) for one in every]
    )
    assert data_of(client, "questions", limit="1") == []


def test_a_measure_can_be_left_out(client: TestClient) -> None:
    """As anywhere in the grammar."""
    measures = {one["measure"] for one in data_of(client, "series", **{"measure!": "killed"})}

    assert measures
    assert "killed" not in measures


def test_origins_are_counted_as_the_desk_counts_them(client: TestClient, desk: Desk) -> None:
    """Of how many incidents each tells, and of how many alone."""
    found = data_of(client, "origins", limit="7")
    known = Counter((one.interest, one.side, one.incidents, one.alone) for one in desk.origins())

    assert [one["incidents"] for one in found] == sorted(
        (one["incidents"] for one in found), reverse=True
    )
    assert known == Counter(
        (one["interest"], one["side"], one["incidents"], one["alone"]) for one in found
    )
    reports = {row["report"] for row in desk.reports}
    assert {one["name"] for one in found if one["interest"] == "media"} & reports


@pytest.mark.parametrize(
    ("asked", "status", "code", "hint"),
    [
        ("incidents/nobody.i1", 404, "not_in_ledger", "lists those it has"),
        ("incidents/nobody", 404, "not_in_ledger", "lists those it has"),
        ("explain/nobody.c1", 404, "not_in_ledger", "lists those it has"),
        ("explain/nobody", 400, "usage", "hearsay incidents"),
        ("series", 400, "bad_value", "measure=killed"),
        ("series?measure=kiled", 400, "unknown_value", "Did you mean killed?"),
        ("series?measure=killed&plce=Kyiv", 400, "unknown_field", "Did you mean place?"),
        ("series?measure=killed&limit=101", 400, "bad_value", "follow `next`"),
        ("series?measure=killed&cursor=abc", 400, "usage", "same conditions"),
        ("questions?every=maybe", 400, "bad_value", "every=yes"),
        ("questions?every=yes&every=no", 400, "bad_value", "Give it once"),
        ("origins?cursor=x", 400, "bad_value", "whole number"),
        ("network?cursor=abc", 400, "bad_value", "fewer claims"),
        ("network?limit=1001", 400, "bad_value", "At most"),
        ("network?mode=denys", 400, "unknown_value", "Did you mean denies?"),
        ("days?kind=claims&mode=denys", 400, "unknown_value", "Did you mean denies?"),
        ("days?kind=conflicts", 400, "usage", "hearsay relations"),
        ("disputes?limit=1001", 400, "usage", "Follow `next`"),
    ],
)
def test_a_refusal_says_what_and_what_to_do(
    client: TestClient, asked: str, status: int, code: str, hint: str
) -> None:
    """In the form of RFC 9457."""
    answer = client.get(f"/api/v1/{asked}")
    problem = answer.json()

    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, problem["code"]) == (status, code), problem
    assert hint in problem["hint"]


def test_disputes_are_the_relations_that_contradict(client: TestClient, desk: Desk) -> None:
    """With all that a listing can, in the forms that it has."""
    whole = client.get("/api/v1/disputes?limit=1000").json()
    narrowed = client.get("/api/v1/disputes", params={"kind": "conflicts"}).json()

    assert whole["count"] == len(whole["data"]) == len(desk.disputes) > 0
    assert {row["kind"] for row in whole["data"]} <= {"conflicts", "denies"}
    assert {row["kind"] for row in narrowed["data"]} == {"conflicts"}
    table = client.get("/api/v1/disputes.csv")
    assert len(table.text.splitlines()) == len(desk.disputes) + 1
    assert 'filename="disputes.csv"' in table.headers["content-disposition"]


@pytest.mark.parametrize(
    ("asked", "kind", "terms"),
    [
        ("", "reports", ()),
        ("kind=claims", "claims", ()),
        ("kind=claims&mode=denies", "claims", ("mode=denies",)),
        ("kind=figures&measure=killed", "figures", ("measure=killed",)),
        ("kind=incidents", "incidents", ()),
        ("kind=incidents&status=disputed", "incidents", ("status=disputed",)),
        ("kind=relations&kind=conflicts", "relations", ("kind=conflicts",)),
        ("kind=events&place=Kyiv&sort=-published", "events", ("place=Kyiv",)),
    ],
)
def test_days_count_the_reports_of_the_rows(
    client: TestClient, desk: Desk, asked: str, kind: str, terms: tuple[str, ...]
) -> None:
    """Each once, on the day of its publication."""
    answer = client.get(f"/api/v1/days?{asked}").json()
    days = {str(row["report"]): str(row["published"]) for row in desk.reports}
    if kind == "relations":
        reports = {row["a"].report for row in desk.rows(kind, *terms)}  # type: ignore[union-attr]
    elif kind == "incidents":
        reports = {str(row["id"]).partition(".")[0] for row in desk.rows(kind, *terms)}
    else:
        reports = {str(row["report"]) for row in desk.rows(kind, *terms)}

    assert {one["day"]: one["reports"] for one in answer["data"]} == Counter(
        days[name] for name in reports
    )
    assert answer["undated"] == 0
    assert answer["data"] == sorted(answer["data"], key=lambda one: str(one["day"])) != []
