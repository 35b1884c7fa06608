"""When a report was published, as far as it says so itself.

Relative times ("on Friday") are read against this date, so a wrong one spoils more than a missing
one. Only places count where a date can mean nothing else: a stamp before the first sentence, a line
that holds a date and no other words, or a paper's name beside it; a dateline with its year. "3/4/2022" is
March in one country and April in another and is left unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from hearsay.record import UsageError
from hearsay.text.dateline import match_dateline
from hearsay.text.layout import iter_blocks
from hearsay.text.masthead import is_masthead

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DAYS = "(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"

_FULL_DATE = re.compile(
    rf"""\b(?:
        (?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)
      | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(?P<month>{_MONTH})\.?,?[ \t]+(?P<year>\d{{4}})
      | (?P<us_month>{_MONTH})\.?[ \t]+(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?[ \t]+(?P<us_year>\d{{4}})
      | (?P<first>\d{{1,2}})(?P<sign>[-/.])(?P<second>\d{{1,2}})(?P=sign)(?P<last>\d{{4}})
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
# What else may stand on a line that holds a date and says nothing.
_BESIDE_DATE = re.compile(
    rf"""(?:
        \b(?:first|last|originally|published|posted|updated|created|modified|issued|released|date|dated|time|on|at|of)\b
      | \b{_DAYS}\b\.?
      | (?:T|\b)\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:[ ]?[ap]\.?m\b\.?)?Z?
      | \b\d{{1,2}}[ ]?[ap]\.?m\b\.?
      | \b(?:gmt|utc|bst|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|ist|aest|jst|hrs|hours)\b
      | [+-]\d\d:?\d\d\b
      | [\s,;:.|/·•()\[\]–—-]
    )+""",
    re.VERBOSE | re.IGNORECASE,
)
_LEADING_STAMP = re.compile(
    r"\s*(?:date|dated|published)\s{0,3}[:=]?\s{0,3}(?P<date>\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S{0,20})?(?=\s|$)[ \t]*",
    re.IGNORECASE,
)
# "Wednesday 27 Jul 2016 Two bombs went off": scraped pages run the date into the first sentence.
_GLUED_STAMP = re.compile(
    rf"(?:published|posted|updated)[ :]+(?:on )?(?:{_DAYS},? )?|{_DAYS},? ", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)

_LONGEST_STAMP = 120
_BLOCKS_LOOKED_AT = 8


class InvalidDateError(UsageError):
    """A date of publication that is none."""

    code = "invalid_published"

    def __init__(self, published: object) -> None:
        self.published = published
        super().__init__(
            f"The date of publication {str(published)[:40]!r} is not an ISO 8601 date.",
            hint='Write it like "2022-02-26" or "2022-02-26T08:30:00+02:00".',
        )


@dataclass(frozen=True, slots=True)
class Dating:
    """A date of publication, and the words that it was read from.

    Args:
        published: ISO date.
        start: First code point of the words, an offset into the report's text.
        end: One past the last.
        how: What was read: "first line", "a line of its own" or "dateline".
    """

    published: str
    start: int
    end: int
    how: str


def check_published(published: str) -> str:
    """Check a date of publication that was given, and write it in its normal form.

    Args:
        published: ISO 8601 date, or date and time. A time without an offset is no moment, so only
            its day is kept.

    Returns:
        "2022-02-26", or "2022-02-26T08:30:00+02:00".

    Raises:
        InvalidDateError: It is none of these.

    Example:
        >>> check_published("2022-02-26T08:30Z")
        '2022-02-26T08:30:00+00:00'
        >>> check_published("2022-02-26 08:30")
        '2022-02-26'
    """
    try:
        if len(published) <= len("2022-02-26"):
            return date.fromisoformat(published).isoformat()
        moment = datetime.fromisoformat(published)
    except (TypeError, ValueError):
        raise InvalidDateError(published) from None
    return moment.isoformat() if moment.tzinfo else moment.date().isoformat()


def find_dating(text: str) -> Dating | None:
    r"""Find the date of publication that a text gives itself.

    Args:
        text: The report's text.

    Returns:
        The date with its place; None where the text gives none, or none that is certain.

    Example:
        >>> find_dating("date 2022-02-26 Troops moved on Saturday.")
        Dating(published='2022-02-26', start=5, end=15, how='first line')
        >>> find_dating(
        ...     "Bridge closed\n\nKYIV, Feb. 26, 2022 (Reuters) — The bridge was closed."
        ... ).how
        'dateline'
        >>> find_dating("KYIV, Feb. 26 (Reuters) — The bridge was closed.") is None
        True
    """
    stamp = _LEADING_STAMP.match(text)
    if stamp:
        leading = _dating(text, stamp.start("date"), stamp.end("date"), "first line")
        if leading:
            return leading
    lines = [(start, end) for start, end, _ in _iter_own_lines(text)]
    first_published = sorted(lines, key=lambda line: bool(_UPDATED.search(text, *line)))
    for start, end in first_published:
        found = _dating(text, start, end, "a line of its own")
        if found:
            return found
    return _dating_of_dateline(text)


def match_stamp(text: str, start: int, end: int) -> int:
    """Where a stamp that stands at the beginning of a block ends.

    Args:
        text: The report's text.
        start: First code point of the block.
        end: One past its last.

    Returns:
        One past the last code point of the stamp; *start* where there is none.

    Example:
        >>> match_stamp("Sat 26 Feb 2022 17.42 GMT", 0, 25)
        25
        >>> match_stamp("Published July 27 2016 A bomb went off.", 0, 39)
        22
        >>> match_stamp("July 27, 2016. A bomb went off.", 0, 31)
        14
    """
    leading = _LEADING_STAMP.match(text, start, end)
    if leading:
        return leading.end()
    found = _FULL_DATE.search(text, start, min(end, start + _LONGEST_STAMP))
    if not found:
        return start
    if _is_beside_date(text, start, found.start()) and _is_beside_date(text, found.end(), end):
        return end
    if is_masthead(text, start, found.span(), end):
        return end
    prefix = _GLUED_STAMP.fullmatch(text, start, found.start())
    upcoming = text[found.end() : found.end() + 2]
    if (
        found.start() == start
        and upcoming == ". "
        and text[found.end() + 2 : found.end() + 3].isupper()
    ):
        return found.end() + 1
    return found.end() if prefix and upcoming[:1] == " " and upcoming[1:].isupper() else start


def _is_beside_date(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_STAMP and (
        start == end or bool(_BESIDE_DATE.fullmatch(text, start, end))
    )


def _iter_own_lines(text: str) -> Iterator[tuple[int, int, int]]:
    """The stamps before the body: start and end of the stamp, end of its block."""
    for block in islice(iter_blocks(text), _BLOCKS_LOOKED_AT):
        last = match_stamp(text, block.start, block.end)
        if last > block.start:
            yield block.start, last, block.end


def _dating_of_dateline(text: str) -> Dating | None:
    for block in islice(iter_blocks(text), _BLOCKS_LOOKED_AT):
        last = match_dateline(text, block.start, block.end)
        if last > block.start:
            return _dating(text, block.start, last, "dateline")
    return None


def _dating(text: str, start: int, end: int, how: str) -> Dating | None:
    """The first real date of a stretch that is written so that it can be only one date."""
    for found in _FULL_DATE.finditer(text, start, end):
        published = _iso(found)
        if published:
            return Dating(published, found.start(), found.end(), how)
    return None


def _iso(found: re.Match[str]) -> str | None:
    """The date that was matched; None where there is no such day or it may be one of two."""
    part = found.groupdict()
    if part["iso_year"]:
        year, month, day = part["iso_year"], int(part["iso_month"]), part["iso_day"]
    elif part["year"]:
        year, month, day = part["year"], _MONTH_NUMBERS[part["month"].lower()], part["day"]
    elif part["us_year"]:
        year, month, day = part["us_year"], _MONTH_NUMBERS[part["us_month"].lower()], part["us_day"]
    else:
        year, month, day = part["last"], int(part["second"]), part["first"]
        if month > 12:
            month, day = int(part["first"]), part["second"]
        elif int(day) <= 12 and int(day) != month:
            return None
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
