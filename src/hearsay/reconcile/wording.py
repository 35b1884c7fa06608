"""What of a report's words can be compared with those of another: stems, names and numbers.

Two outlets tell of one thing in other words, so words are cut down to what "bombed", "bombing" and
"bombings" share. And how telling a word is must not be counted in the ledger: a word that is rare
today is common when a war has been on for a year, and what is joined would hang on what else was
added. So a name weighs as much as any other, save those of countries, which many reports share that
tell of different things.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from hearsay.reference.countries import country_code

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")
_NUMBER = re.compile(r"\d[\d.,]*")
_CAPITAL = re.compile(r"(?<![\w'’])[A-Z][^\W\d_]+")

_SMALL = frozenset(
    "a about after again against all also among an and any are as at be because been before being but by can could "
    "did do does during for from had has have he her here him his how i if in into is it its just may me might "
    "more most my no nor not of off on only or other our out over own said same say says she should so some such "
    "than that the their them then there these they this those through to told too under until up very was we were "
    "what when where which while who whom why will with would yet you your according people one two new first last "
    "year years day days week month time".split()
)
"""Words that stand in reports of anything."""

_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december president minister prime mr mrs ms dr general north south east west "
    "northern southern eastern western reuters afp ap associated press news".split()
)
"""Words with a capital that name nobody, or whoever tells."""

_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "blew:blow blown:blow broke:break broken:break burnt:burn came:come caught:catch died:die dying:die "
        "dead:die fell:fall fallen:fall felt:feel fled:flee flew:fly flown:fly fought:fight found:find gave:give "
        "given:give went:go gone:go held:hold hurt:hurt left:leave led:lead lost:lose met:meet shot:shoot "
        "struck:strike stricken:strike took:take taken:take won:win slain:slay slew:slay sank:sink sunk:sink "
        "swept:sweep threw:throw thrown:throw wrote:write drove:drive driven:drive drowned:drown sent:send "
        "shook:shake shaken:shake stole:steal stolen:steal tore:tear torn:tear began:begin begun:begin "
        "chose:choose chosen:choose quit:quit rose:rise risen:rise sought:seek sold:sell told:tell made:make"
    ).split()
)
"""Forms that share too little with the others of their word."""

_ONE_WORD = (
    "plane jet aircraft warplane airplane airliner bomber",
    "blast explosion explode bang boom detonation detonate",
    "ship ferry boat vessel",
    "protester demonstrator marcher",
    "army military troop soldier",
    "house home hut dwelling",
    "injure wound hurt",
    "kill death victim die",
    "cattle livestock goat",
    "shoot gunfire gunshot bullet ammunition",
    "overload overcrowd",
    "lock padlock chain bolt",
    "door exit gate",
    "escape flee fugitive breakout",
)
"""What people call by several words who saw one thing."""

_QUOTES = " \n\"'“”‘’«»"
_COUNTRY_WEIGHT = 0.5
_ENDINGS = ("ings", "ing", "edly", "ied", "ed", "ies", "ers", "er", "es", "s", "e", "y")
_SHORTEST = 3


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What a word shares with its other forms.

    Args:
        word: In any case.

    Example:
        >>> stem("Bombings"), stem("bombed"), stem("killed"), stem("strikes"), stem("injuries")
        ('bomb', 'bomb', 'kill', 'strik', 'injur')
    """
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    low = _IRREGULAR.get(plain, plain)
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return _single(low.removesuffix(ending))
    return low


