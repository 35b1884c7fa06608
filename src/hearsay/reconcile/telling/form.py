"""Tellings as text, to be kept: JSON of a report's tellings, what they share written once.

Sets are written in order, so that the same tellings are the same text. Values that are not there are left
out, as most are not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from hearsay.reconcile.telling.telling import Backdrop, Count, Spot, Telling
from hearsay.record import EventType
from hearsay.record.between import At
from hearsay.record.vocabulary import Polarity, Reality

_EMPTY: tuple[object, ...] = (None, [], False)


def write_tellings(tellings: Sequence[Telling]) -> str:
    """A report's tellings as JSON.

    Args:
        tellings: Of one report, all of them.

    Returns:
        The same text for the same tellings.
    """
    if not tellings:
        return "[]"
    form = [_plain(tellings[0].backdrop), *(_of_telling(one) for one in tellings)]
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def read_tellings(text: str) -> tuple[Telling, ...]:
    """The tellings that were written.

    Args:
        text: What `write_tellings` gave.
    """
    first, *others = json.loads(text) or [None]
    if first is None:
        return ()
    sets = {name: frozenset(first.get(name, ())) for name in ("names", "numbers")}
    backdrop = Backdrop(**{**first, **sets})
    return tuple(_telling(one, backdrop) for one in others)


def _of_telling(telling: Telling) -> dict[str, Any]:
    form = _plain(telling)
    del form["backdrop"]
    form["mentions"] = [[at.start, at.end] for at in telling.mentions]
    return {name: value for name, value in form.items() if value not in _EMPTY}


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _telling(form: dict[str, Any], backdrop: Backdrop) -> Telling:
    sets = ("stems", "doers", "sufferers", "beside", "words", "tellers")
    read: dict[str, Any] = {**form, "backdrop": backdrop}
    read |= {name: frozenset(form.get(name, ())) for name in sets}
    read["mentions"] = tuple(At(backdrop.report, *span) for span in form["mentions"])
    read["kinds"] = frozenset(tuple(kind) for kind in form.get("kinds", ()))
    read["counts"] = tuple(Count(**count) for count in form.get("counts", ()))
    read["spot"] = Spot(**form["spot"]) if "spot" in form else None
    read["subtype"] = form.get("subtype")
    read["type"], read["reality"] = EventType(form["type"]), Reality(form["reality"])
    read["polarity"] = Polarity(form["polarity"])
    return Telling(**read)
