"""The ledger: who says what, row by row, narrowed by filters and by time, with keys and with the mouse."""

from __future__ import annotations

import re

import httpx2
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.screens import NARROW, show
from tests.browser.serving import TOKEN, Served
from tests.browser.watching import Troubles

_ROWS = "tbody tr[id]"


def _rows(page: Page) -> Locator:
    return page.locator(_ROWS)


def _expect_address(page: Page, held: str) -> None:
    """Wait until the address of the screen holds something, as "mode=denies"."""
    expect(page).to_have_url(re.compile(re.escape(held)))


def test_a_filter_is_added_by_its_words_and_changed_by_its_menu(page: Page) -> None:
    """The list of the field's values is walked with the arrow keys; the pill keeps the focus."""
    show(page, "/ledger")
    page.get_by_role("button", name="Add a filter").click()
    page.get_by_role("combobox", name="Field").select_option("mode")
    page.get_by_role("combobox", name="Value").fill("not com")
    page.get_by_role("combobox", name="Value").press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    _expect_address(page, "?mode=no_comment")
    pill = page.get_by_role("button", name="mode is does not comment", exact=True)
    expect(_rows(page).locator(".c-mode").first).to_have_text("does not comment")

    pill.click()
    page.get_by_role("button", name="Exclude").click()
    _expect_address(page, "?mode=%21no_comment")
    excluded = page.get_by_role("button", name="mode is not does not comment", exact=True)
    expect(excluded).to_be_focused()


def test_a_filter_is_switched_off_pinned_and_removed(page: Page, served: Served) -> None:
    """What is off stays in the address and out of the question; what is pinned goes along to other screens."""
    show(page, "/ledger?mode=denies")
    page.get_by_role("button", name="mode is denies", exact=True).click()
    page.get_by_role("button", name="Switch off").click()
    _expect_address(page, "?_off=mode%3Ddenies")
    expect(page.get_by_role("button", name="mode is denies (switched off)")).to_be_visible()
    expect(page.locator(".foot [role=status]")).to_contain_text(
        f"of {served.get('claims', limit=1)['count']:,} claims"
    )

    page.get_by_role("button", name="mode is denies (switched off)").click()
    page.get_by_role("button", name="Switch on").click()
    page.get_by_role("button", name="mode is denies", exact=True).click()
    page.get_by_role("button", name="Pin to all screens").click()
    page.get_by_role("navigation", name="Screens").get_by_role("link", name="Incidents").click()
    _expect_address(page, "/incidents?mode=denies")

    page.go_back()
    page.get_by_role("button", name="Remove: mode is denies").click()
    expect(page).to_have_url(re.compile(r"/ledger$"))
    expect(page.get_by_role("button", name="Add a filter")).to_be_focused()


def test_one_menu_is_open_at_a_time_and_escape_gives_the_focus_back(page: Page) -> None:
    """Escape closes a menu and not the evidence behind it; a click elsewhere closes it too."""
    show(page, "/ledger?mode=denies")
    page.locator(".c-what a").first.click()
    evidence = page.get_by_role("complementary", name="Evidence")
    expect(evidence).to_be_visible()
    columns = page.get_by_role("button", name="Columns")
    columns.click()
    expect(page.get_by_role("dialog", name="Columns")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Columns")).to_be_hidden()
    expect(columns).to_be_focused()
    expect(evidence).to_be_visible()

    columns.click()
    page.get_by_role("button", name="Add a filter").click()
    expect(page.get_by_role("dialog")).to_have_count(1)
    page.locator("h1").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_value_that_is_not_understood_is_put_right_with_a_click(
    page: Page, troubles: Troubles
) -> None:
    """The server's hint stands beside the filter, and what it means is a button."""
    troubles.expect("status of 400")
    show(page, "/ledger?mode=denis&source=!IFRC")

    expect(page.get_by_role("alert")).to_contain_text('"denis" is no mode')
    expect(page.get_by_role("button", name="mode is denis (not understood)")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Did you mean denies?").click()
    _expect_address(page, "?mode=denies&source=%21IFRC")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(_rows(page).first).to_be_visible()


def test_a_time_is_typed_and_what_is_no_time_is_told(page: Page) -> None:
    """The sentence says what is wrong, nothing is asked, and the next try works."""
    show(page, "/ledger")
    begin = page.get_by_role("textbox", name="From")
    begin.fill("2023-02-30")
    begin.press("Enter")
    expect(page.get_by_text("February 2023 has the days 01 to 28.")).to_be_visible()
    expect(begin).to_have_attribute("aria-invalid", "true")
    assert "?" not in page.url

    begin.fill("2023-02")
    page.get_by_role("textbox", name="To").fill("2023-04-06")
    page.get_by_role("textbox", name="To").press("Enter")
    _expect_address(page, "?published=2023-02..2023-04-06")
    page.get_by_role("combobox", name="Which time").select_option("happened")
    _expect_address(page, "?happened=2023-02..2023-04-06")


def test_a_time_is_chosen_in_the_picture_by_keys_and_by_mouse(page: Page) -> None:
    """The handles move with the arrow keys, a range is drawn, and "]" goes on to the next."""
    show(page, "/ledger")
    handle = page.get_by_role("slider", name="Beginning of the range")
    handle.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?published=\d{4}-\d\d-\d\d\.\.$"))
    handle.press("Home")
    expect(page).to_have_url(re.compile(r"/ledger$"))

    box = page.locator(".picture").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.35, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"\?published=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$"))

    show(page, "/ledger?published=2023-04")
    page.keyboard.press("]")
    _expect_address(page, "?published=2023-05")
    page.get_by_role("button", name="Earlier").click()
    _expect_address(page, "?published=2023-04")


