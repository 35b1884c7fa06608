"""The words that times are made of, each with what it contributes.

A report of fifteen hundred words holds thirty times and a thousand words that can be none, so one
look-up must tell them apart: `lexeme` gives the kind of a word, a letter that the grammar goes by,
and its value. The trap is the words that are something else most of the time: "may" and "march" are
verbs, the "sun" shines, a "second" is also an ordinal; they have kinds of their own, and the grammar
asks more of what stands around them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from hearsay.normalise.time.shapes import shape

MONTH = "M"
DOUBTFUL_MONTH = "m"
WEEKDAY = "W"
DOUBTFUL_WEEKDAY = "v"
WEEKDAYS = "w"
UNIT = "U"
PART = "P"
SEASON = "S"
CARDINAL = "N"
YEAR = "Y"
ORDINAL = "O"
DAY_ORDINAL = "o"
DECADE = "D"
WRITTEN = "I"
CLOCK = "C"
HALF_DAY = "A"
HOUR_NAME = "H"
ZONE = "Z"
DEICTIC = "R"
VAGUE = "B"
REGULAR = "F"
QUANTITY = "Q"
PORTION = "E"
STEP = "L"
VAGUE_STEP = "l"
NOUN = "T"
EVERY = "V"
FEAST = "K"
DETERMINER = "d"
FEAST_LEAD = "k"
FISCAL = "f"
LASTING = "J"
ERA = "X"
OTHER = "."
END = ""

CORES = frozenset("MmWvwUPSYoDICARBFHKlTXZJ")
"""Kinds that a time is built around; the others only lead to them."""


class Lexeme(NamedTuple):
    """A word in the language of times.

    Args:
        kind: One of the letters above.
        value: What it contributes; its type depends on the kind.
        low: The word in small letters.
        core: A time may be built around it.
        mid: The word was prefixed with "mid-".
    """

    kind: str
    value: Any
    low: str
    core: bool = False
    mid: bool = False


MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()

_UNITS = {
    "second": "s", "sec": "s", "minute": "m", "min": "m", "hour": "h", "hr": "h", "day": "D", "week": "W",
    "fortnight": "F", "weekend": "E", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y", "decade": "T",
    "century": "C", "millennium": "K", "semester": "S",
}  # fmt: skip
"""s, m, h, D, W; F a fortnight, E a weekend, M, Q, Y, T ten years, C a hundred, K a thousand."""

_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "DA", "daybreak": "DA",
    "sunrise": "DA", "pre-dawn": "DA", "predawn": "DA", "dusk": "DU", "sunset": "DU", "nightfall": "DU",
    "sundown": "DU", "daytime": "DT", "nighttime": "NI", "lunchtime": "MI", "overnight": "ON",
}  # fmt: skip
"""TIMEX3's MO, AF, EV, NI, DT and MI; DA around sunrise, DU around sunset, ON the night just past."""

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

_CARDINALS: dict[str, float] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        1,
    )
} | {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"hundred": 100, "thousand": 1000, "dozen": 12, "half": 0.5}  # fmt: skip

_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"twenty-first": 21, "thirtieth": 30}

_ZONES: dict[str, int | None] = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300,
    "edt": -240, "et": None, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "ist": None, "jst": 540, "kst": 540, "hkt": 480, "aest": 600, "aedt": 660, "pkt": 300,
}  # fmt: skip
"""Minutes east of Greenwich; None where the letters may stand for several."""

_DEICTICS = {
    "today": ("D", 0), "yesterday": ("D", -1), "tomorrow": ("D", 1), "tonight": ("NI", 0),
}  # fmt: skip

_VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "present-day": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF",
    "lately": "PAST_REF", "previously": "PAST_REF", "formerly": "PAST_REF", "soon": "FUTURE_REF",
    "future": "FUTURE_REF",
}  # fmt: skip

_REGULAR = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "bi-monthly": "P2M", "quarterly": "P3M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biennial": "P2Y", "everyday": "P1D",
}  # fmt: skip

_PORTIONS = {
    "early": "START", "late": "END", "mid": "MID", "earlier": None, "later": None, "beginning": "START",
    "start": "START", "outset": "START", "middle": "MID", "end": "END", "close": "END", "turn": "START",
}  # fmt: skip

_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "that": 0, "same": 0,
    "these": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "ensuing": 1, "subsequent": 1,
}  # fmt: skip

_FEASTS = "christmas easter halloween thanksgiving".split()
_FEAST_LEADS = "new good boxing valentine palm ash black cyber martin earth bastille st. saint maundy presidents international".split()

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()

_QUANTITIES = (
    "about around approximately roughly nearly almost some circa over under just only barely exactly "
    "more less fewer well another at up no several many couple few dozens hundreds thousands "
    "as little right shortly most until all full whole entire".split()
)
_DETERMINERS = "the a an his her its their our your my".split()


