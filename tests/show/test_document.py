"""The page for a browser: the report's own text, its marks, and nothing that could do harm."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings

from hearsay.desk.outcome import Reading
from hearsay.record import (
    Event,
    EventType,
    Mode,
    Polarity,
    Quotation,
    Reality,
    Record,
    SourceKind,
)
from hearsay.show.browser.document import html_form
from tests.record.strategies import records
from tests.show.made import Maker, a_record

HOSTILE = (
    "<script>alert(1)</script></style></article>\r\n\r\n\"Go & <img src=x onerror='x()'>\u202egnihton"
    ' \x00\x1b[2J" said https://evil.example/?a=1&b=2, `javascript:alert(1)` --> ]]> <!-- &lt; &#13;'
)
_EMPTY = {"meta", "input", "br"}


class Page(HTMLParser):
    """What a browser would find: the elements with their attributes, and the text of the report."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self._in_text = 0
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        assert len(attrs) == len(dict(attrs))
        self.elements.append((tag, dict(attrs)))
        if tag in _EMPTY:
            return
        self._open.append(tag)
        if tag == "article":
            self._in_text = len(self._open)
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the one that is open, and no other."""
        assert self._open.pop() == tag
        if len(self._open) < self._in_text:
            self._in_text = 0

    def handle_data(self, data: str) -> None:
        """Gather the report's text."""
        if self._in_text:
            self.texts[-1] += data

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute."""
        return [one for _, attrs in self.elements if (one := attrs.get(attribute)) is not None]


def page_of(*made: Record) -> str:
    """The page of records."""
    return "".join(
        html_form(Reading(name=f"{n}.txt", line=None, outcome=one) for n, one in enumerate(made))
    )


def hostile() -> Record:
    """A report that tries to break out, by its words and by its names."""
    make = Maker(HOSTILE)
    source = make.source("<script>alert(1)</script>", SourceKind.NAMED_PERSON)
    claim = make.claim(source, Mode.SAYS, HOSTILE[40:-20], quotation=Quotation.DIRECT)
    return make.record(claim)


def test_the_text_of_the_report_is_on_the_page_as_it_was_received() -> None:
    """Marks, numbers and codes are drawn around the words and never written among them."""
    record = a_record()

    assert Page(page_of(record)).texts == [record.report.text]


def test_a_hostile_report_stays_text() -> None:
    """No element and no attribute comes from a report; HTML cannot hold a NUL."""
    page = Page(page_of(hostile()))

    assert page.texts == [HOSTILE.replace("\0", "\ufffd")]
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert not {"img", "iframe", "object", "link", "base", "form"} & {
        tag for tag, _ in page.elements
    }
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]


def test_a_control_that_turns_words_around_is_seen_and_isolated() -> None:
    """What would make the words beside it read backwards is shut in, and its code drawn there."""
    text = "Payment to \u202eevil\u202c agreed"

    assert 'data-code="U+202E">\u202e</bdi>' in page_of(Maker(text).record())


def test_a_page_asks_for_nothing() -> None:
    """Its policy forbids requests, and it has no place that would make one."""
    html = page_of(hostile(), a_record())
    page = Page(html)
    style, script = (
        re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL) for tag in ("style", "script")
    )

    policy = page.all("content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not page.all("src")
    assert all(href.startswith("#") for href in page.all("href"))
    assert style is not None
    assert not re.search(r"url\(|@import|https?:", style[1])
    assert script is not None
    assert not re.search(r"fetch|XMLHttp|import\(|https?:|innerHTML", script[1])


def test_every_link_leads_somewhere() -> None:
    """Ids are given once, also where a page holds several reports."""
    page = Page(page_of(a_record(), a_record()))
    ids = page.all("id")

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href")} <= set(ids)
    assert {one for some in page.all("aria-labelledby") for one in some.split()} <= set(ids)


def test_claims_stand_under_who_says_so() -> None:
    """The name, the sign with its word, the mode, the words and their place."""
    html = page_of(a_record())

    assert (
        '<h4 dir="auto">the ministry <small>institution</small></h4><ol class="claims">'
        '<li id="r1-c2" class="claim not" data-c="2"><a class="go" href="#r1-w2">'
        '<span class="n">2</span> <span class="glyph" aria-hidden="true">−</span>'
        '<span class="unseen">says it is not so: </span><b>denies</b> '
        '<span class="what" dir="auto">a claim</span> <small>75–82</small></a>'
    ) in html


def test_an_event_stands_beside_the_voices_that_speak_of_it() -> None:
    """What the sources say of it is seen at once; the link leads to its most explicit words."""
    make = Maker("It was loud. The mayor denied that shells hit the harbour.")
    blast = Event(
        id="e7",
        type=EventType.STRIKE,
        mentions=(make.span("shells hit"), make.span("loud")),
        reality=Reality.HAPPENED,
        polarity=Polarity.NEGATED,
    )
    denial = make.claim(
        make.source("The mayor", SourceKind.NAMED_PERSON),
        Mode.DENIES,
        "shells hit the harbour",
        polarity=Polarity.NEGATED,
    )
    record = replace(
        make.record(denial), claims=(replace(denial, events=(blast,)),), events=(blast,)
    )

    html = page_of(record)

    assert '<span class="event" data-m="e1">loud</span>' in html
    assert '<span class="event" id="r1-e1" data-m="e1">shells hit</span>' in html
    assert (
        '<th scope="row" dir="auto">shells hit <a class="at" href="#r1-e1">35–45</a> '
        "<small>strike · said not to be so</small></th>"
        '<td dir="auto"></td><td dir="auto"></td>'
        '<td dir="auto"><span aria-hidden="true">−</span>'
        '<span class="unseen">says it is not so: </span> The mayor denies '
        '<a class="to" href="#r1-c1">1</a></td>'
    ) in html


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(record=records())
def test_any_record_makes_a_page(record: Record) -> None:
    """Whatever the marks and the words, the page is well formed, its text the report's."""
    html = page_of(record)
    page = Page(html)
    ids = page.all("id")

    assert page.texts == [record.report.text.replace("\0", "\ufffd")]
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.all("href")} <= set(ids)
    assert html == page_of(record)