def test_rows_are_walked_opened_and_selected_with_keys(page: Page) -> None:
    """The keys j and k walk, Enter shows the words, x selects; with the evidence open it goes along."""
    show(page, "/ledger")
    page.keyboard.press("j")
    expect(_rows(page).nth(0)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("k")
    expect(_rows(page).nth(1)).to_be_focused()
    expect(page.get_by_role("region", name="2 selected")).to_be_visible()

    page.keyboard.press("Enter")
    second = str(_rows(page).nth(1).get_attribute("id")).removeprefix("row-")
    _expect_address(page, f"_show={second}")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("_show"))
    page.get_by_role("button", name="Select none").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_selected_claims_are_copied_as_citations(page: Page) -> None:
    """A citation for each line, with its words and its id."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    show(page, "/ledger")
    boxes = page.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Copy as citations").click()
    expect(page.get_by_text("2 citations copied")).to_be_attached()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()

    ids = [str(_rows(page).nth(n).get_attribute("id")).removeprefix("row-") for n in (0, 1)]
    assert [line.rsplit(", ", 1)[1] for line in lines] == [f"{known}]" for known in ids]


def test_more_rows_come_behind_those_that_are_there(page: Page, served: Served) -> None:
    """The count says of how many, and the first of the new rows is where the keys go on."""
    whole = served.get("claims", limit=1)["count"]
    show(page, "/ledger")
    expect(_rows(page)).to_have_count(100)
    page.get_by_role("button", name="Show more").click()
    expect(_rows(page)).to_have_count(200)
    expect(page.locator(".foot [role=status]")).to_have_text(f"200 of {whole:,} claims")
    expect(_rows(page).nth(100)).to_be_focused()


def test_columns_order_and_groups_are_of_the_address(page: Page, served: Served) -> None:
    """Whoever gets the link sees the same table."""
    show(page, "/ledger?_columns=source,what,published")
    head = page.get_by_role("columnheader")
    expect(head).to_have_text(["Select", "Who says it", "What", "Published"])
    page.get_by_role("button", name="Who says it").click()
    _expect_address(page, "sort=source")
    expect(head.nth(1)).to_have_attribute("aria-sort", "ascending")
    first = served.first("claims", sort="source")
    expect(_rows(page).first).to_have_attribute("id", f"row-{first}")

    page.get_by_role("combobox", name="Group").select_option("report")
    _expect_address(page, "_group=report")
    expect(page.locator("tr.group").first).to_contain_text("here")
    assert_accessible(page)
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("checkbox", name="Published").uncheck()
    expect(page).to_have_url(re.compile(r"_columns=source%2Cwhat$"))


def test_the_file_of_a_view_holds_its_rows(page: Page, served: Served) -> None:
    """The export has the filters and the order of the screen, and all rows."""
    show(page, "/ledger?mode=denies&sort=-confidence&_columns=what")
    page.keyboard.press(".")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    lines = download.value.path().read_text("utf-8").splitlines()

    assert lines[0].startswith("id,report,")
    assert len(lines) > served.get("claims", mode="denies")["count"]
    first = str(_rows(page).first.get_attribute("id")).removeprefix("row-")
    assert lines[1].startswith(f"{first},")


def test_on_a_narrow_window_each_claim_is_a_block(page: Page) -> None:
    """All cells are there with their names, and the order is chosen from a list."""
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    show(page, "/ledger")
    expect(page.get_by_role("columnheader").first).to_be_hidden()
    cell = _rows(page).first.locator(".c-confidence")
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == '"Confidence "'
    page.get_by_role("combobox", name="Sort").select_option(label="Confidence, falling")
    _expect_address(page, "sort=-confidence")


def test_a_question_without_an_answer_says_what_to_do_next(page: Page) -> None:
    """An empty table says so and leads on."""
    show(page, "/ledger?source=Nobody+at+all")
    expect(page.get_by_text("No claim is like this")).to_be_visible()
    page.get_by_role("link", name="All claims").click()
    expect(_rows(page).first).to_be_visible()


def test_a_change_of_the_ledger_is_shown_without_losing_the_place(
    own_page: Page, own: Served
) -> None:
    """What somebody else decides is there a moment later, and the focus stays on its row."""
    whole = own.get("claims", limit=1, reviewed="no")["count"]
    show(own_page, "/ledger?reviewed=no")
    own_page.keyboard.press("j")
    own_page.keyboard.press("j")
    second = str(_rows(own_page).nth(1).get_attribute("id"))
    answer = httpx2.post(
        f"{own.address}/api/v1/judgements",
        json={
            "verb": "judge",
            "target": own.first("claims", reviewed="no"),
            "verdict": "right",
            "because": "As printed.",
        },
        headers={"Authorization": f"Bearer {TOKEN}"},
    )
    assert answer.status_code == 201, answer.text

    expect(own_page.locator(".foot [role=status]")).to_contain_text(f"of {whole - 1:,} claims")
    expect(own_page.locator(f"[id='{second}']")).to_be_focused()
    expect(_rows(own_page).first).to_have_attribute("id", second)
