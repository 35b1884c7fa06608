"""A larger gazetteer from files of GeoNames, put in its place only when it is whole.

Several files may name the same place (`cities500` beside `allCountries`), and a database with it
twice would find two candidates where there is one: the last file that names a place is the one that
holds.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from hearsay.record import HearsayError, UsageError
from hearsay.reference.gazetteer.build import Given, build_gazetteer
from hearsay.reference.gazetteer.database import Database
from hearsay.reference.gazetteer.dumps import (
    CLASSES,
    UnreadableDumpError,
    read_alternates,
    read_division_names,
    read_dump,
)
from hearsay.reference.tables import FOLDER


class UnwritableGazetteerError(HearsayError):
    """The gazetteer cannot be written where it should be."""

    code = "unwritable_gazetteer"


def enlarge(
    path: Path,
    dumps: Iterable[Path],
    *,
    classes: str = "P",
    divisions: Path | None = None,
    names: Path | None = None,
) -> int:
    """Build a gazetteer from downloaded files.

    Args:
        path: Where it is written; a gazetteer that is there already is replaced.
        dumps: Files such as `cities500.txt` or `allCountries.zip`.
        classes: Letters of the feature classes to take.
        divisions: `admin1CodesASCII.txt`, where given.
        names: `alternateNamesV2.txt`, where given.

    Returns:
        How many places it holds.

    Raises:
        UsageError: A letter is no feature class.
        GazetteerError: A file that is no gazetteer lies at *path*.
        UnreadableDumpError: A file is not there, is no such file, or holds no place.
        UnwritableGazetteerError: The result cannot be written.
    """
    _check(path, classes)
    files = list(dumps)
    english = read_alternates(names) if names else {}
    called = read_division_names(divisions) if divisions else {}
    places: dict[int, Given] = {}
    for file in files:
        places |= {place.geonames_id: place for place in read_dump(file, classes, english)}
    if not places:
        raise UnreadableDumpError(
            f"{', '.join(map(str, files))}: no place of the classes {classes} is in there.",
            hint="Name other classes with --classes, or another file.",
        )
    origin = ", ".join(file.stem for file in files)
    return _written(path, places.values(), called, origin)


def _check(path: Path, classes: str) -> None:
    unknown = sorted(set(classes) - set(CLASSES))
    if unknown or not classes:
        raise UsageError(
            f"{''.join(unknown) or 'Nothing'!r} is no feature class of GeoNames.",
            hint=f"Take some of {', '.join(CLASSES)}.",
        )
    if path.is_dir():
        raise UnwritableGazetteerError(
            f"{path} is a folder.", hint="Name a file in it with --output."
        )
    if path.exists() and path.stat().st_size:
        Database(path).told()  # whatever else lies there is not overwritten


def _written(
    path: Path, places: Iterable[Given], called: dict[tuple[str, str], str], origin: str
) -> int:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        ids = Database(FOLDER / "gazetteer.sqlite").country_ids()
        count = build_gazetteer(
            beside, places, division_names=called, country_ids=ids, origin=origin
        )
        beside.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise UnwritableGazetteerError(
            f"{path} cannot be written ({error}).",
            hint="Name another place with --output.",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return count
