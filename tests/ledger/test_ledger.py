"""What goes into a ledger comes out of it, once, on every store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import delete, update

from hearsay.ledger import ForgottenError, Ledger, LedgerError, NotInLedgerError, content_key
from hearsay.ledger.index_tables import CLAIM, SEARCHED
from hearsay.ledger.tables import REPORT
from hearsay.record import BrokenRecordError, Certainty, Record, Report
from tests.ledger.conftest import Place
from tests.ledger.made import NEWER, READER, made
from tests.record.strategies import records

_NUMBERS = count()


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """One ledger for many examples."""
    with Ledger.open(place(), create=True) as opened:
        yield opened


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(record=records())
def test_a_record_comes_back_equal(shelf: Ledger, record: Record) -> None:
    """Whatever a reader makes, the ledger gives back."""
    record = replace(
        record, report=replace(record.report, id=f"{record.report.id} {next(_NUMBERS)}")
    )

    added = shelf.add(record)

    assert added.what == "new"
    assert shelf.record(added.key) == record
    assert shelf.record(added.name) == record


def test_all_of_them_are_sound(shelf: Ledger) -> None:
    """What stands in the tables is what the records say, after every one of the examples."""
    assert shelf.check().faults == ()


def test_a_report_is_added_once(ledger: Ledger) -> None:
    """The same report given again changes nothing, whatever file it comes from."""
    first = ledger.add(made(1))
    before = ledger.digest(), list(ledger.log())

    again = ledger.add(made(1))

    assert (first.what, again.what) == ("new", "known")
    assert (first.key, first.name) == (again.key, again.name)
    assert (ledger.digest(), list(ledger.log())) == before


def test_order_does_not_count(place: Place) -> None:
    """Two ledgers that were given the same reports in another order hold the same."""
    records = [made(n, url=f"https://example.org/{n // 2}") for n in range(6)]
    with Ledger.open(place(), create=True) as one, Ledger.open(place(), create=True) as other:
        for record in records:
            one.add(record)
        for record in reversed(records):
            other.add(record)

        assert one.digest() == other.digest()
        assert list(one.records()) == records
        assert list(other.records()) == records[::-1]


def test_a_new_text_under_one_address_is_an_edition(ledger: Ledger) -> None:
    """A correction does not replace what was published first."""
    late = ledger.add(made(2, url="https://example.org/a", published="2023-09-18"))
    early = ledger.add(made(1, url="https://example.org/a", published="2023-09-17"))
    other = ledger.add(made(3, url="https://example.org/b"))

    assert (late.what, early.what, other.what) == ("new", "edition", "new")
    assert [one.key for one in ledger.editions(late.name)] == [early.key, late.key]
    assert [one.key for one in ledger.editions(other.name)] == [other.key]


def test_editions_are_linked_over_several_steps(ledger: Ledger) -> None:
    """A text with the address of one and the id of another makes one family of three."""
    ledger.add(made(1, url="https://example.org/a"))
    ledger.add(made(2, id="wire-7"))

    joined = ledger.add(made(3, url="https://example.org/a", id="wire-7"))

    assert joined.what == "edition"
    assert len(ledger.editions(joined.key)) == 3
    assert ledger.check()


def test_a_newer_reader_replaces_and_the_old_record_stays(ledger: Ledger) -> None:
    """What changed between two versions of hearsay can be looked at."""
    old, new = made(1), made(1, reader=NEWER, certainty=Certainty.POSSIBLE)
    first = ledger.add(old)

    again = ledger.add(new)

    assert again.what == "reread"
    assert (again.key, again.name) == (first.key, first.name)
    assert ledger.record(first.key) == new
    assert ledger.record(first.key, reading=1) == old
    assert [one.reader for one in ledger.readings(first.key)] == [READER, NEWER]
    assert list(ledger.records()) == [new]
    assert ledger.check()


def test_an_older_reader_replaces_nothing(ledger: Ledger) -> None:
    """A machine that was not updated does not undo the work of one that was."""
    ledger.add(made(1, reader=NEWER))

    assert ledger.add(made(1, certainty=Certainty.PROBABLE)).what == "known"
    assert ledger.record(content_key(made(1).report)) == made(1, reader=NEWER)


def test_a_later_version_that_finds_a_date_reads_the_same_report(ledger: Ledger) -> None:
    """A date that only the newer version sees in the text does not make two reports of one."""
    undated, dated = made(1, published=None), made(1, published="2023-09-16", reader=NEWER)
    key = content_key(undated.report)

    first, again = ledger.add(undated, key=key), ledger.add(dated, key=key)

    assert (first.what, again.what, again.key) == ("new", "reread", first.key)
    assert ledger.report(first.key).published == "2023-09-16"
    assert ledger.record(first.key) == dated
    assert ledger.check().faults == ()


def test_a_date_that_was_found_is_no_part_of_the_key(ledger: Ledger) -> None:
    """Nor is the id that was made with it, so nothing is linked by it."""
    added = ledger.add(made(1), key=content_key(made(1, published=None).report))

    assert added.key == content_key(made(1, published=None).report)
    assert ledger.report(added.key).id is None
    assert ledger.check().faults == ()


def test_a_reading_of_another_text_is_refused(ledger: Ledger) -> None:
    """A record is never filed under a report that it was not read from."""
    first = ledger.add(made(1))

    with pytest.raises(LedgerError, match="is not one of report"):
        ledger.add(made(2), key=first.key)
    assert ledger.info().counts["readings"] == 1


def test_half_a_character_is_refused(ledger: Ledger) -> None:
    """No store keeps half of a surrogate pair, so it is told before anything is written."""
    record = Record(reader=READER, report=Report(text="Kyiv \ud83d"))

    with pytest.raises(BrokenRecordError, match="half of a surrogate pair at character 5"):
        ledger.add(record)
    assert ledger.info().counts["reports"] == 0


def test_what_a_database_refuses_is_kept(ledger: Ledger) -> None:
    """NUL stops one store and confuses the other; the record has it all the same."""
    record = replace(made(1), report=Report(text=made(1).report.text, title="a\0b", id="x\0y"))

    added = ledger.add(record)

    assert ledger.record(added.key) == record
    assert ledger.report(added.key).title == "a\ufffdb"
    assert ledger.check()


def test_names_are_short_and_a_second_of_the_same_is_longer(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two reports are never called the same, however their keys begin."""

    def same_at_first(key: str, *, words: int) -> str:
        return "lusab-babad" if words == 2 else f"lusab-babad-{key[:4]}"

    monkeypatch.setattr("hearsay.ledger.names.report_name", same_at_first)

    names = [ledger.add(made(n)).name for n in (1, 2)]

    assert names == ["lusab-babad", f"lusab-babad-{content_key(made(2).report)[:4]}"]


