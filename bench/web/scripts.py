"""How much script the first screen loads, as it goes over the wire."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from hearsay.web.pages import BUILT

FIRST = "Now"
"""The screen that is shown where no other is asked for."""

_ENTRY = re.compile(r'(?:src|rel="modulepreload"[^>]* href)="/assets/([^"]+\.js)"')
_IMPORT = re.compile(r"""(?:from|import)\s*["'`]\./([^"'`]+\.js)["'`]""")
_LOADED = re.compile(rf"""import\(\s*["'`]\./({FIRST}-[^"'`]+\.js)["'`]""")


def script_bytes(built: Path = BUILT) -> dict[str, int]:
    """The scripts of the first screen.

    Args:
        built: The folder that the front end was built into.

    Returns:
        The bytes of each, packed with gzip; empty where nothing is built.
    """
    page = built / "index.html"
    if not page.is_file():
        return {}
    waiting, found = _ENTRY.findall(page.read_text("utf-8")), dict[str, int]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            text = (built / "assets" / name).read_bytes()
            found[name] = len(gzip.compress(text, 9, mtime=0))
            waiting += _needed(text.decode("utf-8"))
    return found


def _needed(text: str) -> Iterator[str]:
    """What a script imports, and the first screen where it is what loads it."""
    yield from _IMPORT.findall(text)
    yield from _LOADED.findall(text)