def _single(cut: str) -> str:
    """A doubled last letter is of the ending: "shipped"; "kill" and "pass" keep theirs."""
    doubled = cut[-1] == cut[-2] and cut[-1] not in "aeioulsz"
    return cut[:-1] if doubled and len(cut) > _SHORTEST else cut


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that stand not just anywhere.

    Example:
        >>> sorted(content_stems("The bombs had been dropped on a market."))
        ['bomb', 'drop', 'market']
    """
    words = (found.group() for found in _WORD.finditer(text))
    return frozenset(stem(word) for word in words if word.casefold() not in _SMALL)


def names_in(text: str, *, less_first: bool = False) -> frozenset[str]:
    """The words with a capital, less those that name nobody.

    Args:
        text: Some words, or a sentence.
        less_first: Leave the first word out: at the beginning of a sentence a capital says nothing.

    Example:
        >>> sorted(names_in("The Daesh group struck Qamishli on Wednesday."))
        ['daesh', 'qamishli']
        >>> sorted(names_in("Doctors said so to Musa.", less_first=True))
        ['musa']
    """
    found = [match.group() for match in _CAPITAL.finditer(text)]
    if less_first and found and text.lstrip(_QUOTES).startswith(found[0]):
        del found[0]
    folded = (one.casefold() for one in found)
    return frozenset(one for one in folded if one not in _SMALL and one not in _NO_NAMES)


@lru_cache(maxsize=1 << 12)
def name_stems(names: frozenset[str]) -> frozenset[str]:
    """The stems of the names of a report: what its statements have in common with any of its own.

    Args:
        names: As `names_in` gives them.
    """
    return frozenset(map(stem, names))


def sentence_ends(text: str, first: int, last: int) -> list[int]:
    """Where sentences end in a stretch of a text, behind the space that follows.

    Args:
        text: The text.
        first: Where the stretch begins; before the text is at its beginning.
        last: Where it ends.

    Example:
        >>> sentence_ends("He left. She said: “No.” Why?", 0, 28)
        [9, 25]
    """
    return [one.end() for one in SENTENCE_END.finditer(text, max(0, first), last)]


def numbers_in(text: str) -> frozenset[str]:
    """The numbers as printed, without the marks behind them.

    Example:
        >>> sorted(numbers_in("Of 1,200 people 44 died in 2016."))
        ['1,200', '2016', '44']
    """
    return frozenset(match.group().rstrip(".,") for match in _NUMBER.finditer(text))


@lru_cache(maxsize=1 << 14)
def name_weight(name: str) -> float:
    """How much a shared name tells: less of a country than of anybody else.

    Example:
        >>> name_weight("syria"), name_weight("qamishli")
        (0.5, 1.0)
    """
    return _COUNTRY_WEIGHT if country_code(name.capitalize()) is not None else 1.0


@lru_cache(maxsize=1 << 13)
def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The cosine of two sets of names: 1 where they are the same, 0 where they share nothing.

    Args:
        one: A set.
        other: Another; that of a report is compared once for all of its tellings.

    Example:
        >>> likeness(frozenset("ab"), frozenset("bc"))
        0.5
    """
    shared = one & other
    if not shared:
        return 0.0
    return _square(shared) / math.sqrt(_size(one) * _size(other))


@lru_cache(maxsize=1 << 13)
def concepts(stems: frozenset[str]) -> frozenset[str]:
    """Stems, those of several words for one thing as one.

    Args:
        stems: Those of a statement.

    Example:
        >>> concepts(frozenset((stem("jets"), "market"))) == concepts(
        ...     frozenset((stem("plane"), "market"))
        ... )
        True
    """
    return frozenset(_concept_of().get(one, one) for one in stems)


@cache
def _concept_of() -> dict[str, str]:
    groups = ([stem(word) for word in words.split()] for words in _ONE_WORD)
    return {one: stems[0] for stems in groups for one in stems}


@lru_cache(maxsize=1 << 13)
def _size(names: frozenset[str]) -> float:
    return _square(names)


def _square(names: frozenset[str]) -> float:
    # In whole quarters, so that the sum is the same in whichever order a set gives its names.
    return sum(name_weight(name) ** 2 for name in names)


_RUN = 8
"""Words in a row that two people do not come to by themselves."""


@lru_cache(maxsize=1 << 13)
def _runs(text: str, least: int) -> frozenset[tuple[str, ...]]:
    words = [found.group().casefold() for found in _WORD.finditer(text)]
    return frozenset(tuple(words[at : at + least]) for at in range(len(words) - least + 1))


def shared_words(one: str, other: str, *, least: int = _RUN) -> str:
    """The longest run of words that two texts have in common, as the one prints it; the first of several.

    Args:
        one: A text.
        other: Another.
        least: How many words make a run.

    Returns:
        The words; "" where they share no such run.

    Example:
        >>> shared_words(
        ...     "The car blew up on the edge of town",
        ...     "a truck Blew up on the edge of town.",
        ...     least=5,
        ... )
        'blew up on the edge of town'
    """
    if _runs(one, least).isdisjoint(_runs(other, least)):
        return ""
    mine = [(found.group().casefold(), found.span()) for found in _WORD.finditer(one)]
    theirs = [found.group().casefold() for found in _WORD.finditer(other)]
    best, best_end = 0, 0
    before = [0] * (len(theirs) + 1)
    for at, (word, _) in enumerate(mine, 1):
        now = [0] * (len(theirs) + 1)
        for there, against in enumerate(theirs, 1):
            if word == against:
                now[there] = before[there - 1] + 1
                if now[there] > best:
                    best, best_end = now[there], at
        before = now
    return one[mine[best_end - best][1][0] : mine[best_end - 1][1][1]]
