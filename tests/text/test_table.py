"""Tables are read however they are written, and a row that is lost is told."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.record import UnreadableReportError
from hearsay.text import table
from hearsay.text.decode import NotTextError
from hearsay.text.entry import UnreadableLineError, make_entry
from hearsay.text.table import TableHeaderError, iter_rows


def read(data: str | bytes, **settings: str) -> list[tuple[int, object]]:
    """The line of each row, and what it holds or the code of its error."""
    written = data if isinstance(data, bytes) else data.encode()
    return [
        (row.line, row.code if isinstance(row, UnreadableLineError) else dict(row.values))
        for row in iter_rows(BytesIO(written), **settings)
    ]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("text\nMusa said yes.", {"text": "Musa said yes."}),
        ("text\nOn Friday, Musa said yes.", {"text": "On Friday, Musa said yes."}),
        ("id,text\r\n7,Yes.\r\n", {"id": "7", "text": "Yes."}),
        ("id;text\n7;Yes, he said.\n", {"id": "7", "text": "Yes, he said."}),
        ("id\ttext\n7\tYes.\n", {"id": "7", "text": "Yes."}),
        ("id|text\n7|Yes.\n", {"id": "7", "text": "Yes."}),
        ("sep=;\ntitle,x;text\nFire;Yes.\n", {"title,x": "Fire", "text": "Yes."}),
        ('text,id\n"He said ""no"",\nthen left.",7\n', {"text": 'He said "no",\nthen left.', "id": "7"}),
        ("\n\ntext,id\nYes.,7\n", {"text": "Yes.", "id": "7"}),
        # The names that desks give.
        (
            "Headline,Pub Date,BODY,Outlet,Author,Link,Desk\nFire,2024-03-01,Yes.,Post,Ana,http://x.y,3\n",
            {
                "title": "Fire", "Pub Date": "2024-03-01", "text": "Yes.", "publisher": "Post",
                "byline": "Ana", "url": "http://x.y", "Desk": "3",
            },
        ),
        # An empty cell is no value, and the text stands as it is.
        ("id,title,text\n,, Yes. \n", {"text": " Yes. "}),
        # A comma too many in the last column is one of the text.
        ("id,text\n7,On Friday, he said yes.\n", {"id": "7", "text": "On Friday, he said yes."}),
        ("id,text\n7,Yes.,,\n", {"id": "7", "text": "Yes."}),
    ],
)  # fmt: skip
def test_a_row_however_it_is_written(written: str, values: dict[str, str]) -> None:
    """Separators, quotes, line ends and names of columns are found out."""
    assert [found for _, found in read(written)] == [values]


def test_lines_are_those_of_the_file() -> None:
    """A text over several lines does not move those that follow; blank lines are no rows."""
    assert read('id,text\n1,"a\n\nb"\n\n2,c\n') == [
        (2, {"id": "1", "text": "a\n\nb"}),
        (6, {"id": "2", "text": "c"}),
    ]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ('1,"a\n2,b\n3,c\n', [(2, "csv_row"), (3, "b"), (4, "c")]),  # never closed
        ('1,"a"x\n2,b\n', [(2, "csv_row"), (3, "b")]),  # closed in the middle
        ('1,"a\n2,"b"\n3,c\n', [(2, "csv_row"), (3, "b"), (4, "c")]),
        ("1\n2,b\n", [(2, "csv_row"), (3, "b")]),
        ('1,5" pipe\n2,b\n', [(2, '5" pipe'), (3, "b")]),  # a mark within a value is one
        ('1,5" pipe\n2,6" pipe\n', [(2, '5" pipe'), (3, '6" pipe')]),
    ],
)
def test_a_bad_row_costs_no_other(rows: str, found: list[tuple[int, str]]) -> None:
    """What is lost is told with its line, and reading goes on below it."""
    assert [
        (line, row if isinstance(row, str) else row["text"])  # type: ignore[index]
        for line, row in read("id,text\n" + rows)
    ] == found


def test_a_value_too_many_in_the_middle_is_no_row() -> None:
    """Nobody knows which comma is one of the text."""
    assert read("text,id\na,b,7\nc,8\n") == [(2, "csv_row"), (3, {"text": "c", "id": "8"})]


def test_a_row_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than one row's worth is ever in memory."""
    monkeypatch.setattr(table, "LONGEST_ROW", 50)
    written = f'id,text\n1,{"x" * 500}\n2,"{"y" * 20}\n{"y" * 20}\n{"y" * 20}"\n3,c\n'

    found = read(written)

    assert found[0] == (2, "over_length")
    assert found[-1] == (6, {"id": "3", "text": "c"})
    assert all(row == "csv_row" for _, row in found[1:-1])


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        ("", "empty", "is empty"),
        ("a,b\n1,2\n", "csv_header", 'its first line reads "a", "b"'),
        ("text,id,text\na,1,b\n", "csv_header", 'two columns called "text"'),
        ("ID,text,id\n1,a,2\n", "csv_header", 'two columns called "id"'),
    ],
)
def test_a_header_that_is_none(written: str, code: str, told: str) -> None:
    """The column of the text is never guessed."""
    with pytest.raises(UnreadableReportError, match=told) as raised:
        read(written, name="wire.csv")
    assert raised.value.code == code


