"""What there is to show of a ledger id, as a dict that becomes JSON.

The value itself is given as its record has it, with the record's own ids; beside it stands what each of
them is called in the ledger. So a program finds here what it knows from `hearsay read`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from hearsay.desk.showing import Item, Shown, words_of
from hearsay.record import SCHEMA, Span
from hearsay.record.json_form import record_to_dict

_LISTS = {
    "claim": "claims",
    "event": "events",
    "figure": "figures",
    "entity": "entities",
    "place": "places",
    "time": "times",
}


def shown_form(shown: Shown) -> dict[str, Any]:
    """The JSON form of what is shown.

    Args:
        shown: What is shown.

    Returns:
        Of a report its record, of a value the value and its words; and what the ledger knows of it.
    """
    record = record_to_dict(shown.record)
    form: dict[str, Any] = {
        "schema": SCHEMA,
        "id": shown.id,
        "kind": shown.kind,
        "report": asdict(shown.report),
    }
    if shown.item is None:
        form |= {"record": record, "ids": shown.ids}
    else:
        form |= _of_value(shown, shown.item, record)
    return form | {
        "judgements": [asdict(one) for one in shown.judgements],
        "editions": [one.name for one in shown.history.editions],
        "copies": [asdict(one) for one in shown.history.copies],
        "readings": [asdict(one) for one in shown.history.readings],
        "log": [asdict(one) for one in shown.history.log],
    }


def _of_value(shown: Shown, item: Item, record: dict[str, Any]) -> dict[str, Any]:
    value = next(one for one in record[_LISTS[shown.kind]] if one["id"] == item.id)
    links = [
        {"how": link.how, "id": link.id, "words": _spans(words_of(link.item))}
        for link in shown.links
    ]
    near = {item.id, *(link.item.id for link in shown.links)}
    return {
        shown.kind: value,
        "ids": {own: called for own, called in shown.ids.items() if own in near},
        "words": _spans(shown.passage.words if shown.passage else ()),
        "sentences": _spans(shown.passage.sentences if shown.passage else ()),
        "links": links,
    }


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [{"start": one.start, "end": one.end, "text": one.text} for one in spans]
