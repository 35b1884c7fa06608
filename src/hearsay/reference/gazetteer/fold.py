"""Names in the form in which they are looked up: one form for all ways of printing the same name.

"Sighetu Marmației" loses its marks in most newsrooms, "Saint Louis" is "St. Louis", and a headline
is in capitals. All of that is folded away, on the side of the gazetteer and of the report alike, so
the two cannot drift apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
        "þ": "th", "ə": "a", "ŋ": "n", "ǝ": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k",
        "-": " ", "‐": " ", "–": " ", "—": " ", "/": " ", ",": " ", ".": " ", "(": " ", ")": " ",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None, "´": None, "ʹ": None,
        "ʿ": None, "ʾ": None, '"': None, "“": None, "”": None,
    }
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLE = "the"
_LONGEST_ABBREVIATION = 5


@lru_cache(maxsize=1 << 14)
def fold_name(name: str) -> str:
    """The form of a name by which it is looked up.

    Args:
        name: As printed.

    Returns:
        Small letters without marks, words parted by one space; "" where no letter is left.

    Example:
        >>> fold_name("Sighetu Marmației"), fold_name("St. Paul"), fold_name("The HAGUE")
        ('sighetu marmatiei', 'saint paul', 'hague')
        >>> fold_name("Mar'ib") == fold_name("Marib")
        True
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = [_SHORT.get(word, word) for word in plain.translate(_LETTERS).split()]
    if len(words) > 1 and words[0] == _ARTICLE:
        del words[0]
    return " ".join(words)


def is_abbreviation(name: str) -> bool:
    """Whether a name is looked up as printed: in capitals and short, or with a full stop.

    Args:
        name: As a table has it.

    Example:
        >>> is_abbreviation("UAE"), is_abbreviation("Calif."), is_abbreviation("Mali")
        (True, True, False)
    """
    return name.endswith(".") or (name.isupper() and len(name) <= _LONGEST_ABBREVIATION)


def name_keys(names: Iterable[str]) -> list[str]:
    """The keys under which a table's names of one place stand, each once, the first name's first.

    Abbreviations stay as printed, since "US" is a country and "us" is not.

    Args:
        names: The customary name, then the others.

    Example:
        >>> name_keys(["United States", "US", "the United States"])
        ['united states', 'US']
    """
    keys = (name if is_abbreviation(name) else fold_name(name) for name in names)
    return list(dict.fromkeys(keys))
