"""Is everything there that reading needs? Each problem comes with the one thing that mends it."""

from __future__ import annotations

import os
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

import hearsay
from hearsay.desk.outcome import ReadsReports
from hearsay.record import HearsayError, ReaderInfo
from hearsay.reference.gazetteer import BUNDLED, Gazetteer
from hearsay.text.report import prepare_report

_REINSTALL = "Install hearsay again: pip install --force-reinstall hearsay"
_SENTENCE = "The bridge has been closed since Friday, the mayor said."
_REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        thing: What: "network".
        state: How it is: "en-1, as shipped".
        fix: What to do where it is not well, a sentence; None where it is.
    """

    thing: str
    state: str
    fix: str | None = None


def examine(load: Callable[[], ReadsReports]) -> Iterator[Finding]:
    """Look at what reading needs, in the order in which it is needed.

    Args:
        load: Loads the reader.

    Yields:
        One finding after another; nothing is raised for what is broken.
    """
    yield Finding("hearsay", hearsay.__version__)
    yield _python()
    yield from (_library(name) for name in _libraries())
    yield _network(load)
    yield _gazetteer()
    yield _threads()
    yield _folder("this folder", os.curdir)
    yield _folder("temporary folder", tempfile.gettempdir())
    yield _terminal()


def _python() -> Finding:
    state = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    return Finding("Python", state)


def _libraries() -> list[str]:
    """What the package says it needs, without its extras."""
    try:
        needed = metadata.requires("hearsay") or []
    except metadata.PackageNotFoundError:  # run from its sources
        return [
            "chardet",
            "click",
            "lxml",
            "numpy",
            "onnxruntime",
            "py3langid",
            "rich",
            "trafilatura",
        ]
    names = (_REQUIREMENT.match(one) for one in needed if "extra ==" not in one)
    return sorted(name.group() for name in names if name)


def _library(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "is missing", f"Install it: pip install {name}")


def _network(load: Callable[[], ReadsReports]) -> Finding:
    """Load the network, which checks its files, and have it read a sentence."""
    try:
        info = _read_by(load())
    except HearsayError as error:
        return Finding("network", error.what, error.hint or _REINSTALL)
    except Exception as error:  # noqa: BLE001 - whatever is broken here is what the doctor is for
        return Finding("network", f"does not read: {type(error).__name__}: {error}", _REINSTALL)
    return Finding("network", f"{info.engine}, SHA-256 {info.engine_sha256}, reads")


def _read_by(reader: ReadsReports) -> ReaderInfo:
    return reader.read(prepare_report(_SENTENCE)).reader


def _gazetteer() -> Finding:
    """Ask the gazetteer how much it knows, which opens its file."""
    try:
        used = Gazetteer()
        known = used.count()
    except HearsayError as error:
        return Finding("gazetteer", error.what, error.hint)
    own = "as shipped" if used.path == BUNDLED else str(used.path)
    return Finding("gazetteer", f"{known.towns:,} towns, {known.ours:,} other places, {own}")


def _threads() -> Finding:
    cores = os.cpu_count() or 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores
    return Finding("threads", f"1 by default, up to {usable} with --threads")


def _folder(thing: str, path: str) -> Finding:
    full = os.path.realpath(path)
    if os.access(full, os.W_OK):
        return Finding(thing, f"{full}, can be written")
    return Finding(thing, f"{full}, cannot be written; reading does not need it")


def _terminal() -> Finding:
    encoding = (sys.stdout.encoding or "unknown").lower()
    if encoding.replace("-", "") == "utf8":
        return Finding("terminal", "UTF-8")
    return Finding("terminal", f"{encoding}: not all characters can be shown", "Set PYTHONUTF8=1.")
