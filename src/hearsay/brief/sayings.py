"""Who says what, as a sentence in which nothing is told as a fact that only a source says.

The words of the report are quoted and not retold: a paraphrase of a paraphrase is where a claim begins to
change. What is ours is who does what in saying it.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.brief.citing import Citations, sentence_at
from hearsay.brief.contents import Line, Named, Part, Quoted
from hearsay.brief.gathering import Shelf
from hearsay.record import Claim, Mode, Polarity
from hearsay.record.between import At

_VERBS = {
    Mode.SAYS: "said",
    Mode.REPORTS: "reported",
    Mode.CLAIMS: "claimed",
    Mode.CONFIRMS: "confirmed",
    Mode.DENIES: "denied it",
    Mode.CORRECTS: "corrected",
    Mode.ESTIMATES: "estimated",
    Mode.BELIEVES: "said to believe",
    Mode.PREDICTS: "predicted",
    Mode.WARNS: "warned",
    Mode.ACCUSES: "made an accusation",
    Mode.SHOWS: "showed",
    Mode.NARRATES: "writes, naming no source",
    Mode.PROMISES: "promised",
    Mode.THREATENS: "threatened",
    Mode.OFFERS: "offered",
    Mode.ACCEPTS: "accepted",
    Mode.REFUSES: "refused",
    Mode.DEMANDS: "demanded",
    Mode.URGES: "urged",
    Mode.UNCLEAR: "said that it is not known",
    Mode.NO_COMMENT: "gave no answer",
}
_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))


def saying(citations: Citations, shelf: Shelf, claim: Claim) -> Line:
    """A claim as a sentence: "Rescuers said: “Four people were killed” [2].".

    Args:
        citations: Numbers the quotations.
        shelf: The claim's report.
        claim: The claim.
    """
    if is_silent(claim):
        at = At(shelf.name, claim.start, claim.end)
        return not_told(citations, shelf, at, claim.mode)
    who = citations.source(claim)
    words = Quoted(citations.content(shelf, claim))
    rests = citations.claim(shelf, claim)
    if not who and claim.mode is not Mode.NARRATES:
        return (f"{_nobody(claim)}: ", words, " ", rests, ".")
    named = who or publisher(citations, shelf)
    return (Named(capital(named)), f" {verb(claim)}: ", words, " ", rests, ".")


def not_told(citations: Citations, shelf: Shelf, at: At, mode: Mode) -> Line:
    """That somebody does not answer, or nobody knows: the whole sentence, as what is missing has no words.

    Args:
        citations: Numbers the quotations.
        shelf: The report.
        at: Words of the sentence.
        mode: `unclear` or `no_comment`.
    """
    sentence = sentence_at(shelf, at.start, at.end)
    whole = At(shelf.name, sentence.start, sentence.end)
    how = "Not known" if mode is Mode.UNCLEAR else "Not answered"
    by = Named(publisher(citations, shelf))
    quoted = Quoted(citations.words(whole))
    return (f"{how}, according to ", by, ": ", quoted, " ", citations.at(whole), ".")


def _nobody(claim: Claim) -> str:
    """What is said by nobody in particular."""
    return (
        "Denied, by whom is not told" if claim.mode is Mode.DENIES else "Said, by whom is not told"
    )


def verb(claim: Claim) -> str:
    """What the source did in saying it; that it says that it is not so, where the verb does not tell."""
    plain = _VERBS[claim.mode]
    if claim.polarity is Polarity.NEGATED and claim.mode not in (Mode.DENIES, Mode.REFUSES):
        return f"{plain} that it is not so"
    return plain


def publisher(citations: Citations, shelf: Shelf) -> str:
    """Who published a report, as far as that is known and may be told."""
    return citations.veil.text(shelf.record.report.publisher or f"report {shelf.name}")


def is_silent(claim: Claim) -> bool:
    """Whether it is that nobody knows, or somebody does not say."""
    return claim.mode in _SILENT


def capital(text: str) -> str:
    """A text that begins a sentence.

    Example:
        >>> capital("rescuers"), capital("“dozens”"), capital("")
        ('Rescuers', '“dozens”', '')
    """
    return text[:1].upper() + text[1:]


def begun(line: Line) -> Line:
    """A line as the beginning of a sentence."""
    first, *others = line
    if isinstance(first, str):
        return (capital(first), *others)
    return (Named(capital(first.text)), *others) if isinstance(first, Named) else line


def listed(lines: Sequence[Line], last: str = "and") -> Line:
    """Several things as people list them.

    Example:
        >>> listed([("one",), ("two",), ("three",)])
        ('one', ', ', 'two', ' and ', 'three')
    """
    parts: list[Part] = []
    for place, line in enumerate(lines):
        if place:
            parts.append(f" {last} " if place == len(lines) - 1 else ", ")
        parts += line
    return tuple(parts)


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "one report", "12 reports".

    Example:
        >>> counted(1, "report"), counted(12, "report"), counted(2, "copy", "copies")
        ('one report', '12 reports', 'two copies')
    """
    from hearsay.brief.numbers import number

    return f"{number(count)} {one if count == 1 else many or one + 's'}"