def test_withdrawn_reports_stay_and_are_marked(ledger: Ledger) -> None:
    """That it was published and taken back is news of its own."""
    kept, gone = ledger.add(made(1)), ledger.add(made(2))

    ledger.withdraw(gone.name, why="The outlet retracted it.")

    assert list(ledger.records()) == [made(1)]
    assert list(ledger.records(withdrawn=True)) == [made(1), made(2)]
    mark = ledger.report(gone.key).withdrawn
    assert mark is not None
    assert (mark.who, mark.why) == ("Ines", "The outlet retracted it.")
    assert ledger.report(kept.key).withdrawn is None

    ledger.restore(gone.key, why="It was another report.")
    assert list(ledger.records()) == [made(1), made(2)]
    assert [(one.what, one.detail) for one in ledger.log()][2:] == [
        ("withdraw", "The outlet retracted it."),
        ("restore", "It was another report."),
    ]


def test_a_forgotten_report_is_gone_and_stays_away(ledger: Ledger) -> None:
    """A removal by a court is not undone by the next run over the same folder."""
    gone = ledger.add(made(1))
    ledger.add(made(2))
    ledger.judge(gone.name, "doubtful", why="Quist was abroad.")

    ledger.forget(gone.name, why="Order of the district court.")

    assert list(ledger.records(withdrawn=True)) == [made(2)]
    assert ledger.judgements(undone=True) == ()
    assert [one.detail for one in ledger.log() if one.key == gone.key] == [None, None, None]
    with pytest.raises(ForgottenError, match=r"for good on 2026-01-01 by Ines: Order of the"):
        ledger.add(made(1))
    assert ledger.check()

    again = ledger.add(made(1), despite_forgotten=True)
    assert (again.what, again.key, again.name) == ("new", gone.key, gone.name)
    assert ledger.check()
    assert [(one.name, one.who, one.why) for one in ledger.forgotten()] == [
        (gone.name, "Ines", "Order of the district court.")
    ]
    assert ledger.forgotten()[0].lifted is not None


def test_forgetting_one_edition_leaves_the_others(ledger: Ledger) -> None:
    """What only the removed text linked is linked no more."""
    first = ledger.add(made(1, url="https://example.org/a"))
    second = ledger.add(made(2, id="wire-7"))
    between = ledger.add(made(3, url="https://example.org/a", id="wire-7"))

    ledger.forget(between.key, why="Order of the court.")

    assert [one.key for one in ledger.editions(first.key)] == [first.key]
    assert [one.key for one in ledger.editions(second.key)] == [second.key]


def test_people_judge_and_take_it_back(ledger: Ledger) -> None:
    """Who decided what, when and why is kept, and so is that it was undone."""
    name = ledger.add(made(1)).name
    place = made(1).claims[0].cue.start

    one = ledger.judge(f"{name}.c{place}", "wrong", why="Quist spoke of Orlen.")
    other = ledger.judge(name, "checked")
    undone = ledger.undo(one.id, why="It was Asker after all.")

    assert (one.target, one.verdict, one.who) == (f"{name}.c{place}", "wrong", "Ines")
    assert undone.undone is not None
    assert undone.undone.why == "It was Asker after all."
    assert ledger.judgements() == (other,)
    assert ledger.judgements(one.target, undone=True) == (undone,)
    assert [entry.what for entry in ledger.log()] == ["new", "judge", "judge", "undo"]
    with pytest.raises(LedgerError, match="was taken back by Ines"):
        ledger.undo(one.id)


