"""What a source does in saying something, and how sure it is.

The cue decides together with what is said: the lexicon holds the default of each cue and the
conditions under which it turns. Negation turns most acts of saying into silence ("did not say"),
and those of thinking into thinking the opposite. How sure a source is starts from the mode and is
lowered by hedges in the main clause. A content that is negated keeps its polarity: "said it had no
troops there" affirms that there were none; only who denies says that it is not so.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reader.manner.conditions import holds, is_evidence, lays_blame, speaks_of_own_act
from hearsay.reader.manner.content_shape import hedge, is_question, main_clause, plain, weaker
from hearsay.reader.manner.cue_context import CueContext
from hearsay.reader.manner.cue_reading import CueReading, read_cue
from hearsay.record import Certainty, Mode, Polarity, Quotation
from hearsay.reference.commitment import Commitment, load_commitments
from hearsay.reference.cues import Condition, CueEntry, Reliability

_NOT_ASSERTED = frozenset(
    (
        Mode.ACCEPTS,
        Mode.REFUSES,
        Mode.DEMANDS,
        Mode.URGES,
        Mode.UNCLEAR,
        Mode.NO_COMMENT,
    )
)
"""What is said is not put forward as so, and a hedge in it makes nobody less sure."""

_NO_ORDERS = frozenset("thank thanks welcome look see say know bless god suppose guess".split())
_FOR_SHOW = frozenset("be face see say hope start begin".split())  # "Let us be clear": no request.
_BEGS = (("please",), ("let", "us"), ("let", "'s"), ("let", "’s"), ("do", "not"), ("do", "n't"), ("do", "n’t"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class ModeJudgement:
    """What a source does in saying something.

    Args:
        mode: What it does.
        certainty: How sure it presents what it says.
        polarity: Whether it says that it is so.
        cue_negated: Whether the saying words are negated.
        rule: What decided: an entry of the lexicon, or a rule in words.
        entries: What the lexicon has for the words that decide, the default last.
    """

    mode: Mode
    certainty: Certainty
    polarity: Polarity
    cue_negated: bool
    rule: str
    entries: tuple[CueEntry, ...] = ()


def judge_mode(context: CueContext) -> ModeJudgement:
    """Judge what a source does in saying something.

    Args:
        context: The words of the cue, of what is said and of who says it. Dictionary forms and
            parts of speech help and may be missing.

    Returns:
        The judgement; `says`, certain and affirmed where nothing tells otherwise.

    Example:
        >>> from hearsay.reader.manner.cue_context import Word
        >>> cue = tuple(map(Word, "has not said".split()))
        >>> content = tuple(map(Word, "how many troops it would send".split()))
        >>> judge_mode(CueContext(cue=cue, content=content)).mode.value
        'no_comment'
        >>> cue, content = (Word("rejected"),), tuple(map(Word, "the allegations".split()))
        >>> found = judge_mode(CueContext(cue=cue, content=content))
        >>> found.mode.value, found.polarity.value, found.rule
        ('denies', '-', 'reject (verb, charge)')
    """
    reading = read_cue(context)
    entry = _deciding(reading, context)
    if entry is None:
        commitment, rule = _without_entry(context, negated=reading.negated)
    else:
        commitment, rule = _commitment(entry, negated=reading.negated), entry.name
    plainly = _is_plain_saying(commitment, entry)
    if plainly and not reading.negated and lays_blame(context.content):
        commitment, rule = load_commitments()[Mode.ACCUSES][0], f"{rule}, lays blame"
    elif plainly and context.quotation is Quotation.DIRECT:
        commitment, rule = _read_speech(context, commitment, rule)
    return ModeJudgement(
        commitment.mode,
        _hedged(commitment, context),
        commitment.polarity,
        reading.negated,
        rule,
        reading.entries,
    )


def _deciding(reading: CueReading, context: CueContext) -> CueEntry | None:
    """The first entry whose condition holds; entries for negated cues come first."""
    for entry in reading.entries:
        if not entry.when:
            return entry
        if entry.when == Condition.CANNOT:
            if reading.unable:
                return entry
        elif entry.when == Condition.NOT:
            if reading.negated:
                return entry
        elif holds(Condition(entry.when), context):
            return entry
    return None


def _commitment(entry: CueEntry, *, negated: bool) -> Commitment:
    if not negated or entry.when in (Condition.NOT, Condition.CANNOT):
        return Commitment(entry.mode, entry.certainty, entry.polarity)
    if entry.mode is Mode.SAYS and entry.reliability is Reliability.LOW:
        # Who "does not like it" is not silent.
        return Commitment(Mode.SAYS, entry.certainty, Polarity.NEGATED)
    return load_commitments()[entry.mode][1]


def _without_entry(context: CueContext, *, negated: bool) -> tuple[Commitment, str]:
    """What the lexicon does not know is taken for plain saying, or showing."""
    shows = is_evidence(context.source)
    plain_, turned = load_commitments()[Mode.SHOWS if shows else Mode.SAYS]
    rule = "cue not in the lexicon" if context.cue else "no cue"
    return (turned if negated else plain_), f"{rule}, source shows" if shows else rule


def _is_plain_saying(commitment: Commitment, entry: CueEntry | None) -> bool:
    return commitment.mode is Mode.SAYS and (entry is None or not entry.when)


def _read_speech(context: CueContext, commitment: Commitment, rule: str) -> tuple[Commitment, str]:
    """In the source's own words: "We will …" promises, "Stay …" urges."""
    if is_question(context.content, direct=True):
        return commitment, rule
    if speaks_of_own_act(context.content, first_person=True):
        return load_commitments()[Mode.PROMISES][0], f"{rule}, own act to come"
    if _is_order(context):
        return load_commitments()[Mode.URGES][0], f"{rule}, imperative"
    return commitment, rule


def _is_order(context: CueContext) -> bool:
    words = plain(context.content, 3)
    lower = tuple(word.lower for word in words)
    if any(lower[: len(begging)] == begging for begging in _BEGS):
        return lower[-1] not in _FOR_SHOW
    if len(words) < 2 or words[0].upos != "VERB" or lower[0] in _NO_ORDERS:
        return False
    return bool(words[0].lemma) and lower[0] == words[0].lemma.lower() and words[1].upos != "VERB"


def _hedged(commitment: Commitment, context: CueContext) -> Certainty:
    certainty = commitment.certainty
    if commitment.mode in _NOT_ASSERTED or certainty == Certainty.UNKNOWN:
        return certainty
    for words in (context.cue, main_clause(context.content)):
        hedged = hedge(words)
        if hedged is not None:
            certainty = weaker(certainty, hedged)
    return certainty
