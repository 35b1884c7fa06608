"""What was judged, as examples that a reader can be trained on or measured by.

An example is a passage with places, what the machine read in it, and what people said of that. To confirm
what is shown and to say what is so are kept apart, so that whoever trains can leave the first out. People
are numbered and not named: a model needs to know that two spoke, and nobody need know who.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hearsay.desk.reviewing.card_form import chip_form, passage_form
from hearsay.desk.reviewing.cards import Shelf, extract
from hearsay.desk.reviewing.chips import chips_of
from hearsay.desk.reviewing.verdicts import read_verdict
from hearsay.ledger import ForgottenError, NotInLedgerError
from hearsay.record import SCHEMA

if TYPE_CHECKING:
    from hearsay.ledger import Judgement, Ledger
    from hearsay.record.json_items import Json


def training_examples(ledger: Ledger, judgements: Iterable[Judgement]) -> Iterator[Json]:
    """What was judged, with the words that it was read from.

    Args:
        ledger: The ledger.
        judgements: The judgements, from the first; what is no verdict is passed over.

    Yields:
        For each value that is still there an example, in the order in which they were judged first.
        `answer` is what all say of it; None where they differ.
    """
    people: dict[str, int] = {}
    by: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if read_verdict(one.verdict) is not None:
            by[one.target].append(one)
            people.setdefault(one.who, len(people) + 1)
    for target, given in by.items():
        example = _example(ledger, target, given, people)
        if example is not None:
            yield example


def _example(
    ledger: Ledger, target: str, given: list[Judgement], people: dict[str, int]
) -> Json | None:
    shelf, report = Shelf(ledger), target.partition(".")[0]
    try:
        item = shelf.find(target, report)
    except (NotInLedgerError, ForgottenError):
        return None
    if item is None:
        return None
    record, ids = shelf.get(report)
    verdicts = [(one, verdict) for one in given if (verdict := read_verdict(one.verdict))]
    last = {one.who: verdict.answer for one, verdict in verdicts}
    return {
        "schema": SCHEMA,
        "id": target,
        "kind": type(item).__name__.lower(),
        "report": report,
        "language": record.report.language,
        "reader": record.reader.version,
        **passage_form(extract(record, item, ids)),
        "parse": [chip_form(one) for one in chips_of(item, ids)],
        "confidence": item.confidence,
        "answer": next(iter(last.values())).value if len({*last.values()}) == 1 else None,
        "confirmations": [
            {"by": people[one.who], "at": one.at, "answer": verdict.answer.value}
            for one, verdict in verdicts
            if not verdict.is_annotation
        ],
        "annotations": [
            {"by": people[one.who], "at": one.at, "field": verdict.field, "value": verdict.value}
            for one, verdict in verdicts
            if verdict.is_annotation
        ],
    }
