"""What holds of any text: times are its words, never overlap, never raise, and take no time."""

from __future__ import annotations

from datetime import date, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.normalise.time import Tense, find_times, normalise_time
from hearsay.normalise.time.words import MONTHS, WEEK

WORDS = st.sampled_from(
    [
        *MONTHS, *(month.title() for month in MONTHS), *WEEK, *(day.title() for day in WEEK),
        *"the a an of on in at , - – ( ) . 's to and from until since last next this that same early late".split(),
        *"1 2 12 24 31 32 99 1999 2014 2200 99999 1,500 2.5 1/2 1st 22nd 1990s '99 16:00 25:61 0300".split(),
        *"2022-02-30 2022-02-24 3/4/2022 31/31/31 day days week weeks month months year years decade".split(),
        *"century hours minute second half quarter weekend morning evening night overnight noon midnight".split(),
        *"spring summer fall winter a.m. p.m. GMT EST BC ago later earlier before after now every each per".split(),
        *"twice about nearly more than less least two three twenty hundred thousand million few several".split(),
        *"couple first third fiscal Easter Christmas Eve bridge fell".split(),
    ]
)  # fmt: skip
ANCHORS = st.one_of(st.none(), st.dates(), st.datetimes())
TENSES = st.sampled_from(list(Tense))


@given(
    st.lists(WORDS, max_size=30).map(" ".join), ANCHORS, TENSES, st.one_of(st.none(), st.dates())
)
def test_any_words_are_read(
    text: str, anchor: date | datetime | None, tense: Tense, story: date | None
) -> None:
    """Spans slice back to their words, stand in order, and have a value or none."""
    end = 0
    for time in find_times(text):
        assert text[time.start : time.end] == time.text
        assert end <= time.start < time.end
        end = time.end
        value = time.bounded(time.value(anchor=anchor, tense=tense, story=story))
        if value.interval is not None and value.interval.begins and value.interval.ends:
            assert value.interval.begins < value.interval.ends
        assert value.value is not None or value.interval is None


@given(st.text(max_size=200), ANCHORS)
def test_any_text_is_read(text: str, anchor: date | datetime | None) -> None:
    """No text is an error."""
    normalise_time(text, anchor=anchor)


@given(st.dates(min_value=date(1000, 1, 1)), ANCHORS)
def test_a_full_date_is_its_own_day(day: date, anchor: date | datetime | None) -> None:
    """However it is written, whatever day it is read on."""
    for written in (
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1].title()} {day.year}",
        f"{MONTHS[day.month - 1].title()} {day.day}, {day.year}",
    ):
        read = normalise_time(written, anchor=anchor)
        assert read is not None
        if 1000 <= day.year <= 2199 or "-" in written:
            assert read.value == day.isoformat()


@given(st.dates(min_value=date(1000, 1, 8), max_value=date(9000, 1, 1)))
def test_a_bare_weekday_looks_back_at_most_six_days(anchor: date) -> None:
    """Beside a past tense it includes the day of publication, beside a future tense too."""
    for name in WEEK:
        past = normalise_time(name.title(), anchor=anchor)
        future = normalise_time(name.title(), anchor=anchor, tense=Tense.FUTURE)
        assert past is not None
        assert future is not None
        assert 0 <= (anchor - date.fromisoformat(past.value or "")).days < 7
        assert 0 <= (date.fromisoformat(future.value or "") - anchor).days < 7


HOSTILE = {
    "digits": "1," * 20_000, "slashes": "1/" * 20_000, "months": "Feb " * 20_000, "colons": "12:" * 20_000,
    "dashes": "- " * 20_000, "numbers": "hundred " * 20_000, "between": "between 1 and " * 10_000,
    "the": "the " * 20_000, "first": "the first " * 10_000, "of": "first week of " * 10_000,
    "after": "two days after " * 10_000, "early": "early " * 20_000, "end": "the end of " * 10_000,
    "days": "1 day " * 20_000, "weekdays": "Friday " * 20_000, "long": "9" * 200_000, "years": "2014 " * 20_000,
    "pieces": "3 and 4 and " * 10_000, "zone": "3 p.m. GMT (" * 10_000, "last": "last " * 20_000,
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_takes_twice_the_time(text: str) -> None:
    """Whatever is repeated, the work grows with the text and not with its square."""

    def seconds(part: str) -> float:
        began = process_time()
        find_times(part)
        return process_time() - began

    find_times(text[:1000])
    half = min(seconds(text[: len(text) // 2]) for _ in range(2))
    whole = min(seconds(text) for _ in range(2))

    assert whole < max(4 * half, 1.0)
