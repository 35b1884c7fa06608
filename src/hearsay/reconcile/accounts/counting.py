"""How a count is told: as what it is now, as what it was before, as what came on top.

"The toll rose to 31, up from 22" gives two numbers of which one is past; "four more bodies" are no toll;
"three children" among fourteen dead are fourteen dead. Set beside other reports' numbers without that, each
would contradict the others. What tells it stands right before the number, seldom behind it, and never in
another clause.
"""

from __future__ import annotations

import re
from enum import StrEnum

from hearsay.normalise.number import find_quantities
from hearsay.record import EventType, Figure, Measure, Record


class Counting(StrEnum):
    """How a count is told."""

    NEWER = "newer"
    """As new: "raised the toll to 31"."""
    EARLIER = "earlier"
    """As overtaken: "up from 22"."""
    ADDED = "added"
    """As what comes on top: "four more bodies"."""
    INCLUDED = "included"
    """As part of another: "including three children"."""
    WINDOW = "window"
    """Over a stretch of its own: "in the past 24 hours"."""
    TOTAL = "total"
    """As all there are: "a total of 31", "the toll"."""
    UNTIL = "until"
    """As of a day: "as of Monday"."""
    ABOARD = "aboard"
    """As those who were in a vehicle or a building: "with 134 people aboard", "52 men were on shift"."""
    FLOOR = "floor"
    """As those whom somebody has seen: "had buried 26 people"."""
    KEPT = "kept"
    """As one that was given before: "its figure of 52", "sticking to 14"."""
    ACCEPTED = "accepted"
    """As one that another gave, and that whoever gives it now takes over: "accepted the figure of 12"."""
    SINCE = "since"
    """From a day on: "since the offensive began on March 1"."""

    BOUNDED = "bounded"
    """As less than all, as is told: "the figure covers only bodies found in the building"."""


_NUMBER = r"(?:(?:at least|about|around|some|nearly|more than|only|just|an?|the) )*"
_CHANGE = (
    r"(?:ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gr[eo]w(?:s|n|ing)?|"
    r"increas(?:es?|ed|ing)|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|br(?:ings?|inging|ought)|tak(?:es?|ing|en)|"
    r"took|push(?:es|ed|ing)|updat(?:es?|ed|ing)|revis(?:es?|ed|ing)|correct(?:s|ed|ing)|lower(?:s|ed|ing)|"
    r"reduc(?:es?|ed|ing)|go(?:es|ne|ing)? up|went up|cut|dropp(?:ed|ing)|drops|f[ea]ll(?:s|ing|en)?|swell(?:s|ed)?|mount(?:s|ed|ing)?)"
)
_REACH_IT = r"(?:reach(?:es|ed|ing)|pass(?:es|ed|ing)|topp(?:ed|ing)|tops|exceed(?:s|ed|ing)|now)"
_COUNT = r"(?:toll|tally|total|count|figure|number|estimate)s?"
_BEFORE = r"(?:(?<!hour )(?<!hours )(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!year )(?<!years )earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|preliminary|at first)"
_SAID = r"(?:said|say|put|report(?:ed|s)?|announced|gives?|given|gave|counted|stated|estimated|confirmed)"
_BOUNDED = re.compile(
    rf"\b(?:The|That|This|Its|Their|His|Her) (?:\w+ )?{_COUNT} (?:(?:only )?(?:covers?|includes?|counts?|concerns?) only\b|"
    r"only (?:covers?|includes?|counts?)\b|(?:does|do|did) not (?:yet )?(?:include|count|cover|take in)\b|excludes?\b|leaves? out\b)"
)
_COUNTED = frozenset((Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING))
_SOON = 260
"""Characters behind a count within which it is told that it is not all."""

