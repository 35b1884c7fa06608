"""What a page says of itself: its title, its publisher, its address, who wrote it and when.

Pages say it in several places, for search engines, for networks and for people. The places are asked
in the order in which they can be trusted, and a value that cannot be right is passed over for the
next: a date in the year 9999, an address that is none. Of the time of day nothing is thrown away, for
"last night" is read against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime

from hearsay.record import UsageError
from hearsay.text.dates import check_published, find_dating
from hearsay.text.html.jsonld import find_article_facts
from hearsay.text.html.tokens import (
    Comment,
    End,
    Raw,
    Start,
    Token,
    iter_tokens,
    parse_attributes,
    resolve_references,
)

_LONGEST = 500
_LONGEST_ADDRESS = 2_000
_YEARS = range(1900, 2100)

_TITLE = ("json:title", "og:title", "twitter:title", "dc.title", "headline", "title")
_PUBLISHER = ("json:publisher", "og:site_name", "publisher", "dc.publisher", "article:publisher")
_BYLINE = (
    "json:byline author parsely-author byl sailthru.author dc.creator dcterms.creator article:author"
).split()
_ADDRESS = ("canonical", "og:url", "json:url", "saved")
_PUBLISHED = (
    """json:published article:published_time article:published og:published_time datepublished
    parsely-pub-date sailthru.date publishdate publish-date publication_date publicationdate pubdate
    pub_date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date date
    cxenseparse:recs:publishtime time:published time"""
).split()

_SPACE = re.compile(r"\s+")
_WEB = re.compile(r"https?://[^\s<>\"'\x00-\x20\x7f]+", re.IGNORECASE)
_SAVED_FROM = re.compile(r"\s*saved from url=(?:\(\d{1,5}\))?(https?://\S{1,2000})")
_IS_WRITER = re.compile(r"https?://|@", re.IGNORECASE)
_SPACED = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\d*\s?(.*)")
_ZONES = {"UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00", "+0000 UTC": "+00:00"}
_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|–—-]\s+|\s+::\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says of itself; None where it does not say.

    Args:
        title: The headline of its article.
        publisher: Who publishes the page.
        byline: Who wrote the article.
        url: Its address.
        published: ISO date, or date and time with offset.
    """

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None


def find_facts(source: str) -> Facts:
    """Read the metadata of a page.

    Args:
        source: The page, decoded.

    Returns:
        What it says.

    Example:
        >>> page = "<title>Bridge falls</title><meta name=date content='2022-02-26T08:00+0200'>"
        >>> find_facts(page).title, find_facts(page).published
        ('Bridge falls', '2022-02-26T08:00:00+02:00')
    """
    said = _Said()
    for token in iter_tokens(source):
        said.take(token)
    publisher = said.first(_PUBLISHER, _publisher)
    return Facts(
        title=_without_publisher(said.first(_TITLE, _short), publisher),
        publisher=publisher,
        byline=said.first(_BYLINE, _byline),
        url=said.first(_ADDRESS, _address),
        published=_published(said),
    )


