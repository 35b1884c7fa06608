"""Records as one page for a browser: the text with its marks, and beside it who says what.

The page is sent on, kept as evidence and opened years later, so it is one file and asks for nothing:
its policy forbids every request, and the one style and the one script in it are named by their hashes,
so that nothing that a report brings along can run beside them. It works without the script too.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files

from hearsay.desk.outcome import Reading
from hearsay.record import Record
from hearsay.show.browser.marks import Layer, find_marks, marked_text, shown
from hearsay.show.browser.panel import record_panel
from hearsay.show.facts import headline_facts

_LAYERS = (
    Layer.SOURCE,
    Layer.CUE,
    Layer.CONTENT,
    Layer.EVENT,
    Layer.FIGURE,
    Layer.TIME,
    Layer.PLACE,
)


def html_form(readings: Iterable[Reading]) -> Iterator[str]:
    """Show readings in a browser.

    Args:
        readings: In any number; what could not be read is told in its place.

    Returns:
        Pieces of one HTML document, the first as soon as the first report is read.
    """
    number = 0
    for number, reading in enumerate(readings, 1):
        if number == 1:
            yield _head(_name(reading))
        yield from _section(reading, number)
    if not number:
        yield _head("No report")
    yield _foot()


def _name(reading: Reading) -> str:
    """What the report is called: the name of its file, and its line there."""
    return f"{reading.name} line {reading.line}" if reading.line else reading.name


def _section(reading: Reading, number: int) -> Iterator[str]:
    prefix = f"r{number}-"
    name = shown(_name(reading))
    yield f'<section class="report" id="r{number}" aria-labelledby="{prefix}name">\n'
    if isinstance(reading.outcome, Record):
        yield from _report(reading.outcome, name, prefix)
    else:
        yield f'<header class="top"><h2 id="{prefix}name" dir="auto">{name}</h2>'
        yield f'<p dir="auto">{shown(str(reading.outcome))}</p></header>'
    yield "</section>\n"


def _report(record: Record, name: str, prefix: str) -> Iterator[str]:
    report = record.report
    yield f'<header class="top"><h2 id="{prefix}name" dir="auto">{shown(report.title or "") or name}'
    yield "</h2>"
    facts = [name if report.title else "", *map(escape, headline_facts(record))]
    given = (report.publisher, report.byline, report.url)
    facts += [shown(one) for one in given if one]
    yield f'<p dir="auto">{" · ".join(fact for fact in facts if fact)}</p></header>\n'
    language = shown(report.language or "en")
    yield '<div class="columns"><div class="reading">'
    yield _key(prefix, {mark.layer for mark in find_marks(record)})
    yield f'<article class="text" lang="{language}" aria-label="Text of the report">'
    yield from marked_text(record, prefix)
    yield f'</article></div>\n<aside class="record" aria-label="Record of {name}">'
    yield _FILTER
    yield from record_panel(record, prefix)
    yield _origin(record)
    yield "</aside></div>\n"


_FILTER = (
    '<p class="filter" hidden><label>Filter claims <input type="search" autocomplete="off" '
    'spellcheck="false"></label> <output aria-live="polite"></output></p>\n'
)


def _key(prefix: str, marked: Collection[Layer]) -> str:
    """What the marks of this report look like, each with a switch."""
    switches = "".join(
        f'<li><label><input type="checkbox" class="show-{layer}" id="{prefix}{layer}" checked> '
        f'<span class="{layer}">{layer}</span></label></li>'
        for layer in _LAYERS
        if layer in marked
    )
    key = f'<ul class="key" aria-label="Marks in the text">{switches}</ul>' if switches else ""
    return (
        f'{key}<p class="signs"><span class="glyph">+</span> holds '
        '<span class="glyph">−</span> says it is not so '
        '<span class="glyph">·</span> silent or unknown '
        '<span class="whole">12–34 characters of the text</span></p>\n'
    )


def _origin(record: Record) -> str:
    """What it takes to make the record again, and to know that the text is the same."""
    reader, report = record.reader, record.report
    return (
        f'<footer class="origin"><p>Read by hearsay {shown(reader.version)}, '
        f"engine {shown(reader.engine)} <code>{shown(reader.engine_sha256[:12])}</code>. "
        f"Report <code>{shown(report.id)}</code>, text SHA-256 <code>{report.sha256}</code>.</p>"
        "<p>A claim is what a source says, not a fact.</p></footer>\n"
    )


def _head(title: str) -> str:
    style, script = _packaged("page.css"), _packaged("page.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_hash(style)}'; "
        f"script-src 'sha256-{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{shown(title)} – who says what</title>\n<style>{style}</style>\n</head>\n<body>\n"
        '<header class="page"><h1>Who says what</h1></header>\n<main>\n'
    )


def _foot() -> str:
    return f"</main>\n{_KEYS}\n<script>{_packaged('page.js')}</script>\n</body>\n</html>\n"


_KEYS = (
    '<footer class="keys" hidden><label><input type="checkbox" checked> Keys</label> '
    "<kbd>j</kbd> <kbd>k</kbd> next, previous claim · <kbd>Enter</kbd> show its words · "
    "<kbd>/</kbd> filter · <kbd>Esc</kbd> clear</footer>"
)


@cache
def _packaged(name: str) -> str:
    return files("hearsay.show.browser").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
