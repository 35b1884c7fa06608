"""A browser is let in by a token or a link, and for as long as its owner may come in."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.web.app import make_app
from hearsay.web.entry import sessions as sessions_of
from hearsay.web.entry.door import COOKIE, Door
from hearsay.web.entry.sessions import IDLE_S, LONGEST_S, Sessions
from hearsay.web.entry.tries import MOST, WITHIN_S
from tests.web.conftest import HOST
from tests.web.team import Clock, Team, team_of

ME = "/api/v1/me"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """A ledger with people."""
    with team_of(tmp_path) as made:
        yield made


def test_nobody_comes_in_without_the_secret(desk: Desk) -> None:
    """Where there are no people, a link lets a browser in once, and a token a program always."""
    door = Door(who="Ines")
    link = door.link()
    app = make_app(desk, hosts=(HOST,), door=door)
    browser, other = TestClient(app), TestClient(app)

    refused = browser.get(ME)
    assert (refused.status_code, refused.json()["code"]) == (401, "not_let_in")
    assert refused.headers["www-authenticate"].startswith("Bearer")

    let_in = browser.get(link, follow_redirects=False)
    assert (let_in.status_code, let_in.headers["location"]) == (303, "/")
    assert browser.get(ME).json() == {"name": "Ines", "role": "admin"}
    assert browser.get(link, follow_redirects=False).status_code == 303  # it is in already

    used = other.get(link)
    assert used.status_code == 403
    assert "it was used" in used.text
    assert other.get(ME).status_code == 401
    assert other.get(ME, headers={"authorization": f"Bearer {door.token}"}).status_code == 200
    assert other.get(ME, headers={"authorization": "Bearer guess"}).status_code == 401


def test_a_person_logs_in_with_their_token_alone(team: Team) -> None:
    """The page needs no script; a browser is sent to it, and from it to where it wanted to go."""
    browser = team.browser()
    sent = browser.get("/claims?q=a%20b", headers={"accept": "text/html"})
    assert sent.status_code == 303
    assert sent.headers["location"] == "/login?next=%2Fclaims%3Fq%3Da%2520b"

    page = browser.get(sent.headers["location"])
    assert page.status_code == 200
    assert page.headers["cache-control"] == "no-store"
    fields = _fields(page.text)
    assert fields["next"] == "/claims?q=a%20b"
    assert browser.get("/login.css").headers["content-type"].startswith("text/css")

    wrong = browser.post("/login", data={**fields, "token": "guess"})
    assert wrong.status_code == 401
    assert "set-cookie" not in wrong.headers
    assert 'role="alert"' in wrong.text
    assert _fields(wrong.text)["next"] == "/claims?q=a%20b"

    let_in = browser.post("/login", data={**fields, "token": f" {team.tokens['Vera']}\n"})
    assert (let_in.status_code, let_in.headers["location"]) == (303, "/claims?q=a%20b")
    assert browser.get(ME).json() == {"name": "Vera", "role": "reviewer"}
    assert browser.get("/api/v1").json()["you"] == {"name": "Vera", "role": "reviewer"}


def _fields(page: str) -> dict[str, str]:
    """The fields of a form, with what stands in them."""
    found: dict[str, str] = {}

    class Reads(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            assert tag != "script"
            assert not [name for name in given if name.startswith("on") or name == "style"]
            if tag == "input":
                found[str(given["name"])] = given.get("value") or ""

    Reads().feed(page)
    return found


@pytest.mark.parametrize(
    "after",
    [
        *("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example"),
        *("evil", "/a\nLocation: x", "javascript:alert(1)", '/"><script>alert(1)</script>\u202e'),
    ],
)
def test_the_login_leads_nowhere_else(team: Team, after: str) -> None:
    """Not to another site, and nothing of the address becomes markup."""
    browser = team.browser()
    page = browser.get("/login", params={"next": after})
    assert _fields(page.text)["next"] == "/"

    sent = browser.post("/login", data={"token": team.tokens["Rea"], "next": after})
    assert sent.headers["location"] == "/"


def test_markup_in_an_address_stays_text(team: Team) -> None:
    """The address goes into the form, where it is a value and nothing else."""
    wanted = "/claims?q=\"'><b>&amp;"

    assert _fields(team.browser().get("/login", params={"next": wanted}).text)["next"] == wanted


def test_a_cookie_is_for_this_server_and_for_no_script(tmp_path: Path) -> None:
    """Behind TLS it goes over nothing else, and no other name of the site can set it."""
    with team_of(tmp_path, secure=True) as team:
        answer = team.browser().post("/login", data={"token": team.tokens["Rea"]})
        cookie = answer.headers["set-cookie"]
        assert answer.headers["strict-transport-security"].startswith("max-age=")

    assert cookie.startswith(f"__Host-{COOKIE}=")
    attributes = {part.strip().casefold() for part in cookie.split(";")[1:]}
    assert {"httponly", "secure", "samesite=lax", "path=/"} <= attributes
    assert not [one for one in attributes if one.startswith("domain")]


def test_each_login_has_an_id_of_its_own(team: Team) -> None:
    """Whoever put an id into a browser before its owner logged in has nothing of it."""

    def sent(token: str, cookie: str) -> str:
        browser = team.browser()
        headers = {"cookie": f"{team.door.cookie}={cookie}"}
        browser.post("/login", data={"token": token}, headers=headers)
        return str(browser.cookies[team.door.cookie])

    first = sent(team.tokens["Rea"], "chosen-by-somebody-else")
    second = sent(team.tokens["Vera"], first)

    assert len({first, second, "chosen-by-somebody-else"}) == 3
    assert len(second) >= 43  # 256 bits in base 64
    for old in ("chosen-by-somebody-else", first):
        headers = {"cookie": f"{team.door.cookie}={old}"}
        assert team.browser().get(ME, headers=headers).status_code == 401


def test_a_cookie_of_another_server_does_not_hide_ours(team: Team) -> None:
    """Every server on a machine gets the cookies of all, and some write what is no cookie."""
    browser = team.logged_in("Rea")
    ours = f"{team.door.cookie}={browser.cookies[team.door.cookie]}"
    stranger = team.browser()

    said = stranger.get(ME, headers={"cookie": f'a={{"b": [1, 2]}}; =; x; {ours}; c="d'})
    assert said.status_code == 200


def test_who_logs_out_is_out(team: Team) -> None:
    """Also for whoever kept the cookie."""
    browser = team.logged_in("Rea")
    kept = browser.cookies[team.door.cookie]
    answer = browser.post("/api/v1/logout")

    assert answer.status_code == 204
    assert answer.headers["clear-site-data"] == '"cache"'
    assert team.door.cookie not in browser.cookies
    thief = team.browser()
    thief.cookies.set(team.door.cookie, kept)
    assert thief.get(ME).status_code == 401


@pytest.mark.parametrize("how", ["renew", "stop"])
def test_a_session_ends_with_its_token(team: Team, how: str) -> None:
    """At once, whoever does it: another process too."""
    browser, program = team.logged_in("Vera"), team.program("Vera")
    assert browser.get(ME).status_code == program.get(ME).status_code == 200

    getattr(team.desk.ledger.people, how)("Vera")

    assert browser.get(ME).status_code == program.get(ME).status_code == 401


def test_a_session_ends_when_nobody_uses_it_and_after_a_week(team: Team) -> None:
    """A browser left open in a café, and one that a script keeps awake."""
    browser = team.logged_in("Rea")
    team.clock.now += IDLE_S - 1
    assert browser.get(ME).status_code == 200
    team.clock.now += IDLE_S - 1
    assert browser.get(ME).status_code == 200
    team.clock.now += IDLE_S
    assert browser.get(ME).status_code == 401

    awake = team.logged_in("Rea")
    for _ in range(LONGEST_S // (IDLE_S // 2) - 1):
        team.clock.now += IDLE_S // 2
        assert awake.get(ME).status_code == 200
    team.clock.now += IDLE_S // 2
    assert awake.get(ME).status_code == 401


def test_sessions_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that are over are dropped, and of too many the one that was used longest ago."""
    monkeypatch.setattr(sessions_of, "_MOST", 100)
    clock = Clock()
    sessions = Sessions(clock)
    first = sessions.begin("digest")
    for _ in range(100):
        clock.now += 1
        sessions.begin("digest")

    assert len(sessions._held) == 100
    assert sessions.find(first) is None
    clock.now += IDLE_S
    sessions.begin("digest")
    assert len(sessions._held) == 1


