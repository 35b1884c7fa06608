"""Words by which a report comes back to what it told of: "the raid", once it is said who raided what.

Alone such a noun may mean several things, the raid of a gang, of police or of a bomber. What the rest of the
report tells of says which, if it tells of one of them only. And a verb may mean anything, as the pupils were
"taken", which tells of an abduction where the report does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hearsay.reader.events.fits import Fits
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.reference.events import Trigger, load_events

_POINTING = frozenset("the this that".split())
_COMPLETING = frozenset("compound:prt xcomp ccomp iobj".split())
_TOWARDS = frozenset("to for on under".split())


def told_again(
    phrases: Phrases, told: Collection[EventType], taken: Collection[int]
) -> Iterator[tuple[int, Trigger]]:
    """The nouns that point at what is told elsewhere in the report.

    Args:
        phrases: The trees of the report.
        told: The types of its other mentions.
        taken: Tokens that tell of something already.

    Yields:
        Each with the sense in which it is meant.
    """
    nouns = load_events().nouns
    for token, lemma in enumerate(phrases.lemmas):
        if (
            token in taken
            or phrases.annotation.upos[token] != "NOUN"
            or not _points(phrases, token)
        ):
            continue
        senses = [one for one in nouns.get(lemma, ()) if one.sort and len(one.beside) == 1]
        meant = {one.type: one for one in reversed(senses) if one.type in told}
        if len(meant) == 1 and len({one.type for one in senses}) > 1:
            yield token, next(iter(meant.values()))


def _points(phrases: Phrases, noun: int) -> bool:
    """Whether it means a known one: "the raid", "Monday's raid"."""
    if phrases.child(noun, "nmod:poss") is not None:
        return True
    article = phrases.child(noun, "det")
    return article is not None and phrases.lower[article] in _POINTING


def verbs_again(
    phrases: Phrases,
    fits: Fits,
    told: Collection[tuple[EventType, str]],
    taken: Collection[int],
) -> Iterator[tuple[int, Trigger]]:
    """The verbs that alone could tell of anything, in a report that tells what: "97 pupils were taken".

    Args:
        phrases: The trees of the report.
        fits: Tells whether what a verb needs stands beside it.
        told: The types and subtypes of its other mentions.
        taken: Tokens that tell of something already.

    Yields:
        Each with the sense in which it is meant.
    """
    verbs = load_events().again
    for token, lemma in enumerate(phrases.lemmas):
        if token in taken or phrases.annotation.upos[token] != "VERB":
            continue
        for trigger in verbs.get(lemma, ()):
            if (trigger.type, trigger.subtype) in told and _is_bare(phrases, token):
                if fits.is_met(token, trigger):
                    yield token, trigger
                break


def _is_bare(phrases: Phrases, verb: int) -> bool:
    """Whether nothing at a verb makes it another: "taken to hospital", "took them up on it"."""
    relations = phrases.annotation.deprel
    return not any(
        relations[child] in _COMPLETING or (relations[child] == "obl" and _goes_to(phrases, child))
        for child in phrases.children[verb]
    )


def _goes_to(phrases: Phrases, noun: int) -> bool:
    case = phrases.child(noun, "case")
    return case is not None and phrases.lower[case] in _TOWARDS
