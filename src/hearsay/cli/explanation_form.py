"""An explanation as a person reads it: a line a reason, and below it what else was weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.cli.page import Page, Paint, leave
from hearsay.show.visible import visible

if TYPE_CHECKING:
    from hearsay.reader.why import Explanation

_LABEL = 11  # the longest aspects: beneficiary, destination


def explanation_form(
    explanation: Explanation, *, width: int = 80, ascii_signs: bool = False, paint: Paint = leave
) -> str:
    """Show why a value is as it is.

    Args:
        explanation: The reasons.
        width: Columns of the terminal.
        ascii_signs: Use only ASCII for what is not the report's own words.
        paint: Gives the roles of texts their look.

    Returns:
        Lines, each with its line break.
    """
    places = [
        f"{one.words.start}–{one.words.end}" if one.words else "" for one in explanation.reasons
    ]
    widest = max(map(len, places), default=0)
    page = Page.of(width, ascii_signs=ascii_signs, paint=paint, place_width=widest)
    title = f"{explanation.id.upper()} · {visible(explanation.title)}"
    lines = [*page.lines("heading", title), ""]
    before = ""
    for one, place in zip(explanation.reasons, places, strict=True):
        label = one.aspect if one.aspect != before else ""
        before = one.aspect
        told, weighed = page.sign(visible(one.told)), [page.sign(visible(w)) for w in one.weighed]
        lines.extend(page.row(f"{label:{_LABEL}}", told, weighed, place))
    return "".join(f"{line.rstrip()}\n" for line in lines)
