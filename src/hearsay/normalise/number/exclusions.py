"""Numbers that count nothing: years, dates, ages, clock times, the numbers in names.

Only words are asked here; a reader that has a parse, and the time expressions of a report, can tell
more. What is doubtful is left in: a year taken for a number stands out, a missing figure does not.
"""

from __future__ import annotations

from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.words import MONTHS, NUMBERED, NUMBERED_IN_SMALL, ONES, TENS

_EARLIEST, _LATEST = 1500, 2100
_LAST_DAY = 31
_OLDEST = 120
_CLOCK = frozenset("am pm a.m p.m o'clock o’clock gmt utc est edt cet bst hrs".split())
_ENDINGS = frozenset("st nd rd th s".split())
_BEFORE_YEAR = (
    frozenset(
        "in since by of from until till before after during for early late mid the this last next and "
        "between through to circa around year spring summer autumn fall winter season ’s 's ( / - –".split()
    )
    | MONTHS
)
_PEOPLE = frozenset("people persons children women men civilians soldiers troops".split())
_AGE_NOUNS = frozenset(
    "aged age ages children child kids people those anyone everyone women men girls boys adults "
    "youths youth young infants babies citizens residents players players' patients persons males "
    "females teenagers the".split()
)
_AGE_BOUNDS = frozenset("under over below above".split())
_BEHIND_AGE = frozenset((",", ".", ")", ";", "", "and", "who", "from", "was", "is"))
_STREET_WORDS = 4
_STREETS = frozenset(
    "street st avenue ave road rd drive dr boulevard blvd lane ln highway court ct crescent".split()
)
_AGED = frozenset("aged age ages".split())
_AGES = (["aged"], ["ages"])
_EMERGENCY = frozenset("911 999 112 111 000 110 119".split())
_MARKS_OF_NAMES = frozenset("/ @ # _ = \\ & ^".split())
_HYPHENS = frozenset("-‐‑")
_DASHES = frozenset("-‐‑–")


def counts_rest(atoms: Atoms, begin: int) -> bool:
    """Whether a number is only what is left out: "all but two"."""
    return atoms.word(begin - 1) == "but" and atoms.word(begin - 2) in _ALL


_ALL = frozenset("all everyone everybody none nobody anyone anything nothing every".split())


def counts_nothing(atoms: Atoms, first: int, end: int, begin: int) -> bool:
    """Whether the number between two atoms counts nothing, as far as words tell.

    Args:
        atoms: The text, cut.
        first: The first atom of the number.
        end: The atom behind it.
        begin: The first atom of what bounds it.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> counts_nothing(cut("since 2014"), 1, 2, 1), counts_nothing(cut("Flight 370"), 1, 2, 1)
        (True, True)
        >>> counts_nothing(cut("killed 370"), 1, 2, 1)
        False
    """
    if not atoms.digits[first]:
        return (
            _is_part_of_word(atoms, first, end)
            or _is_pronoun(atoms, first, end)
            or _is_spoken_year(atoms, first, end)
            or _is_least_age(atoms, first, end)
        )
    return (
        _is_part_of_name(atoms, first, end)
        or _is_date(atoms, first, end)
        or _is_year(atoms, first, end, begin)
        or _is_age(atoms, first, end, begin)
        or _is_list_number(atoms, first, end)
    )


def _is_part_of_word(atoms: Atoms, first: int, end: int) -> bool:
    """Whether a number in words is glued to a word before it, as in a name: "Catch-twenty"."""
    hyphen = first and atoms.is_glued(first) and atoms.words[first - 1] in _HYPHENS
    before = atoms.words[first - 2] if hyphen and first > 1 and atoms.is_glued(first - 1) else ""
    if before and before.isalpha():
        return True
    follows = atoms.word(end)
    return end == first + 1 and (follows in _CLOCK or atoms.words[first] in MONTHS)


def _is_part_of_name(atoms: Atoms, first: int, end: int) -> bool:
    if atoms.is_glued(first) and _is_glued_name(atoms, first):
        return True
    if end < len(atoms) and atoms.is_glued(end) and _goes_on(atoms, end):
        return True
    before = atoms.word(first - 1)
    if before == "." and atoms.word(first - 2) in ("no", "nos"):
        return True
    if atoms.words[first] in _EMERGENCY and atoms.word(end).startswith(
        ("call", "dispatch", "oper")
    ):
        return True
    if _is_address(atoms, end):
        return True
    if before not in NUMBERED or not first:
        return False
    return before in NUMBERED_IN_SMALL or atoms.is_capital(first - 1)


def _is_glued_name(atoms: Atoms, first: int) -> bool:
    """Whether what is glued to a number's front makes it part of a name or a time: "Il-76"."""
    before = atoms.words[first - 1]
    if before.isalnum() or before in _MARKS_OF_NAMES or before == ".":
        return True
    if before == ":":
        return atoms.digits[first - 2 : first - 1] == [True]
    if before in _HYPHENS and first > 1 and atoms.is_glued(first - 1):
        dated = atoms.digits[first - 2] and atoms.word(first - 3) in _HYPHENS
        return atoms.words[first - 2].isalpha() or (dated and atoms.is_glued(first - 2))
    return False


def _goes_on(atoms: Atoms, end: int) -> bool:
    """Whether what is glued to a number's end makes it an ordinal, a time, a date or a name."""
    follows = atoms.words[end]
    if follows in _ENDINGS or follows in ("_", "@", "°") or _is_strange_word(atoms, end):
        return True
    if follows in ("'", "’") and atoms.word(end + 1) == "s" and atoms.words[end - 1].endswith("0"):
        return True  # "in his 60's"
    digits_behind = atoms.digits[end + 1 : end + 2] == [True]
    if follows == ":":
        return digits_behind and atoms.is_glued(end + 1)
    if follows == "/":
        return digits_behind
    if follows in _DASHES and atoms.word(end + 2) in _DASHES and atoms.is_glued(end + 2):
        return digits_behind and atoms.digits[end + 3 : end + 4] == [True]
    return False


