"""Why a claim is as it is: what found it, who is meant, which entry of the lexicon gave it its mode."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.heads.annotation import Attribution
from hearsay.reader.attribution.saying import Saying
from hearsay.reader.claims.surety import claim_signs
from hearsay.reader.manner.conditions import holds
from hearsay.reader.manner.content_shape import hedge, main_clause
from hearsay.reader.manner.cue_context import CueContext, cue_context
from hearsay.reader.manner.cue_reading import read_cue
from hearsay.reader.manner.modes import judge_mode
from hearsay.reader.trail import Trail
from hearsay.reader.why.entities import how_joined
from hearsay.reader.why.explanation import Because, listed, sureness
from hearsay.record import Claim, Event, Quotation
from hearsay.record.span import shorten
from hearsay.reference.cues import Condition, CueEntry

FOUND = {
    "network": "marked by the network",
    "account": "rule: an account that another confirms or denies",
    "nobody knows": "rule: what is said not to be known",
    "says nothing": "rule: who is said to give no answer",
    "hearsay": "rule: an adverb of hearsay (allegedly, reportedly)",
    "plain saying": "rule: a verb of saying with its subject and its clause",
    "according to": "rule: according to somebody",
    "counts": "rule: who puts a number at something",
    "colon": "rule: a headline that names its source before or behind a colon",
    "answered": "rule: what is confirmed, denied or made known by somebody",
    "nobody says": "rule: what is said to be said by nobody",
    "shown": "rule: what footage shows",
    "goes on": "rule: a quotation that goes on after another",
}
"""What the rules of `hearsay.reader.attribution` are called for who asks why."""

_QUOTED = {
    Quotation.DIRECT: "its words stand in quotation marks",
    Quotation.INDIRECT: "no quotation marks: the report's own wording",
    Quotation.MIXED: "a part stands in quotation marks",
}
_RIVALS = 4
_TURNED = (Condition.NOT, Condition.CANNOT)


def explain_claim(trail: Trail, claim: Claim) -> Iterator[Because]:
    """Give the reasons for a claim.

    Args:
        trail: The reading.
        claim: One of its record.
    """
    saying = trail.saying(claim)
    if saying is None:
        told = "the report speaks: in this sentence nobody was found who says it"
        yield Because("found", told, claim.content[0])
        yield Because("confidence", f"{claim.confidence:.2f}: the same for all such sentences")
        return
    context = cue_context(trail.annotation, saying, claim.quotation)
    yield _found(trail, claim, saying)
    yield from _who(trail, claim)
    yield _mode(claim, context)
    yield _certainty(claim, context)
    yield Because("quotation", f"{claim.quotation.value}: {_QUOTED[claim.quotation]}")
    yield from _values(claim)
    yield sureness(
        "claim", claim.confidence, claim_signs(saying, context, judge_mode(context).entries)
    )


def _found(trail: Trail, claim: Claim, saying: Saying) -> Because:
    rivals = [
        f"left out: {_in_words(trail, one)}, log odds {one.score:.1f}"
        for one in trail.annotation.attributions
        if _same_sentence(trail, one, saying)
        and set(one.cue).isdisjoint(saying.cue)
        and not any(set(one.cue) & set(other.cue) for other in trail.sayings)
    ]
    told = FOUND[saying.rule]
    if saying.rule == "network":
        told += f", log odds {saying.score:.1f}"
    return Because("found", told, claim.cue[0] if claim.cue else None, tuple(rivals[:_RIVALS]))


def _same_sentence(trail: Trail, one: Attribution, saying: Saying) -> bool:
    sentence = trail.annotation.sentence
    first = (*saying.cue, *saying.content)[0]
    return bool(one.cue) and sentence[one.cue[0]] == sentence[first]


def _in_words(trail: Trail, one: Attribution) -> str:
    word = trail.annotation.word
    cue = " ".join(map(word, one.cue))
    source = " ".join(map(word, one.source)) or "nobody"
    return f"“{shorten(cue)}” by “{shorten(source)}”"


def _who(trail: Trail, claim: Claim) -> Iterator[Because]:
    source = claim.source
    if source is None:
        yield Because("who", "nobody in particular: no words name who says it")
        return
    kind = f"{source.kind.label}{', not named' if source.anonymous else ''}"
    if source.entity is None:
        yield Because(
            "who", f"“{source.text}” ({kind}): nobody that the report tells more of", source.span
        )
    else:
        told = f"“{source.text}” is {source.entity.name} ({kind})"
        yield Because("who", told, source.span, how_joined(trail, source.entity, source.span))
    for via in claim.via:
        yield Because("through", f"“{via.text}”, whose words these are part of", via.span)


def _mode(claim: Claim, context: CueContext) -> Because:
    judgement = judge_mode(context)
    reading = read_cue(context)
    negated = " and the saying words are negated" if judgement.cue_negated else ""
    told = f"{claim.mode.label}: lexicon of cues, {judgement.rule}{negated}"
    weighed = [
        f"{entry.name} → {entry.mode.label}: {_holding(entry, context, negated=reading.negated)}"
        for entry in reading.entries
        if entry.name != judgement.rule
    ]
    return Because("does", told, claim.cue[0] if claim.cue else None, tuple(weighed))


def _holding(entry: CueEntry, context: CueContext, *, negated: bool) -> str:
    if not entry.when:
        return "the default"
    if entry.when in _TURNED:
        return "holds" if negated else "does not hold, nothing is negated"
    return "holds" if holds(Condition(entry.when), context) else "does not hold"


def _certainty(claim: Claim, context: CueContext) -> Because:
    hedges = [
        f"hedged by the words of {name}"
        for name, words in (
            ("the cue", context.cue),
            ("what is said", main_clause(context.content)),
        )
        if hedge(words) is not None
    ]
    ground = "; ".join(hedges) or "what its mode stands for, with no hedge"
    told = f"{claim.certainty.value}, polarity {claim.polarity.value}: {ground}"
    return Because("source is", told)


def _values(claim: Claim) -> Iterator[Because]:
    if claim.said is not None and claim.said.time is not None:
        time = claim.said.time
        yield Because(
            "said",
            f"{time.value or 'at a time that is not known'}, as “{time.text}” hangs on the cue",
            time.span,
        )
    for event in claim.events:
        ground = _ground(claim, event)
        yield Because(
            "event",
            f"{event.id} {event.type.value} ({listed([event.mentions[0].text])}): {ground}",
            event.mentions[0],
        )
    for figure in claim.figures:
        yield Because(
            "figure", f"{figure.id} ({listed([figure.text])}) stands in what is said", figure.span
        )
    for other in claim.about:
        yield Because(
            "about",
            f"{other.id} {other.mode.label} ({listed([shorten(other.content.text)])})",
            other.content[0],
        )


def _ground(claim: Claim, event: Event) -> str:
    if any(_within(mention.start, claim) for mention in event.mentions):
        return "its words stand in what is said"
    if any(figure in claim.figures for figure in event.figures):
        return "its figure stands in what is said"
    return "what is said points at it"


def _within(start: int, claim: Claim) -> bool:
    return any(span.start <= start < span.end for span in claim.content)
