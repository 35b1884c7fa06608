"""Where a statement stands: whether it says that something was not so, and whom it says to have done it.

"The army said the rebels had not shelled the town" is as much a denial as "denied", and "the army withdrew
its statement that they had" says the very words that no longer hold. And of all who are named as the doers
of an event a statement blames only those whom its own words name: that a paper quotes an accusation does
not make everybody it quotes an accuser.
"""

from __future__ import annotations

import re

from hearsay.reconcile.origins.bodies import country_in, known_body
from hearsay.record import Claim, Role
from hearsay.record.event import Participant
from hearsay.record.vocabulary import Mode, Polarity

_TAKES_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|rescind\w*|recant\w*|disown\w*|t(?:ake|akes|ook|aken|aking)\b.*\bback"
    r"|walk\w* back)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"\b(?:nothing|anything) to do with\b|\b(?:no|any|not any) (?:\w+ )?(?:involvement|role|part|hand|responsibility)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:involve(?:ment|d)|responsib(?:ility|le)|behind|complicit\w*|nothing to do|anything to do"
    r"|(?:role|part|hand) in)\b",
    re.IGNORECASE,
)
_OWN_ACT = re.compile(r"(?:that )?(?:\w{3,}ing|it|its|they|their|we|our|he|his|she|her|having)\b")
_BLAMED = re.compile(r"^(?P<whom>.{2,60}?) (?:of|for|over) ")
_WORD = re.compile(r"[^\W\d_]+")
_LESS = frozenset(
    "the a an its his her their of and by some any force forces troops fighters".split()
)
_BACKED = re.compile(r"\b\w+[- ](?:backed|led|allied)\b", re.IGNORECASE)


def is_taken_back(claim: Claim) -> bool:
    """Whether its source says that what it said before no longer holds: "withdrew its statement that"."""
    return claim.mode is Mode.CORRECTS and _TAKES_BACK.search(claim.cue.text) is not None


def is_against(claim: Claim) -> bool:
    """Whether a source says that what its words tell of is not so.

    Args:
        claim: A claim of a record.

    Returns:
        True for a denial, for what is taken back, and for "they had not shelled the town".
    """
    if claim.mode is Mode.DENIES or claim.polarity is Polarity.NEGATED or is_taken_back(claim):
        return True
    if claim.polarity is Polarity.OPEN:
        return False
    negated = [one.polarity is Polarity.NEGATED for one in claim.events]
    return (bool(negated) and all(negated)) or _NO_PART.search(claim.content.text) is not None


def is_of_own_part(claim: Claim) -> bool:
    """Whether it speaks of a part that somebody had, and not of what happened: "any role in the attack".

    Who "denied shelling the town" denies that he did, and not that it was shelled.
    """
    words = f"{claim.cue.text} {claim.content.text}"
    own = claim.mode is Mode.DENIES and _OWN_ACT.match(claim.content.text) is not None
    return own or _PART.search(words) is not None


def blamed_by(claim: Claim) -> frozenset[str]:
    """Whom its own words say to have done it.

    Args:
        claim: A claim of a record.

    Returns:
        The words of their names, folded, and the codes of their countries: "army", "RU".
    """
    text = claim.content.text
    named = frozenset[str]()
    if claim.mode is Mode.ACCUSES and (found := _BLAMED.match(text)) is not None:
        named = _named(found["whom"])
    for event in claim.events:
        for one in event.participants:
            if one.role is Role.AGENT and _is_said_by(claim, one):
                named |= _named(one.text) | (_named(one.entity.name) if one.entity else frozenset())
    return named


def _is_said_by(claim: Claim, one: Participant) -> bool:
    """Whether what is said names who takes part: there or, of an event told twice, by another mention."""
    named = [(one.start, one.end)]
    named += [(words.start, words.end) for words in (one.entity.mentions if one.entity else ())]
    content = claim.content
    return any(content.start <= start and end <= content.end for start, end in named)


def _named(words: str) -> frozenset[str]:
    found = frozenset(one.casefold() for one in _WORD.findall(words)) - _LESS
    if _BACKED.search(words):  # a force that a state backs is not the state's
        return found
    body, country = known_body(words), country_in(words)
    return found | ({body.key} if body else set()) | ({country} if country else set())