_NEWER = re.compile(
    rf"\b{_CHANGE}\b[^.;:,]{{0,60}}\bto {_NUMBER}$|\b{_REACH_IT} (?:\w+ )?(?:at |that )?{_NUMBER}$"
    rf"|\b{_CHANGE}\b (?:the |its |their )?(?:\w+ )?{_COUNT}\b[^.;]{{0,120}}\b(?:saying|to|at) {_NUMBER}$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b(?:up|down|{_CHANGE})\b[^.;:,]{{0,40}} from {_NUMBER}(?:{_BEFORE} )?(?:{_COUNT} )?(?:of )?{_NUMBER}$"
    rf"|\bto [^.;:]{{1,30}}, from {_NUMBER}$"
    # Of "earlier a bomb killed 12" it is the bomb that was earlier.
    rf"|\b{_BEFORE}\b,?[^.;:,]{{0,40}}\b(?:{_SAID}|{_COUNT})\b[^.;:,]{{0,60}} {_NUMBER}$"
    rf"|\b{_SAID} {_BEFORE}\b[^.;:,]{{0,60}} {_NUMBER}$"
    # What somebody had said is what was before; what others say that he had said need not be.
    rf"|^(?:(?!\b(?:said|says|saying|told|according)\b)[^.;:])*\bhad (?:reported|put|given|announced|estimated|"
    rf"spoken of|counted)\b[^.;:,]{{0,60}} {_NUMBER}$"
    # "The day before he had said": of a time that is told first, and so is past.
    rf"|^(?:(?:[Aa]|[Tt]he) (?:day|night|week) (?:before|earlier)|[Ee]arlier|[Oo]n [A-Z]\w+day|[Aa]t first),? "
    rf"(?:\w+ ){{1,4}}had (?:said|told)\b[^.;:,]{{0,60}} {_NUMBER}$"
    rf"|\bwho had (?:first |at first |initially )?(?:said|reported|put|given|counted|estimated|spoken of)\b"
    rf"[^.;:,]{{0,60}} {_NUMBER}$"
    rf"|, not {_NUMBER}$|\b(?:instead of|rather than|compared (?:with|to)) {_NUMBER}$",
    re.IGNORECASE,
)
_EARLIER_BEHIND = re.compile(
    rf"[^.;:,]{{0,40}}\b(?:{_BEFORE} (?:reported|announced|given|put|said|counted|stated)"
    r"|(?:reported|announced|given|stated) (?:earlier|before|previously))\b"
    # "Three of its men had died in fighting a day earlier": there it is no count that was earlier.
    r"| (?:[\w-]+ ){0,2}a day (?:earlier|before)\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?<!or )(?:more|another|additional|further)\b(?! than)", re.IGNORECASE)
