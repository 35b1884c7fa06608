"""What a briefing says, as data: sections of sentences, and the quotations that they rest on.

A sentence that cannot be led back to printed words has no place in a briefing, and a form that decides for
itself what to say would say other things on paper than on a screen. So what is said is put together once,
here, and HTML and Markdown only write it down. Words of ours, names that reports give and words that reports
print are parts of their own: only the last are set in quotation marks, and only they are checked again by
`verify`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

Level = int


@dataclass(frozen=True, slots=True)
class Piece:
    """Printed words of a report, or the place where they are withheld.

    Args:
        start: First code point in the report's text.
        end: One past the last.
        text: The words as printed; None where they are withheld.
    """

    start: int
    end: int
    text: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report, in one run or several.

    Args:
        report: What the report is called in the ledger.
        pieces: The runs, in the order of the text; those that touch are one run with a part withheld.
    """

    report: str
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """First code point."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.pieces[-1].end


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A numbered quotation: the words, and all that leads back to them.

    Args:
        number: From 1, in the order in which sentences first rest on it.
        words: The words.
        source: Who says it; "" for the report's own voice.
        how: In which way the source speaks, and through whom we know; "" where there is nothing to tell.
        said: When it was said, where the report tells; "" otherwise.
        publisher: Who published the report; "" where it is not known.
        published: When; "" where it is not known.
        title: The report's headline; "" where it has none.
        url: Where it was published; "" where it is not known.
        claim: The ledger id of the claim; "" where no claim was made of the words.
    """

    number: int
    words: Words
    source: str
    how: str = ""
    said: str = ""
    publisher: str = ""
    published: str = ""
    title: str = ""
    url: str = ""
    claim: str = ""


# ------------------------------------------------------------------------------ sentences


@dataclass(frozen=True, slots=True)
class Named:
    """A name that reports give: shown as it is, and obeyed never."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report within a sentence; they stand between quotation marks."""

    words: Words


@dataclass(frozen=True, slots=True)
class Cited:
    """The numbers of the quotations that a sentence rests on."""

    numbers: tuple[int, ...]


Part = str | Named | Quoted | Cited
Line = tuple[Part, ...]
"""A sentence, a cell of a table or a heading; texts of its own are ours."""


# ------------------------------------------------------------------------------ blocks


class Picture(Protocol):
    """A chart or a map: a table always stands beside it, so only HTML draws it."""

    @property
    def summary(self) -> str:
        """What there is to be seen, in a sentence; for who does not see it."""

    def svg(self, name: str) -> str:
        """The drawing.

        Args:
            name: Begins every id in it, so that a page can hold several.
        """


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that are read one after the other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences that stand one below the other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the briefing itself, not about what happened."""

    line: Line


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of each is what the row is about.

    Args:
        caption: What the table shows.
        heads: Titles of its columns.
        rows: Its rows.
        folded: Whether it is the twin of a picture and may be folded away on a screen.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with its heading."""

    picture: Picture
    caption: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a section with a heading of its own.

    Args:
        title: The heading.
        mark: What the sources amount to, with its sign: "◎ corroborated"; "" where there is no such thing.
        blocks: What stands below it.
    """

    title: Line
    mark: str
    blocks: tuple[Block, ...]


Block = Paragraph | Bullets | Note | Table | Drawn | Entry


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a briefing.

    Args:
        name: For links: "figures".
        title: The heading.
        lead: The sentence that tells most of it; empty where there is none.
        blocks: The rest.
    """

    name: str
    title: str
    lead: Line
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What a ledger's reports say about something.

    Args:
        title: What it is called.
        subtitle: Of what it is made, and as of when.
        sections: Its parts, in their order.
        quotations: What its sentences rest on, by number.
        facts: About its making, for programs: the terms, the checksum and so on.
    """

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    quotations: tuple[Quotation, ...]
    facts: dict[str, str] = field(default_factory=dict)
