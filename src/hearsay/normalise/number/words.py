"""The words that numbers are made of, and the words that bound them.

They are few and closed, and so they stand here and not in a table that people edit.
"""

from __future__ import annotations

from fractions import Fraction

from hearsay.record import Qualifier

ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
} | {"fourty": 40}
HUNDRED = 100
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
GROUPS = {"dozen": 12, "dozens": 12, "score": 20}
"""Nouns that count in groups: "two dozen", "three score"."""

GLUED_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Letters that are a scale only right behind digits: "350k", "$1.5m"."""

ORDERS = {
    "tens": (10, 99),
    "dozens": (12, 99),
    "scores": (20, 99),
    "hundreds": (100, 999),
    "thousands": (10**3, 9999),
    "millions": (10**6, 9_999_999),
    "billions": (10**9, 9_999_999_999),
    "trillions": (10**12, 9_999_999_999_999),
    "lakhs": (10**5, 999_999),
    "crores": (10**7, 99_999_999),
}
"""Plurals that tell an order of magnitude, with the least and the most."""

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅐": Fraction(1, 7),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip

ORDINALS = {
    word: number
    for number, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
    )
} | {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

PARTS = {
    word: value for word, value in ORDINALS.items() if word not in ("zeroth", "first", "second")
} | {
    "half": 2, "quarter": 4,
}  # fmt: skip
"""Nouns for one of so many equal parts, in the singular."""

PARTS_PLURAL = {f"{word}s": value for word, value in PARTS.items() if word != "half"} | {
    "halves": 2
}

VAGUE = frozenset("several few many some numerous multiple countless".split())
"""Words for three or more without a number."""

VAGUE_NOUNS = frozenset("number numbers handful lot lots plenty couple scores".split())
"""The same as nouns before "of": "a number of homes"; "a couple" is two."""

NOBODY = frozenset("nobody none no-one".split())

BEFORE: dict[str, Qualifier] = {
    **dict.fromkeys(
        (
            *("at least", "no fewer than", "no less than", "not less than", "not fewer than"),
            *("a minimum of", "minimum of", "a minimum", "minimum", "at a minimum", "upwards of"),
            *("upward of", "at the least", "at the very least", "as few as", "as little as", "≥"),
        ),
        Qualifier.AT_LEAST,
    ),
    **dict.fromkeys(
        (
            *("more than", "over", "above", "in excess of", "greater than", "larger than", ">"),
            *("exceeding", "exceeds", "exceeded", "exceed", "surpassing", "surpassed", "surpasses"),
            *("surpass", "topped", "topping", "tops", "north of", "bigger than", "longer than"),
            *("higher than", "farther than", "further than", "heavier than", "better than"),
        ),
        Qualifier.MORE_THAN,
    ),
    **dict.fromkeys(
        (
            *("up to", "no more than", "not more than", "at most", "at the most", "as many as"),
            *("as much as", "as high as", "a maximum of", "maximum of", "a maximum", "maximum"),
            *("not exceeding", "not exceed", "not exceeded", "as long as", "as far as", "within"),
            *("no greater than", "not over", "capped at", "never more than", "no longer than", "≤"),
            *("no higher than", "no larger than", "upto", "no further than", "no farther than"),
        ),
        Qualifier.AT_MOST,
    ),
    **dict.fromkeys(
        (
            *("fewer than", "less than", "under", "below", "lower than", "smaller than", "<"),
            *("short of", "shorter than", "not quite", "shy of"),
        ),
        Qualifier.LESS_THAN,
    ),
    **dict.fromkeys(
        (
            *("about", "around", "some", "roughly", "approximately", "nearly", "almost", "~", "≈"),
            *("close to", "an estimated", "estimated", "circa", "ca", "approx", "approaching", "c"),
            *("in the region of", "in the order of", "on the order of", "somewhere around"),
            *("somewhere near", "estimated at", "estimated to be", "nearing", "very nearly"),
            *("in the neighborhood of", "in the neighbourhood of", "close on", "virtually"),
            *("practically", "just about", "a reported", "anywhere near", "perhaps", "maybe"),
            *("something like", "as good as", "an approximate"),
        ),
        Qualifier.APPROX,
    ),
    **dict.fromkeys(
        (
            *("a total of", "total of", "exactly", "precisely", "another", "a further", "further"),
            *("an additional", "additional", "a whopping", "a record", "a combined", "an extra"),
            *("a staggering", "an astonishing", "an unprecedented", "an average of", "extra"),
        ),
        Qualifier.EXACT,
    ),
}
"""What stands before a number and bounds it, or only belongs to it."""

INTENSIFIERS = frozenset("just well slightly far much little way only even significantly".split())
"""What may stand before "over", "under", "more than"."""

AFTER: dict[str, Qualifier] = {
    **dict.fromkeys(
        (
            *("or more", "or above", "or over", "or higher", "or greater", "plus", "+", "and up"),
            *("and counting", "and over", "and above", "or longer", "- plus", "or better"),
        ),
        Qualifier.AT_LEAST,
    ),
    **dict.fromkeys(
        ("or less", "or fewer", "or below", "or under", "or lower", "at most", "at the most"),
        Qualifier.AT_MOST,
    ),
    **dict.fromkeys(
        ("or so", "or thereabouts", "- odd", "odd", "- ish", "ish", "give or take"),
        Qualifier.APPROX,
    ),
}
"""What stands behind a number and bounds it."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec".split()
)

NUMBERED = frozenset(
    "no nos number resolution article articles chapter section sections paragraph clause page "
    "pages flight route highway interstate channel group boeing airbus antonov ilyushin tupolev "
    "embraer bombardier mig sukhoi room suite apartment apt gate platform unit squadron brigade "
    "battalion division regiment corps phase level stage category grade tier type class model "
    "version volume vol issue episode season rule item amendment proposition prop bill act appendix "
    "annex table fig exhibit verse windows apollo soyuz gemini ward district precinct zone sector "
    "block building tower terminal hangar exit junction mile heading protocol order case docket "
    "file directive regulation law convention studio pier berth platoon company battery iphone "
    "galaxy xbox playstation android ios covid size agenda formula serie area camp site well "
    "reactor checkpoint peak point hill line lane bus train tram bowl big catch row game "
    "fortune nasdaq ftse dow dax nikkei cac ipad watch ext extension".split()
)
"""Nouns after which, with a capital, a number is a name: "Flight 370", "Resolution 1441"."""

NUMBERED_IN_SMALL = frozenset(
    "no nos number page pages article chapter section paragraph flight route highway channel "
    "category level phase stage version room grade size volume row gate platform resolution "
    "lane unit reactor ext extension".split()
)
"""Those after which a number is a name without a capital as well."""
