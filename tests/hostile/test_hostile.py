"""Inputs made to harm are added, refused or read in part, each as its manifest says, and harm nothing.

What is generated is not ours and is not kept here: it is written to a folder of its own and removed. Of
the large cases, which take as long as any text of their length, a night reads all (HEARSAY_HOSTILE=all).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hearsay.desk.adding import Options, iter_additions
from hearsay.ledger import Added, Ledger, LedgerError
from hearsay.record import Record

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile"
_ALL = os.environ.get("HEARSAY_HOSTILE") == "all"
_LARGEST = 20_000
"""Bytes of a file that is read in a gate; whatever is refused without being read may be larger."""

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not _SHARED.is_dir(), reason="../shared/hostile is not there"),
    pytest.mark.skipif(os.name == "nt", reason="the generator makes what Windows has not"),
]

_GROUPS = ("a_encodings", "b_unicode", "c_sizes", "d_redos", "e_values", "i_imports", "j_paths")
_READERS = ("text", "jsonl", "csv", "folder")

# Where the manifest, a proposal, and what was agreed later differ.
_AGREED = {
    # A text of more than 2,000,000 characters is refused, and not read as far as there.
    "c_sizes/single_sentence_5mb.txt": "refused:too_big",
    "c_sizes/single_word_5mb.txt": "refused:too_big",
    "c_sizes/spaces_10mb_then.txt": "refused:too_big",
    "c_sizes/no_full_stop_3mb.txt": "refused:too_big",
    "c_sizes/lines_1m.txt": "refused:too_big",
    # Nesting has a reason of its own, and the lines beside it are read.
    "i_imports/deep_100k.jsonl": "partial:too_deep",
    # The same id with another text is an edition.
    "i_imports/dup_id_other.jsonl": "accepted:",
    # What is no number in JSON costs its line, of which there is one.
    "i_imports/nan_inf.jsonl": "refused:json_line",
    "i_imports/int_5000.jsonl": "refused:json_line",
    # A regular file, says the system, and fails when it is read.
    "j_paths/to_mem.txt": "refused:not_found",
    # The loop leads out of the folder that was named, which is told; what is in it is read once.
    "j_paths/dir_loop": "partial:link_outside",
    # Archives are named and not unpacked.
    "i_imports/cut.jsonl.gz": "refused:unsupported_type",
}
# Whoever names a link means what it leads to; they are refused where they stand in a folder.
_ONLY_IN_FOLDER = {"j_paths/to_passwd.txt", "j_paths/to_environ.txt"}
# Their figure stands in what is told to be lost.
_TOLD_LOST = {"i_imports/unclosed_quote.csv"}


@dataclass(frozen=True)
class Case:
    """What the manifest says of one input."""

    id: str
    path: str
    reader: str
    expected: tuple[str, ...]
    canaries: tuple[str, ...]

    @property
    def group(self) -> str:
        """Which kind of harm."""
        return self.id.split("/")[0]


def _cases(root: Path) -> list[Case]:
    cases = []
    for line in (root / "manifest.jsonl").read_text("utf-8").splitlines():
        told: dict[str, Any] = json.loads(line)
        name = told["id"]
        also = (f"{told['expect']}:{told['reason']}", *told["also"], _AGREED.get(name, ""))
        path = os.path.join(root, name)  # noqa: PTH118 - some are no names that Path keeps
        if "\\x" in name:  # bytes that are no UTF-8
            path = os.fsdecode(
                os.fsencode(root) + b"/" + name.encode().decode("unicode_escape").encode("latin-1")
            )
        canaries = tuple(str(number) for number in told["canary"])
        cases.append(Case(name, path, told["reader"], tuple(filter(None, also)), canaries))
    return cases


def _is_read(case: Case) -> bool:
    if case.group not in _GROUPS or case.reader not in _READERS or not os.path.lexists(case.path):
        return False
    if case.id in _ONLY_IN_FOLDER or ("no_permission" in case.id and os.geteuid() == 0):
        return False
    if _ALL or all(expected.startswith("refused") for expected in case.expected):
        return True
    if os.path.isdir(case.path):  # noqa: PTH112
        return "many" not in case.id
    return not os.path.isfile(case.path) or os.path.getsize(case.path) <= _LARGEST  # noqa: PTH113, PTH202


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Case]]:
    """The inputs, written out."""
    root = tmp_path_factory.mktemp("hostile")
    script = _SHARED / "hostile_inputs.py"
    subprocess.run(
        [sys.executable, str(script), str(root), "--skip-big"], check=True, capture_output=True
    )
    yield _cases(root)
    shutil.rmtree(root)


@dataclass(frozen=True)
class Run:
    """What adding them came to."""

    cases: list[Case]
    where: Path
    status: int
    told: bytes


@pytest.fixture(scope="module")
def run(corpus: list[Case], tmp_path_factory: pytest.TempPathFactory) -> Run:
    """All of them, added by one command."""
    where = tmp_path_factory.mktemp("ledger") / "desk.hearsay"
    cases = [case for case in corpus if _is_read(case)]
    done = subprocess.run(
        [sys.executable, "-m", "hearsay", "add", "--ledger", str(where), "--"]
        + [case.path for case in cases],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    return Run(cases, where, done.returncode, done.stderr)


def test_the_command_ends_as_it_should(run: Run) -> None:
    """Status 3, a line for each that is refused, no traceback, nothing that a terminal obeys."""
    assert run.status == 3
    assert b"Traceback" not in run.told
    assert b"defect" not in run.told
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", run.told)
    told = run.told.decode().splitlines()
    assert all(line.startswith("hearsay: ") for line in told)
    assert len(run.cases) > 120
    with Ledger.open(run.where) as ledger:
        assert ledger.check().faults == ()
        harmed = ("time_limit", "memory_limit", "worker_died", "reader_failed")
        assert [one.name for one in ledger.rejected() if one.code in harmed] == []


def test_each_is_in_its_class(run: Run) -> None:
    """As the manifest says; what it says must be found is, and nowhere else."""
    owners = {number: case.id for case in run.cases for number in case.canaries}
    with Ledger.open(run.where) as ledger:
        before = ledger.digest()
        wrong = [
            fault
            for case, kept, codes in _added_again(ledger, run.cases)
            for fault in _faults(case, kept, codes, owners)
        ]
        assert ledger.digest() == before  # it was all known
    assert not wrong, "\n".join(wrong)


def _faults(
    case: Case, kept: list[Record], codes: set[str], owners: dict[str, str]
) -> Iterator[str]:
    found = _class(kept, codes)
    if not any(_agrees(found, expected) for expected in case.expected):
        yield f"{case.id} is {found}, and should be {' or '.join(case.expected)}"
    text = "\n".join(record.report.text for record in kept)
    if kept and case.id not in _TOLD_LOST:
        yield from (f"{case.id} lost {one}" for one in case.canaries if one not in text)
    for number in re.findall(r"(?<!\d)1\d{5}(?!\d)", text):
        if owners.get(number, case.id) != case.id:
            yield f"{case.id} holds {number} of {owners[number]}"


def _added_again(
    ledger: Ledger, cases: list[Case]
) -> Iterator[tuple[Case, list[Record], set[str]]]:
    """For each, the records that the ledger has of it, and the codes of what was refused."""
    kept: dict[str, list[Record]] = {case.path: [] for case in cases}
    codes: dict[str, set[str]] = {case.path: set() for case in cases}
    for addition in iter_additions(ledger, list(kept), options=Options(jobs=1)):
        # Of a folder, the files in it are told.
        path = next(path for path in kept if f"{addition.name}/".startswith(f"{path}/"))
        if isinstance(addition.outcome, Added):
            assert addition.outcome.what == "known"
            kept[path].append(ledger.record(addition.outcome.key))
        else:
            codes[path].add(addition.outcome.code)
    for case in cases:
        yield case, kept[case.path], codes[case.path]


def _class(kept: list[Record], codes: set[str]) -> str:
    replaced = any("unreadable char" in part.why for one in kept for part in one.unread)
    reasons = ",".join(sorted(codes | ({"bytes_replaced"} if replaced else set())))
    if not kept:
        return f"refused:{reasons}"
    return f"partial:{reasons}" if reasons else "accepted:"


def _agrees(found: str, expected: str) -> bool:
    """Of several reasons, one is that of the manifest."""
    kind, _, reason = expected.partition(":")
    found_kind, _, reasons = found.partition(":")
    if kind == "accepted" and found == "partial:bytes_replaced":
        return True  # a NUL that stands as U+FFFD, and is told
    return kind == found_kind and (not reason or reason in reasons.split(","))


def test_a_folder_of_hostile_names(corpus: list[Case], tmp_path: Path) -> None:
    """Given as a folder: links lead nowhere outside, and what is no file is refused once each."""
    folder = str(Path(next(case.path for case in corpus if case.group == "j_paths")).parent)
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        options = Options(jobs=1, dry_run=True)
        refused = {
            Path(one.name).name: one.outcome.code
            for one in iter_additions(ledger, [folder], options=options)
            if not isinstance(one.outcome, Added)
        }
    if os.geteuid() != 0:
        assert refused.pop("no_permission.txt") == "no_permission"
    assert refused == {
        "dangling.txt": "not_found",
        "fifo.txt": "not_regular",
        "loop_a.txt": "link_loop",
        "loop_b.txt": "link_loop",
        "self.txt": "link_loop",
        "socket.txt": "not_regular",
        "to_environ.txt": "link_outside",
        "to_mem.txt": "link_outside",
        "to_passwd.txt": "link_outside",
        "to_random.txt": "link_outside",
        "to_zero.txt": "link_outside",
    }


# A stranger's file is told to be one, whatever else is wrong with it or whichever version it claims.
_NO_LEDGER = {
    "text.sqlite",
    "symlink.sqlite",
    "wal_orphan.sqlite-wal",
    "damaged_flip.sqlite",
    "future_version.sqlite",
}


def test_foreign_ledgers_are_refused_as_they_are(corpus: list[Case]) -> None:
    """Each with its reason, and not a byte of it is changed."""
    wrong = []
    for case in corpus:
        if case.reader != "ledger" or ".sqlite" not in case.id:
            continue
        before = _hash(case.path)
        with pytest.raises(LedgerError) as raised:
            Ledger.open(case.path).close()
        allowed = {expected.split(":")[1] for expected in case.expected}
        if Path(case.path).name in _NO_LEDGER:
            allowed.add("ledger_schema")
        if raised.value.code not in allowed or _hash(case.path) != before:
            wrong.append((case.id, raised.value.code, allowed))
    assert wrong == []


def _hash(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
