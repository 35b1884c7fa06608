"""What the words of an event tell by themselves.

The reader gives an event one type and one subtype; of its mentions one may be more exact than the
others. "Shot dead" and "injured" are one casualty event, and yet words of two kinds. So words are
looked up once more, each for itself.
"""

from __future__ import annotations

from functools import cache, lru_cache

from hearsay.reconcile.wording import stem
from hearsay.record import EventType
from hearsay.reference.events import Trigger, load_events

Kind = tuple[str, str]
"""Type and subtype; the subtype is "" where the word does not tell."""


@lru_cache(maxsize=1 << 14)
def kinds_of(words: str, kind: EventType) -> frozenset[Kind]:
    """Which kinds of an event of this type the words tell of.

    Args:
        words: Of one mention, as printed.
        kind: The type of the event.

    Example:
        >>> sorted(kinds_of("car bombing", EventType.EXPLOSION))
        [('explosion', 'bomb')]
        >>> sorted(kinds_of("wounded", EventType.CASUALTY))
        [('casualty', 'injured')]
    """
    stems = [stem(word) for word in words.replace("-", " ").split()]
    found = [one for each in stems for one in _by_stem().get(each, ()) if one.type is kind]
    whole = [one for one in found if all(stem(word) in stems for word in one.beside)]
    most = max((len(one.beside) for one in whole), default=0)
    return frozenset((one.type.value, one.subtype) for one in whole if len(one.beside) == most)


@cache
def _by_stem() -> dict[str, tuple[Trigger, ...]]:
    lexicon = load_events()
    found: dict[str, list[Trigger]] = {}
    for group in (lexicon.verbs, lexicon.nouns, lexicon.phrases):
        for word, triggers in group.items():
            found.setdefault(stem(word), []).extend(triggers)
    return {word: tuple(triggers) for word, triggers in found.items()}
