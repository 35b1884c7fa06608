"""What is typed becomes the question that was meant, or a sentence that says how to type it."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from hearsay.desk.codes import code_table
from hearsay.ledger.asking.catalogue import FIELDS, About, describe_fields
from hearsay.ledger.asking.grammar import LONGEST, MOST_CONDITIONS, parse_query, write_query
from hearsay.ledger.asking.query import (
    Among,
    Box,
    Condition,
    Near,
    Order,
    Query,
    Term,
    Within,
    Words,
)
from hearsay.ledger.asking.values import MOST_VALUES
from hearsay.record import UsageError
from hearsay.record.listing import COLUMNS, Kind
from hearsay.record.vocabulary import EventType, Mode

NOW = "2022-03-01T12:30:15.250+00:00"


def ask(*terms: str, kind: Kind = Kind.CLAIMS, **fields: object) -> Query:
    """The question of some terms, at a certain moment."""
    return parse_query(kind, terms, clock=lambda: NOW, **fields)


def condition(term: str) -> Condition:
    """The one condition of a term."""
    (only,) = ask(term).conditions
    return only


@pytest.mark.parametrize(
    ("term", "field", "values", "negated"),
    [
        ("mode=denies", "mode", ("denies",), False),
        ("mode=Denies,NO COMMENT", "mode", ("denies", "no_comment"), False),
        ("mode=no-comment", "mode", ("no_comment",), False),
        (" Source-Kind = unnamed official ", "source_kind", ("unnamed_official",), False),
        ("type=strike,explosion", "type", ("strike", "explosion"), False),
        ("type=strike,strike", "type", ("strike",), False),
        ("type=Strike/Downing", "type", ("strike/downing",), False),
        ("type=protest/labour-strike", "type", ("protest/labour-strike",), False),
        ("type=!meet", "type", ("meet",), True),
        ("type=!meet,accord", "type", ("meet", "accord"), True),
        ("type=! meet, !accord", "type", ("meet", "accord"), True),
        ("type!=meet,accord", "type", ("meet", "accord"), True),
        ("subtype=downing", "type", ("strike/downing",), False),
        ("subtype!=downing", "type", ("strike/downing",), True),
        ("polarity=+", "polarity", ("+",), False),
        ("polarity=-,?", "polarity", ("-", "?"), False),
        ("polarity=Affirmed,denied,open", "polarity", ("+", "-", "?"), False),
        ("anonymous=Yes", "anonymous", ("yes",), False),
        ("reviewed=false", "reviewed", ("no",), False),
        ("withdrawn=all", "withdrawn", ("all",), False),
        ("copies=first", "copies", ("first",), False),
        ("country=ua,Russia,USA,U.K.", "country", ("UA", "RU", "US", "GB"), False),
        ("precision=town", "precision", ("town",), False),
        ("place=Bila Tserkva", "place", ("Bila Tserkva",), False),
        ("within=Ukraine", "place", ("Ukraine",), False),
        ("lang=EN,uk", "lang", ("en", "uk"), False),
        ("status=Disputed,denied", "status", ("disputed", "denied"), False),
        ("kind=Conflicts", "kind", ("conflicts",), False),
        ("incident=Lusab-Babad.i203", "incident", ("lusab-babad.i203",), False),
        ("id=Lusab-Babad.c203,lusab-babad", "id", ("lusab-babad.c203", "lusab-babad"), False),
        ("url=https://example.org/a?b=c", "url", ("https://example.org/a?b=c",), False),
        ("source=Reuters, AP", "source", ("Reuters", "AP"), False),
        ('source="Ministry of Health, Gaza"', "source", ("Ministry of Health, Gaza",), False),
        ('source=Hamas , "Ministry, Gaza" ', "source", ("Hamas", "Ministry, Gaza"), False),
        (r"source=Ministry of Health\, Gaza", "source", ("Ministry of Health, Gaza",), False),
        (r'source="the \"people\"s mayor"', "source", ('the "people"s mayor',), False),
        ('source="the ""people""s mayor"', "source", ('the "people"s mayor',), False),
        ('source=the "people"s mayor', "source", ('the "people"s mayor',), False),
        ('source="!Kung"', "source", ("!Kung",), False),
        (r"source=\!Kung", "source", ("!Kung",), False),
        ('source!="!Kung"', "source", ("!Kung",), True),
        (r"report=C:\reports\kyiv.txt", "report", (r"C:\reports\kyiv.txt",), False),
        ("publisher=a\x00b\ud800", "publisher", ("a\ufffdb\ufffd",), False),
    ],
)  # fmt: skip
def test_values(term: str, field: str, values: tuple[str, ...], negated: bool) -> None:
    """A comma is "or", "!" is "not", quotes protect, and codes are recognised however written."""
    assert condition(term) == Among(field, values, negated)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("value=137", Within("value", 137.0, 137.0)),
        ("value==137", Within("value", 137.0, 137.0)),
        ("value=>=100", Within("value", 100.0, None)),
        ("value=≥100", Within("value", 100.0, None)),
        ("value=> 100", Within("value", 100.0, None, low_open=True)),
        ("value=<=1e6", Within("value", None, 1e6)),
        ("confidence=<0.6", Within("confidence", None, 0.6, high_open=True)),
        ("value=100..200", Within("value", 100.0, 200.0)),
        ("value=-5..-.5", Within("value", -5.0, -0.5)),
        ("value=100..", Within("value", 100.0, None)),
        ("value=..200", Within("value", None, 200.0)),
        ("value=>100..<200", Within("value", 100.0, 200.0, low_open=True, high_open=True)),
        ("value=0", Within("value", 0.0, 0.0)),
        ("characters=>=1000", Within("characters", 1000.0, None)),
        ("origins=>=2", Within("origins", 2.0, None)),
        ("near=50.45,30.52,25km", Near(50.45, 30.52, 25.0)),
        ("near= 50.45 , 30.52 , 25 ", Near(50.45, 30.52, 25.0)),
        ("near=-0.5,-30,10mi", Near(-0.5, -30.0, 16.09344)),
        ("near=5e1,3e1,25km", Near(50.0, 30.0, 25.0)),
        ("near=Kyiv,25km", Near(50.4547, 30.5238, 25.0)),
        ("near= kiev , 25 ", Near(50.4547, 30.5238, 25.0)),
        ("near=Paris,10mi", Near(48.8534, 2.3488, 16.09344)),
        ("near=Paris, Texas, 10km", Near(33.6609, -95.5555, 10.0)),
        ("bbox=30.2,50.2,30.9,50.6", Box(30.2, 50.2, 30.9, 50.6)),
        ("bbox=170,-10,-170,10", Box(170.0, -10.0, -170.0, 10.0)),
        ("power plant", Words((Term(("power",)), Term(("plant",))))),
        ("q=Kyiv’s", Words((Term(("kyiv", "s")),))),
    ],
)
def test_other_conditions(term: str, expected: Condition) -> None:
    """Numbers, points, boxes and words are read as they are commonly written."""
    assert condition(term) == expected


def test_a_named_point_is_kept_as_degrees() -> None:
    """A saved search means the same when the gazetteer has learned another place of that name."""
    query = ask("near=Kyiv,25km")

    assert write_query(query) == ["near=50.4547,30.5238,25km"]
    assert ask(*write_query(query)) == ask(near=("Kyiv", 25)) == query


def test_settings() -> None:
    """What is listed, in which order and from where, is no condition."""
    query = ask(
        "sort=-said,id",
        "fields=id, source ,content",
        "limit=50",
        "as_of=2022-02-26T12:00Z",
        "cursor=abc",
    )

    assert query == Query(
        kind=Kind.CLAIMS,
        sort=(Order("said_from", descending=True), Order("id")),
        fields=("id", "source", "content"),
        limit=50,
        as_of="2022-02-26T12:00:00.000+00:00",
        cursor="abc",
    )


@pytest.mark.parametrize(
    ("kind", "typed", "column"),
    [
        (Kind.CLAIMS, "said", "said_from"),
        (Kind.EVENTS, "happened", "happened_from"),
        (Kind.FIGURES, "value", "low"),
        (Kind.FIGURES, "as_of", "as_of_from"),
        (Kind.REPORTS, "id", "report"),
        (Kind.REPORTS, "read", "added"),
        (Kind.SOURCES, "Last-Said", "last_said"),
    ],
)
def test_sorting_by_a_field(kind: Kind, typed: str, column: str) -> None:
    """Who filters by "said" sorts by "said", though the column has a longer name."""
    assert ask(f"sort={typed}", kind=kind).sort == (Order(column),)


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("sorce=x", 'There is no field "sorce". Did you mean source?'),
        ("xyzzy=disputed", 'There is no field "xyzzy". There are q, id, mode,'),
        ("status=doubted", 'status: "doubted" is no status. Did you mean disputed?'),
        ("origins=two", '"two" is no number'),
        ("origins=-1", "It goes from 0"),
        ("incident=lusab-babad", '"lusab-babad" is no id of an incident'),
        ("kind=conflict", "Did you mean conflicts?"),
        ("type=strik", 'type: "strik" is no event type. Did you mean strike? `hearsay vocab event_types`'),
        ("type=downing", "Did you mean strike/downing?"),
        ("type=bombings", "Did you mean explosion/bomb?"),
        ("type=strike/downin", "Did you mean strike/downing?"),
        ("measure=deaths", "Did you mean killed? `hearsay vocab measures` lists them."),
        ("country=Ukrane", "Did you mean Ukraine? Write its name or its ISO 3166-1 code"),
        ("country=zzzz", "is no country. Write its name or its ISO 3166-1 code: country=UA."),
        ("polarity=no", "There are affirmed, denied, open."),
        ("certainty=sure", "There are certain, probable, possible, unknown."),
        ("reviewed=maybe", '"maybe" is no answer. There are yes, no.'),
        ("sort=-sad", 'sort: "sad" is no column of claims. Did you mean said_to?'),
        ("sort=low", "is no column of claims"),
        ("fields=id,sourc", "Did you mean source?"),
        ("mode=", "mode: The value is empty. Write it: mode=denies,no_comment."),
        ("mode= ", "The value is empty"),
        ("mode=denies,", "A value is empty"),
        ("mode=!", "A value is empty"),
        ('source=""', "A value is empty"),
        ('source=" "', "A value is empty"),
        ("type=accord,!meet", '"!" stands before some of the values only'),
        ("type!=!meet", '"!" is there twice'),
        ('source="Gaza', "The quotation mark before Gaza is not closed"),
        ('source="a"b', "Something follows the quotation: b"),
        ("source=?!", "has no letter or digit"),
        ("lang=English", '"English" is no language. Write its ISO 639-1 code: lang=en.'),
        ("id=claim 7", '"claim 7" is no ledger id'),
        ("value=1,000", "A number has no comma in it"),
        ("value=many", '"many" is no number'),
        ("value=1e999", "is no number"),
        ("value=nan", "is no number"),
        ("value=1_000", "is no number"),
        ("value=200..100", "ends before it begins"),
        ("value=>5..5", "ends before it begins"),
        ("value=..", "neither beginning nor end"),
        ("value=<5..7", "is no number"),
        ("value!=5", 'It has no "not"'),
        ("confidence=60", "It goes from 0 to 1"),
        ("characters=<-1", "It goes from 0"),
        ("near=Kyiv", "is no point with a distance"),
        ("near=,25km", "is no point with a distance"),
        ("near=Kyiv,50.45,25km", '"Kyiv" is no number'),
        ("near=Kyiv,,25km", "is no number"),
        ("near=Kyyiv,25km", "is no place that is known here. Did you mean Kyiv? Or write degrees"),
        ("near=Qxzzyq,25km", "is no place that is known here. Or write degrees north"),
        ("near=Ukraine,25km", "too large to be a point. Write place=Ukraine for all that lies in"),
        (f"near={'Kyiv ' * 1_000},25km", "is no place that is known here"),
        ("near=50.45,30.52", "is no point with a distance"),
        ("near=95,30,25km", '"95" is no degree north: it goes to 90'),
        ("near=50,30,0km", '"0km" is no distance on Earth'),
        ("near=50,30,1.2.3km", "is no number"),
        ("bbox=1,2,3", "is no box"),
        ("bbox=1,20,3,10", "lies north of its north"),
        ("q=-word", "only says what is not to be there"),
        ("happened=!2022", 'It has no "not"'),
        ("happened=soon", "Write a day, month, year or minute"),
        ("sort=events", "events holds several values a row"),
        ("sort=id,-id", "id is there twice"),
        ("sort=,id", "A column is empty"),
        ("fields=id,id", "id is there twice"),
        ("limit=0", "is no number of rows"),
        ("limit=-1", "is no number of rows"),
        ("limit=99999999999", "is no number of rows"),
        ("as_of=then", "is no time"),
    ],
)  # fmt: skip
def test_errors_say_what_to_type(term: str, told: str) -> None:
    """Nothing is passed over: an error names the field, what was typed and how it is typed."""
    with pytest.raises(UsageError) as caught:
        ask(term)

    assert told in str(caught.value)
    assert caught.value.hint
    assert caught.value.exit_status == 2


def test_errors_carry_their_facts() -> None:
    """A program need not read the sentence."""
    with pytest.raises(UsageError) as caught:
        ask("type=strik")

    error = caught.value
    assert (error.code, vars(error)["field"], vars(error)["near"]) == (
        "unknown_value",
        "type",
        "strike",
    )


def test_a_setting_is_given_once() -> None:
    """Two conditions both hold; two orders cannot."""
    assert len(ask("type=strike", "type=!meet").conditions) == 2
    with pytest.raises(UsageError, match="limit: It is given twice"):
        ask("limit=5", limit=6)


def test_keywords_say_the_same() -> None:
    """Python's values stand for what would be typed, after the terms."""
    query = ask(
        "mode=denies",
        type=["strike", EventType.EXPLOSION],
        value=137,
        happened=date(2022, 2, 24),
        reviewed=True,
        near=(50.45, 30.52, 25),
        sort=["-said", "id"],
        limit=5,
        q='"power plant"',
        as_of=datetime(2022, 2, 26, 12, tzinfo=UTC),
    )

    assert write_query(query) == [
        "mode=denies",
        "type=strike,explosion",
        "value=137",
        "happened=2022-02-24",
        "reviewed=yes",
        "near=50.45,30.52,25km",
        'q="power plant"',
        "as_of=2022-02-26T12:00Z",
        "sort=-said_from,id",
        "limit=5",
    ]
    assert ask(mode=Mode.DENIES) == ask(mode="denies") == ask(mode=("denies",))
    assert ask(type="!meet,accord") == ask("type!=meet,accord")