def _rows() -> dict[str, tuple[str, Any]]:
    """The lexicon, by words in small letters; later rows take the place of earlier ones."""
    made: dict[str, tuple[str, Any]] = {}
    made |= {word: (QUANTITY, word) for word in _QUANTITIES}
    made |= {word: (DETERMINER, word) for word in _DETERMINERS}
    made |= {word: (CARDINAL, number) for word, number in _CARDINALS.items()}
    made |= {word: (PORTION, mod) for word, mod in _PORTIONS.items()}
    made |= {word: (STEP, step) for word, step in _STEPS.items()}
    made["½"] = (CARDINAL, 0.5)
    made["past"] = (VAGUE_STEP, -1)
    made["current"] = (VAGUE_STEP, 0)
    made |= {word: (NOUN, word) for word in "time times moment moments present term".split()}
    made |= {word: (VAGUE, value) for word, value in _VAGUE.items()}
    made |= {word: (REGULAR, value) for word, value in _REGULAR.items()}
    made |= {word: (DEICTIC, value) for word, value in _DEICTICS.items()}
    made |= {word: (FEAST, word) for word in _FEASTS}
    made |= {word: (FEAST_LEAD, word) for word in _FEAST_LEADS}
    made |= {word: (ERA, word) for word in "bc bce b.c. ad a.d.".split()}
    made |= {word: (FISCAL, word) for word in "fiscal fy".split()}
    made |= {unit + "long": (LASTING, _UNITS[unit]) for unit in "hour day week month year".split()}
    made |= {word: (DECADE, 1900 + 10 * number) for number, word in enumerate(_DECADES, 2)}
    made |= {word: (ZONE, minutes) for word, minutes in _ZONES.items()}
    made |= {word: (EVERY, word) for word in "every each per".split()}
    made |= {word: (HALF_DAY, word[0]) for word in "am a.m. a.m pm p.m. p.m".split()}
    made |= dict.fromkeys("noon midday mid-day".split(), (HOUR_NAME, 12))
    made["midnight"] = (HOUR_NAME, 24)
    made |= {word: (UNIT, (unit, False)) for word, unit in _UNITS.items()}
    made |= {word + "s": (UNIT, (unit, True)) for word, unit in _UNITS.items()}
    made |= {"centuries": (UNIT, ("C", True)), "millennia": (UNIT, ("K", True))}
    made |= {word: (PART, part) for word, part in _PARTS.items()}
    made |= {word + "s": (PART, _PARTS[word]) for word in "morning afternoon evening night".split()}
    made |= {word: (SEASON, season) for word, season in _SEASONS.items()}
    # "A second" is more often an ordinal, and "seconds" never is.
    made |= {word: (ORDINAL, number) for word, number in _ORDINALS.items()}
    return made | _calendar()


def _calendar() -> dict[str, tuple[str, Any]]:
    """The names of months and weekdays, and their short forms."""
    made: dict[str, tuple[str, Any]] = {}
    for number, name in enumerate(MONTHS, 1):
        made[name[:3]] = made[name[:3] + "."] = (DOUBTFUL_MONTH, number)
        doubtful = name in ("may", "march")
        made[name] = (DOUBTFUL_MONTH if doubtful else MONTH, number)
    made["sept"] = made["sept."] = (DOUBTFUL_MONTH, 9)
    for number, name in enumerate(WEEK):
        made[name] = (WEEKDAY, number)
        made[name + "s"] = (WEEKDAYS, number)
        for form in {1: "tue tues", 3: "thu thur thurs"}.get(number, name[:3]).split():
            made[form] = made[form + "."] = (DOUBTFUL_WEEKDAY, number)
    made["weds"] = made["wed"]
    # Nothing else is written so: "Fri." with its full stop.
    made |= {name[:3] + ".": (WEEKDAY, number) for number, name in enumerate(WEEK[:5])}
    return made


_LEXICON = _rows()
_REMEMBERED = 1 << 13
_LONGEST = 40


@lru_cache(maxsize=_REMEMBERED)
def lexeme(word: str) -> Lexeme:
    """What a printed word contributes to a time.

    Args:
        word: As printed.

    Example:
        >>> lexeme("Friday").kind, lexeme("Friday").value
        ('W', 4)
        >>> lexeme("mid-February").mid, lexeme("1990s").value, lexeme("bridge").kind
        (True, 1990, '.')
    """
    if not word or len(word) > _LONGEST:
        return Lexeme(OTHER, None, "")
    low = word.lower().replace("’", "'")
    row = _LEXICON.get(low)
    if row is not None:
        return _lexeme(*row, low)
    if low[0] in "0123456789'":
        return _lexeme(*shape(low), low)
    if low.startswith("mid-") and len(low) > len("mid-"):
        rest = lexeme(low[len("mid-") :])
        return rest._replace(low=low, mid=True)
    return Lexeme(OTHER, None, low)


def _lexeme(kind: str, value: Any, low: str) -> Lexeme:
    # "Nineteen ninety-four" has no other word to be known by.
    return Lexeme(kind, value, low, kind in CORES or low == "nineteen")


STOP = Lexeme(END, None, "")
"""Stands behind the last word."""
