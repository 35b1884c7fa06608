"""What is sent is read one job after the other, and what cannot be read is told with its name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from hearsay.desk.adding import Options
from hearsay.desk.adding.limits import Limits
from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.web.app import LARGEST_BODY, make_app
from hearsay.web.jobs import Job, Jobs
from hearsay.web.jobs.jobs import MOST_OPEN
from tests.desk.adding.readers import load_tricky
from tests.web.conftest import HOST

WAIT_S = 60


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty one."""
    with Ledger.open(tmp_path / "jobs.hearsay", create=True, who="Ines") as ledger:
        yield ledger


@pytest.fixture
def jobs(ledger: Ledger) -> Iterator[Jobs]:
    """Read with a reader that takes no network."""
    limits = Limits(base_s=1, per_mib_s=0)
    jobs = Jobs(ledger, Options(jobs=1, load=load_tricky, limits=limits))
    yield jobs
    jobs.close()


@pytest.fixture
def sender(ledger: Ledger, jobs: Jobs) -> TestClient:
    """Who sends."""
    app = make_app(Desk(ledger), hosts=(HOST,), jobs=jobs)
    return TestClient(app, raise_server_exceptions=False)


def ended(client: TestClient, answer: Any) -> dict[str, Any]:
    """The job that an answer tells of, once it is over."""
    assert answer.status_code == 202, answer.text
    told: dict[str, Any] = until(lambda: over(client.get(answer.headers["location"]).json()))
    return told


def over(told: dict[str, Any]) -> dict[str, Any] | None:
    """The job, where it is over."""
    return None if told["state"] in ("waiting", "reading") else told


