"""`hearsay read`: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run, started
from tests.desk.stub import Stub

PAGE_A = """\
a.txt · dated 2022-02-26 (first line) · 9 words · 1 claim · 1 source · 0 figures

The mayor (named person)
  + says        the bridge is closed                                       32–52

+ holds   - says it is not so   . silent or unknown   0–9 characters of the text
"""


def test_a_person_gets_a_page(here: Path) -> None:
    """A file in, a page out, nothing else said."""
    result = run("read", "a.txt")

    assert (result.exit_code, result.stdout, result.stderr) == (0, PAGE_A, "")


def test_a_program_gets_one_document(here: Path) -> None:
    """One report is one object, several are one array."""
    one = run("read", "a.txt", "--format", "json")
    two = run("read", "a.txt", "b.txt", "--format", "json")

    assert json.loads(one.stdout)["report"]["published"] == "2022-02-26"
    assert [record["report"]["text"][:8] for record in json.loads(two.stdout)] == [
        "date 202",
        "An aide ",
    ]


def test_a_browser_gets_one_page_for_all(here: Path) -> None:
    """What could not be read is told in its place; the exit status is that of every format."""
    result = run("read", "a.txt", "none.txt", "--format", "html")

    assert result.exit_code == 3
    assert result.stdout.count("<article") == 1
    assert result.stdout.count('<section class="report"') == 2


@pytest.mark.parametrize(
    "typed",
    [
        ("a.txt", "b.txt", "--explain", "c1"),
        ("batch.jsonl", "--explain", "c1"),
        ("a.txt", "--explain", "c1", "--format", "json"),
    ],
)
def test_one_value_of_one_report_is_explained(here: Path, typed: tuple[str, ...]) -> None:
    """Of several it would not be clear whose."""
    result = run("read", *typed)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--explain tells about one value of one report, as text." in result.stderr


def test_a_batch_is_answered_line_by_line(here: Path) -> None:
    """The broken line has its error in its place, and the status says that some were bad."""
    result = run("read", "batch.jsonl", "--format", "jsonl")

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer.get("report", {}).get("id") for answer in answers] == ["one", None, "two"]
    assert answers[1]["schema"] == "hearsay/1"
    assert (answers[1]["error"]["code"], answers[1]["error"]["line"]) == ("json_line", 2)
    assert result.exit_code == 3
    assert "hearsay: batch.jsonl: Line 2 is not JSON" in result.stderr
    assert result.stderr.endswith("hearsay: 1 of 3 reports could not be read.\n")


def test_standard_input_is_a_report_or_a_batch(here: Path) -> None:
    """What is piped in is read as a file would be, with or without the -."""
    text = "The mayor said the bridge is closed."
    batch = json.dumps({"id": "one", "text": text})

    named = run("read", "-", input=text)
    piped = run("read", input=text)
    lines = run("read", "-", "--jsonl", "--format", "jsonl", input=batch)

    assert named.stdout == piped.stdout
    assert named.stdout.startswith("standard input · undated · 7 words · 1 claim")
    assert json.loads(lines.stdout)["report"]["id"] == "one"


def test_what_is_given_stands_in_the_record(here: Path) -> None:
    """Date, publisher and id of the command line go before those of the text."""
    options = ["--published", "2022-03-01", "--publisher", "Meridian", "--id", "m-1"]

    report = json.loads(run("read", "a.txt", "--format", "json", *options).stdout)["report"]

    assert (report["published"], report["publisher"], report["id"]) == (
        "2022-03-01",
        "Meridian",
        "m-1",
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["a.txt"], 0),
        (["a.txt", "b.txt"], 0),
        (["none.txt"], 1),
        (["none.txt", "missing.txt"], 1),
        (["none.txt", "a.txt"], 3),
        (["a.txt", "."], 3),
        (["batch.jsonl"], 3),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_the_exit_status_says_what_became_of_it(
    here: Path, arguments: list[str], status: int, form: str
) -> None:
    """0 all were read, 1 none was, 3 some were; each failure is one line on standard error."""
    result = run("read", *arguments, "--format", form)

    assert result.exit_code == status
    failed = [line for line in result.stderr.splitlines() if "could not be read" not in line]
    assert len(failed) == {0: 0, 1: len(arguments), 3: 1}[status]
    if form == "json":
        json.loads(result.stdout)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["raed", "a.txt"], 'There is no command "raed". Did you mean "read"?'),
        (["read", "a.txt", "--formt", "json"], "Did you mean '--format'?"),
        (
            ["read", "a.txt", "--format", "jsno"],
            '"jsno" is not one of text, json, jsonl, html. Did you',
        ),
        (
            ["read", "a.txt", "--published", "26.2.22"],
            "'26.2.22' is not an ISO 8601 date. Write it",
        ),
        (["read", "a.txt", "--encoding", "utf-9"], "No text encoding is called 'utf-9'"),
        (["read", "a.txt", "b.txt", "--id", "x"], "--id names a single report"),
        (["read", "batch.jsonl", "--encoding", "cp1252"], "--encoding is for plain text"),
        (["read", "-", "-"], "give - once"),
    ],
)
def test_a_mistyped_command_is_answered_in_one_line(
    here: Path, arguments: list[str], sentence: str
) -> None:
    """Status 2, nothing is read, and what was meant is named."""
    result = run(*arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("hearsay: ")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_was_not_read_is_warned_of_unless_quiet(here: Path) -> None:
    """A damaged report is read, with a warning; -q leaves only errors."""
    (here / "cut.txt").write_bytes(b"The mayor said caf\xff is closed.")

    warned = run("read", "cut.txt", "--encoding", "utf-8")
    quiet = run("read", "cut.txt", "none.txt", "--encoding", "utf-8", "-q")

    assert warned.exit_code == 0
    assert warned.stderr == ("hearsay: A part of cut.txt was not read: an unreadable character.\n")
    assert quiet.stderr == "hearsay: none.txt is empty. Give a report that has some text.\n"


def test_a_date_that_is_none_is_told(here: Path) -> None:
    """The report is read all the same, and whoever made the batch learns which line to mend."""
    (here / "b.jsonl").write_text('{"text": "Rain fell.", "published": "9:43 PM"}')

    result = run("read", "b.jsonl", "--format", "jsonl")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["report"]["published"] is None
    assert result.stderr == (
        "hearsay: b.jsonl, line 1, gives '9:43 PM' as its date, which is no ISO 8601 date.\n"
    )


def test_colour_is_asked_for_or_absent(here: Path) -> None:
    """A pipe gets none; whoever wants it in a pipe says so; the words are the same."""
    coloured = run("read", "a.txt", "--color", "always").stdout

    assert coloured != PAGE_A
    assert re.sub(r"\x1b\[\d+m", "", coloured) == PAGE_A


def test_a_page_without_an_article_is_warned_of(here: Path) -> None:
    """Whoever reads a menu as news should know why."""
    (here / "page.html").write_text("<p>Musa said yes.")

    warned = run("read", "page.html")
    quiet = run("read", "page.html", "-q")

    assert (warned.exit_code, quiet.stderr) == (0, "")
    assert warned.stderr == (
        "hearsay: No article could be told apart on page.html; all that the page shows was read.\n"
    )


def test_a_hostile_name_cannot_reach_the_terminal(here: Path) -> None:
    """A file's name in an error is shown, not obeyed."""
    result = run("read", "a\x1b[2J\n.txt")

    assert result.stderr == (
        "hearsay: a<U+001B>[2J .txt does not exist. Check the name and the folder.\n"
    )


