"""A ledger as a person at a verification desk uses it: ask, show, compare, add, export.

The ledger keeps and the other rooms read and write; here they are one thing with one way in, `hearsay.open`.
Whatever the command line can do, a program can do with the same words.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from hearsay.desk.config import find_ledger, find_who
from hearsay.desk.deciding import Deciding
from hearsay.desk.listing import kind_of
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.desk.adding import Addition, Tally
    from hearsay.desk.given_reports import Frame
    from hearsay.export.writing import Options
    from hearsay.record import Report

Named = str | os.PathLike[str]


def open(  # noqa: A001 - `hearsay.open`, as one opens a file
    where: Named | None = None, *, create: bool = False, who: str | None = None
) -> Desk:
    """Open a ledger.

    Args:
        where: An SQLite file, or "postgresql://user@host/database"; by default the one that
            `hearsay.toml` or the environment names, else "desk.hearsay" in the current folder.
        create: Make it where it is not there.
        who: Who signs what is done through it; by default who is set, else who is logged in.

    Returns:
        The desk, to be closed or used in a `with` statement.

    Raises:
        LedgerMissingError: The ledger is not there.
        NotALedgerError: Something else is there; it stays as it is.
        LedgerNewerError: A later version of hearsay made it; it stays as it is.
        LedgerDamagedError: It is damaged; it stays as it is.
        LedgerError: It cannot be opened.
        UsageError: What is set cannot be read.

    Example:
        >>> import hearsay
        >>> with hearsay.open("example.hearsay", create=True) as desk:
        ...     desk.claims.where(mode="denies").count()
        0
    """
    from hearsay.ledger import Ledger

    named = find_ledger(None if where is None else os.fspath(where))
    return Desk(Ledger.open(named, create=create, who=find_who(who)))


class Desk(Deciding):
    """A ledger that is open: ask it, show from it, compare, add and export; made by `open`.

    Args:
        ledger: The ledger.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger."""
        self.ledger.close()

    def __repr__(self) -> str:
        return f"<Desk {self.ledger.called}>"

    def add(
        self,
        what: Named | Report | Iterable[Named | Report] | Frame = (),
        *,
        texts: Iterable[str] = (),
        published: str | None = None,
        publisher: str | None = None,
        text_column: str | None = None,
        jobs: int | None = None,
        reread: bool = False,
        on_addition: Callable[[Addition], None] | None = None,
    ) -> Tally:
        """Read reports into the ledger, each once; what it has is skipped.

        Args:
            what: Files, folders, patterns such as "wire/*.txt", reports that you made, several of
                them, or a data frame of pandas, Polars or pyarrow with a column that holds the text.
            texts: The texts of reports themselves.
            published: When they were published, as an ISO date; by default what each says.
            publisher: Who published them; by default what each says.
            text_column: The column or field that holds the text; found by its name where None.
            jobs: How many processes read; by default one for each processor, up to 4.
            reread: Read anew what an older version has read.
            on_addition: Told what became of each, as soon as it is kept.

        Returns:
            What became of all of them, counted; `str` of it is a sentence.

        Raises:
            UsageError: The date is none, or a data frame has no column that holds the text.
            LedgerError: The ledger cannot be written; what was told before is kept.
            ModelMissingError: The network is not there.
            ModelDamagedError: The network is not the one that was shipped.

        Example:
            >>> import hearsay
            >>> with hearsay.open("example.hearsay", create=True) as desk:
            ...     print(desk.add(texts=["The bridge is closed, the mayor said."], jobs=1))
            ...     desk.claims[0]["source"]
            1 report · 1 new
            'mayor'
        """
        from hearsay.desk.adding import Options, add_inputs
        from hearsay.desk.given_reports import given_reports
        from hearsay.desk.prepare import Given

        options = Options(
            given=Given(published=published, publisher=publisher).checked(),
            text_column=text_column,
            jobs=jobs,
            reread=reread,
        )
        named = given_reports(what, texts=texts, text_column=text_column)
        return add_inputs(self.ledger, named, options=options, on_addition=on_addition)

    def export(
        self,
        target: Named | BinaryIO,
        *terms: str,
        kind: Kind | str | None = None,
        format: str | None = None,  # noqa: A002 - the command line's word
        options: Options | None = None,
        **fields: object,
    ) -> int:
        """Write what some things hold for to a file or a stream.

        Args:
            target: A file, which is replaced when all is written, or a stream that is open for bytes.
            terms: Terms of the grammar, as for `Rows.where`.
            kind: Of what; by default what the format is mostly made of, else claims.
            format: Its name: "csv", "geojson", "ftm"…; by default the ending of the file tells it.
            options: What is chosen of the format.
            fields: What has to hold, as keywords.

        Returns:
            How many rows were written; of the coded formats, of how many reports something was.

        Raises:
            UsageError: There is no such format, kind, field or value, or the format has no form for
                the kind.
            ArrowMissingError: The format needs the extra "arrow", which is not installed.
            NotWrittenError: The file cannot be written.
        """
        from hearsay.desk.exporting import choose_format, choose_kind

        form = choose_format(target, format)
        rows = self.rows(
            choose_kind(form, None if kind is None else kind_of(kind)), *terms, **fields
        )
        return rows.export(target, format=form.name, options=options)
