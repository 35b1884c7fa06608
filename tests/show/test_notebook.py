"""A record in a notebook is a frame that can do nothing to the notebook."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import hearsay
from hearsay.record import Mode, Record, SourceKind
from tests.show.made import Maker


class _Frame(HTMLParser):
    """What a frame is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def made() -> Record:
    """A record whose report tries to leave its frame."""
    make = Maker('The mayor said "></iframe><script>alert(1)</script>.')
    mayor = make.source("The mayor", SourceKind.NAMED_PERSON)
    claim = make.claim(mayor, Mode.SAYS, "alert(1)")
    return make.record(claim)


def test_a_notebook_shows_the_page_in_a_frame() -> None:
    """Its text is text there too, and its scripts see nothing of the notebook."""
    assert hearsay.Record is Record
    html = made()._repr_html_()

    assert html is not None
    ((tag, attributes),) = _Frame(html).tags
    assert tag == "iframe"
    assert attributes["sandbox"] == "allow-scripts"
    page = attributes["srcdoc"] or ""
    assert "<script>alert(1)" not in page
    assert unescape(page).count("Who says what") > 0