def test_the_column_that_is_named() -> None:
    """It goes before those that are called like a text, which are kept under their own names."""
    written = "body,Lead Par\na,b\n"

    assert read(written, text_column="lead par") == [(2, {"body": "a", "text": "b"})]
    with pytest.raises(TableHeaderError, match='no column "lede"'):
        read("text,lead\na,b\n", text_column="lede")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_found(codec: str) -> None:
    """A spreadsheet saves in its own; UTF-16 without a mark is found by its zeros."""
    told = "“The café closed on Friday”, Zoë said to the mayor’s aide."
    written = f"id,text\n1,{told}\n" + "2,Nobody in the town knew of it.\n" * 30
    mark = b"\xff\xfe" if codec == "utf-16-le" else b""

    assert read(mark + written.encode(codec))[0] == (
        2,
        {"id": "1", "text": told},
    )


def test_an_encoding_that_shows_late() -> None:
    """The first odd byte may stand behind a hundred thousand plain ones."""
    told = "“The café closed on Friday”, Zoë said to the mayor’s aide."
    written = "id,text\n" + "1,Nobody in the town knew of it.\n" * 9000 + f"2,{told}\n"

    assert read(written.encode("cp1252"))[-1][1] == {"id": "2", "text": told}


def test_what_cannot_be_decoded_is_counted() -> None:
    """A stray byte and a NUL become U+FFFD, and the row says how many."""
    (row,) = iter_rows(BytesIO(b"id,text\n1,caf\xc3\xa9 \xff and \x00 more\n"), encoding="utf-8")

    assert not isinstance(row, UnreadableLineError)
    assert make_entry(row).text == "café \ufffd and \ufffd more"
    assert row.replaced == 2


def test_a_picture_called_csv_is_named() -> None:
    """It is told what it is."""
    with pytest.raises(NotTextError, match=r"wire\.csv is a picture"):
        read(b"\x89PNG\r\n\x1a\n" + bytes(100), name="wire.csv")


_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(_CELL, _CELL.filter(str.strip)), max_size=8), st.sampled_from(",;\t|"))
def test_what_a_program_wrote_is_read_back(rows: list[tuple[str, str]], separator: str) -> None:
    """Whatever the cells hold, the rows that come out are those that went in."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([("note", "text"), *rows])

    found = [values for _, values in read(written.getvalue())]

    assert found == [
        {**({"note": note.strip()} if note.strip() else {}), "text": text} for note, text in rows
    ]


@given(st.text(st.sampled_from('ab",\n;'), max_size=60))
def test_every_line_is_accounted_for(rest: str) -> None:
    """Whatever marks and breaks a file holds, no line is passed over without a word."""
    written = "id,text\n" + rest
    lines = written.split("\n")

    found = list(iter_rows(BytesIO(written.encode())))

    starts = [row.line for row in found]
    assert starts == sorted(set(starts))
    told = "".join(
        lines[row.line - 1] if isinstance(row, UnreadableLineError) else str(dict(row.values))
        for row in found
    )
    assert told.count("a") >= rest.count("a")
    assert told.count("b") >= rest.count("b")
