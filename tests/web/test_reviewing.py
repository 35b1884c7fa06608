"""What to look at next, over HTTP: the queue of whoever asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.desk.reviewing.card_form import review_form
from hearsay.ledger import Ledger
from hearsay.web.app import make_app
from tests.reconcile.groups import all_filed
from tests.web.conftest import HOST


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Desk]:
    """A ledger that a test may write to."""
    with Ledger.open(str(tmp_path / "desk.hearsay"), create=True, who="Ines") as ledger:
        for one in islice(all_filed(), 12):
            ledger.add(one.record)
        ledger.settle()
        yield Desk(ledger)


def test_the_queue_is_that_of_the_desk(client: TestClient, desk: Desk) -> None:
    """The same cards in the same order, as many as are asked for."""
    for query, limit in (("", 10), ("?limit=3", 3)):
        answer = client.get(f"/api/v1/review{query}")
        assert answer.status_code == 200
        assert answer.json() == json.loads(json.dumps(review_form(desk.review(limit=limit))))
        assert len(answer.json()["data"]) == limit


def test_a_page_that_a_client_has_is_not_sent_again_until_somebody_judges(own: Desk) -> None:
    """The tag holds as long as the ledger does, and for the same question."""
    client = TestClient(make_app(own, hosts=(HOST,)))
    first = client.get("/api/v1/review?limit=5")
    known = {"if-none-match": first.headers["etag"]}
    assert client.get("/api/v1/review?limit=5", headers=known).status_code == 304
    assert client.get("/api/v1/review?limit=5&two_person=yes", headers=known).status_code == 200

    judged = first.json()["data"][0]["id"]
    own.judge(judged, "right")

    after = client.get("/api/v1/review?limit=5", headers=known)
    assert after.status_code == 200
    assert judged not in [card["id"] for card in after.json()["data"]]


def test_a_second_opinion_comes_first_and_is_asked_blindly(own: Desk) -> None:
    """What a colleague said is nowhere in the answer."""
    client = TestClient(make_app(own, hosts=(HOST,)))
    last = [card.id for card in own.review(limit=20).cards if not card.drawn][-1]
    Desk(own.ledger.signed_by("Ben")).judge(last, "wrong", because="a secret reason")

    answer = client.get("/api/v1/review?two_person=yes&limit=2")

    # One in twenty is drawn at random, and may stand before it.
    ranked = [card["id"] for card in answer.json()["data"] if not card["drawn"]]
    assert ranked[0] == last
    assert "secret" not in answer.text
    assert "Ben" not in answer.text


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=x", "two_person=maybe", "place=Kyiv", "two_person="]
)
def test_what_it_does_not_take_is_refused(client: TestClient, query: str) -> None:
    """With what it takes."""
    answer = client.get(f"/api/v1/review?{query}")

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["hint"]
