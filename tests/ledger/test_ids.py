"""Keys, names and families: what makes a report the same, and what people call it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.ledger.editions import name_families
from hearsay.ledger.keys import content_key, given_id, possible_keys
from hearsay.ledger.moments import moment
from hearsay.ledger.names import report_name, split_name
from hearsay.record import Report
from hearsay.record.refs import value_refs

_REPORTS = st.builds(
    Report,
    text=st.text("ab", min_size=1, max_size=3),
    publisher=st.none() | st.text("ab", max_size=2),
    published=st.none() | st.text("ab", max_size=2),
    url=st.none() | st.text("ab", max_size=2),
    id=st.text("ab", max_size=2),
)


@given(_REPORTS, _REPORTS)
def test_two_reports_have_one_key_where_they_are_one(one: Report, other: Report) -> None:
    """No text runs over into a publisher, and what is not given is not an empty word."""
    parts = [(r.text, r.publisher, r.published, r.url, given_id(r)) for r in (one, other)]

    assert (content_key(one) == content_key(other)) == (parts[0] == parts[1])


def test_what_a_fetch_adds_does_not_count() -> None:
    """The same page fetched again is the same report."""
    first = Report(text="Musa agreed.", retrieved="2024-03-01", byline="A. Quist", language="en")

    assert content_key(first) == content_key(Report(text="Musa agreed.", extra={"section": "news"}))


@given(_REPORTS)
def test_what_was_only_found_does_not_change_the_key(report: Report) -> None:
    """The key of a report as it was given is among those that its record may have."""
    given = replace(report, published=None, publisher=None)
    if given_id(report) is None:
        given = replace(given, id="")

    assert {content_key(report), content_key(given)} <= possible_keys(report)


@given(_REPORTS)
def test_an_id_is_given_or_made(report: Report) -> None:
    """A made id follows from the content and links nothing."""
    made = Report(text=report.text, publisher=report.publisher, published=report.published).id

    assert given_id(replace(report, id="")) is None
    assert given_id(replace(report, id="", published="c")) is None
    assert given_id(replace(report, id=made)) is None
    assert given_id(replace(report, id="wire-7")) == "wire-7"


@given(st.integers(0, 16**8 - 1), st.integers(0, 16**8 - 1))
def test_names_differ_where_the_beginning_of_keys_does(one: int, other: int) -> None:
    """Two words say eight digits and nothing less."""
    names = [report_name(f"{number:08x}" + 56 * "0") for number in (one, other)]

    assert (names[0] == names[1]) == (one == other)
    assert all(len(name) == 11 and name.replace("-", "").isalpha() for name in names)


@given(st.lists(st.integers(0, 5), max_size=80))
def test_every_value_has_an_id_of_its_own(places: list[int]) -> None:
    """However many begin at one place."""
    refs = value_refs("c", places)

    assert len(set(refs)) == len(places)
    assert [split_name(f"lusab-babad.{ref}") for ref in refs] == [
        ("lusab-babad", ref) for ref in refs
    ]


def test_ids_stay_where_a_newer_reader_finds_more() -> None:
    """A claim that is found in the middle moves no id behind it."""
    before, after = value_refs("c", [10, 200, 310]), value_refs("c", [10, 77, 200, 310])

    assert set(before) < set(after)


@given(
    st.lists(
        st.tuples(st.none() | st.sampled_from("uvw"), st.none() | st.sampled_from("ij")), max_size=5
    )
)
def test_families_do_not_depend_on_order(links: list[tuple[str | None, str | None]]) -> None:
    """Whatever came first, the same reports are of one family."""
    reports = [(f"k{n}", link) for n, link in enumerate(links)]
    named = name_families(dict(reports))

    assert all(name_families(dict(order)) == named for order in permutations(reports))
    assert set(named) == {key for key, _ in reports}
    assert all(named[name] == name for name in named.values())
    for key, (url, wire) in reports:
        for other, (their_url, their_wire) in reports:
            if (url and url == their_url) or (wire and wire == their_wire):
                assert named[key] == named[other]


@pytest.mark.parametrize(
    ("printed", "sorts"),
    [
        ("2022-02-26", "2022-02-26T00:00:00"),
        ("2022-02-26T09:30", "2022-02-26T09:30:00"),
        ("2022-02-26T09:30:15.25Z", "2022-02-26T09:30:15"),
        ("2022-02-26T01:30:00+02:00", "2022-02-25T23:30:00"),
        ("0001-01-01T00:00:00+14:00", None),  # before there are years
        ("2022-02-30", None),
        ("2022", None),
        ("", None),
        ("last spring", None),
        (None, None),
    ],
)
def test_times_sort(printed: str | None, sorts: str | None) -> None:
    """Two times compare as text, whatever zone they were printed in."""
    assert moment(printed) == sorts
