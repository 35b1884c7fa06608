"""A briefing as one HTML file: nothing runs in it, and it asks for nothing.

It is sent by mail, printed, kept as evidence and opened years later on a telephone. So its policy forbids every
script and every request, and its one style is named by its hash. Each quotation carries the name of its report
and its place there, by which `verify` finds it again.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

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
    Section,
    Table,
    Words,
)
from hearsay.brief.marks import closing, opening
from hearsay.brief.redacting import WITHHELD
from hearsay.show.browser.marks import exact, shown

_WEB = ("http://", "https://")


def html_form(briefing: Briefing) -> Iterator[str]:
    """Write a briefing down as HTML.

    Args:
        briefing: The briefing.

    Returns:
        Pieces of one document.
    """
    yield _head(briefing)
    names = _Names()
    for section in briefing.sections:
        yield from _section(section, names)
    yield from _quotations(briefing.quotations)
    yield "</main>\n</body>\n</html>\n"


class _Names:
    """Gives each drawing a name of its own."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> str:
        self._last += 1
        return f"d{self._last}"


def _head(briefing: Briefing) -> str:
    style = _style()
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    facts = "".join(
        f'<meta name="hearsay-{escape(name)}" content="{_kept(value)}">\n'
        for name, value in briefing.facts.items()
    )
    links = "".join(
        f'<li><a href="#{one.name}">{escape(one.title)}</a></li>' for one in briefing.sections
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="hearsay">\n{facts}'
        f"<title>{shown(briefing.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header class="page"><h1 dir="auto">{shown(briefing.title)}</h1>'
        f"<p>{shown(briefing.subtitle)}</p>"
        "<p>Nothing here is known to be so. Each sentence names who says it; each number in brackets "
        "leads to the printed words.</p>"
        f'<nav aria-label="Parts"><ul>{links}<li><a href="#quotations">Quotations</a></li></ul></nav>'
        "</header>\n<main>\n"
    )


def _kept(value: str) -> str:
    """A fact as an attribute, its tabs kept: they part the terms."""
    return "&#9;".join(map(shown, value.split("\t")))


@cache
def _style() -> str:
    return files("hearsay.brief").joinpath("brief.css").read_text(encoding="utf-8")


# ------------------------------------------------------------------------------ blocks


def _section(section: Section, names: _Names) -> Iterator[str]:
    yield f'<section id="{section.name}" aria-labelledby="{section.name}-h">'
    yield f'<h2 id="{section.name}-h">{escape(section.title)}</h2>\n'
    if section.lead:
        yield f'<p class="lead" dir="auto">{_line(section.lead)}</p>\n'
    for block in section.blocks:
        yield from _block(block, names)
    yield "</section>\n"


def _block(block: Block, names: _Names) -> Iterator[str]:
    match block:
        case Paragraph(lines):
            yield f'<p dir="auto">{" ".join(map(_line, lines))}</p>\n'
        case Bullets(lines):
            items = "".join(f'<li dir="auto">{_line(line)}</li>\n' for line in lines)
            yield f"<ul>\n{items}</ul>\n"
        case Note(line):
            yield f'<p class="note" dir="auto">{_line(line)}</p>\n'
        case Table():
            yield from _table(block)
        case Drawn(picture, caption):
            yield f"<figure>{picture.svg(names.next())}"
            yield f"<figcaption>{escape(caption)}</figcaption></figure>\n"
        case Entry():
            yield from _entry(block, names)


def _entry(entry: Entry, names: _Names) -> Iterator[str]:
    mark = f' <span class="mark">{escape(entry.mark)}</span>' if entry.mark else ""
    yield f'<article><h3 dir="auto">{_line(entry.title)}{mark}</h3>\n'
    for block in entry.blocks:
        yield from _block(block, names)
    yield "</article>\n"


def _table(table: Table) -> Iterator[str]:
    if table.folded:
        yield f"<details><summary>{escape(table.caption)}</summary>\n"
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(table.caption)}"><table>'
    yield f"<caption{' class=' + chr(34) + 'said' + chr(34) if table.folded else ''}>"
    yield f"{escape(table.caption)}</caption><thead><tr>"
    yield "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    yield "</tr></thead><tbody>\n"
    for first, *others in table.rows:
        cells = "".join(
            f'<td dir="auto" data-head="{escape(head)}">{_line(cell)}</td>'
            for head, cell in zip(table.heads[1:], others, strict=True)
        )
        yield f'<tr><th scope="row" dir="auto">{_line(first)}</th>{cells}</tr>\n'
    yield "</tbody></table></div>\n"
    if table.folded:
        yield "</details>\n"


# ------------------------------------------------------------------------------ lines


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: Part) -> str:
    match part:
        case Named(text):
            return f'<bdi class="named">{shown(text)}</bdi>' if text.strip() else escape(text)
        case Quoted(words):
            return _quote(words)
        case Cited(numbers):
            links = (f'<a href="#q{number}">{number}</a>' for number in numbers)
            return f'<span class="cite">[{", ".join(links)}]</span>'
        case str():
            return escape(part)


def _quote(words: Words) -> str:
    """Printed words, each run with its place; what is not printed in one run has a gap between."""
    runs: list[str] = []
    end = None
    for piece in words.pieces:
        if end is not None and piece.start != end:
            runs.append('<span class="gap"> … </span>')
        end = piece.end
        place = (
            f'data-report="{shown(words.report)}" data-start="{piece.start}" data-end="{piece.end}"'
        )
        if piece.text is None:
            runs.append(f'<span class="withheld" {place}>{WITHHELD}</span>')
        else:
            runs.append(f'<q {place} dir="auto">{exact(piece.text)}</q>')
    return f"{opening(words)}{''.join(runs)}{closing(words)}"


# ------------------------------------------------------------------------------ quotations


def _quotations(quotations: tuple[Quotation, ...]) -> Iterator[str]:
    yield '<section id="quotations" aria-labelledby="quotations-h">'
    yield '<h2 id="quotations-h">Quotations</h2>\n'
    if not quotations:
        yield '<p class="lead">No sentence rests on a quotation.</p>\n'
    yield "<ol>\n"
    for one in quotations:
        yield f'<li id="q{one.number}" value="{one.number}" dir="auto">{_quote(one.words)} '
        yield f'<span class="from">{_from(one)}</span></li>\n'
    yield "</ol>\n</section>\n"


def _from(one: Quotation) -> str:
    """Who says it, when, in which report, where in its text."""
    who = shown(one.source) if one.source else "the report's own voice"
    how = f" ({shown(one.how)})" if one.how else ""
    said = f", said {shown(one.said)}" if one.said else ""
    title = f"“{shown(one.title)}”" if one.title else ""
    out = ", ".join(part for part in (shown(one.publisher), title, shown(one.published)) if part)
    link = (
        f' <a href="{shown(one.url)}" rel="noreferrer noopener">{shown(one.url)}</a>'
        if _is_web(one.url)
        else ""
    )
    place = f"{one.words.start}–{one.words.end}"
    claim = f" · claim {shown(one.claim)}" if one.claim else ""
    report = f"report {shown(one.words.report)}, characters {place}{claim}"
    return f"— <b>{who}</b>{how}{said}. {out}{'. ' if out else ''}{report}.{link}"


def _is_web(url: str) -> bool:
    return url.lower().startswith(_WEB)
