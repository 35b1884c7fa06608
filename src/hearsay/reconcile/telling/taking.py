"""What is compared is taken out of a record.

Much of it is in the record, and some of it only between its lines: of what day the dead are in a report that
tells of one day, and which word of "blew up a bus" it is that tells.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.telling.chiefs import since_cause, with_chiefs
from hearsay.reconcile.telling.days import day_of
from hearsay.reconcile.telling.horizon import is_day_of_saying, told_since
from hearsay.reconcile.telling.sentences import Sentences
from hearsay.reconcile.telling.telling import Backdrop, Count, Spot, Telling
from hearsay.reconcile.triggers import Kind, kinds_of
from hearsay.reconcile.wording import content_stems, names_in, numbers_in, stem
from hearsay.record import Event, EventType, Place, PlacePrecision, Record, Role
from hearsay.record.between import At
from hearsay.record.event import Participant
from hearsay.record.refs import value_refs
from hearsay.record.vocabulary import Reality, Relation

_DONE_BY = frozenset((Role.AGENT,))
_DONE_TO = frozenset((Role.TARGET, Role.AFFECTED, Role.BENEFICIARY))
_SITES = frozenset((PlacePrecision.POINT, PlacePrecision.SITE, PlacePrecision.AREA))
_EXACT = _SITES | {PlacePrecision.TOWN, PlacePrecision.OFFSET, PlacePrecision.DISTRICT}
_EFFECTS = frozenset((EventType.CASUALTY, EventType.DAMAGE, EventType.AID, EventType.DISPLACE))
"""What comes of another event, and so on its day; "the bombing" may be that of last week."""

_FORCE = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE))
_NEWS = _EFFECTS | _FORCE | {EventType.ACCIDENT, EventType.DISASTER, EventType.PROTEST}
"""What is told with its effects, and whose days are those of the effects: a vote's day is not."""

_ON_THE_WAY = frozenset((Relation.TOWARDS, Relation.FROM, Relation.BETWEEN))
_TRAVELLED = frozenset((EventType.DISPLACE, EventType.DEPLOY, EventType.MEET, EventType.AID))
"""What leads from one place to another; anything else that is told of a way was somewhere on it."""

_MOVING = frozenset((EventType.ACCIDENT, EventType.STRIKE, EventType.ATTACK, EventType.CASUALTY))
_HOUSE = r"(?:hospitals?|clinics?|morgues?|mortuar(?:y|ies)|infirmary|health cent(?:re|er)|medical cent(?:re|er)|intensive care)"
_CARE_BEFORE = re.compile(
    rf"\b{_HOUSE} (?:in|at|of|near) (?:the (?:\w+ )?(?:city|town|capital) (?:of )?)?$",
    re.IGNORECASE,
)
_CARE_BEHIND = re.compile(
    rf"(?:['’]s)? (?:(?:general|central|main|university|state|district|regional|[A-Z]\w+) )?{_HOUSE}\b"
)
_BOUND = re.compile(
    r"\b(?:approach(?:ed|ing|es)?|bound for|head(?:ed|ing) (?:for|to)|en route (?:to|for|from)|on (?:its|the|their|his|her) way "
    r"(?:to|from)|flying (?:to|from)|sailing (?:to|from)|tak(?:en|ing) off from|took off from|left|departed(?: from)?|"
    r"sailed from|set out (?:from|for)) "
    r"(?:the (?:\w+ )?(?:city|town|port|capital|airport|village|island) (?:of )?)?$",
    re.IGNORECASE,
)
_REACH = 60
_NEARLY_ALL = 0.75

_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING))
_A_DAY = 1.5
_BESIDE = frozenset("from have into over their them through under upon with".split())
"""Words of a mention that tell of nothing by themselves: "made their way to"."""

_WORD = re.compile(r"[^\W\d_]+")