def test_every_value_can_be_called_by_its_place(ledger: Ledger) -> None:
    """What `show` prints beside a claim is what a judgement takes."""
    added = ledger.add(made(1))

    ids = ledger.ids(added.key)

    text = made(1).report.text
    assert ids == {
        "n1": f"{added.name}.n0",
        "t1": f"{added.name}.t{text.index('on Friday')}",
        "l1": f"{added.name}.l{text.index('Orlen')}",
        "c1": f"{added.name}.c{text.index('said')}",
        "e1": f"{added.name}.e{text.index('blast')}",
        "f1": f"{added.name}.f{text.index('4 people')}",
    }
    for target in ids.values():
        assert ledger.judge(target, "seen").target == target


@pytest.mark.parametrize("ref", ["c9999", "x1", "", "c"])
def test_a_judgement_of_nothing_is_refused(ledger: Ledger, ref: str) -> None:
    """A mistyped id is told, and no judgement is lost on it."""
    name = ledger.add(made(1)).name

    with pytest.raises(NotInLedgerError, match="has nothing under"):
        ledger.judge(f"{name}.{ref}", "wrong")
    with pytest.raises(NotInLedgerError, match="has no report"):
        ledger.judge(f"x{name}", "wrong")


def test_judgements_outlive_a_new_reading(ledger: Ledger) -> None:
    """The place of the words stays, so the id does."""
    added = ledger.add(made(1))
    target = f"{added.name}.c{made(1).claims[0].cue.start}"
    ledger.judge(target, "right")

    ledger.add(made(1, reader=NEWER, certainty=Certainty.POSSIBLE))

    assert [one.target for one in ledger.judgements(target)] == [target]
    assert ledger.judge(target, "right again").target == target


def test_what_could_not_be_read_is_told_once(ledger: Ledger) -> None:
    """A file that fails every night is one row."""
    told = {"code": "json_line", "detail": "Line 3 is not JSON.", "line": 3}

    assert ledger.reject("wires.jsonl", **told)  # type: ignore[arg-type]
    assert not ledger.reject("wires.jsonl", **told)  # type: ignore[arg-type]
    assert ledger.reject("wires.jsonl", **{**told, "line": 4})  # type: ignore[arg-type]

    assert [(one.name, one.line, one.code) for one in ledger.rejected()] == [
        ("wires.jsonl", 3, "json_line"),
        ("wires.jsonl", 4, "json_line"),
    ]


def test_everything_is_counted(ledger: Ledger) -> None:
    """A person sees at a glance what a ledger holds."""
    ledger.add(made(1))
    ledger.add(made(1, reader=NEWER))
    ledger.add(made(2))

    info = ledger.info()

    assert (info.schema, info.readers) == (1, {"0.1.0": 1, "0.2.0": 1})
    assert info.counts == {
        "reports": 2,
        "claims": 2,
        "events": 2,
        "figures": 2,
        "readings": 3,
        "rejected": 0,
        "judgements": 0,
        "forgotten": 0,
        "log": 3,
        "withdrawn": 0,
    }


def test_what_is_searched_is_made_again(ledger: Ledger) -> None:
    """The records are the truth; whatever happened to the tables beside them can be undone."""
    for number in range(20):
        ledger.add(made(number))
    ledger.settle()
    before = ledger.digest()
    with ledger._access.writing() as connection:
        connection.execute(delete(CLAIM).where(CLAIM.c.report < 5))
        connection.execute(update(REPORT).values(title="Peace"))
        connection.execute(
            update(SEARCHED).where(SEARCHED.c.kind == "claim").values(folded="peace")
        )
    assert len(ledger.check().faults) > 20

    assert ledger.reindex() == 20

    assert ledger.check().faults == ()
    assert ledger.digest() == before


def test_a_copy_holds_the_same(ledger: Ledger, place: Place, tmp_path: Path) -> None:
    """A desk moves from one file to a database, or back, and loses nothing."""
    added = [ledger.add(made(n, url="https://example.org/a")) for n in range(3)]
    ledger.add(made(1, url="https://example.org/a", reader=NEWER))
    ledger.judge(added[0].name, "checked")
    ledger.withdraw(added[1].name, why="Retracted.")
    ledger.reject("x.pdf", code="not_text", detail="It is a PDF.")
    ledger.forget(added[2].name, why="Order of the court.")

    for where in (place(), str(tmp_path / "copy.hearsay")):
        with Ledger.open(where, create=True) as other:
            assert ledger.copy_to(other) == 2
            assert list(other.dump()) == list(ledger.dump())
            assert list(other.log())[:-1] == list(ledger.log())
            assert other.check().faults == ()
            with pytest.raises(LedgerError, match="already used"):
                ledger.copy_to(other)
