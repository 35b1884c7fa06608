"""Datelines: the place, the day and the agency before the first sentence.

"KYIV, Feb. 26 (Reuters) — Troops moved" says where the report was written and who wrote it. As part
of the first sentence it would confuse whatever reads on, so it is a passage of its own.
"""

from __future__ import annotations

import re

_DASH = r"[-–—―‒_]{1,3}"
_AGENCY = r"(?:\([A-Z][\w .&/'’-]{1,30}\)|/[A-Z][\w-]{1,20}/)"
_KNOWN_AGENCY = r"\((?:AFP|AP|BBC|CNN|Interfax|RFE/RL|Reuters|TASS|UPI|VOA|Xinhua)\)"
_MONTH = r"(?i:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s(?:\d{{4}}|\d\d))?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_CAPITALS_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+"
_NAME_PLACE = rf"{_NAME}(?:[ -]{_NAME}){{0,2}}"
_MORE = rf"(?:\s\({_NAME_PLACE}\)|,\s{_NAME_PLACE}){{0,2}}"

# Each alternative has something that a sentence has not: capitals and a dash, an agency, a date.
_DATELINE = re.compile(
    rf"""(?:
        (?P<bare>{_CAPITALS_PLACE}) {_MORE} \s?{_DASH}
      | {_CAPITALS_PLACE} {_MORE} [,.]?\s{_DATE} (?:\.?\s{_AGENCY})? \s?(?:{_DASH}|[:.])
      | {_CAPITALS_PLACE} {_MORE} \s{_AGENCY} \s?{_DASH}
      | (?P<undashed>{_CAPITALS_PLACE}) {_MORE} \s{_AGENCY} [:.]?
      | {_CAPITALS_PLACE} {_MORE} (?:[,.]?\s{_DATE}(?:\.?\s{_AGENCY})?|\s{_AGENCY}) \Z
      | {_NAME_PLACE} {_MORE} (?:,?\s{_DATE})? \s{_AGENCY} \s?{_DASH}
      | {_NAME_PLACE} {_MORE} (?:,?\s{_DATE})? \s?{_KNOWN_AGENCY}
      | {_NAME_PLACE} ,\s{_NAME_PLACE} (?:,?\s{_DATE})? \s[–—―]
      | {_NAME_PLACE} ,\s{_DATE} (?:\s{_AGENCY})? \s?{_DASH}
      | {_NAME_PLACE} {_MORE} ,\s{_DATE} (?:\s{_AGENCY})? \Z
      | {_KNOWN_AGENCY} \s?{_DASH}
    )(?:\s+|(?<=\))|\Z)(?=["“‘'\[]?[A-ZÀ-Þ0-9]|\Z)""",
    re.VERBOSE,
)

# Words in capitals before a dash that are no places.
_LABELS = frozenset(
    """BREAKING UPDATE UPDATED EXCLUSIVE WATCH LIVE VIDEO PHOTOS ANALYSIS OPINION EXPLAINER FACTBOX
    TIMELINE CORRECTED CORRECTION NEWS REVIEW INTERVIEW PROFILE SPECIAL FEATURE READ MORE URGENT
    ALERT FLASH WRAPUP RECAP SUMMARY EDITORIAL COLUMN COMMENT INSIGHT FOCUS""".split()
)


_LOOKED_AT = 60


def match_dateline(text: str, start: int, end: int) -> int:
    """Where a dateline that stands at the beginning of a block ends.

    Args:
        text: The report's text.
        start: First code point of the block.
        end: One past its last.

    Returns:
        Where the first sentence begins; *start* where there is no dateline.

    Example:
        >>> text = "KYIV, Feb. 26 (Reuters) — Troops moved on Saturday."
        >>> text[match_dateline(text, 0, len(text)) :]
        'Troops moved on Saturday.'
    """
    found = _DATELINE.match(text, start, end)
    if not found:
        return start
    capitals = found["bare"] or found["undashed"]
    if capitals and (
        not _LABELS.isdisjoint(capitals.split()) or text[found.end() : end][:_LOOKED_AT].isupper()
    ):
        # A label, or a text that is in capitals throughout, where they mean nothing.
        return start
    return found.end()
