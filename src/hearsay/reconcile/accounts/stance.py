"""Where a statement stands: whether it says that something was not so, and whom it says to have done it.

"The army said the rebels had not shelled the town" is as much a denial as "denied", and "the army withdrew
its statement that they had" says the very words that no longer hold. And of all who are named as the doers
of an event a statement blames only those whom its own words name: that a paper quotes an accusation does
not make everybody it quotes an accuser.
"""

from __future__ import annotations

import re

from hearsay.reconcile.origins.bodies import country_in, field_of, known_body
from hearsay.reconcile.wording import SENTENCE_END
from hearsay.record import Claim, Event, EventType, Role
from hearsay.record.event import Participant
from hearsay.record.vocabulary import ActorKind, EntityType, Mode, Polarity

FIELD = "field:"
"""Begins what stands for a branch of a state, among those who are blamed."""

_TAKES_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|rescind\w*|recant\w*|disown\w*|t(?:ake|akes|ook|aken|aking)\b.*\bback"
    r"|walk\w* back)\b",
    re.IGNORECASE,
)
_STOOD_BY = re.compile(
    r"\bhad (?:(?!not\b)\w+ ){0,3}(?:insisted|denied|claimed|maintained|sworn|ruled|asserted|assured|dismissed|rejected|vowed)\b"
    r"|\b(?:after|before|despite|having) (?:\w+ ){0,2}(?:insist(?:ing|ed)|den(?:ying|ied)|claim(?:ing|ed)|maintain(?:ing|ed)|"
    r"swearing|sworn|asserting|ruling|ruled|dismissing|dismissed|rejecting|rejected)\b"
    r"|\b(?:who|which) (?:\w+ ){0,2}(?:swore|insisted|denied|claimed|maintained|asserted|ruled)\b",
    re.IGNORECASE,
)
_AHEAD = 30
_NONE_OF_IT = re.compile(
    r"^[\s\"“”'‘’]*(?:that )?(?:no(?! (?:fewer|less|more|later|longer|sooner|doubt|matter|wonder|one (?:else )?(?:knows|knew|"
    r"could|can|is sure))\b)|nobody|none|not (?:one|a single|any)|never|nothing) [^,;:]*?\b(?:was|were|is|are|has|have|had|did|does)\b",
    re.IGNORECASE,
)
_AND_NONE = re.compile(
    r"[,;] (?:and|but) (?:not (?:one|a single)|no single|none|nobody) [^,;:]*?\b(?:was|were|has|have|had|did)\b",
    re.IGNORECASE,
)
"""The same behind what was so: "we used water, and not a single shot was fired"."""

_NOT_SO = re.compile(
    r"^[\s\"“”'‘’]*(?:that:? )?(?:[\w'’-]+ ){1,7}?(?:(?:was|were|is|are|has|have|had|did|does|do) (?:not|never)|(?:was|were|is|are|has|"
    r"have|had|did|does|do)n['’]t)\b(?! (?:only|just|yet|know|say|tell|want|rule))",
    re.IGNORECASE,
)
"""A statement of no event that is put in the negative: "the ferry was not overloaded"."""

_HAS_NONE = re.compile(
    r"^[\s\"“”'‘’]*(?:that:? )?(?:[\w'’-]+ ){1,4}?(?:has|have|had|is|was|were|are|found|saw) no (?!longer|doubt|comment|choice|"
    r"idea|intention|plans?|reason|more|less|fewer|option|authority|mandate|information)\w",
    re.IGNORECASE,
)
"""The same, of what there was none of: "we had no knowledge of any cracks"."""

