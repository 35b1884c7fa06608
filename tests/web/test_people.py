"""An admin lets people in, gives them another token and stops them, over HTTP as on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.team import Team, team_of

PEOPLE = "/api/v1/people"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """A ledger with people."""
    with team_of(tmp_path) as made:
        yield made


def test_an_admin_lets_somebody_in(team: Team) -> None:
    """The token is in the one answer, and nowhere after."""
    admin = team.logged_in("Ada")
    made = admin.post(PEOPLE, json={"name": "Zoë Brandt", "role": "reader"})
    assert made.status_code == 201
    assert made.headers["cache-control"] == "no-store"
    token = made.json()["token"]
    assert made.json()["added_by"] == "Ada"

    newcomer = team.browser()
    newcomer.headers["authorization"] = f"Bearer {token}"
    assert newcomer.get("/api/v1/me").json() == {"name": "Zoë Brandt", "role": "reader"}
    listed = admin.get(PEOPLE)
    assert [one["name"] for one in listed.json()["data"]] == [
        *("Rea", "Vera", "Ada", "Sten", "Zoë Brandt")
    ]
    assert token not in listed.text
    assert "token" not in listed.json()["data"][0]

    renewed = admin.post(f"{PEOPLE}/Zoë Brandt/renew").json()["token"]
    assert newcomer.get("/api/v1/me").status_code == 401
    newcomer.headers["authorization"] = f"Bearer {renewed}"
    assert newcomer.get("/api/v1/me").status_code == 200

    stopped = admin.post(f"{PEOPLE}/Zoë%20Brandt/stop").json()
    assert stopped["stopped_by"] == "Ada"
    assert newcomer.get("/api/v1/me").status_code == 401
    assert team.desk.ledger.check().faults == ()


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({"name": "rea", "role": "admin"}, 409, "Rea is there already"),
        ({"name": "Zoë"}, 400, "no such role"),
        ({"name": "Zoë", "role": "owner"}, 400, "no such role"),
        ({"name": "Zoë", "role": []}, 400, "no such role"),
        ({"name": 7, "role": "reader"}, 400, "has a name"),
        ({"name": "a/b", "role": "reader"}, 400, "no name of a person"),
        ({"name": "Zoë", "role": "reader", "token": "x"}, 400, "has no 'token'"),
        ([], 400, "no object"),
    ],
)
def test_what_is_no_person_is_refused(team: Team, sent: object, status: int, said: str) -> None:
    """With a sentence, and nobody is let in."""
    answer = team.logged_in("Ada").post(PEOPLE, json=sent)

    assert answer.status_code == status
    assert said in answer.json()["detail"]
    assert len(team.desk.ledger.people.list()) == 4


def test_an_admin_remains(team: Team) -> None:
    """Nobody stops themselves, nobody twice, and nobody who is not there."""
    admin = team.logged_in("Ada")

    for name, status in (("ada", 409), ("Sten", 409), ("Zoë", 404)):
        assert admin.post(f"{PEOPLE}/{name}/stop").status_code == status
    assert admin.post(f"{PEOPLE}/Sten/renew").status_code == 409
