"""Which column of a table is what, by its name.

Every desk names its columns in its own way. The customary names are known; a column that has another
one is kept under it and not guessed at. What is never guessed is the text itself: a table in which no
column is called like one is refused, for reports made of the wrong column look like reports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.text.entry import TEXT_FIELDS

_KNOWN = {
    "text": (
        "text body content article full_text fulltext article_text body_text article_body "
        "articlebody maintext story report notes description"
    ),
    "id": "id report_id article_id doc_id document_id guid uid",
    "title": "title headline heading",
    "url": "url link address uri",
    "publisher": "publisher publication outlet newspaper site_name source",
    "published": (
        "published published_at date_published publication_date publish_date pubdate date datetime"
    ),
    "byline": "byline author authors",
    "retrieved": "retrieved retrieved_at fetched fetched_at",
    "language": "language lang",
}
_NAMES = {field: written.split() for field, written in _KNOWN.items()}
_FIELDS = frozenset(["id", "published", *TEXT_FIELDS])
_SHOWN = 12
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a header is none.

    Args:
        what: A sentence without its beginning.
        hint: What to do.
    """

    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table.

    Args:
        names: As they are printed.
        fields: What each tells of a report; None where it is kept under its own name.
    """

    names: tuple[str, ...]
    fields: tuple[str | None, ...]

    @property
    def text(self) -> int | None:
        """Which one holds the text; None where none is known to."""
        return self.fields.index("text") if "text" in self.fields else None

    def fault(self, text_column: str | None) -> Fault | None:
        """Why the table cannot be read.

        Args:
            text_column: The column that was to hold the text.

        Returns:
            The reason; None where there is none.
        """
        twins = [
            name for name, count in Counter(map(_folded, self.names)).items() if name and count > 1
        ]
        if self.text is not None and any(find_field(twin) or twin == text_column for twin in twins):
            hint = "Give each column a name of its own."
            return Fault(f'has two columns called "{twins[0]}".', hint)
        if self.text is not None:
            return None
        shown = ", ".join(f'"{name[:40]}"' for name in self.names[:_SHOWN])
        more = ", …" if len(self.names) > _SHOWN else ""
        what = "has no column whose name says that it holds the text"
        if text_column is not None:
            what = f'has no column "{text_column}"'
        hint = "Name it in the first line, or say which one it is with --text-column."
        return Fault(f"{what}; its first line reads {shown}{more}.", hint)

    def describe(self, row: Sequence[str]) -> dict[str, str]:
        """What a row tells of its report.

        Args:
            row: Its values, one a column at least.

        Returns:
            Those that say anything, by what they tell; the others by the name of their column. The
            text is always there.
        """
        told: dict[str, str] = {}
        for name, field, value in zip(self.names, self.fields, row, strict=False):
            if field == "text" or value.strip():
                told[field or name] = value if field == "text" else value.strip()
        return told


def find_columns(names: Sequence[str], text_column: str | None = None) -> Columns:
    """Find out which column is what.

    Args:
        names: Their names, as the first row gives them.
        text_column: The one that holds the text, where somebody said so.

    Returns:
        The columns.

    Example:
        >>> find_columns(["Headline", "Pub Date", "Body", "Desk"]).fields
        ('title', None, 'text', None)
        >>> find_columns(["Headline", "Body", "Lead"], "lead").fields
        ('title', None, 'text')
    """
    names = tuple(name.strip() for name in names)
    folded = [_folded(name) for name in names]
    fields: list[str | None] = [None] * len(names)
    wanted = {field: known for field, known in _NAMES.items() if field != "text"}
    for field, known in [
        ("text", [_folded(text_column)] if text_column else _NAMES["text"]),
        *wanted.items(),
    ]:
        at = next((folded.index(name) for name in known if name in folded), None)
        if at is not None and fields[at] is None:
            fields[at] = field
    return Columns(names, tuple(fields))


def find_field(name: str) -> str | None:
    """What a column called so tells of a report; None where that is not known."""
    return next((field for field, known in _NAMES.items() if name in known), None)


def _folded(name: str) -> str:
    """A name as it compares: "Pub Date", "pub_date" and "PUB-DATE" are one."""
    return _BETWEEN_WORDS.sub("_", name.strip().casefold())
