"""Over HTTP two editions or readings of a report are compared, and nothing else is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.record import Certainty
from hearsay.web.app import make_app
from tests.ledger.made import NEWER, READER, made
from tests.web.conftest import HOST

URL = "https://example.org/blast"


@pytest.fixture
def editions(tmp_path: Path) -> Iterator[Desk]:
    """A ledger that holds two editions of a report, the later one read twice."""
    with Ledger.open(str(tmp_path / "editions.hearsay"), create=True, who="Ines") as ledger:
        ledger.add(made(1, town="Asker", url=URL))
        for reader, sure in ((READER, Certainty.CERTAIN), (NEWER, Certainty.POSSIBLE)):
            ledger.add(
                made(
                    2,
                    town="Asker",
                    url=URL,
                    published="2023-09-17",
                    reader=reader,
                    certainty=sure,
                )
            )
        yield Desk(ledger)


@pytest.fixture
def asker(editions: Desk) -> TestClient:
    """Who asks."""
    return TestClient(make_app(editions, hosts=(HOST,)), raise_server_exceptions=False)


def _names(desk: Desk) -> tuple[str, str]:
    first, second = (str(row["report"]) for row in desk.reports.sort("published"))
    return first, second


def test_a_corrected_toll_is_told(asker: TestClient, editions: Desk) -> None:
    """From the first edition to the second the figure changed, and both its values are there."""
    first, second = _names(editions)

    told = asker.get(f"/api/v1/reports/{first}/changes?to={second}").json()

    assert (told["before"], told["after"]) == (first, second)
    (figure,) = [one for one in told["data"] if one["what"] == "figure"]
    assert (figure["sort"], figure["differs"]) == ("changed", ["low", "high", "words"])
    assert (figure["before"]["low"], figure["after"]["low"]) == (4, 5)


def test_without_another_it_is_what_was_before(asker: TestClient, editions: Desk) -> None:
    """Of a report that was read again, the reading before; of another, the edition before."""
    first, second = _names(editions)

    told = asker.get(f"/api/v1/reports/{second}/changes").json()

    assert told["before"] == f"{second}@1"
    assert [(one["what"], one["differs"]) for one in told["data"]] == [("claim", ["certainty"])]
    refused = asker.get(f"/api/v1/reports/{first}/changes")
    assert (refused.status_code, refused.json()["code"]) == (400, "usage")


@pytest.mark.parametrize("other", ["sqlite:///etc/passwd", "/etc/passwd", "2023-09-17", "@1"])
def test_nothing_but_reports_is_opened(asker: TestClient, editions: Desk, other: str) -> None:
    """What the command line takes for a ledger or a date is a report that is not there."""
    first, _ = _names(editions)

    answer = asker.get(f"/api/v1/reports/{first}/changes", params={"to": other})

    assert (answer.status_code, answer.json()["code"]) == (404, "not_in_ledger")


def test_a_reading_has_a_number(asker: TestClient, editions: Desk) -> None:
    """A number that no reading can have is refused, however long."""
    first, _ = _names(editions)
    for number in ("x", "9" * 40):
        answer = asker.get(f"/api/v1/reports/{first}/changes", params={"to": f"{first}@{number}"})
        assert answer.status_code == 400, number
    gone = asker.get(f"/api/v1/reports/{first}/changes", params={"to": f"{first}@7"})
    assert gone.status_code == 404
