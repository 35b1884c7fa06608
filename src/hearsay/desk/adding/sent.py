"""What somebody sends rather than names: a file's bytes, or a report that is taken apart already.

What a sender calls it is a word for people and never a path: nothing is opened under it.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.text.entry import Fields


@dataclass(frozen=True, slots=True)
class Sent:
    """A report, or a file that may hold several.

    Args:
        name: What the sender calls it; its ending tells what it holds, as that of a file does.
        content: The file's bytes, or what is given of one report.
    """

    name: str
    content: bytes | Fields
