"""Sayings become claims: their words, their kind, and what the report says in its own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation, stretches
from hearsay.reader.attribution.anonymity import hides_name, knows_from_within
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark, runs
from hearsay.reader.cast.entities import Cast
from hearsay.reader.claims.answers import Answers
from hearsay.reader.claims.draft import Draft
from hearsay.reader.claims.surety import claim_signs
from hearsay.reader.claims.values import ClaimValues
from hearsay.reader.confidence.scales import probability
from hearsay.reader.manner.conditions import evidence_kind
from hearsay.reader.manner.cue_context import CueContext, Word, cue_context
from hearsay.reader.manner.modes import judge_mode
from hearsay.reader.manner.quotation_kind import judge_quotation
from hearsay.reader.phrases import Phrases
from hearsay.record import (
    Certainty,
    Claim,
    Mode,
    Passage,
    PassageKind,
    Polarity,
    Quotation,
    Report,
    Source,
    SourceKind,
    Span,
    Via,
    Words,
)
from hearsay.text.quotations import QuotedSpan

_NARRATES = frozenset((PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.BODY))
"""Passages in which the report speaks; a caption describes a picture."""

_UNNUMBERED = ""

_OWN_VOICE = 0.9
"""How sure it is that a sentence in which nobody was found to speak is the report's own."""


def make_claims(
    report: Report,
    annotation: Annotation,
    sayings: Sequence[Saying],
    cast: Cast,
    quotations: Sequence[QuotedSpan],
    passages: Sequence[Passage],
    values: ClaimValues,
) -> tuple[Claim, ...]:
    """Make the claims of a report.

    Args:
        report: The report.
        annotation: Its analysis.
        sayings: Who says what.
        cast: Who is meant by the words of the sources.
        quotations: Its quotations, in order.
        passages: Its passages.
        values: Its times and figures, ready to be given to claims.

    Returns:
        The claims in the order of the text.
    """
    made = [(_draft(report, values.phrases, one, cast, quotations), one) for one in sayings]
    drafts = [Draft(values.added_to(claim, saying), saying) for claim, saying in made]
    own = _own_voice(report, annotation, sayings, passages)
    drafts.extend(Draft(values.added_to(claim, None), None) for claim in own)
    drafts.sort(key=lambda draft: draft.claim.start)
    answers = Answers(values.phrases, drafts)
    return _numbered(drafts, [answers.about(number) for number in range(len(drafts))])


def _numbered(drafts: Sequence[Draft], about: Sequence[tuple[int, ...]]) -> tuple[Claim, ...]:
    """The claims in the order of the text, each made after those that it is about.

    A claim may be about one that stands within its own words, and that one about an earlier one; a ring
    is broken where it closes.
    """
    claims: dict[int, Claim] = {}
    for number in range(len(drafts)):
        waiting = [number]
        while waiting:
            one = waiting[-1]
            left = [other for other in about[one] if other not in claims and other not in waiting]
            if left:
                waiting.append(left[0])
                continue
            waiting.pop()
            told = tuple(claims[other] for other in about[one] if other in claims)
            claims.setdefault(one, _answering(drafts[one].claim, f"c{one + 1}", told))
    return tuple(claims[number] for number in range(len(drafts)))


def _answering(claim: Claim, id_: str, told: tuple[Claim, ...]) -> Claim:
    """The claim with what it is about; who denies "the claim" speaks of what that claim told."""
    events = claim.events or tuple(
        {event.id: event for one in told for event in one.events[:1]}.values()
    )
    return replace(claim, id=id_, about=told, events=events)


def _draft(
    report: Report,
    phrases: Phrases,
    saying: Saying,
    cast: Cast,
    quotations: Sequence[QuotedSpan],
) -> Claim:
    """The claim of a saying, before it has its number."""
    annotation = phrases.annotation
    content = _words(report, annotation, saying.content)
    quotation = judge_quotation(
        report.text, [(span.start, span.end) for span in content], quotations
    )
    context = _context(phrases, saying, quotation)
    judgement = judge_mode(context)
    return Claim(
        id=_UNNUMBERED,
        source=_source(phrases, saying, cast, context),
        content=content,
        mode=judgement.mode,
        quotation=quotation,
        certainty=judgement.certainty,
        polarity=judgement.polarity,
        confidence=probability("claim", claim_signs(saying, context, judgement.entries)),
        via=tuple(Via(_span(report, annotation, link), cast.entity(link)) for link in saying.via),
        cue=_words(report, annotation, saying.cue),
    )


def _context(phrases: Phrases, saying: Saying, quotation: Quotation) -> CueContext:
    """The words by which the mode is judged, which not all stand where cue and content are cut.

    Of "the club has not" "responded" the content belongs to the cue, and who rejects "an account" of it
    rejects no plan.
    """
    context = cue_context(phrases.annotation, saying, quotation)
    if saying.rule == "says nothing" and len(saying.content) == 1:
        return replace(context, cue=(*context.cue, *context.content), content=())
    if saying.rule == "account":
        return replace(context, content=(Word("account", "account", "NOUN"), *context.content))
    return context


def _source(phrases: Phrases, saying: Saying, cast: Cast, context: CueContext) -> Source | None:
    """Who says it; an engineer "who asked not to be named" is as anonymous as an official.

    "Video broadcast by Harbour TV" is footage, though the broadcast is the network's.
    """
    source = cast.source(saying.source)
    if source is None:
        return source
    shown = evidence_kind(context.source)
    if source.kind is SourceKind.MEDIA and shown is SourceKind.FOOTAGE:
        return replace(source, kind=shown)
    anybody = source.kind in (SourceKind.GENERIC, SourceKind.WITNESS)
    if anybody and knows_from_within(phrases, saying.source):
        return replace(source, kind=SourceKind.UNNAMED_OFFICIAL, anonymous=True)
    if source.kind is not SourceKind.GENERIC:
        return source
    return replace(source, anonymous=hides_name(phrases, saying.source))


def _own_voice(
    report: Report, annotation: Annotation, sayings: Sequence[Saying], passages: Sequence[Passage]
) -> Iterator[Claim]:
    """The sentences in which nobody else speaks."""
    spoken = {
        annotation.sentence[token] for saying in sayings for token in (*saying.cue, *saying.content)
    }
    for first, end in stretches(annotation.sentence):
        kind = passages[annotation.passage[first]].kind
        words = [token for token in range(first, end) if not is_mark(annotation, token)]
        if words and annotation.sentence[first] not in spoken and kind in _NARRATES:
            yield Claim(
                id=_UNNUMBERED,
                source=None,
                content=_words(report, annotation, tuple(range(words[0], words[-1] + 1))),
                mode=Mode.NARRATES,
                quotation=Quotation.INDIRECT,
                certainty=Certainty.CERTAIN,
                polarity=Polarity.AFFIRMED,
                confidence=_OWN_VOICE,
            )


def _words(report: Report, annotation: Annotation, tokens: Tokens) -> Words:
    return Words(_span(report, annotation, run) for run in runs(tokens))


def _span(report: Report, annotation: Annotation, tokens: Tokens) -> Span:
    return report.span(annotation.starts[tokens[0]], annotation.ends[tokens[-1]])
