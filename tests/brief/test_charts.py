"""Charts: what is open stays open, a round word is hatched, and silence has a mark of its own."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hearsay.brief.charts.intervals import Bar, Form, Intervals, Step
from hearsay.brief.charts.scale import scale_for
from hearsay.brief.charts.timeline import Stretch, Timeline

NUMBERS = st.lists(st.floats(0, 1e9, allow_nan=False), min_size=1, max_size=8)


def drawn(picture: Intervals | Timeline) -> etree._Element:
    """A chart as a viewer takes it."""
    return etree.fromstring(picture.svg("d1"))


def marks(form: Form, low: float | None, high: float | None, *, strict: bool = False) -> list[str]:
    """The looks of the marks of one number."""
    chart = Intervals((Bar("A", (Step(low, high, form, "x", strict=strict),)),), "One gives x.")
    looks = [element.get("class", "") for element in drawn(chart).iter()]
    return [look for look in looks if "now" in look]


@pytest.mark.parametrize(
    ("form", "low", "high", "looks"),
    [
        (Form.POINT, 44, 44, ["now full"]),
        (Form.OPEN_ABOVE, 44, None, ["now open", "now head", "now full"]),
        (Form.OPEN_BELOW, None, 44, ["now open", "now head", "now full"]),
        (Form.BETWEEN, 20, 30, ["now between"]),
        (Form.ABOUT, 180, 220, ["now about"]),
        (Form.ORDER, 100, 999, ["now-line order"]),
    ],
)
def test_each_kind_of_number_looks_as_sure_as_it_is(
    form: Form, low: float | None, high: float | None, looks: list[str]
) -> None:
    """A point, an arrow, a bar, a dashed bar, hatching."""
    assert marks(form, low, high) == looks


def test_more_than_leaves_its_bound_out() -> None:
    """The circle is hollow."""
    assert "now hollow" in marks(Form.OPEN_ABOVE, 900, None, strict=True)


def test_who_gives_none_has_a_dash() -> None:
    """Silence is an answer, and is seen."""
    chart = drawn(Intervals((Bar("the ministry", ()),), "Nobody gives a number."))

    assert [e.get("class") for e in chart.iter() if e.get("class") == "none"] == ["none"]
    assert "no figure" in "".join(chart.itertext())


def test_a_number_that_moved_has_steps() -> None:
    """And only the last is of now."""
    steps = tuple(Step(n, n, Form.POINT, str(n)) for n in (12, 31))
    looks = [e.get("class") for e in drawn(Intervals((Bar("A", steps),), "One gives 31.")).iter()]

    assert looks.count("step") == 2
    assert looks.count("past full") == looks.count("now full") == 1


@given(NUMBERS)
def test_greater_is_further_right_and_all_is_in_the_picture(numbers: list[float]) -> None:
    """Whatever the numbers are, on either kind of axis."""
    scale = scale_for([*numbers, inf])
    places = [scale.at(one) for one in sorted(numbers)]

    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert len(scale.ticks) <= 15


def test_hostile_labels_are_text() -> None:
    """A name never becomes an element."""
    bar = Bar("</text><script>alert(1)</script>", (Step(1, 1, Form.POINT, "<b>"),))
    chart = drawn(Intervals((bar,), "<title>"))

    assert not [e for e in chart.iter() if "script" in str(e.tag)]


@pytest.mark.parametrize("days", [1, 5, 40, 400, 4000, 40000])
def test_a_timeline_has_a_few_dates_on_its_axis(days: int) -> None:
    """Of a day as of a century."""
    begins = 730_000.0
    chart = Timeline((Stretch("a strike", begins, begins + days, (begins + days,)),), "One.")
    ticks = [e for e in drawn(chart).iter() if e.get("class") == "tick"]

    assert 1 <= len(ticks) <= 9
