"""The review: a verdict by one key, corrections by field, and everything taken back again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.screens import show
from tests.browser.serving import TOKEN, Served
from tests.browser.watching import Troubles

_HEADING = "#card"
_MANY = 60
_MOST = 100


def _judgements(served: Served) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = served.get("judgements")["data"]
    return found


def _open(page: Page, served: Served, path: str = "/review") -> None:
    show(page, f"{served.address}{path}")
    expect(page.locator(_HEADING)).to_be_visible()


def _cards(served: Served, limit: int = 10) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = served.get("review", limit=limit)["data"]
    return found


def _expect_card(page: Page, card: dict[str, Any]) -> None:
    """The card is the one that is asked about, with the fields that were read."""
    expect(page.get_by_role("article").locator("blockquote")).to_have_text(card["passage"]["text"])
    expect(page.get_by_role("article").get_by_role("link", name=card["id"])).to_be_visible()


def test_a_card_shows_the_words_and_what_was_read_of_them(page: Page, served: Served) -> None:
    """And why it is asked, what stands beside it, and its incident, which leads on."""
    card = _cards(served)[0]
    _open(page, served)

    _expect_card(page, card)
    article = page.get_by_role("article")
    expect(article).to_contain_text(card["why_asked"])
    for chip in card["chips"]:
        expect(article.get_by_role("button", name=chip["words"]).first).to_be_visible()
    expect(page.get_by_role("region", name="Beside it").get_by_role("listitem")).to_have_count(
        len(card["neighbours"])
    )
    page.get_by_role("region", name="Beside it").get_by_role("link").first.click()
    at = card["neighbours"][0]["at"]
    expect(page).to_have_url(re.compile(f"_show={at['report']}%3A{at['start']}-{at['end']}"))


def test_a_verdict_is_one_key_and_one_more_takes_it_back(own_page: Page, own: Served) -> None:
    """Each with its reason; the card that was decided comes back, and both are to be seen."""
    first, second = _cards(own)[:2]
    _open(own_page, own)

    own_page.keyboard.press("y")
    _expect_card(own_page, second)
    own_page.keyboard.press("n")
    expect(own_page.get_by_text("2 decided in this session")).to_be_visible()
    expect(own_page.locator(_HEADING)).to_be_focused()

    # What is taken back before it was sent is never sent.
    _wait(own_page, lambda: len(_judgements(own)) == 2)
    own_page.keyboard.press("u")
    _expect_card(own_page, second)
    own_page.keyboard.press("Control+z")
    _expect_card(own_page, first)

    decided = own_page.get_by_role("region", name=re.compile("^Decided"))
    expect(decided.get_by_text("taken back")).to_have_count(2)
    _wait(own_page, lambda: all(one["undone"] for one in _judgements(own)))
    told = [(one["target"], one["verdict"], one["why"]) for one in _judgements(own)]
    assert told == [
        (first["id"], "right", "The words say so."),
        (second["id"], "wrong", "The words do not say so."),
    ]


def test_a_decision_is_made_with_the_mouse_too(own_page: Page, own: Served) -> None:
    """And taken back from the list of what was decided."""
    first = _cards(own)[0]
    _open(own_page, own)

    own_page.get_by_role("button", name="Unsure").click()
    decided = own_page.get_by_role("region", name=re.compile("^Decided"))
    expect(decided.get_by_role("listitem").first).to_contain_text("Unsure")
    decided.get_by_role("button", name=re.compile("^Take back")).click()

    _expect_card(own_page, first)
    _wait(own_page, lambda: bool(_judgements(own) and _judgements(own)[0]["undone"]))
    assert _judgements(own)[0]["verdict"] == "unsure"


def test_the_reason_is_changed_by_one_key_and_kept_for_the_next(
    own_page: Page, own: Served
) -> None:
    """A key that is typed there is a letter and decides nothing."""
    _open(own_page, own)

    own_page.keyboard.press("b")
    own_page.keyboard.type("yn: the ministry says it twice")
    own_page.keyboard.press("Enter")
    own_page.keyboard.press("y")
    expect(own_page.get_by_text("2 decided in this session")).to_be_visible()

    _wait(own_page, lambda: len(_judgements(own)) == 2)
    assert {one["why"] for one in _judgements(own)} == {"yn: the ministry says it twice"}
    own_page.reload()
    reason = own_page.get_by_label("Reason for “Right”")
    expect(reason).to_have_value("yn: the ministry says it twice")
    # Nothing is decided without a reason: an empty one is ours again.
    reason.fill("")
    reason.blur()
    expect(reason).to_have_value("The words say so.")


def test_a_field_is_corrected_from_its_list(own_page: Page, own: Served) -> None:
    """By the keyboard alone; the card stays until one goes on."""
    card = next(one for one in _cards(own, 40) if one["kind"] == "figure")
    _open(own_page, own)
    _go_to(own_page, card)

    own_page.keyboard.press("e")
    form = own_page.get_by_role("form", name="What would be right?")
    expect(form.get_by_role("combobox").first).to_be_focused()
    assert_accessible(own_page)
    own_page.keyboard.press("Tab")
    own_page.keyboard.press("Control+a")
    own_page.keyboard.type("injur")
    own_page.keyboard.press("ArrowDown")
    own_page.keyboard.press("Enter")
    expect(form.get_by_label("Value", exact=True)).to_have_value("injured")
    own_page.keyboard.press("Enter")

    expect(own_page.get_by_role("article").get_by_role("button", name="measure")).to_contain_text(
        "injured"
    )
    expect(own_page.get_by_role("button", name="Right")).to_be_disabled()
    _wait(own_page, lambda: bool(_judgements(own)))
    (made,) = _judgements(own)
    assert made["target"] == card["id"]
    assert made["verdict"] == "corrected figure.measure=injured"
    own_page.get_by_role("button", name="Go on").click()
    expect(own_page.get_by_role("article").get_by_role("link", name=card["id"])).to_have_count(0)


def test_what_cannot_be_so_comes_back_with_the_server_s_sentence(
    page: Page, served: Served, troubles: Troubles
) -> None:
    """The card is there again, and what was meant is told."""
    troubles.expect("status of 400")
    card = next(one for one in _cards(served, 40) if one["kind"] == "figure")
    _open(page, served)
    _go_to(page, card)

    page.get_by_role("article").get_by_role("button", name="measure").click()
    form = page.get_by_role("form", name="What would be right?")
    form.get_by_label("Value", exact=True).fill("injurd")
    form.get_by_role("button", name="Correct it").click()

    expect(page.get_by_role("alert")).to_contain_text("Did you mean injured?")
    _expect_card(page, card)
    expect(page.get_by_role("article").get_by_role("button", name="measure")).not_to_contain_text(
        "injurd"
    )
    assert _judgements(served) == []


def test_a_reason_that_is_missing_is_asked_for(page: Page, served: Served) -> None:
    """A correction says why, too; Escape leaves it."""
    card = next(one for one in _cards(served, 40) if one["kind"] == "figure")
    _open(page, served)
    _go_to(page, card)

    page.keyboard.press("e")
    form = page.get_by_role("form", name="What would be right?")
    form.get_by_label("Because").fill(" ")
    form.get_by_role("button", name="Correct it").click()

    expect(form.get_by_role("alert")).to_contain_text("Say why")
    form.get_by_label("Because").press("Escape")
    expect(form).to_have_count(0)


def test_what_is_skipped_comes_back(page: Page, served: Served) -> None:
    """Space goes on, and undoing goes back to it; nothing is kept of either."""
    first, second = _cards(served)[:2]
    _open(page, served)

    page.keyboard.press("Space")
    _expect_card(page, second)
    expect(page.get_by_text("1 skipped")).to_be_visible()
    page.keyboard.press("u")

    _expect_card(page, first)
    assert _judgements(served) == []


def test_enter_shows_the_evidence_and_it_goes_along(page: Page, served: Served) -> None:
    """Of the next card the next words."""
    first, second = _cards(served)[:2]
    _open(page, served)

    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"_show={first['id']}"))
    page.locator(_HEADING).focus()
    page.keyboard.press("Space")

    expect(page).to_have_url(re.compile(f"_show={second['id']}"))


@pytest.mark.parametrize("own", ["market-strike"], indirect=True)
def test_an_event_is_split_off_its_incident(own_page: Page, own: Served) -> None:
    """The stronger step stands apart from the verdict, and is taken back as any other."""
    card = next(one for one in _cards(own, 100) if one["kind"] == "join")
    _open(own_page, own)
    _go_to(own_page, card)
    expect(own_page.locator(_HEADING)).to_contain_text("part of this incident")
    expect(own_page.get_by_role("article")).to_contain_text(card["why_joined"][0])

    own_page.get_by_role("button", name="Split off").click()
    _wait(own_page, lambda: bool(_judgements(own)))
    (made,) = _judgements(own)
    assert made["target"] == card["id"]
    assert made["verdict"] == f"is not part of {card['incident']['id']}"
    own_page.keyboard.press("u")

    _expect_card(own_page, card)
    _wait(own_page, lambda: bool(_judgements(own)[0]["undone"]))


def test_second_opinions_come_first_where_they_are_asked_for(own_page: Page, own: Served) -> None:
    """Without the first one; once both have spoken, it is told how far they agree."""
    card = [one for one in _cards(own) if not one["drawn"]][-1]
    _judge_as(own, "Ines", card["id"], "right")
    _open(own_page, own)
    expect(own_page.get_by_role("article").get_by_role("link", name=card["id"])).to_have_count(0)

    own_page.get_by_label(re.compile("Second opinions first")).check()

    expect(own_page).to_have_url(re.compile("_two=yes"))
    _expect_card(own_page, card)
    expect(own_page.get_by_role("article")).to_contain_text("omebody else has judged it")
    own_page.keyboard.press("y")
    _wait(own_page, lambda: len(_judgements(own)) == 2)
    own_page.reload()
    agreement = own_page.get_by_role("region", name="Agreement")
    expect(agreement).to_contain_text(
        "Two people agree in 100 % of the answers to the 1 value that two have judged"
    )


def test_a_reader_sees_the_cards_and_who_decides(browser: Browser, own: Served) -> None:
    """No button says what they may not do, and no key does it."""
    token = _admit(own, "Ruth", "reader")
    context = browser.new_context(extra_http_headers={"Authorization": f"Bearer {token}"})
    page = context.new_page()
    _open(page, own)

    expect(page.get_by_text("to decide needs a reviewer")).to_be_visible()
    expect(page.get_by_role("button", name="Right")).to_have_count(0)
    page.keyboard.press("y")
    page.keyboard.press("Space")
    expect(page.get_by_text("1 skipped")).to_be_visible()
    assert _judgements(own) == []
    context.close()


def _go_to(page: Page, card: dict[str, Any]) -> None:
    """Skip until a card is there."""
    asked = page.get_by_role("article").get_by_role("link", name=re.compile(f"{card['id']}$"))
    kind = {"join": "event", "figure": "figure", "claim": "claim"}[card["kind"]]
    for _ in range(_MOST):
        expect(page.get_by_role("article")).to_be_visible()  # the next may still be on their way
        if kind in page.locator(_HEADING).inner_text() and asked.count():
            return
        page.keyboard.press("Space")
    pytest.fail(f"{card['id']} does not come")


def _wait(page: Page, is_so: Callable[[], bool]) -> None:
    """Until what was sent behind the next card has come."""
    for _ in range(_MANY):
        if is_so():
            return
        page.wait_for_timeout(50)
    pytest.fail("it was not kept")


def _admit(served: Served, name: str, role: str) -> str:
    answer = httpx2.post(
        f"{served.address}/api/v1/people",
        json={"name": name, "role": role},
        headers={"Authorization": f"Bearer {TOKEN}"},
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["token"])


def _judge_as(served: Served, name: str, target: str, verdict: str) -> None:
    token = _admit(served, name, "reviewer")
    answer = httpx2.post(
        f"{served.address}/api/v1/judgements",
        json={"verb": "judge", "target": target, "verdict": verdict, "because": "I was there."},
        headers={"Authorization": f"Bearer {token}"},
    )
    assert answer.status_code == 201, answer.text
