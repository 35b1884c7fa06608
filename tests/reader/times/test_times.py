"""Times of a report: found by network and grammar, read against publication, tense and telling."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reader.phrases import Phrases
from hearsay.reader.times.times import read_times
from hearsay.record import Interval, Report, Time, TimeMod, TimePrecision
from tests.reader.drawn import draw
from tests.reader.written import tokens_of, write


def read(annotation: Annotation, published: str | None = "2022-02-26") -> list[Time]:
    """The times of a report."""
    return list(read_times(Report(text=annotation.text, published=published), annotation))


def told(
    annotation: Annotation, published: str | None = "2022-02-26"
) -> list[tuple[str, str | None]]:
    """The words of each time and its value."""
    return [(time.text, time.value) for time in read(annotation, published)]


MET = "They/PRON/nsubj/2 met/VERB=meet/root/0 on/ADP/case/4 Friday/PROPN/obl/2 ./PUNCT/punct/2"
WILL_MEET = "They/PRON/nsubj/3 will/AUX/aux/3 meet/VERB/root/0 on/ADP/case/5 Friday/PROPN/obl/3 ./PUNCT/punct/3"
DUE = "Talks/NOUN/nsubj/3 are/AUX/cop/3 due/ADJ/root/0 on/ADP/case/5 Friday/PROPN/obl/3 ./PUNCT/punct/3"
PLAN = (
    "They/PRON/nsubj/2 plan/VERB/root/0 to/PART/mark/4 meet/VERB/xcomp/2 on/ADP/case/6 "
    "Friday/PROPN/obl/4 ./PUNCT/punct/2"
)
SET_FOR = (
    "Trials/NOUN/nsubj:pass/3 were/AUX/aux:pass/3 set/VERB/root/0 for/ADP/case/5 "
    "Friday/PROPN/obl/3 ./PUNCT/punct/3"
)
COULD_NOT = (
    "He/PRON/nsubj:pass/5 could/AUX/aux/5 not/PART/advmod/5 be/AUX/aux:pass/5 found/VERB=find/root/0 "
    "on/ADP/case/7 Friday/PROPN/obl/5 ./PUNCT/punct/5"
)
MAY_HAVE = (
    "He/PRON/nsubj/4 may/AUX/aux/4 have/AUX/aux/4 fled/VERB=flee/root/0 on/ADP/case/6 "
    "Friday/PROPN/obl/4 ./PUNCT/punct/4"
)
OPENS = "It/PRON/nsubj/2 opens/VERB=open/root/0 on/ADP/case/4 Friday/PROPN/obl/2 ./PUNCT/punct/2"


@pytest.mark.parametrize(
    ("drawn", "day"),
    [
        (MET, "2022-02-25"),
        (WILL_MEET, "2022-03-04"),
        (DUE, "2022-03-04"),
        (PLAN, "2022-03-04"),
        (SET_FOR, "2022-03-04"),
        (OPENS, "2022-03-04"),
        (COULD_NOT, "2022-02-25"),
        (MAY_HAVE, "2022-02-25"),
    ],
)
def test_the_clause_tells_which_friday(drawn: str, day: str) -> None:
    """What happened looks back; what will be, is due or planned looks ahead."""
    assert told(draw(drawn)) == [("Friday", day)]


def test_what_was_is_not_what_will_be() -> None:
    """In "they will appeal against Friday's ruling" the ruling is over, whatever comes of it."""
    ruling = draw(
        "They/PRON/nsubj/3 will/AUX/aux/3 appeal/VERB/root/0 Friday/PROPN/nmod:poss/6 "
        "'s/PART/case/4 ruling/NOUN/obj/3 ./PUNCT/punct/3"
    )
    election = draw(
        "They/PRON/nsubj/3 will/AUX/aux/3 win/VERB/root/0 Friday/PROPN/nmod:poss/6 "
        "'s/PART/case/4 election/NOUN/obj/3 ./PUNCT/punct/3"
    )

    assert told(ruling) == [("Friday", "2022-02-25")]
    assert told(election) == [("Friday", "2022-03-04")]


def test_without_a_day_of_publication_words_stay() -> None:
    """What nobody can know has no value, what needs no anchor has its own."""
    written = write("They met on Friday. It was built in March 2001.")

    assert told(written, None) == [("Friday", None), ("March 2001", "2001-03")]
    assert read(written, None)[0].precision is TimePrecision.UNKNOWN


def test_ids_count_in_the_order_of_the_text() -> None:
    """t1, t2… and no two times overlap."""
    times = read(write("On Monday, two days later and in May, it rained overnight on Saturday."))

    assert [time.id for time in times] == ["t1", "t2", "t3", "t4"]
    assert all(one.end <= other.start for one, other in pairwise(times))


def test_an_opened_time_is_open() -> None:
    """As in "Since Friday" has no end, but "after Friday's attack" says when the attack was."""
    since = draw(
        "It/PRON/nsubj/3 has/AUX/aux/3 rained/VERB=rain/root/0 since/ADP/case/5 Friday/PROPN/obl/3 ./PUNCT/punct/3"
    )
    after = draw(
        "He/PRON/nsubj/2 fled/VERB=flee/root/0 after/ADP/case/6 Friday/PROPN/nmod:poss/6 's/PART/case/4 "
        "attack/NOUN/obl/2 ./PUNCT/punct/2"
    )

    (opened,) = read(since)
    assert (opened.value, opened.mod) == ("2022-02-25", TimeMod.ON_OR_AFTER)
    assert (opened.interval, opened.precision) == (Interval("2022-02-25", None), TimePrecision.OPEN)
    assert read(after)[0].interval == Interval("2022-02-25", "2022-02-26")


def test_a_clock_time_has_the_day_of_its_sentence() -> None:
    """As in "At 3 a.m." lies on the day that its sentence tells, or else on the day of publication."""
    written = write("On Thursday it burned from 3 a.m. on. At 7 p.m. it was out.")

    assert told(written) == [
        ("Thursday", "2022-02-24"),
        ("3 a.m.", "2022-02-24T03:00"),
        ("7 p.m.", "2022-02-26T19:00"),
    ]


def test_a_dateline_is_read_too() -> None:
    """Stamps and datelines hold times, though the network does not read them."""
    whole = write("SARNY, Feb. 24 — It fell on Friday.")
    first = tokens_of(whole, "It")[0]
    columns = {
        name: getattr(whole, name)[first:]
        for name in "starts ends sentence passage upos head deprel lemma mention_type".split()
    }
    body = Annotation(text=whole.text, **columns, entities=[], times=[], attributions=[])

    assert told(body) == [("Feb. 24", "2022-02-24"), ("Friday", "2022-02-25")]


HISTORY = (
    "The war began on 3 May 1702. In August the port fell.",
    "On 2 October 1703 the fleet sailed. In January it was lost.",
    "The king died on 4 April 1705, and two days later his son ruled.",
    "Peace was signed in March 1707. That year the city burned.",
    "By 1709 all was rebuilt; in June 1710 trade began.",
)


def test_a_history_is_read_from_what_it_told() -> None:
    """Dates without a year lie near the last full one, whenever the history was published."""
    assert [value for _, value in told(write(*HISTORY), "2009-12-19")] == [
        "1702-05-03", "1702-08", "1703-10-02", "1704-01", "1705-04-04", "1705-04-06", "1707-03", "1707",
        "1709", "1710-06",
    ]  # fmt: skip


def test_news_are_read_from_their_day_though_years_are_mentioned() -> None:
    """A year told by the way moves nothing."""
    written = write("The plant opened in 1998. In December it closed, he said on Thursday.")

    assert [value for _, value in told(written)] == ["1998", "2021-12", "2022-02-24"]


def test_the_network_alone_is_believed_for_phrases() -> None:
    """Its "the dry season" is kept without a value; its "the" and its ages are not."""
    written = write("In the dry season a 30 year old man saw the city.")
    dry, age, the = (
        tokens_of(written, words) for words in ("the dry season", "30 year", "the city")
    )
    times = [
        LabelledSpan(dry[0], dry[-1], "TIME", 3.0),
        LabelledSpan(age[0], age[-1], "TIME", 3.0),
        LabelledSpan(the[0], the[0], "TIME", 3.0),
    ]

    assert told(replace(written, times=times)) == [("the dry season", None)]


def test_seldom_times_need_the_network() -> None:
    """As in "Future" is a time of the report's where both say so."""
    written = write("Their future is unclear.")
    (future,) = tokens_of(written, "future")

    assert told(written) == []
    named = replace(written, times=[LabelledSpan(future, future, "TIME", 1.0)])
    assert told(named) == [("future", "FUTURE_REF")]


def test_trees_that_are_drawn_already_may_be_given() -> None:
    """The times are the same."""
    annotation = draw(WILL_MEET)
    report = Report(text=annotation.text, published="2022-02-26")

    assert read_times(report, annotation, Phrases(annotation)) == read_times(report, annotation)


@given(
    st.lists(
        st.sampled_from(
            "on Friday March 5 , 2014 two days later the year 3 p.m. next week will".split()
        ),
        max_size=25,
    ),
    st.data(),
)
def test_any_annotation_is_read(words: list[str], data: st.DataObject) -> None:
    """Whatever the network says, times are words of the report, in order and apart."""
    annotation = write(" ".join(words)) if words else write("No.")
    count = len(annotation)
    heads = data.draw(st.lists(st.integers(-1, count - 1), min_size=count, max_size=count))
    spans = data.draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, 3)), max_size=3))
    times = [
        LabelledSpan(first, min(first + more, count - 1), "TIME", 1.0) for first, more in spans
    ]
    drawn = replace(annotation, head=heads, times=times)

    end = 0
    for time in read(drawn):
        assert annotation.text[time.start : time.end] == time.text
        assert time.start >= end
        end = time.end