def _is_address(atoms: Atoms, end: int) -> bool:
    """Whether a street stands behind: "69 Wooster St.", "the 200 block of Elm Street"."""
    if atoms.word(end) == "block" and atoms.word(end + 1) in ("of", "on"):
        return True
    for at in range(end, end + _STREET_WORDS):
        if not atoms.is_capital(at):
            return False
        if at > end and atoms.word(at) in _STREETS:
            return True
    return False


def _is_strange_word(atoms: Atoms, at: int) -> bool:
    """Whether letters are glued to digits that are neither scale nor unit: "4x4", "3D"."""
    word = atoms.words[at]
    return word.isalpha() and word not in ("m", "k", "b", "t", "mm")


def _is_date(atoms: Atoms, first: int, end: int) -> bool:
    before, follows = atoms.word(first - 1), atoms.word(end)
    if atoms.words[first].isdecimal() and int(atoms.words[first][:3]) <= _LAST_DAY:
        if follows in MONTHS and (atoms.is_capital(end) or len(follows) > 3):
            return follows != "may" or atoms.word(end + 1) != "have"
        if before in MONTHS or (before == "." and atoms.word(first - 2) in MONTHS):
            return before != "may" or atoms.is_capital(first - 1)
        if follows == "of" and atoms.word(end + 1) in MONTHS:
            return True
    if follows in _CLOCK or (follows in ("a", "p") and atoms.word(end + 2) == "m"):
        return True
    # The second number of "14-15 March", the first of which a range has read.
    dashed = follows in _DASHES and atoms.digits[end + 1 : end + 2] == [True]
    return dashed and atoms.word(end + 2) in MONTHS


def _is_year(atoms: Atoms, first: int, end: int, begin: int) -> bool:
    printed = atoms.printed(first)
    if end != first + 1 or len(printed) != 4 or not printed.isdecimal():
        return False
    if not _EARLIEST <= int(printed) <= _LATEST or begin != first:
        return False
    follows, before = atoms.word(end), atoms.word(first - 1)
    if follows in _PEOPLE:
        return before in ("in", "since", "the")
    return before in _BEFORE_YEAR or not (follows.isalpha() and follows.endswith("s"))


def _is_age(atoms: Atoms, first: int, end: int, begin: int) -> bool:
    value = atoms.words[first]
    if not value.isdecimal() or len(value) > 3 or int(value) > _OLDEST or end != first + 1:
        return False
    before, follows = atoms.word(first - 1), atoms.word(end)
    ahead = atoms.words[max(0, first - 3) : first]
    if atoms.word(begin - 1) in _AGED or (before in ("and", "or", "to") and ahead[:1] in _AGES):
        return True
    if before == "," and first > 1 and follows in _BEHIND_AGE:
        return atoms.is_capital(first - 2) and int(value) > 0
    if before == "(" and follows == ")":
        return True
    if _is_least_age(atoms, first, end):
        return True
    year = (
        atoms.word(end + 1).startswith("year")
        if follows in _HYPHENS
        else follows.startswith("year")
    )
    old = atoms.words[end + 1 : end + 5]
    return year and ("old" in old[:3] or "olds" in old)


def _is_spoken_year(atoms: Atoms, first: int, end: int) -> bool:
    """Whether it is half of a year as it is spoken: "nineteen ninety-seven", "twenty twelve"."""
    return (atoms.word(first) in _CENTURIES and _is_two_digits(atoms.word(end))) or (
        atoms.word(first - 1) in _CENTURIES and _is_two_digits(atoms.word(first))
    )


def _is_two_digits(word: str) -> bool:
    return word in TENS or ONES.get(word, 0) > 9


_CENTURIES = frozenset("seventeen eighteen nineteen twenty".split())


def _is_least_age(atoms: Atoms, first: int, end: int) -> bool:
    """Whether it is the age that a group is bounded by: "children under five"."""
    follows = atoms.word(end)
    if atoms.word(first - 1) not in _AGE_BOUNDS or atoms.word(first - 2) not in _AGE_NOUNS:
        return False
    return not (follows.isalpha() and follows.endswith("s") and len(follows) > 3)


def _is_pronoun(atoms: Atoms, first: int, end: int) -> bool:
    """Whether "one" stands for a noun, or for some day: "one another", "the one", "one of the"."""
    if atoms.words[first] != "one" or end != first + 1:
        return False
    return atoms.word(first - 1) in _BEFORE_PRONOUN or atoms.word(end) in _BEHIND_PRONOUN


_BEFORE_PRONOUN = frozenset(
    "no any every some this that the each which only another other last first second next new "
    "old big good another’s".split()
)
_BEHIND_PRONOUN = frozenset(
    "another of day time point way thing hand side reason step who that which has is was would "
    "can could might must should may another's another’s , ; : another".split()
)


def _is_list_number(atoms: Atoms, first: int, end: int) -> bool:
    """Whether it numbers an item: at the start of a line, with a mark behind it."""
    if atoms.word(end) not in (".", ")", ":") or not atoms.is_glued(end):
        return False
    start = atoms.starts[first]
    line = atoms.text.rfind("\n", max(0, start - 8), start) + 1 if start else 0
    opens = start == 0 or not atoms.text[max(line, start - 8) : start].strip(" \t(")
    return opens and (start == 0 or line > 0) and end + 1 < len(atoms)
