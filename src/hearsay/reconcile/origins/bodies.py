"""One body under its several names: "state television", "SANA" and "Syrian state media".

What is wrongly one makes two voices of a state count once, which is said; what is wrongly two makes
one voice count twice, which nobody sees. So where a name leaves it open, bodies of one state are one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from hearsay.reference.countries import country_code
from hearsay.reference.tables import read_table

_STATE_MEDIA = re.compile(
    r"\b(?:state|government|regime)(?:[- ](?:run|owned|controlled|backed|affiliated))?[- ]"
    r"(?:\w+[- ])?(?:tv|television|media|news agency|agency|broadcaster|radio|newspaper|press)\b"
    r"|\bofficial (?:news )?(?:agency|media)\b"
)
_TELEVISION = re.compile(r"^(?:the )?(?:tv|television|broadcaster)$")
_NATIONAL = re.compile(r"^(?:the )?(\w+) (?:tv|television|media)$")
_AIRED = re.compile(r"(?P<by>.+?) (?:broadcast |aired )?(?:footage|video|images)$")
"""Who shows what was filmed: footage of a nation's television is its state's as far as a name tells."""

_FIELDS = (
    ("prosecution", r"prosecut(?:ors?|ion)(?:[- ]general)?|attorney[- ]general"),
    ("health", r"health"),
    ("defence", r"defen[cs]e|military|army|armed forces|air force|navy|troops|commander|general staff"),
    ("interior", r"interior|home affairs|home ministry|security minist(?:ry|er)|minist(?:ry|er) of (?:public )?security"),
    ("foreign", r"foreign|state department|diplomat"),
    ("ambulance", r"ambulance|paramedics?"),
    ("emergency", r"emergency|emergencies|civil protection|civil defen[cs]e|disaster|rescue(?:rs)?|fire(?:fighters)?"),
    ("coast guard", r"coast ?guard"),
    ("elections", r"electoral|elections?"),
    ("police", r"police"),
    ("government", r"government"),
)  # fmt: skip
_BODY = re.compile(
    r"\b(?:ministry|minister|ministers|department|officials?|authorit(?:y|ies)|agency|service|services|"
    r"spokes\w+|government|police|military|army|forces?|staff|command|defen[cs]e|coast ?guard|commission|"
    r"(?:operations?|coordination|management) cent(?:re|er)|prosecution|prosecutors?|attorney[- ]general|rescuers|"
    r"firefighters|(?:rescue|emergency|fire) (?:workers|crews|teams))\b"
)
_PORTFOLIOS = (
    "agriculture commerce communications culture economy education electricity energy environment finance housing "
    "industry information irrigation justice labour labor mines mining oil petroleum power tourism trade transport "
    "transportation water"
).split()
"""What else there are ministries for."""

_SPELLED = {"labor": "labour", "mining": "mines", "petroleum": "oil", "transportation": "transport"}
_PORTFOLIO = re.compile(
    rf"\b(?P<before>{'|'.join(_PORTFOLIOS)}) minist(?:ry|ers?)\b"
    rf"|\bminist(?:ry|ers?) (?:of|for) (?:the )?(?P<of>{'|'.join(_PORTFOLIOS)})\b"
)
_OWN_ARMY = re.compile(
    r"\b[Aa]rmy of (?P<whom>[A-Z].*)|\b(?:Liberation|Resistance|Independence|Insurgent|Salvation) "
    r"(?:Army|Forces?)\b"
)
_LEFT = re.compile(r"\b(?:breakaway|splinter|dissident|renegade) ", re.IGNORECASE)

# Letters of other alphabets that look like ours: a name in disguise is the name.
_ALIKE = str.maketrans("аеіјорсухѕһԁԛԝνοαρτικ", "aeijopcyxshdqwvoaptik")
_UN = re.compile(r"(?<![\w.])(?:UN|U\.N\.)(?=[ '’-]|$)")
"""Two letters are a name among other words only if all know them."""

_PRONOUNS = frozenset("it us who".split())
"""Words that are letters of a body only where they are written as such: "who said" is no health organisation."""

_COMMON = frozenset(
    "central crisis federal international local national official regional state".split()
)
"""What is no name without the word that it stands before."""

_CAPITAL = re.compile(r"(?:[a-z]{1,4}[-'’])?[^\W\d_a-zß-öø-ÿ]")
"""How a name's last word begins: "Quist", "al-Quist"."""

_BEFORE = re.compile(r"^(?:the|a|an|its|their|his|her|our|(?:news )?agency)\s+|^\W+")
_BEHIND = re.compile(
    r"(?:['’]s?|\W+| (?:news )?agency| group| organi[sz]ation| militants?| fighters?| militia)$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is known by more than one name.

    Args:
        key: The same for all its names.
        name: Its customary name; "" for media of a state.
        interest: A value of `Interest`.
        country: ISO 3166-1 code; "" where it is of none.
    """

    key: str
    name: str
    interest: str
    country: str


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """A name as it is compared: in lower case, without accents, articles, endings and disguise.

    Example:
        >>> fold("The Syrian Observatory’s"), fold("Rеuters")
        ('syrian observatory', 'reuters')
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_ALIKE))
    words = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = " ".join(words.replace("’", "'").split())
    return _stripped(words)


