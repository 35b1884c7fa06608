"""Figures, places and times of a record as tables, each row with links to all of its words.

A value that a report repeats is one row, as in the table of the terminal. What is not known stays
visibly so: a place without coordinates says that it has none, and a time without a date keeps its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from hearsay.record import Claim, Figure, Place, Record, Time, TimeMod
from hearsay.show.browser.marks import shown
from hearsay.show.figures import Row, Table, sort_figures

_DEGREES = 2  # decimals: a kilometre, which is finer than a town is known
_PLACES = 4  # links to the words of one value that are seen at once


def figure_section(record: Record, prefix: str) -> Iterator[str]:
    """What is counted, by whom, and below it what is not counted.

    Args:
        record: The record.
        prefix: Begins every id, as in the text.

    Returns:
        Pieces of HTML; none where the report gives no figures and was asked for none.
    """
    names = {figure.id: f"{prefix}f{number}" for number, figure in enumerate(record.figures, 1)}
    claims = {claim.id: f"{prefix}w{number}" for number, claim in enumerate(record.claims, 1)}
    table = sort_figures(record)
    rows = [_figure_row(row, names, claims) for row in table.rows]
    yield from table_of(("What", "Value", "As said", "By"), rows)
    yield from _below(table, names)


def _figure_row(row: Row, names: dict[str, str], claims: dict[str, str]) -> list[str]:
    if isinstance(row.given, Claim):
        content = row.given.content
        links = link(claims[row.given.id], content.start, content.end)
    else:
        links = links_to([_to_figure(figure, names) for figure in row.given])
    as_of = f" <small>{escape(row.as_of)}</small>" if row.as_of else ""
    said = f"{escape(row.said)} {links}"
    return [escape(row.what), escape(row.value), said, f"{escape(row.by)}{as_of}"]


def _to_figure(figure: Figure, names: dict[str, str]) -> str:
    return link(names[figure.id], figure.start, figure.end)


def _below(table: Table, names: dict[str, str]) -> Iterator[str]:
    not_counted = [
        f"{shown(one.text)} ({escape(why)}) {_to_figure(one, names)}"
        for one, why in table.not_counted
    ]
    beside = [f"{shown(one.text)} {_to_figure(one, names)}" for one in table.beside]
    for title, entries in (("Not counted", not_counted), ("Other", beside)):
        if entries:
            yield f'<p class="aside" dir="auto">{title}: {" · ".join(entries)}</p>'


def place_section(places: Sequence[Place], prefix: str) -> Iterator[str]:
    """Where: each place once, with its coordinates where it is known.

    Args:
        places: Of the record.
        prefix: Begins every id, as in the text.

    Returns:
        Pieces of HTML; none where no place is named.
    """
    rows = (
        (_named(place), _coordinates(place), link(f"{prefix}l{number}", place.start, place.end))
        for number, place in enumerate(places, 1)
    )
    yield from table_of(("Place", "Coordinates"), _once(rows))


def _named(place: Place) -> str:
    within = ", ".join(shown(part) for part in (place.admin1, place.country) if part)
    name = shown(place.name)
    return f"{name} <small>{within}</small>" if within else name


def _coordinates(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return "<small>not known</small>"
    radius = f" ±{place.radius_km:,.4g} km" if place.radius_km is not None else ""
    middle = f"{place.lat:.{_DEGREES}f}, {place.lon:.{_DEGREES}f}"
    return f'<span class="whole">{middle}</span> <small>{radius} {place.precision.value}</small>'


def time_section(times: Sequence[Time], prefix: str) -> Iterator[str]:
    """When: each time in the words of the report, with what it means.

    Args:
        times: Of the record.
        prefix: Begins every id, as in the text.

    Returns:
        Pieces of HTML; none where no time is told.
    """
    rows = (
        (shown(time.text), _when(time), link(f"{prefix}t{number}", time.start, time.end))
        for number, time in enumerate(times, 1)
    )
    yield from table_of(("As said", "Means"), _once(rows))


def _once(rows: Iterable[tuple[str, str, str]]) -> list[list[str]]:
    """Rows of words, meaning and place; what is told again is one row with all its places."""
    found: dict[tuple[str, str], list[str]] = {}
    for words, meaning, place in rows:
        found.setdefault((words, meaning), []).append(place)
    return [[f"{words} {links_to(links)}", meaning] for (words, meaning), links in found.items()]


def _when(time: Time) -> str:
    if time.value is None:
        return "<small>not known</small>"
    value = shown(time.value) + (f" <small>{_words(time.mod)}</small>" if time.mod else "")
    stretch = time.interval
    if stretch is None:
        return value
    return f"{value} <small>{stretch.begins or '…'} to {stretch.ends or '…'}</small>"


def _words(mod: TimeMod) -> str:
    return mod.value.lower().replace("_", " ")


def links_to(links: Sequence[str]) -> str:
    """Links to every place of some words; those past the first few are folded away."""
    first, others = " ".join(links[:_PLACES]), links[_PLACES:]
    if not others:
        return first
    more = f"<summary>{len(others):,} more</summary>{' '.join(others)}"
    return f"{first} <details>{more}</details>"


def link(target: str, start: int, end: int) -> str:
    """A link to words of the text, called by their place there."""
    return f'<a class="at" href="#{target}">{start}–{end}</a>'


def table_of(heads: Iterable[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table whose rows each begin with what they are about; nothing where there are no rows."""
    if not rows:
        return
    yield "<table><thead><tr>"
    yield from (f'<th scope="col">{head}</th>' for head in heads)
    yield "</tr></thead><tbody>\n"
    for first, *others in rows:
        cells = "".join(f'<td dir="auto">{cell}</td>' for cell in others)
        yield f'<tr><th scope="row" dir="auto">{first}</th>{cells}</tr>\n'
    yield "</tbody></table>\n"