_UNTRUE = re.compile(
    r"\b(?:is|was|are|were) (?:\w+ )?(?:an? )?(?:\w+ )?(?:lies?|false|untrue|fabricat(?:ed|ions?)|invent(?:ed|ions?)|nonsense|"
    r"fak(?:e|ed|es)|baseless|unfounded|groundless|fiction|slander)\b",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"\b(?:claims?|reports?|accusations?|allegations?|charges?|stor(?:y|ies)|figures?|it|this|that|they|these|those|all)\b",
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
_BLAMED_ON = re.compile(r"\b(?P<cue>on|to) (?P<whom>.{2,60}?)(?:[,.;]|$| (?:and|who|which|that)\b)")
_LAYS_ON = re.compile(
    r"\b(?:blam\w+|pin(?:s|ned|ning)|attribut\w+|ascrib\w+|lays?|laid)\b", re.IGNORECASE
)
_MARKED = re.compile(
    r"\b(?:hallmarks?|fingerprints?|handwriting|handiwork|signature|stamp|imprint|hand|work|doing) of (?P<of>.{2,60}?)"
    r"(?:[,.;(\"”]|$| (?:and|who|which|that|in|on|at|behind)\b)"
    r"|\b(?:points?|pointed|pointing|leads?|led) (?:clearly |firmly |straight )?(?:to|at|towards?) (?P<to>[A-Z].{1,60}?)"
    r"(?:[,.;(\"”]|$| (?:and|who|which|that|as|in|on|at)\b)"
    r"|\bsuspicion (?:falls?|fell|has fallen|rests?) on (?P<on>.{2,60}?)(?:[,.;(\"”]|$| (?:and|who|which|that)\b)"
    r"|(?:^|[\"“]|\bthat )(?P<who>(?:the |an? )?(?:[\w'’-]+ ){0,5}?[A-Z][\w'’-]+(?: [\w'’-]+){0,3}?) (?:was|were|is|are|had been|"
    r"has been) (?:\w+ly )?(?:behind|responsible for|to blame for)\b"
)
"""Words by which somebody is blamed without "accuse": "bore the hallmarks of", "everything points to"."""

_NO_BLAME = frozenset(
    (
        *(EventType.PROTEST, EventType.OFFICE, EventType.DECIDE, EventType.MEET, EventType.ACCORD),
        *(EventType.AID, EventType.DISPLACE, EventType.DISASTER, EventType.ACCIDENT),
    )
)
"""What nobody is blamed for who does it."""

_THINGS = frozenset((EntityType.OTHER, EntityType.PLACE, EntityType.VEHICLE, EntityType.WEAPON))
_WEAPON = re.compile(
    r"\b(?:\w*planes?|jets?|aircraft|helicopters?|drones?|missiles?|rockets?|shells?|bombs?|mines?|guns?|"
    r"\w*fire|boats?|ships?|trucks?|cars?|vehicles?)$",
    re.IGNORECASE,
)
_BARE = 5
"""Words of an accusation that names the accused and nothing else."""

_WORD = re.compile(r"[^\W\d_]+")
_ARMED = "armed"
_LESS = frozenset(
    "the a an its his her their of and by some any force forces troops fighters each other one both who "
    "it they he she we i".split()
)
_BACKED = re.compile(r"\b\w+[- ](?:backed|led|allied)\b", re.IGNORECASE)


def is_taken_back(claim: Claim) -> bool:
    """Whether its source says that what it said before no longer holds: "withdrew its statement that"."""
    return claim.mode is Mode.CORRECTS and _TAKES_BACK.search(claim.cue.text) is not None


def is_told_as_before(claim: Claim, text: str) -> bool:
    """Whether a report tells it as what somebody stood by until then: "who swore last week that every door was open".

    Args:
        claim: A claim of a record.
        text: The report's.
    """
    admits = claim.mode is Mode.CONFIRMS
    if claim.source is None or not claim.cue or not claim.content or admits:
        return False
    begins = max(0, min(claim.source.start, claim.cue.start) - _AHEAD)
    ahead = text[begins : max(claim.cue.end, claim.content.start)]
    return _STOOD_BY.search(SENTENCE_END.split(ahead)[-1]) is not None


def is_against(claim: Claim) -> bool:
    """Whether a source says that what its words tell of is not so.

    Args:
        claim: A claim of a record.

    Returns:
        True for a denial, for what is taken back, for "they had not shelled the town", "no shot was fired" and
        "the claim that a tank was lost is a lie".
    """
    if claim.mode is Mode.DENIES or claim.polarity is Polarity.NEGATED or is_taken_back(claim):
        return True
    if claim.polarity is Polarity.OPEN:
        return False
    said = claim.content.text
    untrue = _UNTRUE.search(said)
    if untrue is not None and _CALLED_SO.search(said[: untrue.start()]):
        return True
    if claim.source is not None and (_NONE_OF_IT.match(said) or _AND_NONE.search(said)):
        return True
    none = _NOT_SO.match(said) or _HAS_NONE.match(said)
    if claim.source is not None and not claim.events and none:
        return True
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
    marked = _MARKED.search(text) if claim.polarity is Polarity.AFFIRMED else None
    if marked is not None and claim.mode is not Mode.DENIES:
        return _named(next(filter(None, marked.groups())))
    on = _BLAMED_ON.search(text) if _LAYS_ON.search(claim.cue.text) else None
    if on is not None:
        return _named(on["whom"])
    if claim.mode is Mode.ACCUSES and (found := _BLAMED.match(text)) is not None:
        named = _named(found["whom"])
    elif claim.mode is Mode.ACCUSES and len(text.split()) <= _BARE:
        named = _named(text)
    for event in claim.events:
        if event.type in _NO_BLAME:
            continue
        for one in event.participants:
            if one.role is Role.AGENT and _is_party(one, event) and _is_said_by(claim, one):
                named |= _named(one.text) | (_named(one.entity.name) if one.entity else frozenset())
    return named


def _is_party(one: Participant, event: Event) -> bool:
    """Whether it is somebody, and not what he did it with, or where: "the Homs strike", "a jet bombed"."""
    counted = (figure.start < one.end and one.start < figure.end for figure in event.figures)
    if event.type is EventType.CASUALTY and any(counted):
        return False  # "eleven people lost their lives" kills nobody
    if event.where is not None and one.text in (event.where.place.name, event.where.place.text):
        return False
    if one.entity is not None and one.entity.kind in (None, ActorKind.UNKNOWN):
        return one.entity.type not in _THINGS
    return one.entity is not None or _WEAPON.search(one.text) is None


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
    body, country, field = known_body(words), country_in(words), field_of(words)
    if body is not None and body.interest == _ARMED and field is None:
        country = None  # the Taliban of Pakistan are not Pakistan's
    keys = {one for one in (body and body.key, country, field and f"{FIELD}{field}") if one}
    return found | keys
