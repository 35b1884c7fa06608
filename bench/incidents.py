"""A record's events as MUC's incidents: who and what stands in the five roles of MUC-4.

The record has no such roles: it has attacks, blasts, deaths and damage with agents, targets and
instruments. An agent that is a person, or a number of persons, is a perpetrator, a body an
organisation, and a body named within the words ("members of the …") both. Whoever an event is done to
is a victim where the report names them; what it is done to is a target if it is a thing or a building.
MUC asks only for incidents, so what is only possible, general or long past is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.record import Entity, EntityType, EventType, Record, Role
from hearsay.record.event import Event, Participant
from hearsay.record.vocabulary import ActorKind, Polarity, Reality
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_code
from hearsay.reference.events import companion_sorts

ROLES = ("perpetrator", "organisation", "target", "victim", "weapon")

_INCIDENTS = frozenset((EventType.ATTACK, EventType.EXPLOSION, EventType.STRIKE))
_EFFECTS = frozenset((EventType.CASUALTY, EventType.DAMAGE))
_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING, Reality.PLANNED))
_DONE_TO = frozenset((Role.TARGET, Role.AFFECTED))
_FORCES = frozenset((ActorKind.MILITARY, ActorKind.REBEL, ActorKind.MILITIA))
_STATE = re.compile(r"(?:\w+ )?(?:army|armed forces|air force|navy|government|military)\Z", re.I)
_COUNT = re.compile(
    r"(?:(?:about|over|approximately|at least|more than|yesterday|suspected|presumed|some|several|many|a|an|the|his|her|their|its|our|my|another|"
    r"other|these|those|this|that|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens? of|hundreds? of|an? group of|groups? of|alleged|all|first|second|third|last|same|[\d,.]+)\s+)+",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(
    "i we you he she it they them him her us me who which that this those these one nobody someone "
    "others himself themselves our their his its my your".split()
)
_SHOT = frozenset("bullet bullets shrapnel shot shots".split())
_TITLES = frozenset("mr mrs ms dr msgr monsignor gen col maj capt lt sgt sr jr former".split())
_NAME = re.compile(r"[A-Z][\w.-]*(?: (?:of |the |de |and )*[A-Z][\w.-]*)*")
_MILITARY = re.compile(
    r"\b(?:military|army|navy|air force|brigade|battalion|garrison|barracks|troops?|convoy)\b", re.I
)
_AFTER = re.compile(
    r" (?:in|at|on|near|throughout|from|including|belonging|with|wearing|"
    r"for) ",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:windows?|doors?|roofs?|walls?|parts?) (?:of|in|at) (?:the |an? )?", re.IGNORECASE
)
_REBEL = re.compile(r"\b(?:liberation|revolutionary|guerrilla|front|path|resistance)\b", re.I)
_INITIALS = re.compile(r"[A-Z][A-Z-]{1,6}\Z")
_HARMED = re.compile(
    r"(?:destroyed|damaged|looted|broken|shattered|burned|burnt|wrecked|ruined) ", re.IGNORECASE
)
_PARTS = frozenset("windows window walls wall doors door roof equipment".split())
_OF = re.compile(r" of ", re.IGNORECASE)
_KEPT = frozenset("members member group groups".split())
_KNOWN = ActorLexicon()

Fillers = dict[str, list[str]]


def fillers(record: Record) -> Fillers:
    """The fillers of each role, by their words."""
    found: Fillers = {role: [] for role in ROLES}
    for event in record.events:
        if _is_incident(event):
            for role, words in _once(event, record):
                if words and not any(_is_same(words, other) for other in found[role]):
                    found[role].append(words)
    return found


def _is_same(words: str, other: str) -> bool:
    """Whether words name what others named: "an important police station", "police station"."""
    short, long = sorted((words.lower(), other.lower()), key=len)
    return long == short or long.endswith(" " + short)


def _once(event: Event, record: Record) -> Iterator[tuple[str, str]]:
    """The fillers of an event; of several descriptions of one, the first."""
    told: set[str] = set()
    for one in event.participants:
        for role, words in _fill(record, event, one):
            unnamed = role == "perpetrator" and (one.entity is None or not _is_named(one.entity))
            if words and (unnamed or role == "weapon"):
                if role in told:
                    continue
                told.add(role)
            yield role, words


def _is_incident(event: Event) -> bool:
    if event.reality not in _REAL or event.polarity is not Polarity.AFFIRMED:
        return False
    if event.type not in _INCIDENTS and event.type not in _EFFECTS:
        return False
    if event.subtype == "downing":
        return False
    suffering = [one for one in event.participants if one.role in _DONE_TO]
    if not suffering:
        return event.type is not EventType.CASUALTY
    return not all(map(_is_armed, suffering))


def _is_armed(one: Participant) -> bool:
    """Whether a participant is of an armed force: fighting between two sides is no incident."""
    if one.entity is not None and one.entity.kind in _FORCES:
        return True
    if _MILITARY.search(one.text):
        return True
    return "force" in companion_sorts(_singular(_head(one.text)))


def _fill(record: Record, event: Event, one: Participant) -> Iterator[tuple[str, str]]:
    """The roles that a participant fills, with its words in each."""
    if one.role is Role.INSTRUMENT:
        words = _bare(one.text)
        yield "weapon", "" if words.lower() in _SHOT else words
    elif one.role is Role.AGENT and not _is_before(one):
        yield from _perpetrators(record, one)
    elif one.role in _DONE_TO:
        yield from _sufferers(event, one)


def _perpetrators(record: Record, one: Participant) -> Iterator[tuple[str, str]]:
    if one.entity is not None and _is_body(one.entity):
        yield "organisation", _of_body(one.entity)
        return
    for entity in record.entities:
        if entity.type is EntityType.ORGANISATION and _is_within(entity, one):
            yield "organisation", _of_body(entity)
    if one.entity is not None and one.entity.type is EntityType.GROUP:
        yield "organisation", _named_within(one.entity.name)
    yield "organisation", _rebels(record, one)
    for words in (_bare(one.text), _bare(_OF.split(one.text)[-1])):
        if _STATE.match(words):
            yield "organisation", words
            if words == _bare(one.text):
                return
    yield "perpetrator", _described(one)


def _is_body(entity: Entity) -> bool:
    """Whether an entity is a body; a person whose name is initials is one."""
    initials = _INITIALS.match(entity.name) is not None
    return entity.type is EntityType.ORGANISATION or initials


def _rebels(record: Record, one: Participant) -> str:
    """The one body of rebels that a report names, of whom its unnamed rebels are."""
    kind = one.entity.kind if one.entity is not None else _KNOWN.role(_singular(_head(one.text)))
    if kind is not ActorKind.REBEL:
        return ""
    named = {
        _of_body(entity)
        for entity in record.entities
        if entity.type is EntityType.ORGANISATION
        and _is_named(entity)
        and _REBEL.search(entity.name)
    }
    return named.pop() if len(named) == 1 else ""


def _of_body(entity: Entity) -> str:
    """The name of a body: its initials where it has some, less its people: "FMLN rebels"."""
    for name in (entity.name, *entity.aliases):
        if _INITIALS.match(name):
            return name
    bare = _bare(entity.name)
    within = _named_within(bare)
    if within or _KNOWN.role(bare.rsplit(" ", 1)[-1].lower()) is not None:
        return within
    return bare if bare[:1].isupper() or _STATE.match(bare) else ""


def _named_within(name: str) -> str:
    """The name within a description: "maoist Shining Path guerrillas"."""
    found = _NAME.search(name)
    words = found.group() if found else ""
    generic = _KNOWN.institution(words.lower()) is not None and words == name
    return "" if generic or country_code(words) is not None else words


def _sufferers(event: Event, one: Participant) -> Iterator[tuple[str, str]]:
    if one.entity is not None and one.entity.type is EntityType.PERSON:
        if _is_named(one.entity) and not _INITIALS.match(one.entity.name):
            yield "victim", _untitled(one.entity.name)
    elif _is_property(one.text):
        words = _HARMED.sub("", _bare(_PART.sub("", _bare(one.text, event))))
        yield "target", "" if words.lower() in _PARTS else words


def _is_property(words: str) -> bool:
    """Whether words name a thing or a building, by their last noun."""
    noun = _head(words)
    return any("property" in companion_sorts(form) for form in (noun, _singular(noun)))


def _head(words: str) -> str:
    """The last noun before what is behind prepositions."""
    return re.split(r" (?:of|in|at|on|near|from|belonging) ", _bare(words).lower())[0].split(" ")[
        -1
    ]


def _singular(noun: str) -> str:
    for ending, put in (("ies", "y"), ("men", "man"), ("ches", "ch"), ("xes", "x"), ("s", "")):
        if noun.endswith(ending) and not noun.endswith("ss"):
            return noun.removesuffix(ending) + put
    return noun


def _is_before(one: Participant) -> bool:
    """Whether a noun only stands before the word that tells: "guerrilla attack"."""
    word = one.text.lower()
    single = " " not in word and one.entity is None and not word.endswith(("s", "men", "people"))
    return single and _KNOWN.role(word) is not None


def _is_within(entity: Entity, one: Participant) -> bool:
    return any(
        one.span.start <= mention.start and mention.end <= one.span.end
        for mention in entity.mentions
    )


def _is_named(entity: Entity) -> bool:
    return entity.name[:1].isupper()


def _described(one: Participant) -> str:
    """The words for a perpetrator: of a pronoun, those for whom it stands."""
    words = one.text
    if words.lower() in _PRONOUNS:
        words = one.entity.name if one.entity is not None else ""
    if words.lower() in _PRONOUNS:
        return ""
    bare = _bare(words)
    head = _OF.split(bare)[0]
    return bare if head.split(" ")[-1].lower() in _KEPT else head


def _untitled(name: str) -> str:
    """A name without what stands before it: "Msgr Oscar Romero"."""
    words = name.split(" ")
    titles = [at for at, word in enumerate(words[:-1]) if _is_title(word)]
    return " ".join(words[titles[-1] + 1 :] if titles else words)


def _is_title(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in _TITLES or word[:1].islower() or _KNOWN.role(plain) is not None


def _bare(words: str, event: Event | None = None) -> str:
    """Words without the numbers and articles before them, and without the word that tells."""
    found = _COUNT.match(words)
    rest = _AFTER.split(words[found.end() :] if found else words)[0]
    told = {mention.text.lower() for mention in event.mentions} if event is not None else set()
    first, _, others = rest.partition(" ")
    return others if first.lower() in told and others else rest
