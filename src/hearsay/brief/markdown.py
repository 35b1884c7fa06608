"""A briefing as Markdown: for a message, an issue, a note; the quotations as a numbered list at its end.

There are no charts, since their tables say the same. A report's words are no markup: what would make a link,
an image or HTML is escaped, as in all Markdown of ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.brief.contents import (
    Block,
    Briefing,
    Bullets,
    Cited,
    Drawn,
    Entry,
    Line,
    Named,
    Note,
    Paragraph,
    Part,
    Quotation,
    Quoted,
    Table,
    Words,
)
from hearsay.brief.marks import closing, opening
from hearsay.brief.redacting import WITHHELD
from hearsay.export.markdown import escaped


def markdown_form(briefing: Briefing) -> Iterator[str]:
    """Write a briefing down as Markdown.

    Args:
        briefing: The briefing.

    Returns:
        Pieces of one document.
    """
    yield f"# {escaped(briefing.title)}\n\n{escaped(briefing.subtitle)}\n\n"
    yield (
        "Nothing here is known to be so. Each sentence names who says it; each number in brackets "
        "leads to the printed words.\n\n"
    )
    for section in briefing.sections:
        yield f"## {section.title}\n\n"
        if section.lead:
            yield f"**{_line(section.lead)}**\n\n"
        for block in section.blocks:
            yield from _block(block)
    yield "## Quotations\n\n"
    for one in briefing.quotations:
        yield f"{one.number}. {_from(one)}\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(lines):
            yield f"{' '.join(map(_line, lines))}\n\n"
        case Bullets(lines):
            yield from (f"- {_line(line)}\n" for line in lines)
            yield "\n"
        case Note(line):
            yield f"*{_line(line)}*\n\n"
        case Table():
            yield from _table(block)
        case Drawn(_, caption):
            yield f"{escaped(caption)}\n\n"
        case Entry(title, mark, blocks):
            yield f"### {_line(title)}{' · ' + mark if mark else ''}\n\n"
            for one in blocks:
                yield from _block(one)


def _table(table: Table) -> Iterator[str]:
    yield f"{escaped(table.caption)}:\n\n"
    yield f"| {' | '.join(table.heads)} |\n|{' --- |' * len(table.heads)}\n"
    for row in table.rows:
        yield f"| {' | '.join(map(_line, row))} |\n"
    yield "\n"


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: Part) -> str:
    match part:
        case Named(text):
            return escaped(text) if text.strip() else text
        case Quoted(words):
            return _quote(words)
        case Cited(numbers):
            return f"\\[{', '.join(map(str, numbers))}\\]"
        case str():
            return part


def _quote(words: Words) -> str:
    runs: list[str] = []
    end = None
    for piece in words.pieces:
        runs += [" … "] if end is not None and piece.start != end else []
        runs.append(WITHHELD if piece.text is None else _run(piece.text))
        end = piece.end
    return f"{opening(words)}{''.join(runs)}{closing(words)}"


def _run(text: str) -> str:
    """A run of words; the space at its ends parts it from what is withheld beside it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{escaped(text)}{after}"


def _from(one: Quotation) -> str:
    who = escaped(one.source) if one.source else "the report's own voice"
    how = f" ({escaped(one.how)})" if one.how else ""
    said = f", said {escaped(one.said)}" if one.said else ""
    title = f"“{escaped(one.title)}”" if one.title else ""
    out = ", ".join(part for part in (escaped(one.publisher), title, one.published) if part)
    place = f"{escaped(one.words.report)}:{one.words.start}-{one.words.end}"
    link = f" {escaped(one.url)}" if one.url else ""
    return f"{_quote(one.words)} — {who}{how}{said}. {out}{'. ' if out else ''}`{place}`{link}"
