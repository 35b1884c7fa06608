"""Wire copies and reprints are put together and none is lost."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, event, insert, update

from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import parse_query
from hearsay.ledger.index_tables import LIKENESS, LIKENESS_BAND
from hearsay.ledger.tables import REPORT
from hearsay.ledger.text_families import group
from hearsay.record import Record, Report
from hearsay.record.listing import Kind
from hearsay.text.likeness import signature
from tests.ledger.conftest import Place
from tests.ledger.made import NEWER, READER
from tests.text.test_likeness import OTHER, PARAGRAPHS, WIRE


def told(
    text: str,
    publisher: str = "The Fjord Post",
    *,
    published: str | None = None,
    url: str | None = None,
) -> Record:
    """A record of a report in which nobody has found anything."""
    report = Report(text=text, publisher=publisher, published=published, url=url)
    return Record(reader=READER, report=report)


def _families(ledger: Ledger, names: Sequence[str]) -> set[frozenset[str]]:
    return {frozenset(copy.name for copy in ledger.copies(name)) for name in names}


def test_copies_are_folded_and_stay(ledger: Ledger) -> None:
    """A reprint without a paragraph and under another headline is told with what is missing."""
    cut = "Fire guts harbour warehouse\n\n" + "\n\n".join(PARAGRAPHS[:2] + PARAGRAPHS[3:])
    wire = ledger.add(told(WIRE, "Nordwire", published="2024-03-06"))
    other = ledger.add(told(OTHER, "Vestby Tidende"))
    reprint = ledger.add(told(cut, "The Fjord Post", published="2024-03-05"))

    first, second = ledger.copies(reprint.name)

    assert (first.name, first.likeness, first.adds, first.lacks) == (wire.name, 1.0, (), ())
    assert (second.name, second.publisher, second.published) == (
        reprint.name,
        "The Fjord Post",
        "2024-03-05",
    )
    assert 0.7 < second.likeness < 0.9
    assert [span.text for span in second.adds] == ["Fire guts harbour warehouse"]
    assert [span.text for span in second.lacks] == [PARAGRAPHS[2].rstrip(".")]
    assert [(one.copies, one.copy_of) for one in map(ledger.report, (wire.key, reprint.key))] == [
        (2, None),
        (2, wire.name),
    ]
    assert [copy.name for copy in ledger.copies(other.key)] == [other.name]
    assert [what.what for what in (wire, other, reprint)] == ["new"] * 3
    assert ledger.check().faults == ()


def test_a_corrected_edition_is_of_the_family_too(ledger: Ledger) -> None:
    """An outlet that changes a figure under the same address has made an edition and a copy."""
    url = "https://example.org/fire"
    first = ledger.add(told(WIRE, url=url))
    corrected = ledger.add(told(WIRE.replace("two men were hurt", "four men were hurt"), url=url))

    _, copy = ledger.copies(first.name)

    assert corrected.what == "edition"
    assert [span.text for span in copy.adds] == ["four"]
    assert [span.text for span in copy.lacks] == ["two"]


def test_the_same_text_from_two_publishers_is_two_copies(ledger: Ledger) -> None:
    """They are told apart by who published them, and nothing differs."""
    names = [ledger.add(told(WIRE, publisher)).name for publisher in ("Nordwire", "Vestby Tidende")]

    assert [(one.name, one.likeness, one.adds) for one in ledger.copies(names[1])] == [
        (names[0], 1.0, ()),
        (names[1], 1.0, ()),
    ]


def test_a_text_without_words_is_alone(ledger: Ledger) -> None:
    """Two empty reports have nothing in common."""
    names = [ledger.add(told("—", publisher)).name for publisher in ("Nordwire", "Tidende")]

    assert [len(ledger.copies(name)) for name in names] == [1, 1]
    assert ledger.check().faults == ()


_BLOCKS = [" ".join(f"w{block}x{at}" for at in range(60)) for block in range(6)]
_CHAIN = [" ".join(_BLOCKS[first : first + 3]) for first in range(4)]
"""Each shares two thirds with the one before it, and a third with the one before that."""


def test_a_text_between_two_families_joins_them(place: Place) -> None:
    """However they came, what hangs together is one family, and falls apart without what joins."""
    for order in permutations(_CHAIN):
        assert set(group(dict(enumerate(map(signature, order)))).values()) == {0}

    with Ledger.open(place(), create=True) as ledger:
        zero, three, two, one = (ledger.add(told(_CHAIN[n])) for n in (0, 3, 2, 1))
        assert _families(ledger, [one.name]) == {frozenset(x.name for x in (zero, one, two, three))}

        ledger.forget(one.key, why="Order of the court.")

        assert _families(ledger, [zero.name, two.name, three.name]) == {
            frozenset([zero.name]),
            frozenset([two.name, three.name]),
        }
        assert ledger.report(two.name).copy_of == three.name
        assert ledger.check().faults == ()

        ledger.add(told(_CHAIN[1]), despite_forgotten=True)
        assert len(ledger.copies(zero.name)) == 4
        assert ledger.check().faults == ()


def test_forgetting_the_first_leaves_its_copies_together(ledger: Ledger) -> None:
    """The next that came is then the first."""
    first, second, third = (ledger.add(told(WIRE, name)) for name in ("Nordwire", "Post", "Echo"))

    ledger.forget(first.name, why="Order of the court.")

    assert [one.name for one in ledger.copies(third.name)] == [second.name, third.name]
    assert ledger.report(second.name).copy_of is None
    assert ledger.check().faults == ()


def _listed(ledger: Ledger, *terms: str) -> list[object]:
    return [row["report"] for row in ledger.list(parse_query(Kind.REPORTS, terms))]


def test_the_first_that_was_not_taken_back_stands_for_the_others(ledger: Ledger) -> None:
    """Whoever lists one report of each family finds each family, now and as it stood before."""
    first, second, third = (
        ledger.add(told(WIRE, name)).name for name in ("Nordwire", "Post", "Echo")
    )
    assert _listed(ledger, "copies=first") == [first]
    before = ledger.report(third).added

    ledger.withdraw(first, why="Retracted.")

    assert _listed(ledger, "copies=first") == [second]
    assert _listed(ledger, "copies=!first") == [third]
    assert _listed(ledger, "copies=first", "withdrawn=all") == [second]
    asked = replace(parse_query(Kind.REPORTS, ["copies=first"]), as_of=before)
    assert [row["report"] for row in ledger.list(asked)] == [first]
    told_of = [ledger.report(name) for name in (first, second, third)]
    assert [(one.copies, one.copy_of) for one in told_of] == [(3, second), (2, None), (2, second)]
    rows = ledger.list(parse_query(Kind.REPORTS, ["withdrawn=all"]))
    assert [(row["copies"], row["copy_of"]) for row in rows] == [
        (one.copies, one.copy_of) for one in told_of
    ]

    for name in (second, third):
        ledger.withdraw(name, why="Retracted.")

    assert _listed(ledger, "copies=first", "withdrawn=yes") == [first]
    assert ledger.report(third).copy_of == first


_PIECES = [*PARAGRAPHS, *(part + "." for part in OTHER.split(". "))]


@st.composite
def _texts(draw: st.DrawFn) -> list[str]:
    """Some texts that share paragraphs."""
    chosen = st.lists(st.integers(0, len(_PIECES) - 1), min_size=1, max_size=6, unique=True)
    picks = draw(st.lists(chosen, min_size=2, max_size=7, unique_by=tuple))
    return [" ".join(_PIECES[at] for at in pick) for pick in picks]


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(texts=_texts(), seed=st.integers(0, 99))
def test_order_makes_no_other_families(place: Place, texts: list[str], seed: int) -> None:
    """Two ledgers with the same reports have the same families, and so has one without a report."""
    records = [told(text, f"Outlet {number}") for number, text in enumerate(texts)]
    shuffled = random.Random(seed).sample(records, len(records))  # noqa: S311 - an order
    with Ledger.open(place(), create=True) as one, Ledger.open(place(), create=True) as other:
        names = [one.add(record).name for record in records]
        for record in shuffled:
            other.add(record)

        assert _families(one, names) == _families(other, names)
        assert one.digest() == other.digest()
        assert one.check().faults == other.check().faults == ()

        for ledger in (one, other):
            ledger.forget(names[seed % len(names)], why="Order of the court.")
        assert one.digest() == other.digest()
        assert one.check().faults == other.check().faults == ()


def _renamed(number: int) -> str:
    """The wire story with other names and another headline, as a farm of sites would run it."""
    chance = random.Random(number)  # noqa: S311 - the same on every run
    names = [
        f"{chance.choice('BDFGKLM')}{chance.choice(('ade', 'orin', 'usk'))}{number}" for _ in "abcd"
    ]
    text = WIRE
    for old, new in zip(("Vestby", "Ada Quist", "Harald Moen", "Strandgata"), names, strict=True):
        text = text.replace(old, new)
    return f"Site {number} exclusive: {names[1]} speaks\n\n{text}"


def test_two_hundred_sites_are_one_voice(ledger: Ledger) -> None:
    """Copies with changed names do not count as two hundred sources."""
    names = [ledger.add(told(_renamed(number), f"Site {number}")).name for number in range(200)]

    copies = ledger.copies(names[77])

    assert [copy.name for copy in copies] == names
    assert ledger.report(names[199]).copies == 200
    assert ledger.check().faults == ()


def _statements(ledger: Ledger, record: Record) -> int:
    """How many statements adding a record takes; each reads a limited number of rows."""
    counted: list[object] = []

    def counting(*told_: object) -> None:
        counted.append(told_)

    engine = ledger._access.store.writing
    event.listen(engine, "before_cursor_execute", counting)
    ledger.add(record)
    event.remove(engine, "before_cursor_execute", counting)
    return len(counted)


def test_the_five_hundredth_copy_costs_what_the_fifth_did(ledger: Ledger) -> None:
    """A text that everybody runs must not make adding slow."""
    few = [_statements(ledger, told(_renamed(n), f"Site {n}")) for n in range(5)][-1]
    for number in range(5, 500):
        ledger.add(told(_renamed(number), f"Site {number}"))

    assert _statements(ledger, told(_renamed(999), "Site 999")) <= few + 2


def _patterned(number: int) -> str:
    """A forecast that has much of its text in common with every other, and is none of them."""
    chance = random.Random(number)  # noqa: S311 - the same on every run
    told_ = " ".join(f"w{chance.randrange(10**6)}" for _ in range(150))
    return f"{WIRE[:700]} {told_}"


def test_texts_of_one_pattern_do_not_make_adding_slow(tmp_path: Path) -> None:
    """Thousands that share a third of their words are compared with a few of them only."""
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        names = [ledger.add(told(_patterned(n), f"Site {n}")).name for n in range(400)]
        texts = [_statements(ledger, told(_patterned(n), f"Site {n}")) for n in range(400, 420)]

        assert max(texts) <= 40
        assert {len(ledger.copies(name)) for name in names[:50]} == {1}
        copy = ledger.add(told(_patterned(7) + " The end.", "Echo"))
        assert [one.name for one in ledger.copies(copy.name)] == [names[7], copy.name]
        assert ledger.check().faults == ()


def test_a_new_reading_moves_nobody(ledger: Ledger) -> None:
    """The text is the same, so its family is."""
    first = ledger.add(told(WIRE))
    second = ledger.add(told(WIRE, "Nordwire"))

    ledger.add(replace(told(WIRE), reader=NEWER))

    assert [one.name for one in ledger.copies(first.name)] == [first.name, second.name]
    assert ledger.check().faults == ()


def test_families_are_copied(ledger: Ledger, place: Place, tmp_path: Path) -> None:
    """A ledger that moves to another store keeps them, and goes on with them."""
    names = [ledger.add(told(text, "Nordwire")).name for text in (OTHER, *_CHAIN)]

    for where in (place(), str(tmp_path / "copy.hearsay")):
        with Ledger.open(where, create=True) as other:
            ledger.copy_to(other)
            assert _families(other, names) == _families(ledger, names)
            assert other.check().faults == ()
            assert len(other.copies(other.add(told(" ".join(_BLOCKS[:4]))).name)) == 5


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (delete(LIKENESS_BAND).where(LIKENESS_BAND.c.report == 2), "cannot be found by its text's"),
        (
            insert(LIKENESS_BAND).values(value=1, text_family=1, report=9),
            "of 1 reports that are not there",
        ),
        (update(REPORT).where(REPORT.c.id == 2).values(text_family=2), "cannot be found by its"),
        (update(REPORT).where(REPORT.c.id == 3).values(text_family=1), "is no copy of those it is"),
        (update(LIKENESS).values(shingles=b""), "under 'likeness' is not what its record says"),
    ],
    ids=["bands", "others", "apart", "together", "shingles"],
)
def test_damaged_families_are_told_and_made_anew(ledger: Ledger, harm: object, fault: str) -> None:
    """What was kept of the texts is not believed."""
    names = [ledger.add(told(text)).name for text in (WIRE, WIRE + " The end.", OTHER)]
    before = ledger.digest()
    with ledger._access.writing() as connection:
        connection.execute(harm)  # type: ignore[call-overload]

    assert any(fault in told_ for told_ in ledger.check().faults)
    ledger.reindex()

    assert ledger.check().faults == ()
    assert ledger.digest() == before
    assert _families(ledger, names) == {frozenset(names[:2]), frozenset(names[2:])}


def test_copies_that_were_not_linked_are_told(ledger: Ledger) -> None:
    """Two families that should be one are seen, though each is whole."""
    first, second = (ledger.add(told(text)).key for text in (WIRE, WIRE + " The end."))
    with ledger._access.writing() as connection:
        connection.execute(update(REPORT).where(REPORT.c.key == second).values(text_family=2))
        connection.execute(update(LIKENESS_BAND).where(LIKENESS_BAND.c.report == 2).values(text_family=2))  # fmt: skip

    assert ledger.check().faults == (
        f"Report {ledger.report(second).name} and its copies are not linked.",
    )
    assert first != second
