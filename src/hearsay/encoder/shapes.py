"""Shapes: what the lower-cased pieces forget about the printed token.

"US" and "us", "Polish" and "polish" are one piece each to an uncased network. A token's shape is
given to it beside the piece, in the place where the base network kept its segment number.
"""

from __future__ import annotations

SHAPES = (
    "mark",  # the two ends of a window; also padding
    "lower",
    "title",  # Kyiv
    "upper",  # NATO
    "initial",  # J.  or a single capital
    "mixed",  # al-Khodr, iPhone, McCain
    "digits",
    "number",  # 1,500  3.5  11-1
    "code",  # letters with digits: Su-25, 2nd
    "opening",  # “ ( [
    "closing",  # ” ) ]
    "stop",  # . ! ?
    "sign",
)

_NUMBER = {name: number for number, name in enumerate(SHAPES)}
MARK = _NUMBER["mark"]


def shape_of(token: str) -> int:
    """The number of a token's shape in `SHAPES`."""
    return _NUMBER[_name(token[:32])]


def _name(token: str) -> str:
    if token.isalpha():
        return _cased(token)
    if token.isdigit():
        return "digits"
    if any(c.isdigit() for c in token):
        return "code" if any(c.isalpha() for c in token) else "number"
    letters = "".join(c for c in token if c.isalpha())
    if letters:
        return _cased(letters)
    if token in "“‘«„([{":
        return "opening"
    if token in "”’»)]}":
        return "closing"
    if token[0] in ".!?…":
        return "stop"
    return "sign"


def _cased(letters: str) -> str:
    if letters.islower():
        return "lower"
    if letters.isupper():
        return "initial" if len(letters) == 1 else "upper"
    if letters.istitle():
        return "title"
    return "mixed" if letters.lower() != letters else "lower"
