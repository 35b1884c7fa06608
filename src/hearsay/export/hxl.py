"""Figures with hashtags, for the tools of the Humanitarian Exchange Language (HXL 1.1).

A table has a row of hashtags under its headings, and each measure columns of its own: the number, and
with +min and +max its bounds. Which measures there are is known only at the end, so rows wait in a
temporary file, never in memory. A report may print "#affected+killed" and be taken for the row of
tags; such a cell is guarded like a formula.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from tempfile import TemporaryFile

from hearsay.export.codebooks import count_of
from hearsay.export.coded_table import cell_of
from hearsay.export.delimited import lines_of
from hearsay.export.guard import guarded
from hearsay.export.happening import first_day, is_spot, last_day
from hearsay.export.selection import Selection, source_names
from hearsay.record import Figure, Interval, Measure, Place, Polarity, Reality
from hearsay.reference.crosswalks import measure_codes

SIGNS = frozenset("=+-@\t\r\n#")
"""What a cell must not begin with: what a spreadsheet runs, and what a reader of HXL takes for a tag."""

HEADINGS = (
    ("Figure", "#meta+id"),
    ("Report", "#meta+report"),
    ("Publisher", "#meta+source"),
    ("Published", "#date+published"),
    ("Said by", "#meta+attribution"),
    ("Country code", "#country+code+v_iso2"),
    ("First-level division", "#adm1+name"),
    ("Place", "#loc+name"),
    ("Latitude", "#geo+lat"),
    ("Longitude", "#geo+lon"),
    ("Place precision", "#geo+precision"),
    ("Radius (km)", "#geo+radius"),
    ("From", "#date+start"),
    ("Until", "#date+end"),
    ("Event type", "#event+type"),
    ("Side", "#group+side"),
    ("Population", "#group+population"),
    ("Qualifier", "#meta+qualifier"),
    ("Reality", "#meta+reality"),
    ("Unit", "#meta+unit"),
    ("Words", "#description"),
    ("Start in the text", "#meta+start"),
    ("End in the text", "#meta+end"),
)
"""The columns before the measures, with their hashtags."""

_SUPPOSED = frozenset({Reality.PLANNED, Reality.POSSIBLE, Reality.CONDITIONAL})

Values = list[str | int | float | None]
_NO_PLACE: Values = [None] * 7


def hxl_texts(
    selections: Iterable[Selection], *, raw: bool = False, left_out: Counter[str]
) -> Iterator[str]:
    """The chosen figures as a table with hashtags.

    Args:
        selections: The records and what of them was chosen.
        raw: Leave texts as they are that a spreadsheet would run or a reader take for a hashtag.
        left_out: Is added to by the reason.

    Returns:
        The file in pieces.
    """
    found: set[Measure] = set()
    with TemporaryFile("w+", encoding="utf-8", errors="surrogatepass") as waiting:
        for selection in selections:
            for figure in _counted(selection, left_out):
                found.add(figure.measure)
                waiting.write(json.dumps(_values(selection, figure)) + "\n")
        waiting.seek(0)
        measures = [measure for measure in Measure if measure in found]
        yield from lines_of(_head(measures))
        text = str if raw else _guarded
        yield from lines_of(_cells(json.loads(line), measures, text) for line in waiting)


def _counted(selection: Selection, left_out: Counter[str]) -> Iterator[Figure]:
    for figure in selection.figures:
        claims = selection.claims_of(figure)
        if figure.reality in _SUPPOSED:
            left_out["figures of what is planned or possible"] += 1
        elif claims and all(claim.polarity is Polarity.NEGATED for claim in claims):
            left_out["figures that are denied"] += 1
        else:
            yield figure


def _head(measures: list[Measure]) -> list[list[str]]:
    headings, tags = [list(row) for row in zip(*HEADINGS, strict=True)]
    for measure in measures:
        codes = measure_codes()[measure]
        headings += [codes.label, f"{codes.label}: lowest", f"{codes.label}: highest"]
        tags += [codes.hxl, f"{codes.hxl}+min", f"{codes.hxl}+max"]
    return [headings, tags]


def _values(selection: Selection, figure: Figure) -> Values:
    report, event = selection.record.report, selection.event_of(figure)
    place, when = _of_event(selection, figure)
    return [
        *(selection.id_of(figure), selection.report, report.publisher),
        report.published[:10] if report.published else None,
        "; ".join(source_names(selection.claims_of(figure))) or None,
        *_place(place),
        *(first_day(when), last_day(when)),
        "/".join(filter(None, (event.type.value, event.subtype))) if event else None,
        *(figure.side, figure.population, figure.qualifier.value, figure.reality.value),
        *(figure.unit, figure.text, figure.start, figure.end),
        *(figure.measure.value, count_of(figure).best, figure.low, figure.high),
    ]


def _of_event(selection: Selection, figure: Figure) -> tuple[Place | None, Interval | None]:
    """Where and when: the figure's own, else those of the event that it hangs on."""
    event = selection.event_of(figure)
    where = event.where.place if event and event.where else None
    return figure.place or where, figure.as_of or (event.interval if event else None)


def _place(place: Place | None) -> Values:
    if place is None:
        return _NO_PLACE
    spot = is_spot(place)
    return [
        *(place.country, place.admin1, place.name if spot else None),
        *(place.lat if spot else None, place.lon if spot else None),
        *(place.precision.value, place.radius_km),
    ]


def _cells(values: Values, measures: list[Measure], text: Callable[[str], str]) -> list[str]:
    *common, name, best, low, high = values
    numbers: Values = []
    for measure in measures:
        numbers += [best, low, high] if measure.value == name else 3 * [None]
    return [cell_of(value, text) for value in (*common, *numbers)]


def _guarded(text: str) -> str:
    return guarded(text, SIGNS)