def test_a_defect_is_told_without_a_traceback(
    here: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that breaks the reader is one bad report; a broken hearsay is one sentence."""
    (here / "boom.txt").write_text("BOOM")
    one = run("read", "boom.txt", "a.txt")
    monkeypatch.setattr("hearsay.desk.reading.load_reader", lambda **_: 1 / 0)
    every = run("read", "a.txt")

    assert one.exit_code == 3
    assert "hearsay: boom.txt could not be read: ValueError: the stub broke." in one.stderr
    assert every.exit_code == 1
    assert "ZeroDivisionError" in every.stderr
    assert "Traceback" not in one.stderr + every.stderr


def test_an_interruption_ends_with_130(here: Path) -> None:
    """Ctrl-C ends quietly, with the status that shells know."""
    (here / "stop.txt").write_text("CTRL-C")

    result = run("read", "a.txt", "stop.txt", "b.txt", "--format", "jsonl")

    assert (result.exit_code, result.stderr) == (130, "hearsay: Interrupted.\n")
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_signal_interrupts_a_process(here: Path) -> None:
    """The same, with a real Ctrl-C while standard input is awaited."""
    process = started("read", "-")
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)

    assert (process.returncode, errors) == (130, b"hearsay: Interrupted.\n")


def test_a_closed_pipe_ends_quietly(here: Path) -> None:
    """`hearsay read … | head -1` prints a line and no complaint."""
    (here / "long.txt").write_text("The mayor said the bridge is closed. " * 5000)
    files = [here / "long.txt", *[here / "a.txt"] * 200]
    with started("read", *files, "--format", "jsonl", stdin=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        errors = process.stderr.read()

    assert (process.returncode, errors) == (0, b"")


def test_a_pipe_gets_utf8_wherever_the_program_runs(here: Path) -> None:
    """The bytes are the same on a machine that is set to another language."""
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": "src", "LC_ALL": "C"}

    process = started("read", here / "a.txt", env=environment)
    output, errors = process.communicate(timeout=30)

    page = output.decode().replace("\r\n", "\n")
    assert page == PAGE_A.replace("a.txt", str(here / "a.txt")) or "·" in page
    assert errors == b""
