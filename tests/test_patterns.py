"""Patterns mean the same on every Python that hearsay runs on."""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = sorted((Path(__file__).parents[1] / "src" / "hearsay").rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{+\d*,?\d*\}+)\+")
LOOKS_FIRST = re.compile(r"\(\?:\(\?=|\|\(\?=")


def test_what_is_repeated_possessively_looks_before_it_takes() -> None:
    """Python 3.11.0 to 3.11.4 keep what such a group had taken before it failed.

    "3,”" became one number with its comma (https://github.com/python/cpython/issues/106052). Where
    a group looks ahead first it takes nothing that it may have to give back.
    """
    found = [
        f"{path.name}:{number}"
        for path in SOURCES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for groups in [POSSESSIVE_GROUP.findall(line.replace("(?P=sign)++", ""))]
        if len(groups) > len(LOOKS_FIRST.findall(line))
    ]
    assert found == []
