"""One report in, one record out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hearsay.heads.annotation import Annotation
from hearsay.heads.capitals import annotate_capitals
from hearsay.heads.engine import Engine
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.entities import read_cast
from hearsay.reader.claims.claims import make_claims
from hearsay.reader.claims.values import ClaimValues
from hearsay.reader.events.events import read_events
from hearsay.reader.events.surety import with_confidence
from hearsay.reader.figures.figures import read_figures
from hearsay.reader.phrases import Phrases
from hearsay.reader.places.places import read_places
from hearsay.reader.times.times import read_times
from hearsay.reader.trail import Trail
from hearsay.record import PassageKind, ReaderInfo, Record, Span
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_code
from hearsay.reference.gazetteer import Gazetteer
from hearsay.text.quotations import find_quotations
from hearsay.text.report import PreparedReport
from hearsay.text.sentences import Sentence, split_sentences
from hearsay.version import __version__

READ = frozenset(
    (PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.BODY, PassageKind.CAPTION)
)
"""Passages in which somebody may say something."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads reports.

    Args:
        engine: Annotates them.
        gazetteer: Knows places; by default the one that comes with hearsay.
    """

    engine: Engine
    gazetteer: Gazetteer = field(default_factory=Gazetteer)

    @classmethod
    def load(cls, path: Path | None = None, *, threads: int = 1) -> Reader:
        """Load the reader; this takes a moment, and is best done once.

        Args:
            path: The file of another network; by default hearsay's own.
            threads: How many it reads with; its records do not depend on them.

        Raises:
            ModelMissingError: The network is not there.
            ModelDamagedError: The network is not the one that was shipped.
        """
        return cls(Engine.load(path, threads=threads))

    @property
    def info(self) -> ReaderInfo:
        """What it is, as its records say."""
        return ReaderInfo(__version__, self.engine.network.name, self.engine.network.sha256)

    def read(self, prepared: PreparedReport) -> Record:
        """Read a report.

        Args:
            prepared: The report, with its passages.
        """
        return self.follow(prepared).record

    def follow(self, prepared: PreparedReport) -> Trail:
        """Read a report and keep what led to its record, for who asks why.

        Args:
            prepared: The report, with its passages.
        """
        report = prepared.report
        annotation = self._annotate(prepared)
        phrases = Phrases(annotation)
        quotations = find_quotations(report.text)
        sayings = find_sayings(annotation, quotations, prepared.passages, phrases)
        country = name_countries(annotation, country_code)
        cast = read_cast(
            report, annotation, sayings, country=country, tables=ActorLexicon(), phrases=phrases
        )
        times = read_times(report, annotation, phrases)
        places = read_places(
            report,
            annotation,
            self.gazetteer,
            [saying.source for saying in sayings],
            prepared.passages,
        )
        figures = read_figures(report, annotation, times, places, country, phrases)
        told = read_events(report, annotation, phrases, times, places, figures, cast.by_head())
        events = with_confidence(annotation, told)
        values = ClaimValues(phrases, times, figures, events, country)
        record = Record(
            reader=self.info,
            report=report,
            passages=prepared.passages,
            entities=cast.entities,
            times=times,
            places=places,
            claims=make_claims(
                report, annotation, sayings, cast, quotations, prepared.passages, values
            ),
            events=events,
            figures=figures,
            unread=prepared.unread,
        )
        return Trail(annotation, phrases, quotations, country, sayings, cast, record)

    def _annotate(self, prepared: PreparedReport) -> Annotation:
        """Annotate the passages in which somebody may say something in English."""
        sentences: list[Sentence] = []
        passages: list[int] = []
        text, unread = prepared.report.text, [one.span for one in prepared.unread]
        for number, passage in enumerate(prepared.passages):
            if passage.kind in READ and passage.span not in unread:
                found = split_sentences(text, passage.span.start, passage.span.end)
                kept = [sentence for sentence in found if not _is_within(unread, sentence)]
                sentences.extend(kept)
                passages.extend([number] * len(kept))
        return annotate_capitals(self.engine, text, sentences, passages)


def _is_within(unread: Sequence[Span], sentence: Sentence) -> bool:
    """Whether a part of a sentence is not to be read; the spans are in order."""
    before = bisect_left(unread, sentence.end, key=lambda span: span.start) - 1
    return before >= 0 and unread[before].end > sentence.start
