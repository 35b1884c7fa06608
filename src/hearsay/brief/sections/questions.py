"""What nobody knows, or somebody does not say: where the next telephone call begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Bullets, Line, Note, Quoted, Section
from hearsay.brief.gathering import Held, Shelf
from hearsay.brief.sayings import capital, counted, saying
from hearsay.record import Claim, Mode
from hearsay.record.between import At

_SHOWN = 60


def questions(citations: Citations) -> Section:
    """What is left open in these reports: also about what the terms did not choose in them.

    Args:
        citations: Numbers the quotations.
    """
    unclear = _of(citations, Mode.UNCLEAR)
    silent = _of(citations, Mode.NO_COMMENT)
    answers = _answers(citations.held)
    blocks: list[Block] = []
    for heading, found in (("Not known", unclear), ("Asked, and not answered", silent)):
        if found:
            blocks.append(Note((f"{heading}:",)))
            blocks.append(Bullets(tuple(_line(citations, answers, *one) for one in found[:_SHOWN])))
            if len(found) > _SHOWN:
                blocks.append(Note((f"{len(found) - _SHOWN} more are not shown.",)))
    return Section("questions", "Open questions", _lead(len(unclear), len(silent)), tuple(blocks))


def _answers(held: Held) -> dict[tuple[str, int], At]:
    """Who answered since, by the words of the question."""
    return {
        (one.at.report, one.at.start): one.answered
        for happening in held.happenings
        for one in happening.standing.questions
        if one.answered is not None and one.answered.report in held.shelves
    }


def _line(
    citations: Citations, answers: Mapping[tuple[str, int], At], shelf: Shelf, claim: Claim
) -> Line:
    line = saying(citations, shelf, claim)
    words = claim.content or claim.cue
    answered = answers.get((shelf.name, words.start)) if words else None
    if answered is None:
        return line
    return (
        *line,
        " Answered since: ",
        Quoted(citations.words(answered)),
        " ",
        citations.at(answered),
        ".",
    )


def _of(citations: Citations, mode: Mode) -> Sequence[tuple[Shelf, Claim]]:
    """The claims of a mode, each wording once."""
    found = {
        (claim.content.text.casefold(), claim.source.text if claim.source else ""): (shelf, claim)
        for shelf in reversed(list(citations.held.shelves.values()))
        for claim in reversed(shelf.record.claims)
        if claim.mode is mode
    }
    return list(reversed(found.values()))


def _lead(unclear: int, silent: int) -> Line:
    if not unclear and not silent:
        return ("No report names a question that is open.",)
    parts = []
    if unclear:
        parts.append(
            f"{counted(unclear, 'thing')} {'is' if unclear == 1 else 'are'} said to be not known"
        )
    if silent:
        parts.append(
            f"{'once' if silent == 1 else counted(silent, 'time')} somebody is said not to have answered"
        )
    return (f"{capital(' and '.join(parts))}.",)