_INCLUDED = re.compile(
    r"\b(?:including|among (?:them|whom|the (?:dead|victims|killed|injured|wounded))|"
    r"(?<!number )(?<!total )(?<!count )of (?:them|whom|those|which))\b"
    r"[^.;:]{0,60}$|\bfollowed by (?:the )?(?:[\w-]+ ){0,3}[A-Z][\w-]* (?:with|at) $",
    re.IGNORECASE,
)
_INCLUDED_BEHIND = re.compile(
    r"\s*(?:were )?(?:of|among) (?:them|whom|those|the (?:dead|victims))\b"
)
_INCLUDED_WITHIN = re.compile(
    r"\b(?:of|among) (?:them|whom|those|the (?:dead|killed|victims|deceased|injured|wounded|missing))\b"
)
_OF_THEM = re.compile(r"\s*\bof (?:them|whom|those|which)\b")
_WINDOW = re.compile(
    r"\b(?:in|over|during|within) (?:the |a )?(?:past|last|previous|preceding|single) (?P<n>[\w-]+ )?"
    r"(?P<unit>hour|day|night|week|month)s?\b|\b(?:daily|overnight)\b|\bin (?:a|one) (?:single )?day\b",
    re.IGNORECASE,
)
_CRAFT = (
    r"(?:ferry|boat|ship|vessel|plane|bus|train|flight|aircraft|airliner|jet|turboprop|helicopter|minibus|truck|lorry|coach|"
    r"dinghy|barge|canoe|tanker|trawler)"
)
_VEHICLE = rf"(?:aboard|on ?board|(?:on|in) (?:the|a|that) (?:[\w-]+ )?{_CRAFT}|on flight \w+)"
_WITHIN = (
    r"(?:on (?:the )?(?:shift|duty)|at work|underground|below(?: ground)?(?= when|[.,;]|$)|inside"
    r"(?: the (?:\w+ )?(?:mine|pit|building|factory|plant|hall|hotel|theatre|theater|stadium|church|mosque|club|school))?"
    r"(?= when|[.,;]|$))"
)
_WENT_DOWN = r"(?: \w+)? (?:had )?(?:gone|went) (?:down|underground|below)\b"
_ABOARD = re.compile(
    rf"\b(?:carry(?:ing)?|carried|had (?:been )?on board) {_NUMBER}$|\b{_VEHICLE}\b[^.;,]{{0,20}} {_NUMBER}$"
    rf"|\bnumber of (?:men|people|workers|miners|those) {_WITHIN}[^.;,]{{0,20}} {_NUMBER}$"
    rf"|\b(?:number|count)[\w ]{{0,12}} (?:on (?:the )?shift|underground|below) (?:to|at) {_NUMBER}$",
    re.IGNORECASE,
)
_ABOARD_BEHIND = re.compile(
    rf"(?:, and not \w+,)?(?:,? and (?:a )?crew of [\w-]+)?(?: \w+)?(?: (?:were|was|had been|have been|are|people))* "
    rf"{_VEHICLE}\b"
    rf"|(?:, and not \w+,)?(?: (?:were|had been|have been|are))+ {_WITHIN}|{_WENT_DOWN}",
    re.IGNORECASE,
)
_PASSENGERS = re.compile(r"\bpassengers?\b", re.IGNORECASE)
_CREW = re.compile(r",? and (?:a )?crew of (?P<crew>[\w-]+)")
_KEPT = re.compile(
    rf"\b(?:its|his|her|their|our) (?:own |earlier |previous |first )?(?:{_COUNT}|own) of {_NUMBER}$"
    rf"|\b(?:st[iu]ck(?:s|ing)? (?:to|by|with)|st(?:ands?|anding|ood) by|insist(?:s|ed|ing)? on|"
    rf"h[eo]ld(?:s|ing)? to|ke(?:eps?|eping|pt) to|repeat(?:s|ed|ing)?) {_NUMBER}$",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    rf"\b(?:accept(?:s|ed|ing)?|agree(?:s|d)? (?:with|to|on)|conced(?:es|ed)|acknowledg(?:es|ed)|endors(?:es|ed)|adopt(?:s|ed)|"
    rf"shares?|shared) (?:the |that |this |its |their |a |now )*(?:\w+ )?{_COUNT} of {_NUMBER}$",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    rf"\b(?:buried|recovered|retrieved|pulled|received|taken in|treated) {_NUMBER}$", re.IGNORECASE
)
_FLOOR_BEHIND = re.compile(
    r"[^.;:,]{0,20}\bbodies (?:were|was|had been|have been) (?:buried|discovered|found|pulled|recovered|retrieved)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"\b(?:toll|tally|(?:a|the|in) total|in all|altogether|so far|to date|overall|the {_COUNT} of)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\bas (?:of|at)\b|(?<!ed )(?<!en )\b(?:[Bb]y|[Uu]ntil) (?:late |early |noon )?(?:on )?[A-Z]\w+day\b(?!['’])"
)
_SINCE = re.compile(
    r"\bsince (?:late |early |last |mid-)?(?:[A-Z]\w+|\d|then\b|the\b[^.;,]{0,40}\b(?:began|start|broke|outbreak))"
)
_SINCE_WHEN_NOT = re.compile(r"\b(?:\w+est|worst|first|most)\b[^.;,]{0,40} since\b")
"""The deadliest attack since 2015 counts no dead of 2016."""

_OF_VICTIMS = re.compile(
    rf"\b(?:number|count|tally|toll) of (?:the )?(?:victims|dead|deaths|fatalities)\b[^.;:,]{{0,30}} {_NUMBER}$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(?:people|persons)$", re.IGNORECASE)
_BEFELL: dict[tuple[EventType, str | None], Measure] = {
    (EventType.ATTACK, "abduction"): Measure.ABDUCTED,
    (EventType.DETAIN, "arrest"): Measure.ARRESTED,
    (EventType.DISPLACE, None): Measure.DISPLACED,
    (EventType.CASUALTY, "injured"): Measure.INJURED,
    (EventType.CASUALTY, "missing"): Measure.MISSING,
}
"""What befell the people who are counted with an event, by its type and subtype."""

_STOP = re.compile(r"[.!?;][\"”’)]*\s|\n")
_REACH = 200
"""Characters on either side of a number in which its sentence is looked for."""


def counting_of(figure: Figure, record: Record) -> frozenset[Counting]:
    """How a figure is told.

    Args:
        figure: The figure.
        record: The record that holds it.

    Returns:
        All that the words around it tell; nothing for "12 people died".
    """
    before, behind = _around(figure, record.report.text)
    sentence = f"{before}|{behind}"
    signs = {
        Counting.NEWER: _NEWER.search(before),
        Counting.EARLIER: _EARLIER.search(before) or _EARLIER_BEHIND.match(behind),
        Counting.ADDED: _ADDED.search(figure.text) and not _follows_others(figure, record),
        Counting.INCLUDED: _is_included(figure, record, before, behind),
        Counting.WINDOW: _WINDOW.search(sentence),
        Counting.TOTAL: _TOTAL.search(before) or _TOTAL.search(figure.text),
        Counting.ABOARD: _is_aboard(figure, before, behind),
        Counting.FLOOR: _FLOOR.search(before) or _FLOOR_BEHIND.match(figure.text + behind),
        Counting.UNTIL: _UNTIL.search(sentence),
        Counting.KEPT: _KEPT.search(before),
        Counting.ACCEPTED: _ACCEPTED.search(before),
        Counting.BOUNDED: _BOUNDED.search(record.report.text, figure.end, figure.end + _SOON)
        and figure.measure in _COUNTED,
        Counting.SINCE: _SINCE.search(sentence) and not _SINCE_WHEN_NOT.search(sentence),
    }
    found = {sense for sense, sign in signs.items() if sign}
    if Counting.EARLIER in found:
        found.discard(Counting.NEWER)
    return frozenset(found)


def crew_behind(figure: Figure, record: Record) -> tuple[int, int]:
    """The crew that is counted with passengers: "41 passengers and a crew of four".

    Args:
        figure: The passengers; of any other count there is no crew.
        record: The record that holds it.

    Returns:
        How many they are, and where the words for both end.
    """
    found = _CREW.match(record.report.text, figure.end)
    if found is None or not _PASSENGERS.search(figure.text):
        return 0, figure.end
    number = next(iter(find_quantities(record.report.text, *found.span("crew"))), None)
    low = number.quantity.low if number else None
    return (int(low), found.end()) if low else (0, figure.end)


def measure_of(figure: Figure, record: Record) -> Measure:
    """What a figure counts: people of whom no word says what befell them, by what they are told of with.

    Args:
        figure: The figure.
        record: The record that holds it.

    Returns:
        For "97 pupils had been taken" those who were abducted.
    """
    if figure.measure is not Measure.COUNT_OTHER:
        return figure.measure
    if _OF_VICTIMS.search(_around(figure, record.report.text)[0]):
        return Measure.KILLED
    if not _counts_people(figure):
        return figure.measure
    events = [one for one in record.events if figure in one.figures]
    kinds = {(one.type, subtype) for one in events for subtype in (one.subtype, None)}
    known = {_BEFELL[kind] for kind in kinds & _BEFELL.keys()}
    return known.pop() if len(known) == 1 else figure.measure


def _counts_people(figure: Figure) -> bool:
    return figure.population is not None or _PEOPLE.search(figure.text) is not None


_SOME_BY = re.compile(r" (?:by|with|from|through|in|at) (?!all\b)")
_BARE = re.compile(r"[\w-]+")
_COUNTED_BEFORE = re.compile(
    r"\b(?:\d[\d,]*|[a-z]+(?:teen|ty|een)?(?:-\w+)?) (?:[\w-]+ ){0,2}[\w-]*[a-z](?: (?:dead|killed|wounded|injured))?, $"
)


def _is_included(figure: Figure, record: Record, before: str, behind: str) -> bool:
    """Whether it counts some of those who are counted before it by the same measure.

    "Twelve of them died" is no part of a count of the dead where "they" are those who were aboard.
    """
    of_them = _OF_THEM.search(figure.text) or _OF_THEM.match(behind)
    counted = [one for one in record.figures if one.start < figure.start]
    if of_them and counted and counted[-1].measure is not figure.measure:
        return False
    if _SOME_BY.match(behind) and _BARE.fullmatch(figure.text) and _COUNTED_BEFORE.search(before):
        return True  # "17 killed inmates, five by rifle fire"
    found = (_INCLUDED.search(before), _INCLUDED_BEHIND.match(behind))
    return any(found) or _INCLUDED_WITHIN.search(figure.text) is not None


def _is_aboard(figure: Figure, before: str, behind: str) -> bool:
    if figure.measure is not Measure.COUNT_OTHER:
        return False
    return bool(_ABOARD.search(before) or _ABOARD_BEHIND.match(behind))


def _around(figure: Figure, text: str) -> tuple[str, str]:
    """What stands before a figure in its sentence, and behind it."""
    before = text[max(0, figure.start - _REACH) : figure.start]
    behind = text[figure.end : figure.end + _REACH]
    *_, begins = (0, *(stop.end() for stop in _STOP.finditer(before)))
    stop = _STOP.search(behind)
    return before[begins:], behind[: stop.start()] if stop else behind


def _follows_others(figure: Figure, record: Record) -> bool:
    """Whether "more" means more people: "killing 44 and wounding dozens more"."""
    near = [one for one in record.figures if 0 < figure.start - one.end < _REACH]
    return bool(near) and all(one.measure is not figure.measure for one in near)