@pytest.mark.parametrize("way", ["form", "bearer", "link"])
def test_who_guesses_waits(team: Team, way: str) -> None:
    """After ten wrong tries nothing is looked at, not even what is right, until it is time."""
    guesser, inside = team.browser(), team.logged_in("Rea")

    def tried(token: str) -> int:
        if way == "form":
            return guesser.post("/login", data={"token": token}).status_code
        if way == "link":
            return guesser.get("/login", params={"key": token}).status_code
        return guesser.get(ME, headers={"authorization": f"Bearer {token}"}).status_code

    assert [tried(f"guess {n}") for n in range(MOST)] == MOST * [403 if way == "link" else 401]
    assert tried(team.tokens["Rea"]) == 429
    limited = guesser.get(ME, headers={"authorization": "Bearer x"})
    assert limited.json()["code"] == "too_many_tries"
    assert 0 < int(limited.headers["retry-after"]) <= WITHIN_S
    assert inside.get(ME).status_code == 200  # who is in stays in

    team.clock.now += WITHIN_S
    assert tried("guess") != 429
    assert team.program("Rea").get(ME).status_code == 200


def test_what_is_no_form_is_refused(team: Team) -> None:
    """In every other way in which somebody might send a token, or a thousand."""
    browser = team.browser()
    assert browser.post("/login", json={"token": team.tokens["Rea"]}).status_code == 415
    assert browser.post("/login").status_code == 415
    form = {"content-type": "application/x-www-form-urlencoded"}
    for body in (b"", b"token=", b"a=1&" * 2000, b"token=%ff%00\xff", b"token=" + 9000 * b"x"):
        assert browser.post("/login", content=body, headers=form).status_code == 401
