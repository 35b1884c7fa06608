"""Readers that read nothing, for the processes that these tests start: they stall, swell and die."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import NoReturn

from hearsay.record import ModelMissingError, ReaderInfo, Record
from hearsay.text.report import PreparedReport
from tests.desk.stub import Stub


class Tricky(Stub):
    """Does to its process what a report says."""

    def read(self, prepared: PreparedReport) -> Record:
        """Read a report, or never."""
        text = prepared.report.text
        if "STALL" in text:
            while True:
                pass
        if "WAIT" in text:
            time.sleep(10**6)
        if "SWELL" in text:
            swollen = []
            while True:
                swollen.append(bytearray(1 << 24))
        if "DIE" in text:
            os.abort()
        if "ONCE" in text:
            _die_once(Path(text.split()[1]))
        if "MARK" in text:
            Path(text.split()[1]).touch()
        if "SLOW" in text:
            time.sleep(0.3)
        return super().read(prepared)


def _die_once(mark: Path) -> None:
    if not mark.exists():
        mark.touch()
        os.abort()


class Newer(Stub):
    """A later version of the stub."""

    info = ReaderInfo("0.2.0", "stub", "1" * 64)


def load_stub() -> Stub:
    """Reads "A said B."."""
    return Stub()


def load_newer() -> Newer:
    """Reads the same, and says that it is newer."""
    return Newer()


def load_tricky() -> Tricky:
    """Does what the report says."""
    return Tricky()


def load_nothing() -> NoReturn:
    """Finds no network."""
    raise ModelMissingError("There is no network.", hint="Install hearsay again.")
