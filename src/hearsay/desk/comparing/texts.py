"""Two records of one report: readings of the same text, or editions of it.

Between two readings the text stands still and a place in it says which claim is which. Between editions it
does not, and the words have to say it. Both are tried here in that order, so that a newer reader that
hears another mode in the same words is told as one change, and not as a claim gone and a claim new.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from hearsay.desk.comparing.changes import Change, Facts, Sort
from hearsay.desk.comparing.facts import Value, facts_of
from hearsay.desk.comparing.pairing import alike, pair
from hearsay.record import Claim, Event, Figure, Record

_Entry = tuple[Value, Facts]


def compare_records(
    before: Record,
    after: Record,
    *,
    report: str,
    ids_before: dict[str, str],
    ids_after: dict[str, str],
) -> Iterator[Change]:
    """What is new, gone or changed.

    Args:
        before: The earlier record.
        after: The later one.
        report: Name of the later one's report.
        ids_before: Ledger ids of the earlier record's values, by their own.
        ids_after: Those of the later one's.

    Yields:
        The changes: claims, then events, then figures, each in the order of the later text.
    """
    same_text = before.report.sha256 == after.report.sha256
    lists = (
        ("claim", before.claims, after.claims),
        ("event", before.events, after.events),
        ("figure", before.figures, after.figures),
    )
    for what, old, new in lists:
        pairs = pair(
            _entries(old),
            _entries(new),
            same=lambda one: _identity(one, same_text=same_text),
            likeness=lambda one, other: _likeness(one, other, same_text=same_text),
        )
        for was, now in pairs:
            if was and now and was[1] == now[1]:
                continue
            yield Change(
                sort=Sort.CHANGED if was and now else Sort.GONE if was else Sort.NEW,
                what=what,
                report=report,
                id=_id(now, ids_after) or _id(was, ids_before),
                before=was[1] if was else None,
                after=now[1] if now else None,
            )


def _entries(values: Sequence[Value]) -> list[_Entry]:
    return [(value, facts_of(value)) for value in values]


def _id(entry: _Entry | None, ids: dict[str, str]) -> str | None:
    return ids.get(entry[0].id) if entry else None


def _identity(entry: _Entry, *, same_text: bool) -> Hashable:
    """All facts, and where the text is the same the place too."""
    value, facts = entry
    return (tuple(facts.items()), _place(value) if same_text else None)


def _place(value: Value) -> tuple[int, int]:
    if isinstance(value, Claim):
        return value.start, value.end
    if isinstance(value, Event):
        return value.mentions[0].start, value.mentions[0].end
    return value.start, value.end


def _likeness(one: _Entry, other: _Entry, *, same_text: bool) -> float:
    """How much speaks for it that two values are one that changed."""
    (was, old), (now, new) = one, other
    if same_text:
        return _overlap(_place(was), _place(now))
    if isinstance(was, Figure) and isinstance(now, Figure):
        return _figures_alike(old, new)
    if isinstance(was, Event) and isinstance(now, Event):
        return _events_alike(old, new)
    return _claims_alike(old, new)


def _claims_alike(old: Facts, new: Facts) -> float:
    how = alike(str(old["content"]), str(new["content"]))
    # What the same source says otherwise goes before what another says alike.
    return how if old["source"] == new["source"] else 0.8 * how


def _figures_alike(old: Facts, new: Facts) -> float:
    """The same is counted; the value may be any, for that is what is revised."""
    if old["measure"] != new["measure"]:
        return 0.0
    shared = sum(old[name] == new[name] for name in ("population", "side", "place", "unit"))
    return 0.5 + shared / 10 + alike(str(old["words"]), str(new["words"])) / 10


def _events_alike(old: Facts, new: Facts) -> float:
    kinds = [str(facts["type"]).partition("/")[0] for facts in (old, new)]
    if kinds[0] != kinds[1]:
        return 0.0
    shared = sum(old[name] == new[name] for name in ("place", "happened_from", "targets"))
    return 0.4 + shared / 10 + 0.3 * alike(str(old["words"]), str(new["words"]))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The shared part of two stretches, of what both take up."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    whole = max(one[1], other[1]) - min(one[0], other[0])
    return max(0, shared) / whole if whole else 1.0
