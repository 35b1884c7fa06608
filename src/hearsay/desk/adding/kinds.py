"""What a file holds, by its name: a report, several, or something that is known not to be read.

A folder of a newsroom holds more than reports. What is a report goes by its suffix there, and so does
what is refused by name; the rest is passed over. A file that somebody names is always tried.
"""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath


class Kind(Enum):
    """What a file holds.

    A report, as text or a page; JSON objects, as one document or one a line; a table of reports;
    something of another kind, which nobody calls so whose file is a report.
    """

    REPORT = "report"
    JSON = "json"
    LINES = "lines"
    TABLE = "table"
    OTHER = "other"


_SUFFIXES = {
    Kind.REPORT: ".txt .text .md .markdown .html .htm .xhtml .shtml",
    Kind.JSON: ".json",
    Kind.LINES: ".jsonl .ndjson",
    Kind.TABLE: ".csv .tsv",
}
_KINDS = {suffix: kind for kind, written in _SUFFIXES.items() for suffix in written.split()}

# They may well hold reports, so whoever adds a folder is told of each, and how to get at its text.
_REFUSED = frozenset(
    ".pdf .doc .docx .docm .dot .dotx .odt .rtf .pages .epub .mobi .xls .xlsx .xlsm .ods .numbers "
    ".ppt .pptx .odp .key .zip .gz .tgz .bz2 .xz .zst .7z .rar .tar .warc .mht .mhtml .webarchive "
    ".parquet .png .jpg .jpeg .gif .tif .tiff .webp .heic .bmp .mp3 .m4a .wav .mp4 .mov".split()
)


def find_kind(name: str, *, named: bool) -> Kind:
    """What a file holds.

    Args:
        name: The file's.
        named: Somebody named it; it was not just found in a folder.

    Returns:
        What it holds. What is refused counts as a report: it is opened, and told what it is.

    Example:
        >>> find_kind("wire/0441.JSONL", named=False), find_kind("notes.log", named=False)
        (<Kind.LINES: 'lines'>, <Kind.OTHER: 'other'>)
        >>> find_kind("notes.log", named=True), find_kind("0441.pdf", named=False)
        (<Kind.REPORT: 'report'>, <Kind.REPORT: 'report'>)
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _KINDS:
        return _KINDS[suffix]
    return Kind.REPORT if named or suffix in _REFUSED else Kind.OTHER
