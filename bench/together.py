"""How well what was found among reports agrees with what a person made of them.

The rules are those of `../shared/scoring/score_cross.py`, so that our own groups can be judged where that
is not at hand; `tests/bench/test_cross.py` holds the two to the same numbers. A relation counts as found
if its kind is the person's, or one the person also accepts, and both of its ends touch the person's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

Gold = Mapping[str, Any]
Mention = tuple[str, int, int]

_ONE_WAY = frozenset(("revises", "repeats", "denies", "confirms"))


@dataclass(slots=True)
class Tally:
    """What was counted, over one group or several.

    Args:
        counts: Numbers of things by name.
        missed: Required relations that were not found, a line each.
        taken: Traps that were taken, a line each.
        unlisted: Relations that the person does not list, a line each.
    """

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    unlisted: list[str] = field(default_factory=list)

    def scores(self) -> dict[str, float]:
        """`incidents`, `relations.recall`, `relations.precision`, `relations.f1`, `traps`, `origins`."""
        got = self.counts
        pairs = _f1(got["together"], got["together wrongly"], got["apart wrongly"])
        recall = got["found"] / max(1, got["required"])
        precision = (got["returned"] - got["unlisted"]) / max(1, got["returned"])
        return {
            "incidents": pairs,
            "relations.recall": recall,
            "relations.precision": precision,
            "relations.f1": 2 * recall * precision / ((recall + precision) or 1),
            "traps": 1 - got["taken"] / max(1, got["traps"]),
            "origins": got["origins right"] / max(1, got["origins"]),
        }


def judge(golds: Iterable[Gold], incidents: Sequence[Gold], relations: Sequence[Gold]) -> Tally:
    """Set what was found beside what persons made of groups of reports.

    Args:
        golds: The groups, with the places of their mentions.
        incidents: What was found, as `Incident.form()` has it.
        relations: What was found, as `Relation.form()` has it.

    Returns:
        The counts of all groups.
    """
    tally = Tally()
    for gold in golds:
        reports = set(gold["reports"])
        mine = [one for one in relations if {one["a"]["report"], one["b"]["report"]} <= reports]
        _judge_incidents(gold, incidents, tally)
        _judge_relations(gold, mine, tally)
        _judge_traps(gold, incidents, mine, tally)
    return tally


def _judge_incidents(gold: Gold, incidents: Sequence[Gold], tally: Tally) -> None:
    told = [
        (one["name"], _home(_at(mention), one["type"], incidents))
        for one in gold["incidents"]
        if not one.get("optional")
        for mention in one["events"]
    ]
    for (name, found), (other, beside) in combinations(told, 2):
        joined = found is not None and found == beside
        tally.counts["together"] += joined and name == other
        tally.counts["together wrongly"] += joined and name != other
        tally.counts["apart wrongly"] += not joined and name == other
    by_id = {one["id"]: one for one in incidents}
    for name, detail in gold["independent_sources_detail"].items():
        homes = Counter(found for other, found in told if other == name and found)
        number = by_id[homes.most_common(1)[0][0]]["independent"] if homes else -1
        tally.counts["origins"] += 1
        tally.counts["origins right"] += detail["low"] <= number <= detail["high"]


def _judge_relations(gold: Gold, mine: Sequence[Gold], tally: Tally) -> None:
    listed: set[int] = set()
    for one in gold["relations"]:
        kinds = {one["kind"], *one.get("kind_alt", ())}
        hit = [number for number, found in enumerate(mine) if _is(one, found, kinds)]
        listed.update(hit)
        if not one.get("optional"):
            tally.counts["required"] += 1
            tally.counts["found"] += bool(hit)
            if not hit:
                tally.missed.append(_line(one["kind"], one))
    tally.counts["returned"] += len(mine)
    tally.counts["unlisted"] += len(mine) - len(listed)
    tally.unlisted += [str(one["why"]) for number, one in enumerate(mine) if number not in listed]


def _judge_traps(gold: Gold, incidents: Sequence[Gold], mine: Sequence[Gold], tally: Tally) -> None:
    for trap in gold["traps"]:
        if trap["wrong"] == "same incident":
            one, other = (_home(_at(trap[side]), None, incidents) for side in "ab")
            bad = one is not None and one == other
        else:
            bad = any(_is(trap, found, {trap["wrong"]}) for found in mine)
        tally.counts["traps"] += 1
        tally.counts["taken"] += bad
        if bad:
            tally.taken.append(_line(trap["wrong"], trap))


def _home(mention: Mention, kind: str | None, incidents: Sequence[Gold]) -> str | None:
    """The incident that holds a mention: one of its type first, then the closest words."""
    best = max(_holding(mention, kind, incidents), key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def _holding(
    mention: Mention, kind: str | None, incidents: Sequence[Gold]
) -> Iterator[tuple[float, str]]:
    for one in incidents:
        for event in one["events"]:
            there = _found_at(event)
            if _touch(mention, there):
                yield _overlap(mention, there) + (one["type"] == kind), one["id"]


def _is(gold: Gold, found: Gold, kinds: set[str]) -> bool:
    if found["kind"] not in kinds:
        return False
    a, b = _ends(gold, "a"), _ends(gold, "b")
    these = [_found_at(one) for one in (found["a"], *found.get("a_also", ()))]
    those = [_found_at(one) for one in (found["b"], *found.get("b_also", ()))]
    if _meet(a, these) and _meet(b, those):
        return True
    return found["kind"] not in _ONE_WAY and _meet(a, those) and _meet(b, these)


def _ends(gold: Gold, side: str) -> list[Mention]:
    return [_at(gold[side]), *map(_at, gold.get(f"{side}_also", ()))]


def _meet(these: Iterable[Mention], those: Sequence[Mention]) -> bool:
    return any(_touch(one, other) for one in these for other in those)


def _touch(one: Mention, other: Mention) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _overlap(one: Mention, other: Mention) -> float:
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return 2 * shared / (one[2] - one[1] + other[2] - other[1])


def _at(pointer: Sequence[Any]) -> Mention:
    report, _, (start, end) = pointer
    return str(report), start, end


def _found_at(end: Gold) -> Mention:
    return str(end["report"]), end["start"], end["end"]


def _line(kind: str, one: Gold) -> str:
    (report, words, _), (other, others, _) = one["a"], one["b"]
    return f"{kind:13}{report} “{words}” – {other} “{others}”: {one['why']}"


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed)