def tellings(filed: Filed) -> tuple[Telling, ...]:
    """What a report tells of: one telling for each of its events.

    Args:
        filed: The report's record, with what it is called.

    Returns:
        In the order of the record's events.
    """
    sentences = Sentences(filed.record)
    backdrop = backdrop_of(filed, sentences.names)
    refs = value_refs("e", (event.mentions[0].start for event in filed.record.events))
    tellers = _tellers(filed.record)
    home, text = _home(filed.record), filed.record.report.text
    told = [
        replace(
            _telling(
                event,
                ref,
                backdrop,
                sentences,
                home,
                text,
                is_of_saying=is_day_of_saying(event, filed.record),
            ),
            tellers=tellers[event.id],
        )
        for event, ref in zip(filed.record.events, refs, strict=True)
    ]
    led = with_chiefs(told, len(filed.record.report.text))
    found = [since_cause(one, led, sentences) for one in led]
    since = told_since(filed.record, backdrop.published)
    seen: Counter[str] = Counter()
    named = []
    for telling in found:
        mark = _mark(telling)
        seen[mark] += 1
        twin = f"{backdrop.family}:{mark}:{seen[mark]}"
        by_report = _by_report(telling, found)
        may_be_older = by_report is None and _is_undated(telling) and not telling.aside
        may_be_older = may_be_older and (telling.chief or telling.type not in _EFFECTS)
        named.append(
            replace(telling, twin=twin, by_report=by_report, since=since if may_be_older else None)
        )
    return tuple(named)


def _tellers(record: Record) -> Mapping[str, frozenset[str]]:
    """Who is cited for each event, by its id; nobody, where the report also tells it by itself."""
    cited: dict[str, set[str]] = defaultdict(set)
    for claim in record.claims:
        who = claim.source
        name = "" if who is None else (who.entity.name if who.entity else who.text).casefold()
        for event in claim.events:
            cited[event.id].add(name)
    return defaultdict(
        frozenset, {one: frozenset(names) for one, names in cited.items() if "" not in names}
    )


def _by_report(telling: Telling, found: Sequence[Telling]) -> float | None:
    """The day that a telling without one may be taken to be of.

    A headline tells the news of the report, and so what it tells of first. "Four people died" is of its
    day if it tells of one only; of "the bombing" one cannot say, it may be last week's.
    """
    if telling.begins is not None or telling.ends is not None:
        return None
    days = [day for one in found if (day := _day_of_news(one)) is not None]
    if telling.headline:
        return days[0] if days else None
    if telling.type not in _EFFECTS:
        return None
    news = [one for one in found if one.type in _NEWS]
    causes = [one for one in news if one.chief and one.type not in _EFFECTS]
    if causes and all(_is_undated(one) for one in causes) and not telling.aside:
        return None  # what happened elsewhere on a day tells nothing of what the report is about
    if telling.chief:
        # What else a report tells of has a day of its own, and so have the search and the counting.
        news = [one for one in news if one.chief and one.type not in _EFFECTS]
    of_news = {day for one in news if (day := _day_of_news(one)) is not None}
    return of_news.pop() if len(of_news) == 1 and not any(map(_is_long, news)) else None


def _is_undated(one: Telling) -> bool:
    return one.begins is None and one.ends is None


def _day_of_news(one: Telling) -> float | None:
    if one.begins is None or one.ends is None or one.reality not in _REAL or _is_long(one):
        return None
    return float(math.floor(one.begins))


def _is_long(one: Telling) -> bool:
    """Whether it tells of more than a day of what has happened."""
    if one.begins is None or one.reality not in _REAL:
        return False
    return one.ends is None or one.ends - one.begins > _A_DAY


def _mark(telling: Telling) -> str:
    """What the telling of a copy has in common with this one."""
    where = telling.spot.name if telling.spot else ""
    parts = (telling.type, telling.reality, where, telling.begins, *sorted(telling.stems))
    return blake2b(repr(parts).encode(), digest_size=6).hexdigest()


def backdrop_of(filed: Filed, names: frozenset[str] | None = None) -> Backdrop:
    """What all tellings of a report share; a report of no event has it too.

    Args:
        filed: The report's record, with what it is called.
        names: What it names, where that is known already.
    """
    report = filed.record.report
    published = day_of(report.published)
    return Backdrop(
        report=filed.name,
        family=filed.family,
        published=None if published is None else float(int(published)),
        names=Sentences(filed.record).names if names is None else names,
        numbers=numbers_in(report.text),
    )


