"""The names under which a printed toponym may stand in a gazetteer.

"Raqqa province", "the city of Kyiv", "southern Syria", "Zamfara's": the whole is looked up first,
since "South Carolina" is no southern Carolina and "Mexico City" no city of Mexico; only then what
is left when the words that describe are taken off.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hearsay.normalise.place.nouns import NAMED_AFTER_TOWNS, Sort, sorts_of

_LONGEST = 80
"""Characters; nothing longer is a name."""

_EDGES = " \t\n\r\u00a0\"'“”‘’«»()[],;:!?-–—"
_PARTS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern north-east north-west south-east south-west "
    "north-eastern north-western south-eastern south-western upper lower inner outer greater downtown "
    "suburban rural mid mainland metropolitan coastal occupied inland midtown uptown".split()
)
_OF_SITES = frozenset(
    "crown superior district magistrates international regional county municipal city central federal circuit "
    "police air train railway bus metro".split()
)
_ABBREVIATED = 6
_POSTAL = dict(
    pair.split("=")
    for pair in (
        "AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut DE=Delaware "
        "FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas KY=Kentucky "
        "LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi "
        "MO=Missouri MT=Montana NE=Nebraska NV=Nevada NH=New-Hampshire NJ=New-Jersey NM=New-Mexico "
        "NY=New-York NC=North-Carolina ND=North-Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania "
        "RI=Rhode-Island SC=South-Carolina SD=South-Dakota TN=Tennessee TX=Texas UT=Utah VT=Vermont "
        "VA=Virginia WA=Washington WV=West-Virginia WI=Wisconsin WY=Wyoming AB=Alberta BC=British-Columbia "
        "MB=Manitoba NB=New-Brunswick NS=Nova-Scotia ON=Ontario PE=Prince-Edward-Island QC=Quebec "
        "SK=Saskatchewan NSW=New-South-Wales QLD=Queensland VIC=Victoria TAS=Tasmania"
    ).split()
)
"""States and provinces by the codes of their post: "Linden, NJ"."""

_ARTICLES = ("al-", "al ", "el-", "el ", "as-", "ar-", "an-", "ad-", "az-", "ash-")


@dataclass(frozen=True, slots=True)
class Naming:
    """A name to look up.

    Args:
        name: The name.
        sorts: What the words taken off say of it.
        is_part: Only a part of what the name stands for is meant: "southern Syria".
        is_guess: It is spelled otherwise than printed.
    """

    name: str
    sorts: frozenset[Sort] = frozenset()
    is_part: bool = False
    is_guess: bool = False


@lru_cache(maxsize=1 << 13)
def namings(words: str) -> tuple[Naming, ...]:
    """The names to look up for a printed toponym, the likeliest first.

    Example:
        >>> [naming.name for naming in namings("Lviv province")]
        ['Lviv province', 'Lviv']
        >>> [naming.name for naming in namings("the city of Kyiv’s")]
        ['city of Kyiv', 'Kyiv']
        >>> [naming.name for naming in namings("Hasaka")]
        ['Hasaka', 'Al Hasaka', 'Hasakah']
        >>> [(naming.name, naming.is_part) for naming in namings("southern Syria")]
        [('southern Syria', False), ('Syria', True)]
    """
    plain = _without_article(bare(words))
    if not plain or len(plain) > _LONGEST:
        return ()
    post = [Naming(_POSTAL[plain])] if plain in _POSTAL else []
    return (Naming(plain), *post, *_spelled(plain), *_described(plain))


def _without_article(plain: str) -> str:
    """A name without "the": abbreviations are looked up as printed, and "the UK" is none."""
    article, space, rest = plain.partition(" ")
    return rest if space and article.lower() == "the" else plain


def _spelled(plain: str) -> list[Naming]:
    """Other spellings of a name: without its stop, its article or its apostrophe, or with them."""
    low = plain.lower()
    found = []
    if len(plain) < _ABBREVIATED and not plain.endswith("."):
        found.append(plain + ".")
    if plain.isupper() and plain.endswith("."):
        found.append(plain.title())
    if low.startswith(_ARTICLES):
        found.append(plain[3:])
    elif " " not in plain:
        found.append(f"Al {plain}")
    if low.endswith("a") and " " not in plain:
        found.append(plain + "h")
    elif low.endswith("s") and len(plain) >= _ABBREVIATED:
        found.append(plain[:-1])
    return [Naming(name, is_guess=True) for name in found]


def bare(words: str) -> str:
    """A toponym without the marks around it and without its possessive ending.

    Example:
        >>> bare("“Kyiv’s”"), bare("N.J."), bare("Mar'ib")
        ('Kyiv', 'N.J.', "Mar'ib")
    """
    plain = " ".join(words.split()).strip(_EDGES)
    for ending in ("'s", "’s", "'S", "’S"):
        plain = plain.removesuffix(ending)
    return plain.strip(_EDGES)


def _described(plain: str) -> list[Naming]:
    tokens = plain.removeprefix("mid-").split()
    lows = [token.lower() for token in tokens]
    if plain.startswith("mid-"):
        return [Naming(" ".join(tokens), is_part=True)]
    if len(tokens) > 2 and lows[1] == "of" and sorts_of(lows[0]):
        return [Naming(" ".join(tokens[2:]), sorts_of(lows[0]))]
    if len(tokens) > 2 and lows[1] == "of" and lows[0] in _PARTS:
        return [Naming(" ".join(tokens[2:]), is_part=True)]
    if len(tokens) > 3 and lows[2] == "of" and lows[0] in _PARTS and sorts_of(lows[1]):
        return [Naming(" ".join(tokens[3:]), is_part=True)]
    if len(tokens) > 1 and lows[0] in _PARTS:
        return [Naming(" ".join(tokens[1:]), is_part=True)]
    if len(tokens) > 1 and sorts_of(lows[-1]):
        if lows[-1] in NAMED_AFTER_TOWNS:
            last = len(tokens) - 1
            while last > 1 and lows[last - 1] in _OF_SITES:
                last -= 1
            return [Naming(" ".join(tokens[:last]), is_part=True)]
        return [Naming(" ".join(tokens[:-1]), sorts_of(lows[-1]))]
    if len(tokens) > 1 and sorts_of(lows[0]):
        return [Naming(" ".join(tokens[1:]), sorts_of(lows[0]))]
    return []