def test_values_of_a_list_are_literal() -> None:
    """A program passes on what it found, whatever signs are in it."""
    names = ["Ministry of Health, Gaza", '"Zip" Quist', "!Kung", "a\\"]

    assert ask(source=names).conditions == (Among("source", tuple(names)),)
    assert ask(*write_query(ask(source=names))) == ask(source=names)


@pytest.mark.parametrize("value", [None, object(), b"denies", [], [None], 1 + 2j])
def test_keywords_without_a_meaning(value: object) -> None:
    """A variable that nobody filled must not ask for everything."""
    with pytest.raises(UsageError, match=r"has no meaning here|A value is empty"):
        ask(mode=value)


def test_one_term_is_no_list_of_letters() -> None:
    """Who forgets the brackets means one term."""
    assert parse_query(Kind.CLAIMS, "mode=denies") == ask("mode=denies")


def test_what_is_too_long_is_refused() -> None:
    """A question is bounded, in characters, in terms and in values."""
    assert ask(f"source={'x' * (LONGEST - 7)}").conditions
    with pytest.raises(UsageError, match="10,001 characters, and at most 10,000"):
        ask(f"source={'x' * (LONGEST - 6)}")
    with pytest.raises(UsageError, match="characters"):
        ask(source=["x" * 6_000, "y" * 6_000])
    assert len(ask(*["mode=denies"] * MOST_CONDITIONS).conditions) == MOST_CONDITIONS
    with pytest.raises(UsageError, match="101 terms, and at most 100"):
        ask(*["mode=denies"] * MOST_CONDITIONS, mode="says")
    with pytest.raises(UsageError, match="101 values, and at most 100"):
        ask(id=[f"lusab-babad.c{n}" for n in range(MOST_VALUES + 1)])


