"""Which elements of a page nobody sees.

A page can carry a second text for machines: behind the edge of the screen, white on white, in
letters of no height. It is no evidence, for nobody has read it. Style sheets are not read here; what
counts is what an element says of itself. A class is believed only where its name is a custom that
means nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

UNSEEN = frozenset(
    """template object svg math canvas audio video select datalist button applet head figcaption
    rp map meter progress""".split()
)
"""Elements whose text is not shown, or is a control; of a picture's text, see `is_caption`."""

# A script shows these when the page is ready; a saved page may keep them hidden.
_WRAPPERS = frozenset(["html", "body"])

# Behind an open notice, pages keep the whole article from screen readers; on the screen it is seen.
_ROOTS = frozenset(
    """root app __next __nuxt page wrapper site main content container app-root main-content
    page-wrapper site-wrapper gatsby-focus-wrapper ___gatsby""".split()
)
_FOR_SCREEN_READERS = frozenset(
    """sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only u-visually-hidden
    a11y-hidden hidden-visually""".split()
)
_CAPTIONS = frozenset(
    """wp-caption-text image-caption photo-caption media-caption caption-text img-caption
    picture-caption figcaption figure-caption""".split()
)

_ZERO = re.compile(r"[-+]?0*\.?0+(?:[a-z%]{0,4})")
_FAR = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|vw|vh|%)?")
_COLOURS = {"white": "#ffffff", "black": "#000000", "transparent": "transparent"}


class Sight(Enum):
    """Whether the text of an element is seen."""

    SEEN = "seen"
    NO_HEIGHT = "letters of no height"  # until an element in it gives them one
    INVISIBLE = "invisible"  # until an element in it is visible
    HIDDEN = "hidden"


def find_sight(name: str, values: Mapping[str, str], around: Sight) -> Sight:
    """Tell whether the text of an element is seen.

    Args:
        name: The element, in small letters.
        values: Its attributes.
        around: Whether the text around it is.

    Returns:
        Whether it is.

    Example:
        >>> find_sight("p", {"style": "display: none"}, Sight.SEEN)
        <Sight.HIDDEN: 'hidden'>
    """
    if around is Sight.HIDDEN or name in UNSEEN or is_caption(name, values):
        return Sight.HIDDEN
    if name in _WRAPPERS or not values:
        return around
    if _is_said_hidden(name, values):
        return Sight.HIDDEN
    style = _parse_style(values.get("style", ""))
    return _by_style(style, around) if style else around


def is_caption(name: str, values: Mapping[str, str]) -> bool:
    """Whether an element is the text of a picture, which is told apart from the report's.

    Example:
        >>> is_caption("p", {"class": "wp-caption-text"}), is_caption("p", {"class": "lead"})
        (True, False)
    """
    return name == "figcaption" or (
        name in ("p", "div", "span", "small") and not _CAPTIONS.isdisjoint(_classes(values))
    )


def _is_said_hidden(name: str, values: Mapping[str, str]) -> bool:
    return (
        "hidden" in values
        or (
            values.get("aria-hidden", "").strip().lower() == "true"
            and values.get("id", "").lower() not in _ROOTS
        )
        or (name == "dialog" and "open" not in values)
        or not _FOR_SCREEN_READERS.isdisjoint(_classes(values))
    )


def _by_style(style: Mapping[str, str], around: Sight) -> Sight:
    if style.get("display") == "none" or _is_out_of_sight(style):
        return Sight.HIDDEN
    if style.get("visibility") in ("hidden", "collapse"):
        return Sight.INVISIBLE
    height = style.get("font-size")
    if height is not None and _ZERO.fullmatch(height):
        return Sight.NO_HEIGHT
    restored = (around is Sight.NO_HEIGHT and height is not None) or (
        around is Sight.INVISIBLE and style.get("visibility") == "visible"
    )
    return Sight.SEEN if restored else around


def _is_out_of_sight(style: Mapping[str, str]) -> bool:
    placed = style.get("position") in ("absolute", "fixed")
    sides = ("left", "top", "right", "bottom", "margin-left", "margin-top") if placed else ()
    if any(_FAR.fullmatch(style.get(side, "")) for side in (*sides, "text-indent")):
        return True
    colour = _colour(style.get("color"))
    ground = _colour(style.get("background-color") or style.get("background"))
    return colour is not None and (colour == ground or colour == "transparent")


def _colour(written: str | None) -> str | None:
    if written is None:
        return None
    first = written.split()[0] if written.split() else ""
    if re.fullmatch(r"#[0-9a-f]{3}", first):
        return "#" + "".join(2 * digit for digit in first[1:])
    return _COLOURS.get(first, first) or None


def _parse_style(written: str) -> dict[str, str]:
    style = {}
    for declaration in written.lower().split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            style[name.strip()] = value.replace("!important", "").strip()
    return style


def _classes(values: Mapping[str, str]) -> frozenset[str]:
    written = values.get("class")
    return frozenset(written.lower().split()) if written else frozenset()
