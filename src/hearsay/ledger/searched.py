"""What full text finds: titles and passages of reports, the words of claims and of events.

Each is cut into chunks of folded words (see `folding`). A row's number says which report it is of,
which list of that, which value of the list and which chunk of its words. So nothing but a range is
needed to take all of a report out again, and what full text finds is known by its number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from hearsay.ledger.folding import chunks, fold
from hearsay.ledger.index_tables import ROOM
from hearsay.record.json_items import Json

TITLE, PASSAGE, CLAIM, EVENT = "title", "passage", "claim", "event"
LISTS = (TITLE, PASSAGE, CLAIM, EVENT)

PIECES = 1 << 10
"""Chunks of one text that are searched: some 250,000 words."""

VALUES = ROOM // PIECES // len(LISTS)
"""Values of one list that are searched."""


def searched_rows(form: Json) -> list[dict[str, Any]]:
    """The rows of a record in the table `searched`.

    Args:
        form: The record's JSON form.

    Returns:
        The rows, numbered from 0; the report's number times `ROOM` is still to be added.
    """
    return [
        {"id": unit(kind, n) * PIECES + at, "kind": kind, "n": n, "folded": " ".join(piece)}
        for kind, n, words in _texts(form)
        if n < VALUES
        for at, piece in enumerate(islice(chunks(fold(words)), PIECES))
    ]


def unit(kind: str, n: int) -> int:
    """What stands for a text within its report: the number of each of its chunks over `PIECES`."""
    return LISTS.index(kind) * VALUES + n


def _texts(form: Json) -> Iterator[tuple[str, int, str]]:
    """What is searched, with the list that it is from and its number there."""
    text: str = form["report"]["text"]

    def words(*pieces: Json) -> str:
        return " ".join(text[piece["start"] : piece["end"]] for piece in pieces)

    names = {item["id"]: [item["name"], *item["aliases"]] for item in form["entities"]}
    places = {item["id"]: item["name"] for item in form["places"]}
    yield TITLE, 0, form["report"]["title"] or ""
    for n, item in enumerate(form["passages"], 1):
        yield PASSAGE, n, words(item)
    for n, item in enumerate(form["claims"], 1):
        who = [item["source"]] if item["source"] else []
        labels = [label for one in who for label in names.get(one["entity"], ())]
        yield CLAIM, n, " ".join([words(*who), *labels, words(*item["content"])])
    for n, item in enumerate(form["events"], 1):
        parts = item["participants"]
        labels = [label for one in parts for label in names.get(one["entity"], ())]
        where = [places[item["place"]["id"]]] if item["place"] else []
        yield EVENT, n, " ".join([words(*item["mentions"], *parts), *labels, *where])
