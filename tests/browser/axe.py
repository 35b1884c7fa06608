"""Whether those who do not see, hear or point as we do can use a page: axe-core looks for what is wrong."""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.browser.serving import ROOT, do_without

_SCRIPT = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"

_GRAVE = frozenset(("serious", "critical"))

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _axe() -> str:
    if not _SCRIPT.is_file():
        do_without(f"{_SCRIPT} is not there: `python3 recipes.py frontend` fetches it")
    return _SCRIPT.read_text("utf-8")


def findings(page: Page, within: str | None = None) -> list[str]:
    """What axe finds that is serious or critical, one line for each element.

    Args:
        page: The page, as it stands.
        within: A CSS selector of the part to look at; the whole page where None.
    """
    # Evaluated by the browser's own tools and not put into the page, where our policy forbids it.
    page.evaluate(f"() => {{ {_axe()} }}")
    told: dict[str, Any] = page.evaluate(
        "([within, rules]) => axe.run(within ?? document, {runOnly: rules, resultTypes: ['violations']})",
        [within, _RULES],
    )
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['html'][:200]}"
        for rule in told["violations"]
        if rule["impact"] in _GRAVE
        for node in rule["nodes"]
    ]


def assert_accessible(page: Page, within: str | None = None) -> None:
    """Fail with what axe finds, where that is anything serious or critical."""
    found = findings(page, within)
    assert not found, "\n".join(["axe found:", *found])
