"""Which forms there are to export to, by name and by the ending of a file.

The command line, Python and a web address all name a format, and all ask which formats there are for
a kind of listing. So the list stands here, with nothing behind it that takes time to load; who writes
each is known to `hearsay.export.writing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from os import PathLike, fspath

from hearsay.record import UsageError
from hearsay.record.listing import Kind
from hearsay.record.nearest import nearest


class Takes(StrEnum):
    """What a format is made of."""

    ROWS = "rows"
    """The rows of a listing, as they are shown."""
    SELECTIONS = "selections"
    """The records behind a listing, with what of them was chosen."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form to export to.

    Args:
        name: What it is called: "csv".
        suffix: How its files end: ".csv".
        takes: What it is made of.
        kinds: Which listings it can be made from.
        media_type: Its name on the web.
        about: What it is, in one sentence.
        extra: What has to be installed with hearsay for it; "" where nothing has.
        binary: Whether it is bytes that are no text.
    """

    name: str
    suffix: str
    takes: Takes
    kinds: frozenset[Kind]
    media_type: str
    about: str
    extra: str = ""
    binary: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether all that has to be installed for it is."""
        return all(map(_is_there, _NEEDED.get(self.extra, ())))


_NEEDED = {"arrow": ("arro3.core", "arro3.io")}
"""The modules of each extra."""


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # not even the package around it
        return False


class UnknownFormatError(UsageError):
    """No format has that name, or no format's files end like that."""

    code = "unknown_format"

    def __init__(self, asked: str, known: Iterable[str]) -> None:
        self.asked = asked
        self.known = tuple(known)
        near = nearest(asked.casefold(), self.known)
        super().__init__(
            f"hearsay has no format {asked!r}.",
            hint=f"Did you mean {near}?" if near else f"It writes {', '.join(self.known)}.",
        )


class FormatMismatchError(UsageError):
    """A format has no way to show what it is asked to."""

    code = "format_mismatch"

    def __init__(self, form: Format, kind: Kind) -> None:
        self.format = form
        self.kind = kind
        super().__init__(
            f"{form.name} has no form for {kind}, only for {', '.join(sorted(form.kinds))}.",
            hint=f"For {kind} there are {', '.join(one.name for one in formats_for(kind))}.",
        )


_ALL = frozenset(Kind)
_PLACED = frozenset({Kind.EVENTS, Kind.FIGURES, Kind.PLACES, Kind.INCIDENTS})
_WHOLE = frozenset({Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES, Kind.REPORTS})

_ROWS, _SELECTIONS = Takes.ROWS, Takes.SELECTIONS

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", ".csv", _ROWS, _ALL, "text/csv", "Comma-separated values (RFC 4180), safe to open in a spreadsheet."),
        Format("tsv", ".tsv", _ROWS, _ALL, "text/tab-separated-values", "The same with tabulators between the values."),
        Format("json", ".json", _ROWS, _ALL, "application/json", "One JSON object with all rows."),
        Format("jsonl", ".jsonl", _ROWS, _ALL, "application/jsonl", "One JSON object a line, for each row."),
        Format("md", ".md", _ROWS, _ALL, "text/markdown", "A Markdown table, as GitHub shows them."),
        Format("geojson", ".geojson", _ROWS, _PLACED, "application/geo+json", "Places as circles of uncertainty (RFC 7946); a country is never a pin."),
        Format("parquet", ".parquet", _ROWS, _ALL, "application/vnd.apache.parquet", "Typed columns for DuckDB, pandas, Polars and Spark.", "arrow", binary=True),
        Format("hxl", ".hxl.csv", _SELECTIONS, _WHOLE, "text/csv", "Figures with the hashtags of the Humanitarian Exchange Language."),
        Format("ftm", ".ftm.jsonl", _SELECTIONS, _WHOLE, "application/jsonl", "FollowTheMoney entities, for Aleph and OpenAleph."),
        Format("plover", ".plover.jsonl", _SELECTIONS, _WHOLE, "application/jsonl", "Political events in the PLOVER coding."),
        Format("acled", ".acled.csv", _SELECTIONS, _WHOLE, "text/csv", "Events in columns shaped like ACLED's; it is not ACLED's data."),
        Format("ucdp", ".ucdp.csv", _SELECTIONS, _WHOLE, "text/csv", "Deadly events with low, best and high, shaped like UCDP GED; it is not UCDP's data."),
        Format("webannotation", ".jsonld", _SELECTIONS, _WHOLE, "application/ld+json", "Every claim, event and figure as a W3C Web Annotation of the report's words."),
    )
}  # fmt: skip
"""All formats, by name."""


def get_format(name: str) -> Format:
    """A format by its name.

    Args:
        name: Its name, in any case.

    Returns:
        The format.

    Raises:
        UnknownFormatError: There is none of that name.

    Example:
        >>> get_format("csv").media_type
        'text/csv'
        >>> get_format("cvs")
        Traceback (most recent call last):
        hearsay.export.formats.UnknownFormatError: hearsay has no format 'cvs'. Did you mean csv?
    """
    found = FORMATS.get(name.casefold())
    if found is None:
        raise UnknownFormatError(name, FORMATS)
    return found


def format_of(path: str | PathLike[str]) -> Format:
    """The format of a file, by the longest ending that fits.

    Args:
        path: Its name.

    Returns:
        The format.

    Raises:
        UnknownFormatError: No format's files end like that.

    Example:
        >>> format_of("kyiv.hxl.csv").name, format_of("kyiv.CSV").name
        ('hxl', 'csv')
    """
    name = fspath(path).casefold()
    fitting = [one for one in FORMATS.values() if name.endswith(one.suffix)]
    if not fitting:
        asked = name.replace("\\", "/").rsplit("/", 1)[-1]
        raise UnknownFormatError(asked, [one.suffix for one in FORMATS.values()])
    return max(fitting, key=lambda one: len(one.suffix))


def formats_for(kind: Kind) -> list[Format]:
    """The formats that a kind of listing can be exported to.

    Args:
        kind: The kind.

    Returns:
        Them, in the order of the list.

    Example:
        >>> [one.name for one in formats_for(Kind.SOURCES)]
        ['csv', 'tsv', 'json', 'jsonl', 'md', 'parquet']
    """
    return [one for one in FORMATS.values() if kind in one.kinds]
