"""A browser before a real server over the sample reports. A test takes `page`, and `show`s it an address.

A page fails its test at the end where it had an error, was blocked by the policy, or asked another host.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    StorageState,
    expect,
    sync_playwright,
)

from tests.browser.screens import WIDE, Opener, Theme, follow
from tests.browser.serving import (
    Served,
    copied,
    do_without,
    ledger_of_group,
    ledger_of_samples,
    serve,
)
from tests.browser.watching import Troubles

_FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]

_PATIENCE_MS = 15_000
expect.set_options(timeout=_PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the browser last: Playwright keeps an event loop in the thread that others need."""
    here = Path(__file__).parent
    items.sort(key=lambda item: here in item.path.parents)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program of the browser."""
    found = shutil.which("chromium")
    if not found:
        do_without("there is no chromium: `apt-get install chromium` brings it")
    if not (files("hearsay.web") / "static" / "index.html").is_file():
        do_without("the front end is not built: `python3 recipes.py frontend` builds it")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, args=_FLAGS, chromium_sandbox=False
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def ledger(pytestconfig: pytest.Config) -> Path:
    """A ledger of the sample reports, kept from run to run: nobody opens it but for its copies."""
    cache = pytestconfig.cache
    assert cache is not None
    return ledger_of_samples(cache.mkdir("browser"))


@pytest.fixture(scope="session")
def served(
    chromium: str, ledger: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """A server over the samples, for all tests: look, and change nothing."""
    with serve(copied(ledger, tmp_path_factory.mktemp("browser"))) as server:
        yield server


@pytest.fixture
def own(
    request: pytest.FixtureRequest, chromium: str, ledger: Path, tmp_path: Path
) -> Iterator[Served]:
    """A server over a copy of the samples, or over one group of them, for a test that changes something."""
    group: str | None = getattr(request, "param", None)
    where = copied(ledger, tmp_path) if group is None else ledger_of_group(group, tmp_path)
    with serve(where) as server:
        yield server


@pytest.fixture(scope="session")
def let_in(browser: Browser, served: Served) -> StorageState:
    """The cookie of one who has opened the link that `served` printed."""
    return _log_in(browser, served)


def _log_in(browser: Browser, server: Served) -> StorageState:
    context = browser.new_context()
    answer = context.request.get(server.link, max_redirects=0)
    assert answer.status == 303, answer.text()
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def troubles(served: Served) -> Troubles:
    """What goes wrong on the pages of the test; `expect` what is brought about on purpose."""
    return Troubles(served.address)


@pytest.fixture
def open_page(
    browser: Browser, served: Served, let_in: StorageState, troubles: Troubles
) -> Iterator[Opener]:
    """Opens pages of a theme and a size: `open_page(theme="dark", size=NARROW)`."""
    opened: list[BrowserContext] = []

    def open_one(*, theme: Theme = "light", size: tuple[int, int] = WIDE) -> Page:
        page = _page(browser, served, let_in, theme=theme, size=size)
        opened.append(page.context)
        troubles.watch(page)
        return page

    yield open_one
    for context in opened:
        context.close()
    assert troubles.unexpected == []


@pytest.fixture
def page(open_page: Opener) -> Page:
    """A page of `served`, in the light theme and on a wide window."""
    return open_page()


@pytest.fixture
def own_page(browser: Browser, own: Served) -> Iterator[Page]:
    """A page of `own`, for a test that changes something."""
    troubles = Troubles(own.address)
    page = _page(browser, own, _log_in(browser, own))
    troubles.watch(page)
    yield page
    page.context.close()
    assert troubles.unexpected == []


def _page(
    browser: Browser,
    server: Served,
    state: StorageState,
    *,
    theme: Theme = "light",
    size: tuple[int, int] = WIDE,
) -> Page:
    context = browser.new_context(
        base_url=server.address,
        storage_state=state,
        color_scheme=theme,
        viewport={"width": size[0], "height": size[1]},
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="UTC",
    )
    context.set_default_timeout(_PATIENCE_MS)
    page = context.new_page()
    follow(page)
    return page