def until(holds: Callable[[], Any]) -> Any:
    """What a question is answered with, once it has an answer."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    raise AssertionError("it never came to that")


def texts(ledger: Ledger) -> list[str]:
    """The texts that the ledger has."""
    return [record.report.text for record in ledger.records()]


def test_a_list_is_read_and_each_refusal_told(sender: TestClient, ledger: Ledger) -> None:
    """One that cannot be read costs no other."""
    reports = [
        {"text": "Ana said it rains.", "title": "Rain", "publisher": "The Post", "name": "a"},
        {"text": 7, "name": "numbers"},
        {"title": "no text"},
        {"text": "BOOM"},
        {"text": "STALL"},
        {"text": "Musa said so.", "id": "wire-7"},
    ]
    answer = sender.post("/api/v1/jobs", json={"reports": reports})
    assert answer.json()["total"] == len(reports)
    told = ended(sender, answer)

    assert (told["state"], told["done"], told["added"], told["refusals"]) == ("done", 6, 2, 4)
    assert [(one["name"], one["code"]) for one in told["refused"]] == [
        ("numbers", "bad_type"),
        ("report 3", "bad_type"),
        ("report 4", "reader_failed"),
        ("report 5", "time_limit"),
    ]
    assert all(one["detail"] and one["hint"] for one in told["refused"])
    assert told["reports"][1] == "wire-7"
    first = ledger.record(told["reports"][0]).report
    assert (first.title, first.publisher, first.extra) == ("Rain", "The Post", {})
    assert len(ledger.rejected()) == 4
    assert ledger.info().waiting == 0  # it was settled at the end
    assert (told["left_s"], told["error"]) == (None, None)
    assert told["rate"] > 0


def test_files_are_read_as_their_names_end_and_opened_under_none(
    sender: TestClient, ledger: Ledger, tmp_path: Path
) -> None:
    """Whatever a stranger calls them."""
    secret = tmp_path / "secret.txt"
    secret.write_text("Olga said the code is 7.")
    files = [
        ("file", (str(secret), b"Musa said so.")),
        ("file", ("../../etc/passwd", b"Ana said no.")),
        ("file", ("wire.jsonl", b'{"text": "Ivo said yes."}\n{"text": 1}')),
        ("file", ("list.json", b'[{"text": "Eva said maybe."}]')),
        ("file", ("table.csv", b"title,text\nRain,Ada said it rains.\n")),
        ("file", ("page.html", b"<html><body><p>Max said hello.</p></body></html>")),
        ("file", ("-", b"Kim said well.")),
        ("file", ("scan.pdf", b"%PDF-1.7 ...")),
        ("file", ("empty.txt", b"")),
        ("file", ("", b"")),
    ]
    told = ended(sender, sender.post("/api/v1/jobs", files=files))

    assert [one.rstrip("\n") for one in texts(ledger)] == [
        "Musa said so.",
        "Ana said no.",
        "Ivo said yes.",
        "Eva said maybe.",
        "Ada said it rains.",
        "Max said hello.",
        "Kim said well.",
    ]
    assert [(one["name"], one["line"], one["code"]) for one in told["refused"]] == [
        ("wire.jsonl", 2, "bad_type"),
        ("scan.pdf", None, "unsupported_type"),
        ("empty.txt", None, "empty"),
    ]
    assert told["total"] == told["done"] == 10


@pytest.mark.parametrize(
    ("media", "body", "text"),
    [
        ("text/plain", "Ana said ça va.".encode(), "Ana said ça va."),
        ("text/plain; charset=windows-1251", "Ana said да.".encode("cp1251"), "Ana said да."),
        ("text/html", b"<p>Ana said <b>no</b>.</p>", "Ana said no."),
        ("text/csv", b"text\nAna said so.\n", "Ana said so."),
        ("application/x-ndjson", b'{"text": "Ana said so."}', "Ana said so."),
    ],
)
def test_one_file_may_be_sent_as_what_it_is(
    sender: TestClient, ledger: Ledger, media: str, body: bytes, text: str
) -> None:
    """Its media type says what it holds, and the address what is known of it."""
    known = {"published": "2024-03-01", "publisher": "The Post", "name": "x/wire.bin"}
    answer = sender.post(
        "/api/v1/jobs", content=body, headers={"content-type": media}, params=known
    )
    assert ended(sender, answer)["refused"] == []

    (record,) = ledger.records()
    assert record.report.text.strip() == text
    assert (record.report.published, record.report.publisher) == ("2024-03-01", "The Post")


def test_what_the_ledger_has_is_skipped(sender: TestClient) -> None:
    """And told, so that whoever sent it finds it."""
    sent = {"reports": [{"text": "Ana said so."}]}
    first = ended(sender, sender.post("/api/v1/jobs", json=sent))
    again = ended(sender, sender.post("/api/v1/jobs", json=sent))

    assert (again["added"], again["known"], again["reports"]) == (0, 1, first["reports"])
    listed = sender.get("/api/v1/jobs").json()
    assert [one["id"] for one in listed["data"]] == [again["id"], first["id"]]


def test_a_job_is_stopped_and_the_next_one_read(sender: TestClient, ledger: Ledger) -> None:
    """The report that is being read is finished; one that waits is not begun."""
    slow = [{"text": f"SLOW. Ana said {number}."} for number in range(100)]
    first = sender.post("/api/v1/jobs", json={"reports": slow}).json()
    second = sender.post("/api/v1/jobs", json={"reports": slow}).json()
    third = sender.post("/api/v1/jobs", json={"reports": [{"text": "Musa said so."}]})
    until(lambda: sender.get(f"/api/v1/jobs/{first['id']}").json()["done"])

    for one in (second, first):
        assert sender.post(f"/api/v1/jobs/{one['id']}/stop").status_code == 200
    assert ended(sender, third)["added"] == 1

    told = {one["id"]: one for one in sender.get("/api/v1/jobs").json()["data"]}
    stopped = told[first["id"]]
    assert (stopped["state"], told[second["id"]]["state"]) == ("stopped", "stopped")
    assert 0 < stopped["done"] < 100
    assert told[second["id"]]["done"] == 0
    assert len(texts(ledger)) == stopped["done"] + 1
    assert ledger.info().waiting == 0
    # Once more changes nothing.
    assert sender.post(f"/api/v1/jobs/{first['id']}/stop").json() == {**stopped}
    assert sender.get("/api/v1/jobs/nobody").json()["code"] == "no_job"


def test_a_server_that_stops_finishes_the_report_in_hand(ledger: Ledger, jobs: Jobs) -> None:
    """It is kept, the rest is not begun, and nothing more is taken."""
    app = make_app(Desk(ledger), hosts=(HOST,), jobs=jobs)
    slow = [{"text": f"SLOW. Ana said {number}."} for number in range(100)]
    with TestClient(app) as client:
        answer = client.post("/api/v1/jobs", json={"reports": slow})
        until(lambda: client.get(answer.headers["location"]).json()["done"])

    (job,) = jobs.all()
    told = job.form()
    assert told["state"] == "stopped"
    assert 0 < told["done"] < 100
    assert len(texts(ledger)) == told["done"]
    late = TestClient(app).post("/api/v1/jobs", json={"reports": slow})
    assert (late.status_code, late.json()["code"]) == (503, "too_many_jobs")
    assert "retry-after" in late.headers


def test_too_many_jobs_wait_for_none(sender: TestClient, jobs: Jobs) -> None:
    """What waits is held in memory, so only so much does."""
    slow = {"reports": [{"text": f"SLOW. Ana said {number}."} for number in range(50)]}
    answers = [sender.post("/api/v1/jobs", json=slow) for _ in range(MOST_OPEN + 1)]

    assert [one.status_code for one in answers] == [202] * MOST_OPEN + [429]
    assert "retry-after" in answers[-1].headers
    jobs.stop_all()


def test_a_job_that_cannot_go_on_says_so_and_the_next_one_can(
    sender: TestClient, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is the server's own is not told."""
    real = Job.count

    def broken(self: Job, *arguments: Any) -> None:
        monkeypatch.setattr(Job, "count", real)
        raise OSError("/home/ines/desk.hearsay is on fire")

    monkeypatch.setattr(Job, "count", broken)
    sent = {"reports": [{"text": "Ana said so."}]}
    told = ended(sender, sender.post("/api/v1/jobs", json=sent))
    assert (told["state"], told["error"]["code"]) == ("failed", "defect")
    assert "ines" not in str(told["error"])

    assert ended(sender, sender.post("/api/v1/jobs", json=sent))["state"] == "done"


