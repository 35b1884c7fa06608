"""A value with its words: the sentence, what hangs on it, and what became of its report."""

from __future__ import annotations

import json

import pytest

from hearsay.desk.showing import items_of, show, words_of
from hearsay.desk.showing_form import shown_form
from hearsay.ledger import Ledger, NotInLedgerError
from hearsay.record.json_form import record_to_dict
from tests.ledger.made import NEWER, made


def test_every_value_leads_back_to_its_words(ledger: Ledger) -> None:
    """Whatever has an id can be shown, and its words are those of the text."""
    record = made(1)
    name = ledger.add(record).name
    for own, called in ledger.ids(name).items():
        shown = show(ledger, called)
        item = next(one for one in items_of(record) if one.id == own)

        assert (shown.id, shown.item, shown.kind) == (called, item, type(item).__name__.lower())
        assert shown.passage is not None
        assert shown.passage.words == words_of(item)
        for span in (*shown.passage.words, *shown.passage.sentences):
            assert record.report.text[span.start : span.end] == span.text


def test_the_sentence_is_the_one_that_holds_the_words(ledger: Ledger) -> None:
    """With the sentences around it, as many as are wanted."""
    record = made(1)
    name = ledger.add(record).name
    called = ledger.ids(name)["c1"]

    alone = show(ledger, called, context=0).passage
    around = show(ledger, called, context=1).passage

    assert alone is not None
    assert around is not None
    assert [one.text for one in alone.sentences] == [record.report.text.split(" It was")[0]]
    assert [one.text for one in around.sentences[1:]] == ["It was quiet later."]


def test_what_hangs_on_a_value_is_linked_both_ways(ledger: Ledger) -> None:
    """From the claim to its event and figure, and from both back to who says so."""
    name = ledger.add(made(1)).name
    ids = ledger.ids(name)

    def links(own: str) -> list[tuple[str, str]]:
        return [(one.how, one.id) for one in show(ledger, ids[own]).links]

    assert links("c1") == [("tells of", ids["e1"]), ("gives", ids["f1"])]
    assert links("e1") == [("told by", ids["c1"]), ("counted", ids["f1"])]
    assert links("f1") == [("given by", ids["c1"]), ("of", ids["e1"])]
    assert links("n1") == [("says", ids["c1"])]
    assert links("l1") == [("where", ids["e1"])]


def test_a_report_is_shown_with_its_history(ledger: Ledger) -> None:
    """Its editions, its readings, what was done to it, and what people decided."""
    url = "https://example.org/blast"
    name = ledger.add(made(1, url=url)).name
    ledger.add(made(1, url=url, reader=NEWER))
    other = ledger.add(made(2, url=url)).name
    ledger.judge(name, "right", why="seen on film")

    shown = show(ledger, name)

    assert (shown.kind, shown.item, shown.passage, shown.links) == ("report", None, None, ())
    assert {one.name for one in shown.history.editions} == {name, other}
    assert [one.reader for one in shown.history.readings][-1] == NEWER
    assert [one.what for one in shown.history.log] == ["new", "reread", "judge"]
    assert [(one.verdict, one.why) for one in shown.judgements] == [("right", "seen on film")]


def test_the_form_for_programs_holds_the_value_as_its_record_has_it(ledger: Ledger) -> None:
    """Who knows the record's form knows this one, and finds the ledger's ids beside it."""
    record = made(1)
    name = ledger.add(record).name
    ids = ledger.ids(name)

    claim = json.loads(json.dumps(shown_form(show(ledger, ids["c1"]))))
    report = json.loads(json.dumps(shown_form(show(ledger, name))))

    assert claim["claim"] == record_to_dict(record)["claims"][0]
    assert claim["ids"] == {own: ids[own] for own in ("c1", "e1", "f1")}
    assert [link["id"] for link in claim["links"]] == [ids["e1"], ids["f1"]]
    assert (report["record"], report["ids"]) == (record_to_dict(record), ids)


def test_a_value_that_moved_is_told_with_its_nearest(ledger: Ledger) -> None:
    """A newer reader begins the words elsewhere; the value of the same sort nearest is named."""
    name = ledger.add(made(1)).name
    called = ledger.ids(name)["c1"]

    with pytest.raises(NotInLedgerError, match=rf"nothing under 'c7'\. Did you mean {called}\?"):
        show(ledger, f"{name}.c7")
    with pytest.raises(NotInLedgerError, match=rf"nothing under 'x7'\. See `hearsay show {name}`"):
        show(ledger, f"{name}.x7")
    with pytest.raises(NotInLedgerError, match="`hearsay reports` lists those it has"):
        show(ledger, "lusab-babad.c203")
