"""What people decide over HTTP is signed, has its reason, and is done once however often it is sent."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.web.app import make_app
from tests.web.conftest import HOST

WHY = "the ministry said so on 2 March"


@pytest.fixture
def writer(own: Desk) -> TestClient:
    """Who decides."""
    return TestClient(make_app(own, hosts=(HOST,)), raise_server_exceptions=False)


def decide(client: TestClient, key: str | None = None, **told: Any) -> Any:
    """Send a decision."""
    headers = {"content-type": "application/json"}
    if key is not None:
        headers["idempotency-key"] = key
    body = json.dumps({"because": WHY, **told})
    return client.post("/api/v1/judgements", content=body, headers=headers)


def test_a_judgement_is_kept_and_told_with_its_row_of_the_log(
    writer: TestClient, own: Desk
) -> None:
    """As the ledger has both."""
    figure = str(own.figures[0]["id"])
    answer = decide(writer, verb="judge", target=figure, verdict="wrong")

    assert answer.status_code == 201
    told = answer.json()
    (kept,) = own.ledger.judgements(figure)
    assert [told[name] for name in ("id", "target", "verdict", "who", "why")] == [
        kept.id,
        figure,
        "wrong",
        "Ines",
        WHY,
    ]
    newest = list(own.ledger.log())[-1]
    assert (told["log"]["n"], told["log"]["what"]) == (newest.n, "judge")
    listed = writer.get("/api/v1/judgements", params={"target": figure}).json()
    assert [one["id"] for one in listed["data"]] == [kept.id]


def test_it_is_taken_back_once_and_stays_to_be_seen(writer: TestClient, own: Desk) -> None:
    """A second time there is nothing to take back."""
    made = decide(writer, verb="judge", target=own.claims[0]["id"], verdict="right").json()
    undo = f"/api/v1/judgements/{made['id']}/undo"

    first = writer.post(undo, json={"because": "a slip"})
    assert first.status_code == 200
    assert first.json()["undone"]["why"] == "a slip"
    assert first.json()["log"]["what"] == "undo"
    again = writer.post(undo, json={"because": "a slip"})
    assert (again.status_code, again.json()["code"]) == (409, "already_so")
    assert writer.get("/api/v1/judgements").json()["data"][0]["undone"]["who"] == "Ines"
    assert writer.post("/api/v1/judgements/99/undo", json={"because": WHY}).status_code == 404


def test_a_dispute_is_dismissed_by_its_two_ends(writer: TestClient, own: Desk) -> None:
    """One value may contradict several; without the other end nobody knows which is meant."""
    one, other = (str(row["id"]) for row in own.figures[:2])
    made = decide(writer, verb="judge", target=one, verdict="dismissed", other=other)

    assert (made.status_code, made.json()["verdict"]) == (201, f"dismissed against {other}")
    alone = decide(writer, verb="judge", target=one, verdict="dismissed")
    assert (alone.status_code, alone.json()["errors"][0]["pointer"]) == (422, "/other")


def test_two_incidents_become_one_and_one_two(writer: TestClient, own: Desk) -> None:
    """Settled before the answer comes."""
    one, other = (str(row["id"]) for row in own.incidents[:2])
    made = decide(writer, verb="merge", target=one, other=other)
    assert (made.status_code, made.json()["log"]["what"]) == (201, "merge")
    assert own.ledger.incident(one).incident == own.ledger.incident(other).incident

    again = decide(writer, verb="merge", target=one, other=other)
    assert (again.status_code, again.json()["code"]) == (409, "already_so")

    writer.post(f"/api/v1/judgements/{made.json()['id']}/undo", json={"because": "two after all"})
    assert own.ledger.incident(one).incident != own.ledger.incident(other).incident

    row = next(row for row in own.incidents if int(str(row["reports"])) > 1)
    event, count = (
        str(row["id"]).replace(".i", ".e"),
        len(own.ledger.incidents_of(str(row["id"]))[0].events),
    )
    apart = decide(writer, verb="split", target=event)
    assert (apart.status_code, apart.json()["log"]["what"]) == (201, "split")
    assert len(own.ledger.incidents_of(event)[0].events) < count


def test_a_figure_is_pinned_and_a_report_withdrawn_and_restored(
    writer: TestClient, own: Desk
) -> None:
    """A mark on a report is no judgement, but the log says whose it is."""
    figure = str(own.figures[0]["id"])
    assert decide(writer, verb="pin", target=figure).json()["verdict"] == "pinned"

    report = str(own.reports[0]["report"])
    marked = decide(writer, verb="withdraw", target=report).json()
    assert (marked["id"], marked["verdict"], marked["who"]) == (None, "withdraw", "Ines")
    assert marked["log"]["what"] == "withdraw"
    assert own.ledger.report(report).withdrawn is not None
    decide(writer, verb="restore", target=report)
    assert own.ledger.report(report).withdrawn is None


@pytest.mark.parametrize("because", [None, "", " \n", 7])
def test_nothing_is_decided_without_its_reason(
    writer: TestClient, own: Desk, because: object
) -> None:
    """Whatever is decided, and however the reason is missing."""
    before = own.ledger.revision()
    for path, told in (
        ("judgements", {"verb": "judge", "target": own.claims[0]["id"], "verdict": "right"}),
        ("judgements/1/undo", {}),
    ):
        sent = told if because is None else {**told, "because": because}
        answer = writer.post(f"/api/v1/{path}", json=sent)
        assert (answer.status_code, answer.json()["code"]) == (422, "because_missing")
        assert answer.json()["errors"][0]["pointer"] == "/because"
    assert own.ledger.revision() == before


@pytest.mark.parametrize(
    ("told", "status", "code"),
    [
        ({"verb": "judge", "target": "nobody.c1", "verdict": "right"}, 404, "not_in_ledger"),
        ({"verb": "judge", "target": "nobody.c1"}, 422, "invalid_body"),
        ({"verb": "judge", "target": "nobody.c1", "verdict": "rihgt"}, 400, "usage"),
        ({"verb": "merge", "target": "nobody.i1"}, 422, "invalid_body"),
        ({"verb": "bless", "target": "nobody.c1"}, 422, "invalid_body"),
        ({"verb": ["judge"], "target": "nobody.c1"}, 422, "invalid_body"),
        ({"verb": "pin", "target": 7}, 422, "invalid_body"),
        ({"verb": "pin", "target": "nobody.c1", "because": "x" * 5000}, 422, "invalid_body"),
        ({"verb": "withdraw", "target": "\ud800"}, 404, "not_in_ledger"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    writer: TestClient, told: dict[str, Any], status: int, code: str
) -> None:
    """With what is wrong with it."""
    answer = decide(writer, **told)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize(
    ("body", "media", "status", "code"),
    [
        (b"{", "application/json", 400, "invalid_json"),
        (b"[]", "application/json", 400, "invalid_json"),
        (b'{"verb": 1, "verb": 2}', "application/json", 400, "invalid_json"),
        (b"[" * 60_000, "application/json", 400, "invalid_json"),
        (b" " * 70_000, "application/json", 413, "too_large"),
        (b"\xff", "application/json; charset=utf-8", 400, "invalid_json"),
        (b"{}", "text/plain", 415, "unsupported_media"),
        (b"{}", "", 415, "unsupported_media"),
    ],
)
def test_only_an_object_in_json_is_read(
    writer: TestClient, body: bytes, media: str, status: int, code: str
) -> None:
    """And nothing that a form of another page could send."""
    answer = writer.post("/api/v1/judgements", content=body, headers={"content-type": media})

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_what_is_sent_twice_is_done_once(writer: TestClient, own: Desk) -> None:
    """The second answer is the first; another body under the same key is refused."""
    told = {"verb": "judge", "target": own.claims[0]["id"], "verdict": "right"}
    first = decide(writer, "a", **told)
    again = decide(writer, "a", **told)

    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["content-type"] == first.headers["content-type"]
    assert len(own.ledger.judgements()) == 1
    other = decide(writer, "a", **{**told, "verdict": "wrong"})
    assert (other.status_code, other.json()["code"]) == (422, "key_used")
    assert decide(writer, "b", **told).json()["id"] == 2
    assert decide(writer, "", **told).json()["code"] == "bad_key"


def test_decisions_come_in_pages(writer: TestClient, own: Desk) -> None:
    """Each says how to go on."""
    target = str(own.claims[0]["id"])
    for number in range(5):
        own.ledger.judge(target, "unsure", why=str(number))

    found: list[int] = []
    page: dict[str, Any] = {"next": 0}
    while page["next"] is not None:
        asked = {"target": target, "limit": 2, "after": page["next"]}
        page = writer.get("/api/v1/judgements", params=asked).json()
        found += [one["id"] for one in page["data"]]
    assert found == [1, 2, 3, 4, 5]


def test_a_refusal_is_not_kept(writer: TestClient, own: Desk) -> None:
    """What was not there may have come meanwhile."""
    report = str(own.reports[0]["report"])
    told = {"verb": "split", "target": f"{report}.e999999"}

    assert decide(writer, "a", **told).status_code == 404
    assert decide(writer, "a", **told).status_code == 404
    assert decide(writer, "a", verb="withdraw", target=report).status_code == 201


def test_two_at_once_are_one(own: Desk) -> None:
    """The second waits for the answer of the first."""
    app = make_app(own, hosts=(HOST,))
    target, together = own.claims[0]["id"], Barrier(8)

    def send(_number: int) -> Response:
        client = TestClient(app)
        together.wait()
        answer: Response = decide(client, "k", verb="judge", target=target, verdict="unsure")
        return answer

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(send, range(8)))

    assert {one.status_code for one in answers} == {201}
    assert len({one.content for one in answers}) == 1  # type: ignore[attr-defined]
    assert len(own.ledger.judgements()) == 1
