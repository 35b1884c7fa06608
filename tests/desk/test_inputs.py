"""What cannot be read is told in one sentence with what to do, and nothing waits for ever."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.desk.inputs import LARGEST_FILE, count_reports, read_input
from hearsay.record import UnreadableReportError

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def _nothing(path: Path) -> None:
    """There is no file."""


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def _endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)


@pytest.mark.parametrize(
    ("make", "code", "sentence"),
    [
        (_nothing, "not_found", "a.txt does not exist. Check the name"),
        (_empty, "empty", "a.txt is empty. Give a report that has some text."),
        (_folder, "not_regular", r"a.txt is a folder. Name the files in it: .*a.txt/\*.txt"),
        pytest.param(_pipe, "not_regular", "a pipe, a socket or a device", marks=POSIX),
        pytest.param(_socket, "not_regular", "is not a regular file", marks=POSIX),
        pytest.param(_endless_device, "not_regular", "a pipe, a socket or a device", marks=POSIX),
        pytest.param(_link_to_itself, "link_loop", "is a link that leads to itself", marks=POSIX),
        (_huge, "too_big", "is larger than 16 MiB, which no single report is. Split it"),
    ],
)
def test_what_is_no_report_is_told_in_a_sentence(
    make: Callable[[Path], None],
    code: str,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever names the wrong thing learns what it is and what to do."""
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    make(Path("a.txt"))

    with pytest.raises(UnreadableReportError, match=sentence) as caught:
        read_input("a.txt", BytesIO())

    assert caught.value.code == code


@pytest.mark.skipif(not hasattr(os, "geteuid") or not os.geteuid(), reason="root may read all")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    """A colleague's file without access is not the same as no file."""
    path = tmp_path / "a.txt"
    path.write_text("Musa agreed.")
    path.chmod(0)

    with pytest.raises(UnreadableReportError, match="may not be read by you") as caught:
        read_input(str(path), BytesIO())

    assert caught.value.code == "no_permission"


def test_a_name_that_no_file_can_have_is_told() -> None:
    """A NUL or five thousand characters in a name are a mistake, not a crash."""
    for name in ("a\0b.txt", "a" * 5000):
        with pytest.raises(UnreadableReportError, match="Check the name") as caught:
            read_input(name, BytesIO())
        assert caught.value.code == "not_found"
        assert len(str(caught.value)) < 400


def test_standard_input_is_read_and_has_the_same_limits() -> None:
    """A pipe is a report like a file."""
    assert read_input("-", BytesIO(b"Musa agreed.")) == b"Musa agreed."
    with pytest.raises(UnreadableReportError, match="standard input is empty"):
        read_input("-", BytesIO())
    with pytest.raises(UnreadableReportError, match="standard input is larger"):
        read_input("-", BytesIO(bytes(LARGEST_FILE + 1)))


def test_reports_are_counted_where_they_can_be(tmp_path: Path) -> None:
    """A bar needs to know how many there are; a pipe does not tell."""
    batch = tmp_path / "three.jsonl"
    batch.write_text("{}\n{}\n{}\n")

    assert count_reports(["a.txt", str(batch), str(tmp_path / "none.jsonl")]) == 5
    assert count_reports(["-"]) == 1
    assert count_reports(["-"], jsonl=True) is None
