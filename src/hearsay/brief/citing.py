"""Quotations get their numbers in the order in which sentences first rest on them."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.brief.contents import Cited, Quotation, Words
from hearsay.brief.gathering import Held, Shelf
from hearsay.brief.redacting import NOTHING, Redaction, Veil
from hearsay.record import Claim, Span
from hearsay.record.between import At
from hearsay.show.facts import who
from hearsay.show.moments import day, stretch
from hearsay.text.sentences import split_sentences


class Citations:
    """What the sentences of a briefing rest on.

    Args:
        held: What there is to tell.
        redaction: What is withheld.
    """

    def __init__(self, held: Held, redaction: Redaction = NOTHING) -> None:
        self.held = held
        self.veil = Veil(redaction, held.shelves.values())
        self._numbers: dict[tuple[str, int, int, int], int] = {}
        self._made: list[Quotation] = []

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """All that were cited, by number."""
        return tuple(self._made)

    # -------------------------------------------------------------------------- citing

    def claim(self, shelf: Shelf, claim: Claim) -> Cited:
        """The quotation of what a claim says.

        Args:
            shelf: The claim's report.
            claim: The claim.
        """
        spans = tuple(claim.content or claim.cue) or (_whole(shelf, claim),)
        return self._cite(shelf, spans, claim)

    def at(self, at: At, claim: str = "") -> Cited:
        """The quotation that holds some words: of the claim that gives them, else the sentence.

        Args:
            at: The words.
            claim: The id of the claim in its record; "" where there is none.
        """
        shelf = self.held.shelves[at.report]
        given = next((one for one in shelf.record.claims if one.id == claim), None)
        if given is not None and any(
            s.start <= at.start and at.end <= s.end for s in given.content
        ):
            return self.claim(shelf, given)
        return self._cite(shelf, (sentence_at(shelf, at.start, at.end),), given)

    def words(self, at: At) -> Words:
        """Words of a report, to be quoted within a sentence.

        Args:
            at: The words.
        """
        report = self.held.shelves[at.report].record.report
        return self.veil.words(at.report, (report.span(at.start, at.end),))

    def content(self, shelf: Shelf, claim: Claim) -> Words:
        """What a claim says, to be quoted within a sentence.

        Args:
            shelf: The claim's report.
            claim: The claim.
        """
        return self.veil.words(shelf.name, claim.content or claim.cue or (_whole(shelf, claim),))

    def _cite(self, shelf: Shelf, spans: Sequence[Span], claim: Claim | None) -> Cited:
        key = shelf.name, spans[0].start, spans[-1].end, len(spans)
        if key not in self._numbers:
            self._numbers[key] = len(self._made) + 1
            self._made.append(self._quotation(shelf, spans, claim))
        return Cited((self._numbers[key],))

    def _quotation(self, shelf: Shelf, spans: Sequence[Span], claim: Claim | None) -> Quotation:
        report, veil = shelf.record.report, self.veil
        title = report.title or ""
        return Quotation(
            number=len(self._made) + 1,
            words=veil.words(shelf.name, spans),
            source=self.source(claim),
            how=self._how(claim),
            said=_said(claim),
            publisher=veil.text(report.publisher or ""),
            published=day(report.published),
            title=veil.text(title),
            url="" if veil.hides(title) or veil.hides(report.url or "") else report.url or "",
            claim=shelf.ids.get(claim.id, "") if claim else "",
        )

    # -------------------------------------------------------------------------- naming

    def source(self, claim: Claim | None) -> str:
        """Who says it, as far as that may be told; "" for a report's own voice."""
        if claim is None or claim.source is None:
            return ""
        return self.veil.source(who(claim.source), anonymous=claim.source.anonymous)

    def _how(self, claim: Claim | None) -> str:
        if claim is None or claim.source is None:
            return ""
        facts = [claim.source.kind.label]
        if claim.quotation.value == "direct":
            facts.append("in the source's own words")
        if claim.via:
            through = (self.veil.text(who(link)) for link in claim.via)
            facts.append(f"through {', then '.join(through)}")
        return ", ".join(facts)


def cited(*parts: Cited) -> Cited:
    """Several citations as one, each number once, in order.

    Example:
        >>> cited(Cited((3,)), Cited((1,)), Cited((3,)))
        Cited(numbers=(1, 3))
    """
    return Cited(tuple(sorted({number for part in parts for number in part.numbers})))


def sentence_at(shelf: Shelf, start: int, end: int) -> Span:
    """The sentence of a report that holds some words, or as much of it as holds them.

    Args:
        shelf: The report.
        start: The first code point of the words.
        end: One past the last.
    """
    report = shelf.record.report
    for passage in shelf.record.passages:
        if passage.start <= start < passage.end:
            for sentence in split_sentences(report.text, passage.start, passage.end):
                if sentence.start <= start and end <= sentence.end:
                    return report.span(sentence.start, sentence.end)
    return report.span(start, end)


def _whole(shelf: Shelf, claim: Claim) -> Span:
    return shelf.record.report.span(claim.start, claim.end)


def _said(claim: Claim | None) -> str:
    when = claim.said.interval if claim and claim.said else None
    return stretch(when.begins, when.ends) if when else ""