def _stripped(words: str) -> str:
    while True:
        named = _BEFORE.sub("", words)
        shorter = _BEHIND.sub("", named)
        if shorter in _COMMON or _names_a_country(shorter):
            shorter = named  # "Iraqi News Agency" is not all that is Iraqi
        if shorter == words or not shorter:
            return words
        words = shorter


@lru_cache(maxsize=1 << 14)
def _names_a_country(words: str) -> bool:
    return country_code(words.capitalize()) is not None


@lru_cache(maxsize=1 << 14)
def known_body(name: str) -> Body | None:
    """The well-known body that a name is of, wherever it stands among other words.

    Example:
        >>> known_body("the Takfiri ISIL group").key, known_body("SANA news agency").key
        ('islamic state', 'state media:SY')
    """
    folded = fold(name)
    if folded in _PRONOUNS and name.islower():
        return None
    if folded in _bodies():
        return _bodies()[folded]
    if is_left_group(name):
        return None  # nor is a breakaway wing the body that it left
    found = _within().search(name if name.isascii() else folded) or _UN.search(name)
    return _bodies().get(fold(found.group())) if found else None


def is_state_media(name: str) -> bool:
    """Whether words name the media of a state, without saying more."""
    plain = " ".join(name.casefold().split())
    aired = _AIRED.match(plain)
    plain = aired["by"] if aired else plain
    if _STATE_MEDIA.search(plain) is not None or _TELEVISION.match(plain) is not None:
        return True
    national = _NATIONAL.match(plain) if aired else None
    return national is not None and country_in(national[1].title()) is not None


def is_proper(name: str) -> bool:
    """Whether a name is a proper one: "Sudan Doctors Network", not "a doctors' group".

    Args:
        name: The name.
    """
    words = name.split()
    return bool(words) and words[0][:1].isupper() and _CAPITAL.match(words[-1]) is not None


def is_own_army(name: str) -> bool:
    """Whether words name an armed group that calls itself an army.

    Example:
        >>> is_own_army("the Army of Revolutionaries"), is_own_army("the Army of Serbia")
        (True, False)
    """
    found = _OWN_ARMY.search(name)
    return found is not None and (not found["whom"] or country_in(found["whom"]) is None)


def is_left_group(name: str) -> bool:
    """Whether words name those who left a group, and not that group: "a breakaway wing of Hamas"."""
    return _LEFT.search(name) is not None


def field_of(name: str) -> str | None:
    """Of which branch of a state a body is: "health" of the ministry, its minister and its officials.

    Example:
        >>> field_of("Health Ministry"), field_of("the minister of energy"), field_of("a resident")
        ('health', 'energy', None)
    """
    if is_own_army(name):
        return None
    plain = name.casefold()
    if not _BODY.search(plain):
        return None
    held = _PORTFOLIO.search(plain)
    if held is not None:
        named: str = held["before"] or held["of"]
        return _SPELLED.get(named, named)
    return next((field for field, words in _FIELDS if re.search(rf"\b(?:{words})\b", plain)), None)


@lru_cache(maxsize=1 << 14)
def country_in(words: str) -> str | None:
    """The country that words name or that they are of, by the first that does.

    Example:
        >>> country_in("Syrias state TV"), country_in("the Turkish army")
        ('SY', 'TR')
    """
    # Niger State is in Nigeria, and so is its governor.
    for word in re.findall(r"[^\W\d_][\w.]*(?:['’]s)?(?! (?:[Ss]tate|[Pp]rovince)\b)", words):
        if word[:1].isupper():
            plain = word.removesuffix("'s").removesuffix("’s").rstrip(".")
            found = country_code(plain) or (country_code(plain[:-1]) if plain[-1] == "s" else None)
            if found is not None:
                return found
    return country_code(words)


@cache
def _bodies() -> dict[str, Body]:
    rows = read_table("bodies").rows
    return {
        fold(called): Body(key, name, interest, country)
        for called, key, name, interest, country in rows
    }


@cache
def _within() -> re.Pattern[str]:
    """The names that may stand among other words: of one word only in capitals, as acronyms do."""
    # Not those of outlets, which are heard through: "a witness told Reuters" is of the witness.
    within = (form for form, body in _bodies().items() if body.interest != "media")
    forms = sorted(within, key=lambda form: (-len(form), form))
    whole = [re.escape(form) for form in forms if " " in form or len(form) > 4]
    short = [re.escape(form.upper()) for form in forms if " " not in form and len(form) > 2]
    return re.compile(rf"\b(?:(?i:{'|'.join(whole)})|(?:{'|'.join(short)})(?=s?\b))")
