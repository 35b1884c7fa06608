"""The one way out: rows of a listing, or what was chosen of records, to a stream in a format.

Each piece is written as soon as it is made. A text format can also be had as its pieces, for who sends
them on; one that is bytes needs something to write to. A coding scheme has no place for everything that
was said, and what it leaves out is counted by the reason, not lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from hearsay.export.acled import acled_texts
from hearsay.export.delimited import table_texts
from hearsay.export.formats import Format, FormatMismatchError, Takes, get_format
from hearsay.export.ftm import ftm_texts
from hearsay.export.geojson import geojson_texts
from hearsay.export.hxl import hxl_texts
from hearsay.export.json_rows import document_texts, line_texts
from hearsay.export.markdown import markdown_texts
from hearsay.export.parquet import write_parquet
from hearsay.export.plover import plover_texts
from hearsay.export.selection import Selection
from hearsay.export.ucdp import ucdp_texts
from hearsay.export.web_annotation import annotation_texts
from hearsay.record import UsageError
from hearsay.record.listing import COLUMNS, Column, Kind, Row


class NotTextError(UsageError):
    """A format is bytes, and was asked for as text."""

    code = "not_text"

    def __init__(self, form: Format) -> None:
        self.format = form
        super().__init__(
            f"{form.name} is no text.", hint=f"Write it to a file, such as export{form.suffix}."
        )


LeftOut = Counter[str]
"""How many items a coding scheme has no place for, by the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be chosen of a form.

    Args:
        raw: In tables, leave cells as they are that a spreadsheet would run as formulas.
        bom: In tables, begin with the mark by which Excel knows UTF-8.
        area: In geojson, give circles as polygons instead of their middles.
    """

    raw: bool = False
    bom: bool = False
    area: bool = False


BOM = "\ufeff"
_TABLES = (".csv", ".tsv")

PLAIN = Options()
"""What is written where nothing is chosen."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a listing.

    Args:
        kind: Of which kind.
        rows: They themselves, taken one by one.
        columns: Which columns, in which order; None for all of the kind.
    """

    kind: Kind
    rows: Iterable[Row]
    columns: Sequence[Column] | None = None

    @property
    def shown(self) -> Sequence[Column]:
        """The columns that are shown."""
        return COLUMNS[self.kind] if self.columns is None else self.columns


def write(
    form: Format | str,
    stream: BinaryIO,
    what: Listing | Iterable[Selection],
    options: Options = PLAIN,
) -> LeftOut:
    """Write to a stream.

    Args:
        form: The format or its name.
        stream: Where to, opened for bytes.
        what: Rows of a listing for the flat formats, selections for the coded ones.
        options: What is chosen of the form.

    Returns:
        What the coding scheme has no place for: how many items, by the reason.

    Raises:
        UnknownFormatError: There is no such format.
        FormatMismatchError: The format has no form for this kind of listing.
        ArrowMissingError: The format needs an extra that is not installed.

    Example:
        >>> from io import BytesIO
        >>> out = BytesIO()
        >>> places = [{"place": "Orlen", "country": None, "lat": 59.8, "lon": 10.4}]
        >>> write("csv", out, Listing(Kind.PLACES, places, COLUMNS[Kind.PLACES][:2]))
        Counter()
        >>> out.getvalue().decode().splitlines()
        ['place,country,schema', 'Orlen,,hearsay/1']
    """
    form = get_format(form) if isinstance(form, str) else form
    left_out: LeftOut = Counter()
    if form.binary:
        listing = _listing(form, what)
        write_parquet(stream, listing.kind, listing.shown, listing.rows)
        return left_out
    for piece in texts(form, what, options, left_out=left_out):
        stream.write(_utf8(piece))
    return left_out


def texts(
    form: Format | str,
    what: Listing | Iterable[Selection],
    options: Options = PLAIN,
    *,
    left_out: LeftOut | None = None,
) -> Iterator[str]:
    r"""The pieces of a text format, as they are made.

    Args:
        form: The format or its name.
        what: Rows of a listing for the flat formats, selections for the coded ones.
        options: What is chosen of the form.
        left_out: Is added to where the coding scheme has no place for something.

    Returns:
        The pieces: lines or several of them. Nothing is read before the first is asked for.

    Raises:
        UnknownFormatError: There is no such format.
        FormatMismatchError: The format has no form for this kind of listing.
        NotTextError: The format is bytes.

    Example:
        >>> list(
        ...     texts("jsonl", Listing(Kind.PLACES, [{"place": "Orlen"}], COLUMNS[Kind.PLACES][:1]))
        ... )
        ['{"schema": "hearsay/1", "place": "Orlen"}\n']
    """
    form = get_format(form) if isinstance(form, str) else form
    if form.binary:
        raise NotTextError(form)
    pieces = _pieces(form, what, options, Counter() if left_out is None else left_out)
    return chain([BOM], pieces) if options.bom and form.suffix.endswith(_TABLES) else pieces


def _pieces(
    form: Format, what: Listing | Iterable[Selection], options: Options, left_out: LeftOut
) -> Iterator[str]:
    if form.takes is Takes.ROWS:
        return _FLAT[form.name](_listing(form, what), options)
    if isinstance(what, Listing):
        raise FormatMismatchError(form, what.kind)
    return _CODED[form.name](what, options, left_out)


def _listing(form: Format, what: Listing | Iterable[Selection]) -> Listing:
    if not isinstance(what, Listing):
        raise TypeError(f"{form.name} is made of the rows of a Listing.")
    if what.kind not in form.kinds:
        raise FormatMismatchError(form, what.kind)
    return what


def _utf8(text: str) -> bytes:
    # Half of a surrogate pair is no character; JSON and the ledger have the same in its place.
    try:
        return text.encode()
    except UnicodeEncodeError:
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return whole.encode()


def _table(delimiter: str) -> Callable[[Listing, Options], Iterator[str]]:
    return lambda given, chosen: table_texts(
        given.shown, given.rows, delimiter=delimiter, raw=chosen.raw
    )


_FLAT: dict[str, Callable[[Listing, Options], Iterator[str]]] = {
    "csv": _table(","),
    "tsv": _table("\t"),
    "json": lambda given, _: document_texts(given.kind, given.shown, given.rows),
    "jsonl": lambda given, _: line_texts(given.shown, given.rows),
    "md": lambda given, _: markdown_texts(given.shown, given.rows),
    "geojson": lambda given, chosen: geojson_texts(
        given.kind, given.shown, given.rows, area=chosen.area
    ),
}

_CODED: dict[str, Callable[[Iterable[Selection], Options, LeftOut], Iterator[str]]] = {
    "hxl": lambda given, chosen, out: hxl_texts(given, raw=chosen.raw, left_out=out),
    "ftm": lambda given, _, out: ftm_texts(given, left_out=out),
    "plover": lambda given, _, out: plover_texts(given, left_out=out),
    "acled": lambda given, chosen, out: acled_texts(given, raw=chosen.raw, left_out=out),
    "ucdp": lambda given, chosen, out: ucdp_texts(given, raw=chosen.raw, left_out=out),
    "webannotation": lambda given, _, __: annotation_texts(given),
}
