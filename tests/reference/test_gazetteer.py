"""Names lead to places: countries first, every spelling, from any thread and process."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reference.countries import load_countries
from hearsay.reference.gazetteer import Feature, Gazetteer, GazetteerError, PlaceRow, fold_name
from hearsay.reference.gazetteer.build import Given, build_gazetteer
from hearsay.reference.gazetteer.gazetteer import BUNDLED, VARIABLE
from hearsay.reference.tables import read_table

GAZETTEER = Gazetteer(BUNDLED)
PLACES = [
    dict(zip(read_table("places").columns, row, strict=True)) for row in read_table("places").rows
]


@pytest.mark.parametrize(
    ("name", "feature", "country", "customary"),
    [
        ("Ukraine", Feature.COUNTRY, "UA", "Ukraine"),
        ("Georgia", Feature.COUNTRY, "GE", "Georgia"),  # before the state, which follows
        ("US", Feature.COUNTRY, "US", "United States"),
        ("U.S.", Feature.COUNTRY, "US", "United States"),
        ("Calif.", Feature.DIVISION, "US", "California"),
        ("Texas", Feature.DIVISION, "US", "Texas"),
        ("Crimea", Feature.DIVISION, "UA", "Crimea"),
        ("the West Bank", Feature.DIVISION, "PS", "West Bank"),  # all Palestine only after it
        ("Donbass", Feature.REGION, "UA", "Donbas"),
        ("the Middle East", Feature.REGION, None, "Middle East"),
        ("Soviet Union", Feature.REGION, None, "Soviet Union"),
        ("Black Sea", Feature.WATER, None, "Black Sea"),
        ("Dnieper", Feature.WATER, None, "Dnipro River"),
        ("Mt. Everest", Feature.LAND, None, "Mount Everest"),
        ("Cook County", Feature.DISTRICT, "US", "Cook County"),
        ("Brooklyn", Feature.AREA, "US", "Brooklyn"),
        ("White House", Feature.SITE, "US", "White House"),
        ("Rafah crossing", Feature.SITE, None, "Rafah crossing"),
    ],
)  # fmt: skip
def test_what_is_no_town_comes_first(
    name: str, feature: Feature, country: str | None, customary: str
) -> None:
    """A reader thinks of the country before the hamlet that is called like it."""
    first = _find(name)[0]

    assert (first.feature, first.country, first.name) == (feature, country, customary)
    assert first.ours


@pytest.mark.parametrize(
    ("printed", "geonames_id"),
    [
        ("Kyiv", 703448),
        ("Kiev", 703448),
        ("KYIV", 703448),
        ("Sighetu Marmației", 667227),
        ("Sighetu Marmatiei", 667227),
        ("St. Louis", 4407066),
        ("Saint Louis", 4407066),
        ("São Paulo", 3448439),
        ("Sao Paulo", 3448439),
        ("The Hague", 2747373),
        ("Mar'ib", 72968),
        ("Marib", 72968),
    ],
)
def test_every_spelling_leads_to_the_town(printed: str, geonames_id: int) -> None:
    """Newsrooms leave marks out, put headlines in capitals, and spell as they used to."""
    assert geonames_id in [row.geonames_id for row in _find(printed)]


def test_towns_follow_from_the_most_populous() -> None:
    """Paris is in France until the report says otherwise."""
    towns = [row for row in _find("Paris") if row.feature in (Feature.TOWN, Feature.CAPITAL)]

    assert (towns[0].country, towns[0].feature) == ("FR", Feature.CAPITAL)
    assert "Texas" in [row.admin1 for row in towns]
    assert [row.population for row in towns] == sorted(
        (row.population for row in towns), reverse=True
    )


def test_a_part_of_a_town_that_geonames_knows_is_one_candidate() -> None:
    """Ours takes the number and the population from there."""
    here = [row for row in _find("Brooklyn") if row.admin1 == "New York"]

    assert [(row.feature, row.geonames_id) for row in here] == [(Feature.AREA, 5110302)]
    assert here[0].population > 2_000_000


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Saigon", "Ho Chi Minh City"), ("Danzig", "Gdansk"), ("Constantinople", "Istanbul")],
)
def test_a_former_name_leads_to_the_town_of_today(printed: str, name: str) -> None:
    """With the number and the people that GeoNames knows it to have."""
    row = _find(printed)[0]

    assert (row.name, row.feature, row.other_name) == (name, Feature.TOWN, True)
    assert row.geonames_id
    assert row.population > 400_000


@pytest.mark.parametrize("name", ["EU", "OAS", "us", "", " ", "…", "Qwxyzk", "it", "?" * 50_000])
def test_what_is_no_place_is_not_found(name: str) -> None:
    """Not knowing is an answer."""
    assert GAZETTEER.find([name]) == {name: ()}


def test_many_names_are_one_look_up() -> None:
    """As many as a long report holds, more than SQLite takes at once."""
    names = [f"Nowhere {number}" for number in range(2000)] + ["Lviv", "Lviv"]

    found = GAZETTEER.find(names)

    assert len(found) == 2001
    assert [name for name, rows in found.items() if rows] == ["Lviv"]


@given(st.lists(st.text(max_size=30), max_size=5))
def test_any_names_may_be_asked(names: list[str]) -> None:
    """Nothing that a report prints breaks the look-up."""
    assert GAZETTEER.find(names).keys() == set(names)


@given(st.text(max_size=60))
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    """Folding is done with after once."""
    assert fold_name(fold_name(name)) == fold_name(name)


def test_threads_look_up_side_by_side() -> None:
    """Each has a connection of its own."""
    gazetteer = Gazetteer(BUNDLED)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: gazetteer.find(["Odesa", "Yemen"]), range(40)))

    assert all(one == found[0] for one in found)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_looks_up_too() -> None:
    """A connection must not be carried into a worker."""
    GAZETTEER.find(["Odesa"])
    context = multiprocessing.get_context("fork")
    theirs, ours = context.Pipe()
    process = context.Process(target=_tell, args=(theirs,))
    process.start()
    answer = ours.recv() if ours.poll(30) else None
    process.join(30)

    assert answer == _find("Odesa")


def test_it_can_be_sent_to_a_worker() -> None:
    """It carries its path, not its connection."""
    GAZETTEER.find(["Odesa"])

    assert pickle.loads(pickle.dumps(GAZETTEER)).find(["Odesa"])["Odesa"] == _find("Odesa")  # noqa: S301


def test_another_gazetteer_is_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A larger one takes the place of hearsay's own; its divisions have the names it gives them."""
    path = tmp_path / "more.sqlite"
    place = Given(7, "Little Hamlet", ["Petit Hameau"], 48.5, 2.5, "FR", "ZZ", 90)
    build_gazetteer(
        path, [place], division_names={("FR", "ZZ"): "Somewhere"}, country_ids={}, origin="a test"
    )
    monkeypatch.setenv(VARIABLE, str(path))

    [row] = Gazetteer().find(["Petit Hameau"])["Petit Hameau"]

    assert (row.name, row.admin1, row.other_name) == ("Little Hamlet", "Somewhere", True)
    assert Gazetteer().find(["Somewhere"])["Somewhere"][0].feature is Feature.DIVISION
    assert Gazetteer().told()["licence"] == "CC-BY-4.0"


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, None])
def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """The sentence names the file and what to do."""
    path = tmp_path / "broken.sqlite"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(GazetteerError, match=r"broken\.sqlite.*`hearsay gazetteer build`"):
        Gazetteer(path).find(["Kyiv"])


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    """A later format too: what it would say could be wrong."""
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE meta (what TEXT, told TEXT)")
        file.execute("INSERT INTO meta VALUES ('format', 'hearsay gazetteer 99')")
        file.commit()

    with pytest.raises(GazetteerError, match="its format is not 'hearsay gazetteer 1'"):
        Gazetteer(path).find(["Kyiv"])


