"""What was named is found, and a folder leads nowhere but into itself."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from hearsay.desk.adding.finding import Finding, Found, NotFound, PassedOver, find_files
from hearsay.desk.adding.kinds import Kind


def told(findings: list[Finding], root: Path) -> list[tuple[str, str]]:
    """Each in a few words."""
    return [(os.path.relpath(one.name, root), _what(one)) for one in findings]


def _what(finding: Finding) -> str:
    if isinstance(finding, Found):
        return finding.kind.value
    return finding.error.code if isinstance(finding, NotFound) else "passed over"


def find(*names: str | Path, root: Path) -> list[tuple[str, str]]:
    """What is found under some names."""
    return told(list(find_files([str(name) for name in names])), root)


def test_a_folder_is_gone_through_by_name(tmp_path: Path) -> None:
    """Down to the last folder, in an order that every machine has, and by what files are called."""
    for name in ("b.txt", "a/z.HTML", "a/y.jsonl", "a/deep/er/x.csv", "c.json", "d.pdf", "e.log"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert find(tmp_path, root=tmp_path) == [
        ("a/deep/er/x.csv", "table"),
        ("a/y.jsonl", "lines"),
        ("a/z.HTML", "report"),
        ("b.txt", "report"),
        ("c.json", "json"),
        ("d.pdf", "report"),  # it is opened, and told what it is
        ("e.log", "passed over"),
    ]


def test_what_is_hidden_is_left_alone(tmp_path: Path) -> None:
    """An editor's copy and a folder of git are nobody's reports; one that is named is."""
    for name in (".copy.txt", ".git/a.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert find(tmp_path, root=tmp_path) == [("a.txt", "report")]
    assert find(tmp_path / ".copy.txt", root=tmp_path) == [(".copy.txt", "report")]


def test_a_file_that_is_named_is_always_tried(tmp_path: Path) -> None:
    """Whoever names notes.log means it."""
    assert find("notes.log", "noext", root=Path()) == [("notes.log", "report"), ("noext", "report")]


@pytest.mark.skipif(os.name == "nt", reason="links take a privilege on Windows")
def test_links_stay_inside(tmp_path: Path) -> None:
    """Into the folder they are followed, out of it they are told, and no loop is ever entered."""
    inside, outside = tmp_path / "in", tmp_path / "out"
    for folder in (inside / "sub", outside):
        folder.mkdir(parents=True)
    (inside / "sub" / "a.txt").touch()
    (outside / "secret.txt").touch()
    (inside / "again.txt").symlink_to("sub/a.txt")
    (inside / "dangling.txt").symlink_to("nowhere.txt")
    (inside / "loop").symlink_to(inside)
    (inside / "other").symlink_to(outside)
    (inside / "secret.txt").symlink_to(outside / "secret.txt")
    (inside / "self.txt").symlink_to("self.txt")
    (inside / "zero.txt").symlink_to("/dev/zero")

    assert find(inside, root=inside) == [
        ("again.txt", "report"),
        ("dangling.txt", "not_found"),
        ("other", "link_outside"),
        ("secret.txt", "link_outside"),
        ("self.txt", "link_loop"),
        ("sub/a.txt", "report"),
        ("zero.txt", "link_outside"),
    ]
    assert find(inside / "other", root=inside) == [("other/secret.txt", "report")]


def test_a_pattern_that_no_shell_expanded(tmp_path: Path) -> None:
    """As on Windows; but a file that is called like a pattern is that file."""
    for name in ("b.txt", "a.txt", "c.html", "sub/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    pattern = tmp_path / "*.txt"

    assert find(pattern, root=tmp_path) == [("a.txt", "report"), ("b.txt", "report")]
    assert find(tmp_path / "**" / "*.txt", root=tmp_path)[-1] == ("sub/d.txt", "report")
    if os.name != "nt":
        pattern.touch()
        assert find(pattern, root=tmp_path) == [("*.txt", "report")]


def test_what_is_not_there_is_left_to_who_opens_it(tmp_path: Path) -> None:
    """A name, a pattern that nothing fits, and a name that no file can have."""
    names = ["mistyped.txt", "*.none", "nul\0.txt"]

    assert list(find_files(names)) == [Found(name, Kind.REPORT) for name in names]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """Nothing to add is more often a mistake than meant."""
    assert find(tmp_path, root=tmp_path) == [(".", "empty")]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners of files")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    """It is told, and those beside it are read."""
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (tmp_path / "a").mkdir(mode=0)
    (tmp_path / "b.txt").touch()

    assert find(tmp_path, root=tmp_path) == [("a", "no_permission"), ("b.txt", "report")]


@pytest.mark.skipif(os.name == "nt", reason="there are no such files on Windows")
def test_pipes_and_sockets_are_not_opened_here(tmp_path: Path) -> None:
    """Called like a report, one is handed on to be refused; else it is passed over."""
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))

    found = list(find_files([str(tmp_path)]))

    assert found == [
        Found(str(tmp_path / "pipe.txt"), Kind.REPORT),
        PassedOver(str(tmp_path / "socket")),
    ]
