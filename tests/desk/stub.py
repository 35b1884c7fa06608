"""A reader that takes no network: whoever "said" something in a sentence is its source."""

from __future__ import annotations

import re

from hearsay.record import (
    Certainty,
    Claim,
    Mode,
    Polarity,
    Quotation,
    ReaderInfo,
    Record,
    Report,
    Source,
    SourceKind,
    Words,
)
from hearsay.text.report import PreparedReport

_SAID = re.compile(r"(?P<source>[\w ]{1,40}) (?P<cue>said) (?P<content>[^.]{1,400})\.")


class Stub:
    """Reads "A said B." and breaks on "BOOM"."""

    info = ReaderInfo("0.1.0", "stub", "0" * 64)

    def __init__(self) -> None:
        self.reports: list[Report] = []

    def read(self, prepared: PreparedReport) -> Record:
        """Read a report."""
        report = prepared.report
        self.reports.append(report)
        if "BOOM" in report.text:
            raise ValueError("the stub broke")
        if "CTRL-C" in report.text:
            raise KeyboardInterrupt
        return Record(
            reader=self.info,
            report=report,
            claims=tuple(
                _claim(report, number, found)
                for number, found in enumerate(_SAID.finditer(report.text), 1)
            ),
        )


def _claim(report: Report, number: int, found: re.Match[str]) -> Claim:
    return Claim(
        id=f"c{number}",
        source=Source(span=report.span(*found.span("source")), kind=SourceKind.NAMED_PERSON),
        cue=Words([report.span(*found.span("cue"))]),
        content=Words([report.span(*found.span("content"))]),
        mode=Mode.SAYS,
        quotation=Quotation.INDIRECT,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.AFFIRMED,
        confidence=0.5,
    )
