"""Whoever uses the keyboard alone sees where they are, on every screen."""

from __future__ import annotations

from tests.browser.screens import Opener, Screen, Theme, both_themes, every_screen, show
from tests.browser.serving import Served


@both_themes
@every_screen
def test_whoever_uses_the_keyboard_sees_where_they_are(
    open_page: Opener, served: Served, screen: Screen, theme: Theme
) -> None:
    """Each of the first stops of the Tab key is marked, on screen and not hidden behind something."""
    page = open_page(theme=theme)
    show(page, screen.address(served))

    stops = []
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_FOCUSED))
    assert len({stop["what"] for stop in stops}) > 1, "Tab leads nowhere"
    assert [stop["what"] for stop in stops if not stop["marked"]] == []
    assert [stop["what"] for stop in stops if not stop["seen"]] == []


_STOPS = 12

_FOCUSED = """
  () => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return {
      what: one.outerHTML.slice(0, 120),
      marked: one === document.body
        || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
        || style.boxShadow !== 'none',
      seen: one === document.body
        || (top !== null && (one.contains(top) || top.contains(one) || one.shadowRoot !== null)),
    };
  }
"""
