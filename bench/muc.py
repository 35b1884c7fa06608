"""Who did what to whom with what: the role fillers of MUC-4's incidents, from the record (MUC-4 dev).

Scored as CEAF-REE (Du, Rush and Cardie, "GRIT", EACL 2021). An incident's templates name entities in
five roles, each entity by the strings that may stand for it; all templates of a report are taken
together. A filler that was read is right if its words are one of these strings, articles, punctuation
and case aside, and each entity takes one filler. As there, victims are those with a name, and reports
without any incident count: what is read from them is wrong. What the key marks as optional is neither
required nor wrong. `muc` is the F1 over all reports and roles, `muc.victim` that of one role.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from bench.agreement import Agreement
from bench.incidents import ROLES, fillers
from bench.shared import Row, rows
from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader

DATA = ("corpora/muc34/dev.jsonl.gz",)

_SLOTS = {
    "perpetrator": "perp_individual",
    "organisation": "perp_org",
    "target": "phys_tgt",
    "victim": "hum_tgt_name",
    "weapon": "instrument_id",
}
_ARTICLE = re.compile(r"\b(?:an?|the)\b")
_SIGN = re.compile(r"[^\w\s]|_")

Strings = frozenset[str]


def measure(reader: Reader) -> dict[str, float]:
    """The scores `muc`, `muc.precision`, `muc.recall`, and the F1 of each role."""
    total = dict.fromkeys(ROLES, Agreement())
    for row in rows(DATA[0]):
        given = Given(id=row["id"], published=row["date"])
        record = reader.read(prepare_text(row["text"], row["id"], given))
        found = fillers(record)
        for role in ROLES:
            total[role] += judge(row, role, found[role])
    return summed(total)


def summed(total: Mapping[str, Agreement]) -> dict[str, float]:
    """The scores by name of the counts by role."""
    whole = sum(total.values(), Agreement())
    return {
        "muc": whole.f1,
        "muc.precision": whole.right / max(whole.found, 1),
        "muc.recall": whole.right / max(whole.gold, 1),
        **{f"muc.{role}": one.f1 for role, one in total.items()},
    }


def judge(row: Row, role: str, found: Iterable[str]) -> Agreement:
    """Count what is right in one role of a report."""
    required, optional = _wanted(row, _SLOTS[role])
    read = sorted({plain(words) for words in found} - {""})
    taken = _match([*required, *optional], read)
    right = sum(number < len(required) for number in taken.values())
    return Agreement(right, len(required), len(read) - (len(taken) - right))


def plain(words: str) -> str:
    """Words without articles, punctuation and capitals.

    Example:
        >>> plain("The U.S. Embassy")
        'us embassy'
    """
    return " ".join(_ARTICLE.sub(" ", _SIGN.sub("", words.lower())).split())


def _wanted(row: Row, slot: str) -> tuple[list[Strings], list[Strings]]:
    """The entities of a role that have to be found, and those that may be."""
    required: list[Strings] = []
    optional: list[Strings] = []
    for template in row["templates"]:
        for fill in template.get(slot, ()):
            strings = frozenset(plain(one["text"]) for one in fill["alts"] if one["spans"]) - {""}
            may = template.get("optional") or fill.get("optional")
            if strings and not _is_known(strings, required):
                (optional if may else required).append(strings)
    return required, [one for one in optional if not _is_known(one, required)]


def _is_known(strings: Strings, entities: Iterable[Strings]) -> bool:
    """Whether an entity was named by another template already."""
    return any(strings <= one or one <= strings for one in entities)


def _match(entities: Sequence[Strings], read: Sequence[str]) -> dict[str, int]:
    """The largest one-to-one matching, the first entities first: the entity of each filler."""
    taken: dict[str, int] = {}

    def seat(number: int, seen: set[str]) -> bool:
        for words in read:
            if words in entities[number] and words not in seen:
                seen.add(words)
                if words not in taken or seat(taken[words], seen):
                    taken[words] = number
                    return True
        return False

    for number in range(len(entities)):
        seat(number, set())
    return taken
