"""A ledger as a person at a verification desk uses it: ask, show, compare, add, export.

The ledger keeps and the other rooms read and write; here they are one thing with one way in, `hearsay.open`.
Whatever the command line can do, a program can do with the same words.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from hearsay.desk.config import find_ledger, find_who
from hearsay.desk.rows import Rows
from hearsay.ledger.asking.query import Order, Query
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.desk.adding import Addition, Tally
    from hearsay.desk.comparing import Changes
    from hearsay.desk.given_reports import Frame
    from hearsay.desk.network import Network
    from hearsay.desk.news import News
    from hearsay.desk.reasons import Explanation
    from hearsay.desk.reviewing import Review
    from hearsay.desk.showing import Shown
    from hearsay.desk.telling import Telling
    from hearsay.desk.weighing import Asked, Counted, Numbers
    from hearsay.export.writing import Options
    from hearsay.ledger import Ledger
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


_MOST_FIRST = {
    Kind.SOURCES: (Order("claims", descending=True),),
    Kind.PLACES: (Order("mentions", descending=True),),
}
"""In which order what is counted is looked at, where nobody says; the ledger has it by name."""


class Desk:
    """A ledger that is open: ask it, show from it, compare, add and export; made by `open`.

    Args:
        ledger: The ledger.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

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

    # -------------------------------------------------------------------------- asking

    @property
    def claims(self) -> Rows:
        """Who says what, in the order in which the reports came and of their text."""
        return self.rows(Kind.CLAIMS)

    @property
    def events(self) -> Rows:
        """What is said to have happened."""
        return self.rows(Kind.EVENTS)

    @property
    def figures(self) -> Rows:
        """What is counted, as intervals."""
        return self.rows(Kind.FIGURES)

    @property
    def sources(self) -> Rows:
        """Who speaks, with how many claims."""
        return self.rows(Kind.SOURCES)

    @property
    def places(self) -> Rows:
        """What places are named."""
        return self.rows(Kind.PLACES)

    @property
    def reports(self) -> Rows:
        """What was added."""
        return self.rows(Kind.REPORTS)

    @property
    def incidents(self) -> Rows:
        """What several reports tell of as one happening, and what their sources amount to."""
        return self.rows(Kind.INCIDENTS)

    @property
    def relations(self) -> Rows:
        """Which values of reports conflict, revise, repeat, deny, confirm or bear out each other."""
        return self.rows(Kind.RELATIONS)

    @property
    def disputes(self) -> Rows:
        """Those of the relations in which somebody contradicts somebody."""
        return self.relations.where(kind=["conflicts", "denies"])

    def rows(self, kind: Kind | str, *terms: str, **fields: object) -> Rows:
        """The rows of a kind for which some things hold.

        Args:
            kind: Of what: "claims", "events", "figures", "sources", "places", "reports",
                "incidents" or "relations".
            terms: Terms of the grammar, as for `Rows.where`.
            fields: The same as keywords.

        Returns:
            The rows; nothing is read yet. Sources and places come with the most told of first.

        Raises:
            UsageError: There is no such kind, field or value; the nearest is named.
        """
        asked = _kind(kind)
        rows = Rows(self.ledger, Query(kind=asked, sort=_MOST_FIRST.get(asked, ())))
        return rows.where(*terms, **fields) if terms or fields else rows

    def search(
        self, text: str, *terms: str, kind: Kind | str = Kind.CLAIMS, **fields: object
    ) -> Rows:
        """The rows in whose words a text is found.

        Args:
            text: Words, all of which have to be there; `"a phrase"`, `-word`, `prefix*`.
            terms: What else has to hold, in terms of the grammar.
            kind: Of what the rows are; with "reports" those in whose text or title it is found.
            fields: What else has to hold, as keywords.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: The text has nothing to be sought, or there is no such field or value.
        """
        return self.rows(kind, *terms, q=text, **fields)

    def timeline(self, *terms: str, **fields: object) -> Rows:
        """Events in the order in which they happened; those without a time come last.

        Args:
            terms: Terms of the grammar, as for `Rows.where`.
            fields: The same as keywords.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.ledger.asking.grammar import parse_query

        asked = parse_query(Kind.EVENTS, terms, **fields)  # type: ignore[arg-type]  # none is its clock
        if not asked.sort:
            asked = replace(asked, sort=(Order("happened_from"),))
        return Rows(self.ledger, asked)

    def show(self, id: str, *, context: int = 1) -> Shown:  # noqa: A002 - the ledger's own word
        """A report or one of its values, with its words and what the ledger knows of it.

        Args:
            id: A ledger id: "lusab-babad" of a report, "lusab-babad.c203" of a claim.
            context: How many sentences before and behind its own.

        Returns:
            What there is to show.

        Raises:
            NotInLedgerError: The ledger holds nothing under this id.
            LedgerDamagedError: The record is not what was added.
        """
        from hearsay.desk.showing import show

        return show(self.ledger, id, context=context)

    def diff(self, before: str, after: str | None = None) -> Changes:
        """What is new, gone or changed from one to the other.

        Args:
            before: A date, a report (an edition), a reading of it as "lusab-babad@1", or a ledger.
            after: The same; None for now, of a report for its newest reading or edition against the
                one before.

        Returns:
            The changes.

        Raises:
            UsageError: The two do not go together.
            NotInLedgerError: There is no such report, or no such reading of it.
        """
        from hearsay.desk.comparing import compare

        return compare(self.ledger, before, after)

    # -------------------------------------------------------------------------- weighing

    def series(self, measure: str, *terms: str, **fields: object) -> Iterator[Numbers]:
        """A number over time: who gives it, how it moved, who gives none.

        Args:
            measure: What is counted: "killed", "injured"…
            terms: Of which incidents, in terms of the grammar: "place=Qamishli".
            fields: The same as keywords.

        Yields:
            Of each incident its series of the measure, the whole before its parts.

        Raises:
            UsageError: There is no such measure, field or value; the nearest is named.
        """
        from hearsay.desk.weighing import find_series

        yield from find_series(self.ledger, measure, *terms, **fields)

    def questions(self, *terms: str, every: bool = False, **fields: object) -> Iterator[Asked]:
        """What nobody knows or answers.

        Args:
            terms: Of which incidents, in terms of the grammar.
            every: Those that were answered meanwhile too.
            fields: The same as keywords.

        Yields:
            The questions of each incident, the oldest first.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.weighing import find_questions

        yield from find_questions(self.ledger, *terms, every=every, **fields)

    def origins(self, *terms: str, **fields: object) -> tuple[Counted, ...]:
        """Whom accounts start with, each once, under whatever names and however often printed.

        Args:
            terms: Of which incidents, in terms of the grammar.
            fields: The same as keywords.

        Returns:
            The originating sources, those of most incidents first.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.weighing import count_origins

        return count_origins(self.ledger, *terms, **fields)

    def explain(self, id: str) -> Explanation:  # noqa: A002 - the ledger's own word
        """Why an incident has its status, or a claim, event or figure its place beside others.

        Args:
            id: A ledger id: "lusab-babad.i203" of an incident, "lusab-babad.f310" of a figure.

        Returns:
            The rule, the words it rests on, whom they start with, and what would change it.

        Raises:
            UsageError: It is the id of something that nothing is made of.
            NotInLedgerError: The ledger holds nothing under this id.
        """
        from hearsay.desk.reasons import explain

        return explain(self.ledger, id)

    def tell(self, id: str) -> Telling:  # noqa: A002 - the ledger's own word
        """An incident in full: every statement about it, its numbers, its questions, why it has its status.

        Args:
            id: One of its ids: "lusab-babad.i203".

        Returns:
            What there is to tell.

        Raises:
            NotInLedgerError: There is no such incident.
            UnsettledError: It is not found out yet.
        """
        from hearsay.desk.telling import tell

        return tell(self.ledger, id)

    def network(self, *terms: str, most: int = 500, **fields: object) -> Network:
        """Who speaks of whom: which sources quote, confirm and deny each other.

        Args:
            terms: In which claims, in terms of the grammar.
            most: At most so many claims are looked at.
            fields: The same as keywords.

        Returns:
            The sources and what is between them.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.network import find_network

        return find_network(self.ledger, self.rows(Kind.CLAIMS, *terms, **fields).asked, most=most)

    def news(self, since: str | None = None) -> News:
        """What is new: incidents, revised figures, disputes, and questions that were answered.

        Args:
            since: The `now` of the last news, a time as the grammar has it ("last 24h"), or a revision
                of the ledger; by default a day before its last change.

        Returns:
            What the reports that came since have changed.

        Raises:
            UsageError: It is no time, and no revision of this ledger.
        """
        from hearsay.desk.news import find_news

        return find_news(self.ledger, since)

    # -------------------------------------------------------------------------- reviewing

    def review(
        self, *, limit: int = 10, who: str | None = None, two_person: bool = False
    ) -> Review:
        """What a person should look at next: where a mistake would do most harm and is most likely.

        Args:
            limit: At most so many cards, up to 100.
            who: The person, whose own verdicts are left out; by default whoever signs.
            two_person: Ask for second opinions: what one other has judged comes first, and nobody is
                shown what the other said.

        Returns:
            The cards, how far the people agree, and what part of the ledger was looked at.

        Raises:
            UsageError: The limit is out of bounds.

        Example:
            >>> import hearsay
            >>> with hearsay.open("example.hearsay", create=True) as desk:
            ...     _ = desk.add(texts=["The bridge may be closed, an aide suggested."], jobs=1)
            ...     card = desk.review(limit=1).cards[0]
            ...     _ = desk.judge(card.id, "right", because="read twice")
            ...     desk.review(limit=1).cards
            ()
        """
        from hearsay.desk.reviewing import review

        return review(self.ledger, limit=limit, who=who, two_person=two_person)

    # -------------------------------------------------------------------------- deciding

    def judge(self, target: str, verdict: str, *, because: str | None = None) -> int:
        """Say whether what was read is right.

        Args:
            target: The id of a claim, an event or a figure.
            verdict: "right", "wrong", "unsure", or what one field should be: "corrected
                figure.measure=injured".
            because: The reason.

        Returns:
            The number of the decision, by which it is undone.

        Raises:
            NotInLedgerError: The ledger holds nothing under this id.
            UsageError: There is no such verdict, field or value.
        """
        from hearsay.desk.reviewing import check_verdict

        told = check_verdict(target, verdict)
        return self.ledger.judge(target, str(told), why=because).id

    def merge(self, one: str, other: str, *, because: str) -> int:
        """Say that two incidents are one, whatever is found of them later.

        Args:
            one: An incident's id.
            other: Another's.
            because: The reason.

        Returns:
            The number of the decision, by which it is undone.

        Raises:
            NotInLedgerError: There is no such incident.
        """
        return self.ledger.merge(one, other, why=because).id

    def split(self, event: str, *, because: str) -> int:
        """Say that an event is no part of the incident that it is in.

        Args:
            event: The event's id.
            because: The reason.

        Returns:
            The number of the decision.

        Raises:
            NotInLedgerError: There is no such event.
        """
        return self.ledger.split(event, why=because).id

    def pin(self, figure: str, *, because: str) -> int:
        """Choose the value of a series that is shown first.

        Args:
            figure: The figure's id.
            because: The reason.

        Returns:
            The number of the decision.

        Raises:
            NotInLedgerError: There is no such figure.
        """
        return self.ledger.pin(figure, why=because).id

    def undo(self, decision: int, *, because: str) -> None:
        """Take a decision back; that it was made and undone is kept.

        Args:
            decision: Its number.
            because: The reason.

        Raises:
            NotInLedgerError: There is no such decision.
            LedgerError: It was taken back before.
        """
        self.ledger.undo(decision, why=because)

    # -------------------------------------------------------------------------- adding

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

    # -------------------------------------------------------------------------- giving

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
        rows = self.rows(choose_kind(form, None if kind is None else _kind(kind)), *terms, **fields)
        return rows.export(target, format=form.name, options=options)


def _kind(named: Kind | str) -> Kind:
    from hearsay.desk.settings import meant
    from hearsay.record import UsageError

    try:
        return Kind(named)
    except ValueError:
        raise UsageError(
            f"There are no listings of {named!r}.", hint=meant(named, [str(one) for one in Kind])
        ) from None
