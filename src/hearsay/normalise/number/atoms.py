"""Text cut for the reading of numbers: digits with their signs, words, marks.

Reports are cut into tokens as treebanks cut them; numbers need it finer ("11-1", "$1.5bn" and
"25-mile" are several things) and coarser ("1 370", with a thin space, is one). A run of digits whose
marks fit no way of writing a number ("1,2,3", "192.168.0.1", "27.07.2016") is one atom without a value,
so that no part of it is taken for a number. All patterns are possessive or bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

Value = int | Fraction

MOST = 10**18
"""Numbers from here on are not read: nothing in the news is counted so high."""

_LONGEST = 40
"""Characters of the longest run of digits that is read."""

_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACES = "\u00a0\u2007\u2009\u202f"
_ATOM = re.compile(
    rf"""
    (?P<word> [^\W\d_]++(?:(?=['’][^\W\d_])['’][^\W\d_]++)*+ )
  | (?P<digits>
        (?<![\d.,])\d{{1,3}}(?:(?=\x20\d{{3}})\x20\d{{3}})++(?![\d,]|\.\d{{4}}|-\d)(?:\.\d++)?
      | \d[\d{_HIDDEN}]*+(?:(?=[,.{_SPACES}]\d)[,.{_SPACES}]\d[\d{_HIDDEN}]*+)*+
      | (?<![\w.,])\.\d++
    )
  | (?P<mark> \S )
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(r"\d++(?:\.\d++)?|\.\d++")
_GROUPED = re.compile(rf"[1-9]\d{{0,2}}(?:([,{_SPACES}\x20])\d{{3}})(?:\1\d{{3}})*(?:\.\d++)?")
_LAKHS = re.compile(r"[1-9]\d?(?:,\d\d){1,8},\d{3}(?:\.\d++)?")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:(?=\.\d{3})\.\d{3}){2,}+")
_COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}")
_NOT_DIGITS = re.compile(rf"[{_HIDDEN}{_SPACES},\x20]")
_HIDDEN_ONES = re.compile(rf"[{_HIDDEN}]")


@dataclass(frozen=True, slots=True)
class Atoms:
    """A stretch of text, cut.

    Args:
        text: The whole text.
        words: Each atom in lower case.
        starts: First code point of each atom, in *text*.
        ends: One past the last.
        digits: Whether each atom is made of digits.
        alone: Whether the text is one quantity and nothing else, so that a word of several
            meanings has that of an amount.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    digits: list[bool]
    alone: bool = False

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """An atom in lower case; "" outside the stretch."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def printed(self, at: int) -> str:
        """An atom as printed; "" outside the stretch."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.words) else ""

    def is_glued(self, at: int) -> bool:
        """Whether nothing stands between an atom and the one before it."""
        return 0 < at < len(self.words) and self.starts[at] == self.ends[at - 1]

    def is_capital(self, at: int) -> bool:
        """Whether an atom is a word with a capital, as "iPhone" is."""
        return 0 <= at < len(self.words) and self.words[at] != self.printed(at)

    def value(self, at: int) -> Value | None:
        """The number that an atom of digits prints; None where it prints none."""
        return digits_value(self.printed(at)) if self.digits[at] else None


def cut(text: str, start: int = 0, end: int | None = None, *, alone: bool = False) -> Atoms:
    """Cut a stretch of text.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to end, exclusive; the end of the text when None.
        alone: Whether the text is one quantity and nothing else.

    Example:
        >>> cut("At least 1,370 in 25-mile queues").words
        ['at', 'least', '1,370', 'in', '25', '-', 'mile', 'queues']
    """
    end = len(text) if end is None else end
    found = list(_ATOM.finditer(text, start, end))
    return Atoms(
        text,
        [one[0].lower() for one in found],
        [one.start() for one in found],
        [one.end() for one in found],
        [one.lastgroup == "digits" for one in found],
        alone,
    )


def digits_value(printed: str) -> Value | None:
    """The number that digits print, or None where they print none.

    Args:
        printed: Digits with the marks between them.

    Returns:
        A whole number or a fraction, never one of `MOST` or more. "1.000" has none: it is one
        here and a thousand there.

    Example:
        >>> digits_value("1,370"), digits_value("1,00,000"), digits_value("6.5")
        (1370, 100000, Fraction(13, 2))
        >>> digits_value("27.07.2016") is None, digits_value("9" * 5000) is None
        (True, True)
    """
    if len(printed) > _LONGEST:
        return None
    shown = _HIDDEN_ONES.sub("", printed)
    if shown.isdecimal():
        return _bounded(int(shown)) if shown[0] != "0" or len(shown) == 1 else None
    if _PLAIN.fullmatch(shown):
        return None if shown.endswith(".000") else _bounded(Fraction(shown))
    if _GROUPED.fullmatch(shown) or _LAKHS.fullmatch(shown):
        return _bounded(Fraction(_NOT_DIGITS.sub("", shown)))
    if _DOTTED.fullmatch(shown):
        return _bounded(int(shown.replace(".", "")))
    return None


def decimal_comma(printed: str) -> Value | None:
    """The number that digits print with a comma for its decimals, as before a scale: "1,5 million".

    Example:
        >>> decimal_comma("1,5"), decimal_comma("1,500")
        (Fraction(3, 2), None)
    """
    return Fraction(printed.replace(",", ".")) if _COMMA_DECIMAL.fullmatch(printed) else None


def _bounded(value: Value) -> Value | None:
    if value >= MOST:
        return None
    return value.numerator if value.denominator == 1 else value
