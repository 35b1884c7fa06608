"""Build the tables of `src/hearsay/reference/data` from `resources`.

    python3 -m scripts.build_reference            # writes them
    python3 -m scripts.build_reference --check    # fails where they are not what it would write

What people edit is generous with words; what is shipped is flat, checked and quick to read. Every
code is held against the vocabulary of the record before it is written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from hearsay.record import (
    ActorKind,
    Certainty,
    EventType,
    Measure,
    Mode,
    PlacePrecision,
    Polarity,
    SourceKind,
    TimePrecision,
)
from hearsay.reference.cues import Reliability
from hearsay.reference.gazetteer.fold import name_keys
from hearsay.reference.tables import FOLDER, MARK
from hearsay.text.tokens import tokenise
from scripts.cue_tables import cue_rows, form_rows
from scripts.resource import Resource, Row, read_resource

Rows = Iterable[Sequence[str]]

_CODES: dict[str, type[StrEnum]] = {
    "mode": Mode,
    "negated": Mode,
    "certainty": Certainty,
    "negated_certainty": Certainty,
    "polarity": Polarity,
    "negated_polarity": Polarity,
    "reliability": Reliability,
    "actor_kind": ActorKind,
    "source_kind": SourceKind,
    "measure": Measure,
    "event_type": EventType,
    "place_precision": PlacePrecision,
    "time_precision": TimePrecision,
}


def build() -> dict[str, str]:
    """All tables, as they ought to lie in the package.

    Returns:
        Text of each file by its name.

    Raises:
        UnusableResourceError: A table of `resources` cannot be used.
    """
    cues = _read("cues")
    entries = cue_rows(cues, _read("classes"), _read("modes"))
    files = {
        "cues": _file(cues, _columns(cues), entries),
        "cue_forms": _file(cues, ("form", "words"), form_rows(entries, _read("irregular_forms"))),
    }
    for name, columns, shape in _PLAIN:
        resource = _read(name)
        rows = [tuple(shape(_value(row, column)) for column in columns) for row in resource]
        if name not in _IN_ORDER:
            rows = sorted(set(rows))
        files[name] = _file(resource, columns, rows)
    return {f"{name}.tsv": text for name, text in files.items()}


def _read(name: str) -> Resource:
    """A table whose codes are all on the record's lists."""
    resource = read_resource(name)
    for row in resource:
        for column, codes in _CODES.items():
            if column in row and row[column] not in set(codes):
                raise resource.refuse(row, f"{row[column]!r} is no {column}")
    return resource


def _columns(resource: Resource) -> tuple[str, ...]:
    return tuple(resource.rows[0])


def _file(resource: Resource, columns: Sequence[str], rows: Rows) -> str:
    """A file: its title and origin, the names of its columns, its rows."""
    told = (f"{name.lower()}: {resource.told[name]}" for name in ("Licence", "Origin", "Date"))
    above = [MARK + line for line in (resource.title, *told)]
    return "\n".join([*above, *("\t".join(row) for row in (columns, *rows)), ""])


def _value(row: Row, column: str) -> str:
    """What a row has in a column; the keys of its names are worked out here, to be ready later."""
    if column == "keys":
        return ";".join(name_keys([row["name"], *filter(None, row["other_names"].split(";"))]))
    return row[column]


def _as_is(value: str) -> str:
    return value


def _cut(value: str) -> str:
    """As hearsay cuts it into words, with one space between."""
    return " ".join(value[token.start : token.end] for token in tokenise(value))


_PLAIN: tuple[tuple[str, tuple[str, ...], Callable[[str], str]], ...] = (
    ("modes", ("mode", "certainty", "polarity", "negated", "negated_certainty", "negated_polarity"), _as_is),
    ("classes", ("class", "word"), _as_is),
    ("hedges", ("hedge", "certainty"), _cut),
    ("negators", ("negator", "kind"), _cut),
    ("roles", ("role", "actor_kind", "source_kind"), _as_is),
    ("institutions", ("institution", "actor_kind", "country"), _as_is),
    ("evidence", ("noun", "source_kind"), _as_is),
    ("mediums", ("noun", "medium"), _as_is),
    ("outlets", ("name", "form", "country"), _as_is),
    ("bodies", ("called", "key", "name", "interest", "country"), _as_is),
    ("countries", ("code", "name", "capital", "other_names", "adjectives", "people", "capital_names"), _as_is),
    ("country_places", ("code", "lat", "lon", "area_km2"), _as_is),
    ("divisions", ("keys", "country", "code", "name", "other_names", "lat", "lon", "radius_km"), _as_is),
    ("places", ("keys", "name", "other_names", "feature", "country", "division", "lat", "lon", "radius_km"), _as_is),
    ("units", ("forms", "dimension", "si_factor"), _as_is),
    ("currencies", ("code", "signs", "adjectives", "names"), _as_is),
    ("measure_words", ("measure", "part", "word", "counts"), _as_is),
    ("counted_nouns", ("noun", "counted"), _as_is),
    ("event_triggers", ("type", "subtype", "part", "word", "needs"), _as_is),
    ("event_companions", ("sort", "noun"), _as_is),
    ("event_codes", ("event_type", "subtype", "plover", "plover_mode", "plover_context", "cameo", "acled", "acled_sub"), _as_is),
    ("mode_codes", ("mode", "plover", "plover_mode", "cameo", "factbank"), _as_is),
    ("actor_codes", ("actor_kind", "plover", "cameo", "acled", "ftm", "ftm_topic"), _as_is),
    ("measure_codes", ("measure", "label", "hxl", "montandon", "idmc_helix"), _as_is),
    ("place_codes", ("place_precision", "radius_km", "acled", "plover", "ucdp", "hxl"), _as_is),
    ("time_codes", ("time_precision", "acled", "ucdp"), _as_is),
    ("country_codes", ("code", "alpha3", "number"), _as_is),
    ("vocabulary", ("table", "code", "meaning"), _as_is),
)  # fmt: skip

_IN_ORDER = frozenset({"vocabulary"})
"""Tables that are read from top to bottom; the others are sorted."""


def main(arguments: Sequence[str], folder: Path = FOLDER) -> None:
    """Write the tables, or with `--check` only compare them; ends with status 1 where they differ."""
    built = build()
    if "--check" in arguments:
        stale = [
            name
            for name, text in built.items()
            if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
        ]
        if stale:
            sys.exit(
                f"{', '.join(stale)}: not what resources/ holds. Run the script without --check."
            )
        return
    folder.mkdir(exist_ok=True)
    for name, text in built.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
