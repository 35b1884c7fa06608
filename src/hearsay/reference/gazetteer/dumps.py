"""The files that GeoNames offers for download: one place a line, nineteen columns parted by tabs.

They are large, so they are read line by line, zipped or not. A file that is something else is
refused at its first line: a gazetteer of garbage would be worse than none.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from hearsay.record import HearsayError
from hearsay.reference.gazetteer.build import Division, Given
from hearsay.reference.gazetteer.spellings import other_spellings

COLUMNS = 19
_MOST = 24

_FEATURE_OF_CODE = {"ADM1": "DIVISION", "ADM2": "DISTRICT", "PPLC": "CAPITAL", "PPLX": "AREA"}
_FEATURE_OF_CLASS = {
    "A": "DISTRICT",
    "P": "TOWN",
    "H": "WATER",
    "T": "LAND",
    "L": "REGION",
    "S": "SITE",
    "R": "SITE",
    "V": "LAND",
}
CLASSES = "".join(sorted(_FEATURE_OF_CLASS))
"""The feature classes of GeoNames that a gazetteer can hold."""

_GONE = frozenset(("PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "PCLH"))
"""Codes of places that are no more."""


class UnreadableDumpError(HearsayError):
    """A file is not of the form in which GeoNames offers its places."""

    code = "unreadable_dump"


def read_dump(
    path: Path, classes: Collection[str], english: Mapping[int, list[str]]
) -> Iterator[Given]:
    """The places of a file such as `cities500.txt` or `allCountries.zip`.

    Args:
        path: The file.
        classes: The feature classes to take: P for towns, A for units of administration…
        english: More names of each place, as `read_alternates` gives them.

    Yields:
        Its places. Countries are left out: hearsay has its own.

    Raises:
        UnreadableDumpError: It cannot be opened, or is no such file.
    """
    for number, row in _rows(path, COLUMNS):
        feature = _FEATURE_OF_CODE.get(row[7], _FEATURE_OF_CLASS.get(row[6], ""))
        if row[6] not in classes or not feature or row[7] in _GONE or row[7].startswith("PCL"):
            continue
        try:
            yield _place(row, feature, english)
        except ValueError as error:
            raise _refuse(path, f"line {number} is no place ({error})") from error


def read_division_names(path: Path) -> dict[Division, str]:
    """The names of `admin1CodesASCII.txt`.

    Raises:
        UnreadableDumpError: It cannot be opened, or is no such file.
    """
    names: dict[Division, str] = {}
    for number, (code, name, *_) in _rows(path, 4):
        country, dot, division = code.partition(".")
        if not dot or len(country) != 2:
            raise _refuse(
                path, f"line {number} begins with {code!r} and not with a code like UA.12"
            )
        names[country, division] = name
    return names


def read_alternates(path: Path) -> dict[int, list[str]]:
    """The English names of `alternateNamesV2.txt`, by the number of the place.

    Raises:
        UnreadableDumpError: It cannot be opened, or is no such file.
    """
    names: dict[int, list[str]] = {}
    for number, row in _rows(path, 8):
        if row[2] == "en" and row[1].isdecimal():
            names.setdefault(int(row[1]), []).append(row[3])
        elif not row[1].isdecimal():
            raise _refuse(path, f"line {number} names no place")
    return names


def _place(row: list[str], feature: str, english: Mapping[int, list[str]]) -> Given:
    number, lat, lon = int(row[0]), float(row[4]), float(row[5])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{lat}, {lon} is not on the map")
    told = english.get(number, [])
    others = other_spellings(row[1], [row[2], *row[3].split(",")], most=_MOST)
    return Given(
        number, row[1], [*told, *others], lat, lon, row[8], row[10],
        max(0, int(row[14] or 0)), feature,
    )  # fmt: skip


def _rows(path: Path, least: int) -> Iterator[tuple[int, list[str]]]:
    """The lines of a file with their numbers, cut at the tabs."""
    try:
        with _opened(path) as lines:
            # Quotation marks are letters here: a name may begin with one.
            for number, row in enumerate(
                csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1
            ):
                if len(row) < least:
                    raise _refuse(path, f"line {number} has {len(row)} columns and not {least}")
                yield number, row
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, csv.Error) as error:
        raise _refuse(path, f"it cannot be read ({error})") from error


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if path.suffix != ".zip":
        with path.open(encoding="utf-8", newline="") as lines:
            yield lines
        return
    with zipfile.ZipFile(path) as packed:
        # Beside the places lies a readme.
        inside = [name for name in packed.namelist() if Path(name).stem == path.stem]
        if not inside:
            raise _refuse(path, f"it holds no {path.stem}.txt")
        with packed.open(inside[0]) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8", newline="")


def _refuse(path: Path, why: str) -> UnreadableDumpError:
    return UnreadableDumpError(
        f"{path} is no file of places as GeoNames offers them: {why}.",
        hint="Give cities500.zip, allCountries.zip or another from "
        "https://download.geonames.org/export/dump/.",
    )