def _home(record: Record) -> str | None:
    """The country that nearly all places of a report are in: so is a village that no gazetteer has."""
    found = Counter(place.country for place in record.places if place.country)
    country, often = found.most_common(1)[0] if found else (None, 0)
    return country if often >= _NEARLY_ALL * found.total() else None


def _telling(
    event: Event,
    ref: str,
    backdrop: Backdrop,
    sentences: Sentences,
    home: str | None,
    text: str,
    *,
    is_of_saying: bool = False,
) -> Telling:
    around = sentences.around(event.mentions)
    kinds = (kinds_of(mention.text, event.type) for mention in event.mentions)
    interval = None if is_of_saying else event.interval
    return Telling(
        backdrop=backdrop,
        event=event.id,
        ref=ref,
        twin="",
        told=min(event.mentions).text,
        mentions=tuple(At(backdrop.report, one.start, one.end) for one in event.mentions),
        type=event.type,
        subtype=event.subtype,
        reality=event.reality,
        polarity=event.polarity,
        stems=frozenset(stem(_telling_word(one.text)) for one in event.mentions),
        kinds=frozenset[Kind]().union(*kinds),
        doers=_named(event.participants, _DONE_BY),
        sufferers=_named(event.participants, _DONE_TO),
        beside=names_in(around) & backdrop.names,
        words=content_stems(around),
        spot=_spot(event, home, text),
        begins=day_of(interval.begins) if interval else None,
        ends=day_of(interval.ends) if interval else None,
        counts=_counts(event),
        headline=sentences.are_in_front(event.mentions),
    )


def _telling_word(words: str) -> str:
    """The word of a mention that is compared: the last, or the verb of "blew up"."""
    parts: list[str] = _WORD.findall(words)
    long = [part for part in parts if len(part) > 3 and part.lower() not in _BESIDE]
    return (long or parts or [words])[-1]


def _named(participants: Sequence[Participant], roles: frozenset[Role]) -> frozenset[str]:
    """The words with a capital that name those who play the roles."""
    chosen = [one for one in participants if one.role in roles]
    names = [one.entity.name if one.entity else one.text for one in chosen]
    return frozenset[str]().union(*map(names_in, names))


def _spot(event: Event, home: str | None, text: str) -> Spot | None:
    if event.where is None:
        return None
    if event.type is EventType.CASUALTY and _is_of_care(event.where.place, text):
        return None  # where somebody is nursed or lies dead he need not have been hurt
    if event.type in _MOVING and _is_bound_for(event.where.place, text):
        return None
    if event.where.relation in _ON_THE_WAY and event.type not in _TRAVELLED:
        return None
    place = event.where.place
    if place.text.islower():
        return None  # "in the bush": no toponym, whatever bears that name somewhere
    return Spot(
        name=place.name,
        exact=place.precision in _EXACT,
        site=place.precision in _SITES,
        geonames_id=place.geonames_id,
        country=place.country or (home if place.lat is None else None),
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        reach_km=place.radius_km or 0.0,
    )


def _is_of_care(place: Place, text: str) -> bool:
    """Whether a place is that of a hospital or a morgue: "died in hospital in Sabha", "a hospital in Brak"."""
    before = text[max(0, place.start - _REACH) : place.start]
    behind = text[place.end : place.end + _REACH]
    return _CARE_BEFORE.search(before) is not None or _CARE_BEHIND.match(behind) is not None


def _is_bound_for(place: Place, text: str) -> bool:
    """Whether somebody was on the way there: "as it approached the city of Sabha", "bound for Homs"."""
    return _BOUND.search(text[max(0, place.start - _REACH) : place.start]) is not None


def _counts(event: Event) -> tuple[Count, ...]:
    found = {(one.measure.value, one.low, one.high) for one in event.figures}
    listed = sorted(found, key=str)
    return tuple(Count(measure=measure, low=low, high=high) for measure, low, high in listed)