def test_a_form_that_is_sent_twice_is_one_job(sender: TestClient, jobs: Jobs) -> None:
    """Though it is cut elsewhere the second time."""
    key = {"idempotency-key": "k"}

    def send(data: bytes) -> Any:
        return sender.post("/api/v1/jobs", files=[("file", ("a.txt", data))], headers=key)

    first, again, other = send(b"Ana said so."), send(b"Ana said so."), send(b"Ana said no.")

    assert (first.status_code, other.status_code) == (202, 422)
    assert (again.content, again.headers["location"]) == (first.content, first.headers["location"])
    assert len(jobs.all()) == 1


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b'{"reports": []}', {}, 422, "nothing_sent"),
        (b'{"report": []}', {}, 422, "nothing_sent"),
        (b'{"reports": [7]}', {}, 422, "invalid_body"),
        (b'{"reports": [' + b'{"text": "a"},' * 1000 + b"{}]}", {}, 422, "invalid_body"),
        (b'{"reports": [' + b"[]," * 100_000 + b"[]]}", {}, 400, "invalid_json"),
        (b"text\n" + b"a\n" * 1_000_000, {"content-type": "text/csv"}, 422, "too_many_reports"),
        (b"", {"content-type": "text/plain"}, 422, "nothing_sent"),
        (b"Hi.", {"content-type": "text/plain; charset=klingon"}, 400, "encoding_unknown"),
        (b"Hi.", {"content-type": "application/pdf"}, 415, "unsupported_media"),
        (b"Hi.", {"content-type": ""}, 415, "unsupported_media"),
        (b"\x1f\x8b", {"content-encoding": "gzip"}, 415, "unsupported_media"),
        (b"x" * (LARGEST_BODY + 1), {"content-type": "text/plain"}, 413, "too_large"),
        (b"--x--", {"content-type": "multipart/form-data"}, 400, "broken_form"),
        (b"--x", {"content-type": "multipart/form-data; boundary=x"}, 400, "broken_form"),
        (b"--x--", {"content-type": "multipart/form-data; boundary=x"}, 422, "nothing_sent"),
    ],
)
def test_what_is_not_taken_is_refused_before_it_is_read(
    sender: TestClient, jobs: Jobs, body: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    """With what to send instead."""
    answer = sender.post(
        "/api/v1/jobs", content=body, headers={"content-type": "application/json", **headers}
    )

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["hint"]
    assert jobs.all() == []


def test_a_date_that_is_none_is_refused(sender: TestClient) -> None:
    """Before anything is read under it."""
    answer = sender.post(
        "/api/v1/jobs?published=yesterday", json={"reports": [{"text": "Ana said so."}]}
    )

    assert answer.status_code == 400
    assert sender.post("/api/v1/jobs?x=1", json={}).json()["code"] == "usage"
