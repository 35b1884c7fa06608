"""Changes as a person reads them: a sign, what it is, and of what changed what it was and is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from hearsay.cli.page import Page, Paint, leave
from hearsay.desk.comparing import Change
from hearsay.desk.comparing.changes import Facts, Sort
from hearsay.record import Polarity
from hearsay.show.facts import counted
from hearsay.show.row_words import told
from hearsay.show.visible import visible

_GLYPHS = {Sort.NEW: "+", Sort.GONE: "-", Sort.CHANGED: "~"}
_ROLES = {Sort.NEW: "holds", Sort.GONE: "not", Sort.FORGOTTEN: "not", Sort.WITHDRAWN: "not"}
_ID_WIDTH = 17  # columns of most ledger ids
_SHOWN = 160  # characters of a value


def changes_form(
    changes: Iterable[Change],
    *,
    width: int = 100,
    ascii_signs: bool = False,
    paint: Paint = leave,
) -> Iterator[str]:
    """Show changes to a person.

    Args:
        changes: The changes; those of a report together.
        width: Columns of the terminal.
        ascii_signs: Use only ASCII for signs.
        paint: Gives the roles of texts their look.

    Yields:
        Lines with their breaks.
    """
    page = Page.of(width, ascii_signs=ascii_signs, paint=paint, place_width=_ID_WIDTH)
    between = False
    for report, those in groupby(changes, key=lambda change: change.report):
        if between:
            yield "\n"
        between = True
        yield from (f"{line}\n" for line in page.lines("heading", visible(report)))
        for change in those:
            yield from (f"{line}\n" for line in _change(change, page))


def _change(change: Change, page: Page) -> Iterator[str]:
    glyph, role = _GLYPHS.get(change.sort, "."), _ROLES.get(change.sort, "open")
    label = change.what if change.sort in _GLYPHS else change.sort.value
    facts = change.after or change.before or {}
    moved = [page.sign(_moved(name, change)) for name in change.differs]
    body = page.sign(_clipped(_in_words(change.what, facts)))
    yield from page.entry(role, glyph, label, body, moved, change.id or "")


def _moved(name: str, change: Change) -> str:
    was, now = ((facts or {}).get(name) for facts in (change.before, change.after))
    shown = [_clipped(told(one)) or "nothing" for one in (was, now)]
    return f"{name.replace('_', ' ')}: {shown[0]} → {shown[1]}"


_TOLD = {
    "claim": ("source", "mode", "content"),
    "event": ("type", "words", "place"),
    "figure": ("measure", "population", "words", "place"),
    "report": ("publisher", "published", "title", "why"),
}
"""Which facts say what it is."""


def _in_words(what: str, facts: Facts) -> str:
    parts = [told(facts.get(name)) for name in _TOLD[what]]
    if what == "event" and facts.get("polarity") == Polarity.NEGATED:
        parts.append("said not to be so")
    counts = ((facts.get(f"{thing}s"), thing) for thing in ("claim", "event", "figure"))
    parts.append(
        ", ".join(counted(count, thing) for count, thing in counts if isinstance(count, int))
    )
    return " · ".join(filter(None, parts))


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