@pytest.mark.parametrize(
    "term",
    [
        "q=" + '"a" ' * 2_400,
        "q=" + "- " * 4_900,
        'q="' + "a " * 4_900,
        "q=" + "z1" * 4_900,
        "source=" + ", " * 4_900,
        'source="' + "\\" * 9_000,
        'source="' + '""' * 4_900,
        "source=" + " " * 9_000 + "x,",
        "source=x" + " " * 9_000 + ",",
        "value=" + "1" * 9_000 + "x",
        "value=" + "." * 9_000,
        "type=" + "strik" * 1_900,
        "happened=" + "2022-" * 1_900,
        "happened=last" + " " * 9_000,
        "near=" + "1" * 9_000 + ",1,1",
        "sort=" + "-id," * 2_400,
        "x" * 9_000 + "=1",
    ],
)
def test_long_terms_are_quickly_read(term: str) -> None:
    """Nothing in the grammar takes the square of what is typed."""
    begun = time.process_time()
    with suppress(UsageError):
        ask(term)

    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize("field", describe_fields(), ids=lambda field: field.name)
def test_every_field_has_an_example_that_can_be_typed(field: object) -> None:
    """What help and documentation print for a field works for every kind that has its columns."""
    assert field in FIELDS.values()
    described = next(one for one in describe_fields() if one is field)
    for kind in Kind:
        columns = {column.name for column in COLUMNS[kind]}
        if described.name in ("sort", "fields") and not columns.issuperset({"said_from", "source"}):
            continue
        assert ask(described.example, kind=kind) != Query(kind=kind)
    assert described.means.endswith((".", "…"))
    assert About(described.about)


