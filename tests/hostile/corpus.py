"""Inputs made to harm, and what their manifest says should become of each.

They are generated outside the project and not kept in it: they are written to a folder of their own and
removed. The manifest was written before there was a hearsay; where the two differ, the reason stands here.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile"
"""Where the generator and the manifest are, if they are."""

ALL = os.environ.get("HEARSAY_HOSTILE") == "all"
"""Whether the large ones are read too, which take as long as any text of their length: a night does."""

_LARGEST = 20_000
"""Bytes of a file that is read otherwise; whatever is refused without being read may be larger."""

_GROUPS = (
    *("a_encodings", "b_unicode", "c_sizes", "d_redos", "e_values"),
    *("f_html", "i_imports", "j_paths", "k_content"),
)
_READERS = ("text", "html", "jsonl", "csv", "folder")

_AGREED = {
    # Nothing that is longer than a novel is one report: it is an archive, a dump, a feed of a year. The
    # first two million characters of it, under the date of its first line, would be claims of a report
    # that nobody published. It is refused before it costs anything, and told what to do.
    "c_sizes/single_sentence_5mb.txt": "refused:too_big",
    "c_sizes/single_word_5mb.txt": "refused:too_big",
    "c_sizes/spaces_10mb_then.txt": "refused:too_big",
    "c_sizes/no_full_stop_3mb.txt": "refused:too_big",
    "c_sizes/lines_1m.txt": "refused:too_big",
    # The lines beside it are read, as the manifest asks; nesting has a reason of its own, with a hint
    # that a broken line has not.
    "i_imports/deep_100k.jsonl": "partial:too_deep",
    # A number of five thousand digits stays as it is printed, so the report beside it is not lost.
    "i_imports/int_5000.jsonl": "accepted:",
    # An id that comes again with another text is an edition of the report: both are kept and linked.
    # The manifest's own note allows it.
    "i_imports/dup_id_other.jsonl": "accepted:",
    # The memory of a process calls itself a regular file; that it is none shows when it is read.
    "j_paths/to_mem.txt": "refused:not_found",
    # The link leads up and out of the folder that was named. What is in the folder is read once, as the
    # manifest asks; that a link was not followed is told besides.
    "j_paths/dir_loop": "partial:link_outside",
    # What is compressed is named and not unpacked, damaged or whole.
    "i_imports/cut.jsonl.gz": "refused:unsupported_type",
}
"""Where we differ from the manifest, each with its reason."""

# Whoever names a link means what it leads to, as with every program; in a folder that somebody sent,
# where nobody chose it, such a link is refused, and `test_a_folder_of_hostile_names` sees to that.
_ONLY_IN_FOLDER = {"j_paths/to_passwd.txt", "j_paths/to_environ.txt"}

TOLD_LOST = frozenset(["i_imports/unclosed_quote.csv"])
"""Their figure stands in the row that is told to be lost."""


@dataclass(frozen=True)
class Case:
    """What the manifest says of one input.

    Args:
        id: Its group and name.
        path: Where it was written.
        reader: What it is made for: "text", "jsonl", "folder"…
        expected: Its class and reason, "refused:empty"; any of several is right.
        canaries: Figures that stand in its text and nowhere else.
    """

    id: str
    path: str
    reader: str
    expected: tuple[str, ...]
    canaries: tuple[str, ...]

    @property
    def group(self) -> str:
        """Which kind of harm."""
        return self.id.split("/")[0]

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it is to be kept, whichever reason is right."""
        return all(expected.startswith("refused") for expected in self.expected)


def load_cases(root: Path) -> list[Case]:
    """The cases of a folder into which they were written.

    Args:
        root: The folder, with the manifest in it.

    Returns:
        All, also those that nothing of ours reads yet.
    """
    lines = (root / "manifest.jsonl").read_text("utf-8").splitlines()
    return [_case(root, json.loads(line)) for line in lines]


def _case(root: Path, told: dict[str, Any]) -> Case:
    name: str = told["id"]
    path = os.path.join(root, name)  # noqa: PTH118 - some are no names that Path keeps
    if "\\x" in name:  # bytes that are no UTF-8
        raw = name.encode().decode("unicode_escape").encode("latin-1")
        path = os.fsdecode(os.fsencode(root) + b"/" + raw)
    manifest = (f"{told['expect']}:{told['reason']}", *told["also"])
    return Case(
        id=name,
        path=path,
        reader=told["reader"],
        expected=(_AGREED[name],) if name in _AGREED else manifest,
        canaries=tuple(str(number) for number in told["canary"]),
    )


def is_read(case: Case) -> bool:
    """Whether a case is for what we read today, and small enough for this run.

    Args:
        case: The case.
    """
    if case.group not in _GROUPS or case.reader not in _READERS or not os.path.lexists(case.path):
        return False
    if case.id in _ONLY_IN_FOLDER or ("no_permission" in case.id and os.geteuid() == 0):
        return False
    if ALL or case.is_refused:
        return True
    if os.path.isdir(case.path):  # noqa: PTH112 - a path of any bytes
        return "many" not in case.id
    return not os.path.isfile(case.path) or os.path.getsize(case.path) <= _LARGEST  # noqa: PTH113, PTH202
