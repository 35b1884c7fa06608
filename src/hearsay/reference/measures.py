"""The words that tell what a figure counts: nouns, verbs, states, and what sort of thing a noun names.

"Destroyed 300" are homes or tanks, and the verb alone does not tell which; so a word has one measure or
several, each for what may be counted with it, and the noun decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hearsay.record import Measure
from hearsay.reference.tables import read_table

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells of what is counted beside it.

    Args:
        measure: What the figure counts.
        counts: The sort of thing that has to be counted for it: "person", "house"…; "" for any.
        beside: Dictionary forms that have to stand with the word: ("down",) in "shoot down".
    """

    measure: Measure
    counts: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """The words by the part that they play; all in lower-case dictionary forms.

    Args:
        nouns: Nouns that say what is counted: "death", "airstrike".
        defaults: Nouns that do where nothing else does: "troop", "protester".
        objects: Verbs of which the counted is the object, by their first word.
        subjects: Verbs of which the counted is the subject, by their first word.
        states: What is said of the counted, as printed: "dead", "without power".
        acts: Nouns with the counted behind "of": "displacement".
        totals: Nouns for the number itself: "toll".
        topics: Words around sums and measurements.
    """

    nouns: dict[str, tuple[Sense, ...]]
    defaults: dict[str, tuple[Sense, ...]]
    objects: dict[str, tuple[Sense, ...]]
    subjects: dict[str, tuple[Sense, ...]]
    states: dict[str, tuple[Sense, ...]]
    acts: dict[str, tuple[Sense, ...]]
    totals: dict[str, tuple[Sense, ...]]
    topics: dict[str, tuple[Sense, ...]]


@cache
def load_measures() -> MeasureLexicon:
    """The lexicon.

    Example:
        >>> [sense.measure.value for sense in load_measures().nouns["airstrike"]]
        ['strikes']
    """
    rows = read_table("measure_words").rows
    parts: dict[str, dict[str, list[Sense]]] = {}
    for measure, part, word, counts in rows:
        phrased = part in ("object", "subject")
        key, *beside = word.split(" ") if phrased else [word]
        sense = Sense(Measure(measure), counts, tuple(beside))
        parts.setdefault(part, {}).setdefault(key, []).append(sense)
    return MeasureLexicon(
        *(
            _by_length(parts[part])
            for part in ("noun", "default", "object", "subject", "state", "act", "total", "topic")
        )
    )


@cache
def dictionary_form(lemma: str, word: str, known: frozenset[str] | None = None) -> str:
    """The dictionary form of a verb that a lexicon knows, where the network's is not in it.

    Args:
        lemma: The dictionary form as the network has it, in lower case.
        word: The printed form, in lower case.
        known: The verbs of the lexicon; those of the measures where None.

    Returns:
        The known verb, or *lemma* where there is none.

    Example:
        >>> dictionary_form("sank", "sank"), dictionary_form("razed", "razed")
        ('sink', 'raze')
        >>> dictionary_form("do", "did"), dictionary_form("ponder", "pondered")
        ('do', 'ponder')
    """
    verbs = _verbs() if known is None else known
    guessed = _regular(word) if lemma == word else []
    for form in (lemma, _IRREGULAR.get(word, ""), *guessed):
        if form and form in verbs:
            return form
    return lemma


@cache
def _verbs() -> frozenset[str]:
    known = load_measures()
    return frozenset((*known.objects, *known.subjects))


def _regular(word: str) -> list[str]:
    """What a regular form may be a form of."""
    found: list[str] = []
    for ending in ("ed", "ing", "es", "s", "d"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found += [stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    return found


_IRREGULAR = {
    form: verb
    for verb, forms in {
        "beat": "beaten", "bite": "bit bitten", "hide": "hid hidden", "overthrow": "overthrew overthrown",
        "overtake": "overtook overtaken", "ride": "rode ridden", "tear": "tore torn", "forbid": "forbade forbidden",
        "sink": "sank sunk", "flee": "fled", "shoot": "shot", "burn": "burnt", "hold": "held",
        "take": "took taken", "strike": "struck stricken", "drown": "drownt", "slay": "slew slain",
        "hang": "hung", "bring": "brought", "blow": "blew blown", "set": "set", "hit": "hit",
        "hurt": "hurt", "leave": "left", "lose": "lost", "find": "found", "fall": "fell fallen",
        "fight": "fought", "feed": "fed", "steal": "stole stolen", "throw": "threw thrown",
        "go": "went gone", "come": "came", "put": "put", "cut": "cut", "shut": "shut", "sit": "sat",
        "lie": "lay lain", "drive": "drove driven", "free": "freed", "die": "died dying",
        "bury": "buried", "ship": "shipped", "give": "gave given", "get": "got gotten", "sell": "sold",
        "seek": "sought", "sleep": "slept", "run": "ran", "stick": "stuck", "freeze": "froze frozen",
        "bleed": "bled", "draw": "drew drawn", "grow": "grew grown", "catch": "caught",
        "dig": "dug", "break": "broke broken", "overrun": "overran", "send": "sent", "wipe": "wiped",
        "crash": "crashed", "cost": "cost", "cast": "cast", "lay": "laid", "be": "was were been is are",
    }.items()
    for form in forms.split()
}  # fmt: skip


def sorts_of(noun: str) -> frozenset[str]:
    """What sorts of things a noun names.

    Args:
        noun: Its dictionary form, in lower case; it may be two words.

    Example:
        >>> sorted(sorts_of("soldier")), sorted(sorts_of("idea"))
        (['fighter', 'person', 'relative'], [])
    """
    return _sorts().get(noun, frozenset())


def _by_length(words: dict[str, list[Sense]]) -> dict[str, tuple[Sense, ...]]:
    """The senses of each word, those that ask for most words first."""
    return {word: tuple(_longest_first(senses)) for word, senses in words.items()}


def _longest_first(senses: Iterable[Sense]) -> list[Sense]:
    return sorted(senses, key=lambda sense: -len(sense.beside))


@cache
def _sorts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for noun, sort in read_table("counted_nouns").rows:
        found.setdefault(noun, set()).add(sort)
        if sort in ("fighter", "refugee", "relative"):
            found[noun].add(PERSON)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}