@dataclass(slots=True)
class _Said:
    """What was found, by where it was found; of two in one place, the first counts."""

    values: dict[str, str] = field(default_factory=dict)
    days: set[str] = field(default_factory=set)
    drawn: int = 0

    def take(self, token: Token) -> None:
        if isinstance(token, Raw):
            self._take_raw(token)
        elif isinstance(token, Start):
            self._take_tag(token)
        elif isinstance(token, End):
            self.drawn -= token.name == "svg" and self.drawn > 0
        elif isinstance(token, Comment):
            found = _SAVED_FROM.match(token.content)
            self._say("saved", found[1] if found else "")

    def first(self, names: Iterable[str], read: Callable[[str], str | None]) -> str | None:
        """The first value that can be read."""
        values = (read(self.values[name]) for name in names if name in self.values)
        return next(filter(None, values), None)

    def _take_raw(self, token: Raw) -> None:
        if token.name == "title" and not self.drawn:
            self._say("title", resolve_references(token.content))
        elif token.name == "script" and "ld+json" in token.written.lower():
            for name, value in find_article_facts(token.content).items():
                self._say(f"json:{name}", value)

    def _take_tag(self, tag: Start) -> None:
        if tag.name == "svg":
            self.drawn += 1
        if tag.name not in ("meta", "link", "time"):
            return
        values = parse_attributes(tag.written)
        if tag.name == "meta":
            for key in ("property", "name", "itemprop"):
                self._say(values.get(key, "").lower().strip(), values.get("content", ""))
        elif tag.name == "link" and "canonical" in values.get("rel", "").lower().split():
            self._say("canonical", values.get("href", ""))
        elif tag.name == "time":
            named = f"{values.get('itemprop', '')} {values.get('class', '')}".lower()
            is_first = "publi" in named or "pubdate" in values or "posted" in named
            if is_first:
                self._say("time:published", values.get("datetime", ""))
            else:
                self._take_time(values.get("datetime", ""))

    def _take_time(self, written: str) -> None:
        """One of many times on a page, which may be that of another article."""
        date = _date(written)
        if date:
            self._say("time", written)
            self.days.add(date[:10])

    def _say(self, name: str, value: str) -> None:
        value = _SPACE.sub(" ", value[: 4 * _LONGEST_ADDRESS]).strip()
        if name and value:
            self.values.setdefault(name, value)


def _published(said: _Said) -> str | None:
    """The date; with its time of day where another place gives that for the same day."""
    if len(said.days) > 1:
        said.values.pop("time", None)
    dates = [date for name in _PUBLISHED if (date := _date(said.values.get(name, "")))]
    if not dates:
        return None
    same = (date for date in dates if "T" in date and date.startswith(dates[0]))
    return dates[0] if "T" in dates[0] else next(same, dates[0])


def _date(written: str) -> str | None:
    """A date as it is written in metadata, in its normal form; None where it is none."""
    written = written.strip()[:_LONGEST]
    for read in (_iso, _of_mail, _printed):
        found = read(written)
        if found:
            return found if int(found[:4]) in _YEARS else None
    return None


def _iso(written: str) -> str | None:
    spaced = _SPACED.fullmatch(written)
    if spaced:
        zone = spaced[3].strip()
        written = f"{spaced[1]}T{spaced[2]}{_ZONES.get(zone.upper(), zone)}"
    try:
        return check_published(written)
    except UsageError:
        return None


def _of_mail(written: str) -> str | None:
    try:
        moment: datetime = parsedate_to_datetime(written)
        return check_published(moment.isoformat())
    except (ValueError, TypeError, IndexError, OverflowError, UsageError):
        return None


def _printed(written: str) -> str | None:
    dating = find_dating(written) if written else None
    return dating.published if dating else None


def _byline(written: str) -> str | None:
    return None if _IS_WRITER.search(written) else _short(written)


def _publisher(written: str) -> str | None:
    return None if _IS_WRITER.search(written) else _short(written)


def _short(written: str) -> str | None:
    written = resolve_references(written)  # many programs escape twice
    return written if len(written) <= _LONGEST else None


def _address(written: str) -> str | None:
    is_address = len(written) <= _LONGEST_ADDRESS and _WEB.fullmatch(written)
    return written if is_address else None


def _without_publisher(title: str | None, publisher: str | None) -> str | None:
    """A title without the name that pages hang on: "Bridge falls - The Testgrad Post"."""
    if title is None or publisher is None:
        return _short(title) if title else None
    parts = list(_SEPARATOR.finditer(title))
    if parts and _plain(title[parts[-1].end() :]) == _plain(publisher):
        title = title[: parts[-1].start()]
    return _short(title)


def _plain(words: str) -> list[str]:
    return _WORD.findall(words.lower())