def test_a_damaged_gazetteer_is_refused(tmp_path: Path) -> None:
    """Its head is sound, its body is not."""
    path = tmp_path / "damaged.sqlite"
    content = bytearray(BUNDLED.read_bytes())
    content[3 * 4096 :] = b"\x5a" * (len(content) - 3 * 4096)
    path.write_bytes(content)

    with pytest.raises(GazetteerError, match="cannot be used as a gazetteer"):
        Gazetteer(path).find(["Kyiv"])


def test_the_origin_and_the_licence_are_told() -> None:
    """Who passes the file on has to name GeoNames."""
    told = GAZETTEER.told()

    assert "https://www.geonames.org" in told["origin"]
    assert told["licence"] == "CC-BY-4.0"
    assert "GeoNames" in (Path(__file__).parents[2] / "NOTICE").read_text("utf-8")


def test_the_file_stays_small() -> None:
    """It is in every wheel."""
    assert BUNDLED.stat().st_size < 9_000_000


def test_every_row_of_ours_is_on_the_map() -> None:
    """Coordinates, reach, feature and country are what they should be, and a name stands once."""
    for row in PLACES:
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert 0 < float(row["radius_km"]) <= 10_000, row
        assert Feature(row["feature"]) not in (Feature.COUNTRY, Feature.DIVISION), row
        assert not row["country"] or row["country"] in load_countries(), row
        assert row["name"], row
        assert all(row["keys"].split(";")), row
    keys = [(row["name"], row["feature"], row["country"], row["lat"]) for row in PLACES]
    assert len(keys) == len(set(keys))


def test_every_division_is_named_once() -> None:
    """Two names for one code could both be printed beside a town."""
    codes = [row[1:3] for row in read_table("divisions").rows]

    assert len(codes) == len(set(codes))
    assert {country for country, _ in codes} <= load_countries().keys()


def test_every_country_is_on_the_map() -> None:
    """What is called a country is found as one."""
    for country in load_countries().values():
        assert country.code in {row.country for row in _find(country.name)}, country.name


def _find(name: str) -> tuple[PlaceRow, ...]:
    return GAZETTEER.find([name])[name]


def _tell(pipe: multiprocessing.connection.Connection[tuple[PlaceRow, ...], None]) -> None:
    pipe.send(_find("Odesa"))
