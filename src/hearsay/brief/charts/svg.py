"""The few elements of SVG that charts are made of; texts are escaped here and nowhere else."""

from __future__ import annotations

from html import escape

from hearsay.show.visible import visible


def text(x: str, y: float, words: str, look: str = "", *, anchor: str = "start") -> str:
    """Words in a chart.

    Args:
        x: Where, with its unit: "12.5%".
        y: Their base line, in pixels.
        words: Anything, hostile or not.
        look: The class of their look.
        anchor: Which end stands at x.
    """
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x}" y="{y:g}"{at} class="{look}">{escape(visible(words))}</text>'


def line(x1: str, y1: float, x2: str, y2: float, look: str) -> str:
    """A straight line."""
    return f'<line x1="{x1}" y1="{y1:g}" x2="{x2}" y2="{y2:g}" class="{look}"/>'


def box(x: str, y: float, width: str, height: float, look: str, *, fill: str = "") -> str:
    """A rectangle; a fill is the id of a pattern."""
    with_ = f' fill="url(#{fill})"' if fill else ""
    return f'<rect x="{x}" y="{y:g}" width="{width}" height="{height:g}" class="{look}"{with_}/>'


def dot(x: str, y: float, radius: float, look: str) -> str:
    """A circle."""
    return f'<circle cx="{x}" cy="{y:g}" r="{radius:g}" class="{look}"/>'


def shape(x: str, y: float, path: str, look: str) -> str:
    """A path of its own size, set at a place."""
    return (
        f'<svg x="{x}" y="{y:g}" width="1" height="1" overflow="visible">'
        f'<path d="{path}" class="{look}"/></svg>'
    )


def drawing(height: float, summary: str, body: str, name: str, look: str = "chart") -> str:
    """A whole chart, as wide as its page.

    Args:
        height: In pixels.
        summary: What there is to be seen, for who does not see it.
        body: Its elements.
        name: Begins every id in it.
        look: The class of the chart.
    """
    hatch = (
        f'<defs><pattern id="{name}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" class="hatch"/></pattern></defs>'
    )
    return (
        f'<svg class="{look}" width="100%" height="{height:g}" role="img" aria-labelledby="{name}-t">'
        f'<title id="{name}-t">{escape(visible(summary))}</title>{hatch}{body}</svg>'
    )


def shortened(words: str, most: int) -> str:
    """Words that fit a telephone; the table beside the chart has them whole.

    Example:
        >>> shortened("Syrian Observatory for Human Rights", 20)
        'Syrian Observatory…'
    """
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
