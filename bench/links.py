"""What belongs to what in five of the shared reports, against `links.tsv`, made by hand.

Both ends of a link that was read are first found in the gold record: claims by their cue and content,
events and figures by their words. A link between ends that the gold record does not have is neither right
nor wrong; of the others each is right if the table has it. A link that the table wants and that was not
read is missed, also where one of its ends was. `across` is the recall of links to what stands outside
of a claim's content: "has not commented on either plane".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.scorer import gold_rows, read_row
from bench.shared import Row
from hearsay.reader import Reader

DATA = ("reports",)
TABLE = Path(__file__).with_name("links.tsv")

KINDS = ("claim-event", "claim-figure", "about", "figure-event")
FACTS = {"figure-side": "side", "figure-population": "population", "figure-as-of": "as_of"}

Pair = tuple[int, int]
Chars = set[int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The links of one kind in one report.

    Args:
        links: Those to be read; of a link with several ends each of them will do.
        across: Those of them whose end stands outside of the claim.
        allowed: Those that are neither required nor wrong.
    """

    links: tuple[frozenset[Pair], ...]
    across: tuple[frozenset[Pair], ...]
    allowed: frozenset[Pair]


def load() -> dict[tuple[str, str], Wanted]:
    """The table, by report and kind of link."""
    found: dict[tuple[str, str], list[tuple[frozenset[Pair], str]]] = {}
    for report, kind, start, end, note in _lines():
        if kind in KINDS:
            pairs = frozenset((int(start), int(one)) for one in end.split("|"))
            found.setdefault((report, kind), []).append((pairs, note))
    return {
        key: Wanted(
            tuple(pairs for pairs, note in held if note != "optional"),
            tuple(pairs for pairs, note in held if note == "across"),
            frozenset().union(*(pairs for pairs, note in held if note == "optional")),
        )
        for key, held in found.items()
    }


def facts() -> list[tuple[str, str, int, str]]:
    """What is asked of single figures: report, field, figure, value."""
    return [
        (report, FACTS[kind], int(start), end)
        for report, kind, start, end, _ in _lines()
        if kind in FACTS
    ]


def measure(reader: Reader) -> dict[str, float]:
    """The F1 of each kind of link, the recall of those across, and the share of right facts."""
    table = load()
    reports = {report for report, _ in table}
    read = {
        gold["id"]: _Read(gold, read_row(given, reader))
        for gold, given in gold_rows("reports", DATA[0])
        if gold["id"] in reports
    }
    scores: dict[str, float] = {}
    across: list[bool] = []
    for kind in KINDS:
        right = missed = wrong = 0
        for (report, of), wanted in table.items():
            if of == kind:
                links = read[report].links(kind)
                hits = [bool(one & links) for one in wanted.links]
                right += sum(hits)
                missed += len(hits) - sum(hits)
                wrong += len(links - wanted.allowed - frozenset().union(*wanted.links))
                across.extend(bool(one & links) for one in wanted.across)
        scores[f"links.{kind}"] = 2 * right / max(1, 2 * right + missed + wrong)
    scores["links.across"] = sum(across) / max(1, len(across))
    told = [read[report].fact(field, number) == value for report, field, number, value in facts()]
    scores["links.figure-facts"] = sum(told) / max(1, len(told))
    return scores


class _Read:
    """A record with its items found in the gold record."""

    def __init__(self, gold: Row, record: Row) -> None:
        self._record = record
        self._claims = _found(gold["claims"], record["claims"], _same_claim, one_to_one=True)
        self._figures = _found(gold["figures"], record["figures"], _same_words, one_to_one=True)
        self._events = _found(gold["events"], record["events"], _same_words, one_to_one=False)

    def links(self, kind: str) -> frozenset[Pair]:
        """The links of one kind whose both ends are in the gold record."""
        claims, figures = self._record["claims"], self._record["figures"]
        if kind == "claim-event":
            return self._pairs(claims, "events", self._claims, self._events)
        if kind == "claim-figure":
            return self._pairs(claims, "figures", self._claims, self._figures)
        if kind == "about":
            return self._pairs(claims, "about", self._claims, self._claims)
        one = [{**figure, "event": [figure["event"]]} for figure in figures if figure["event"]]
        return self._pairs(one, "event", self._figures, self._events)

    def fact(self, field: str, number: int) -> str | None:
        """What the record says of a figure of the gold record."""
        for figure in self._record["figures"]:
            if self._figures.get(figure["id"]) == number:
                value = figure[field]
                return str(value["from"] if isinstance(value, dict) else value)
        return None

    @staticmethod
    def _pairs(
        items: Iterable[Row], field: str, of: dict[str, int], to: dict[str, int]
    ) -> frozenset[Pair]:
        return frozenset(
            (of[item["id"]], to[end])
            for item in items
            for end in item[field]
            if item["id"] in of and end in to
        )


def _lines() -> Iterable[list[str]]:
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.startswith(("#", "report\t")):
            yield line.split("\t")


def _found(
    gold: list[Row], read: list[Row], alike: Callable[[Row, Row], float], *, one_to_one: bool
) -> dict[str, int]:
    """For each item that was read, by its id, which item of the gold record it is."""
    ranked = sorted(
        (
            (-likeness, number, place)
            for number, wanted in enumerate(gold)
            for place, item in enumerate(read)
            if (likeness := alike(wanted, item)) > 0
        ),
    )
    found: dict[str, int] = {}
    taken: set[int] = set()
    for _, number, place in ranked:
        free = number not in taken or not one_to_one
        if read[place]["id"] not in found and free:
            found[read[place]["id"]] = number
            taken.add(number)
    return found


def _same_claim(wanted: Row, read: Row) -> float:
    """Contents of which half is common; among those, the one with the same cue."""
    if read["mode"] == "narrates":
        return 0
    content = _dice(_chars(wanted["content"]), _chars(read["content"]))
    cue = _dice(_chars(wanted.get("cue")), _chars(read["cue"]))
    return content + cue if content >= 0.5 else 0


def _same_words(wanted: Row, read: Row) -> float:
    mine = wanted.get("span") or wanted.get("mentions") or wanted["trigger"]
    return _dice(_chars(mine), _chars(read.get("mentions") or read))


def _chars(words: Row | list[Row] | None) -> Chars:
    spans = [words] if isinstance(words, dict) else words or []
    return {char for span in spans for char in range(span["start"], span["end"])}


def _dice(one: Chars, other: Chars) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
