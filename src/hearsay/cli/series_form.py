"""A number over time, as a person reads it: a line for each origin, its values in the order it gave them.

No mean stands anywhere. A value that an origin has overtaken stays, before the arrow; who was asked and gave
no number has a line too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hearsay.record import Quantity
from hearsay.show.figures import format_value
from hearsay.show.moments import day, stretch
from hearsay.show.row_words import status_mark
from hearsay.show.visible import visible

if TYPE_CHECKING:
    from hearsay.cli.page import Page
    from hearsay.desk.weighing import Numbers
    from hearsay.reconcile.series import Given, Series

_ARROW = " → "


def series_page(found: Iterable[Numbers], page: Page) -> Iterator[str]:
    """Show series to a person.

    Args:
        found: The series.
        page: The page, without places at its edge.

    Yields:
        Lines with their breaks.
    """
    before = ""
    for one in found:
        if one.incident.id != before:
            if before:
                yield "\n"
            before = one.incident.id
            yield from (f"{line}\n" for line in page.lines("heading", _title(one)))
        yield from (f"{line.rstrip()}\n" for line in _lines(one.series, page))


def _title(found: Numbers) -> str:
    incident = found.incident
    kind = f"{incident.type}/{incident.subtype}" if incident.subtype else incident.type
    when = stretch(incident.begins, incident.ends)
    parts = (kind, visible(incident.place or ""), when, incident.id)
    return " · ".join(part for part in parts if part)


def _lines(series: Series, page: Page) -> Iterator[str]:
    told = f"{series.scope.label} {page.sign(status_mark(series.status))}"
    yield from page.entry("", " ", "", visible(told), [visible(series.rule)], "")
    for chain in series.chains:
        values = [_value(step.first) for step in chain.steps]
        where = ", ".join(_where(step.first) for step in chain.steps)
        body = page.sign(_ARROW.join(values) or "only told as what it was before")
        yield from page.row(visible(chain.origin.name), body, [where], "")
    for one in series.silences:
        if one.ended is None:
            who = visible(one.who) or "nobody named"
            yield from page.row(who, "no figure", [f"{visible(one.report)}:{one.at.start}"], "")
    if series.pin is not None:
        yield from page.row("shown", f"pinned: {visible(series.pin.reason)}", [], "")


def _value(given: Given) -> str:
    value = given.value
    return format_value(
        Quantity(low=value.low, high=value.high, qualifier=value.qualifier, unit=None)
    )


def _where(given: Given) -> str:
    return f"{visible(given.report)}:{given.at.start} {day(given.published)}".strip()