def test_every_field_is_answered_by_the_stores() -> None:
    """A field of the grammar without a condition on the tables would be an error only when asked."""
    pytest.importorskip("sqlalchemy")
    from hearsay.ledger.asking import fields as answered

    told = {
        "q",
        "near",
        "bbox",
        "place",
        "country",
        "precision",
        "subtype",
    }  # elsewhere, or rewritten
    settings = {"as_of", "sort", "fields", "limit", "cursor"}
    assert set(FIELDS) - told - settings == set(answered._FIELDS)


@pytest.mark.parametrize("field", [name for name, field in FIELDS.items() if field.codes])
def test_every_code_can_be_typed(field: str) -> None:
    """Each code of a closed list is read as itself, and a list that an error points to is there."""
    codes = FIELDS[field].codes
    assert codes
    for code in codes.known():
        assert codes.find(field, code) == codes.find(field, code.upper()) == code
    if codes.table:
        listed = [row[0] for row in code_table(codes.table).rows]
        if field == "subtype":
            listed = [code.partition("/")[2] for code in listed]
        assert set(codes.known()) <= set(listed)
        assert field == "subtype" or len(set(listed)) == len(listed)


def test_no_database_is_loaded() -> None:
    """Help, completion and a web page's form need the grammar and no SQL."""
    heavy = "{'sqlalchemy', 'numpy', 'onnxruntime'}"
    code = f"import sys, hearsay.ledger.asking.urls; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("term", ["value>=100", "value >= 100", "value=>=100"])
def test_a_bound_is_understood_as_people_write_it(term: str) -> None:
    """Nobody types the sign of equality before that of a bound, and it must not become full text."""
    assert write_query(parse_query(Kind.FIGURES, [term])) == ["value=>=100"]


def test_a_bound_on_what_has_none_is_an_error() -> None:
    """Neither full text nor a filter that does not filter."""
    with pytest.raises(UsageError):
        parse_query(Kind.CLAIMS, ["mode>denies"])
