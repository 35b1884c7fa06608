"""Whether a condition of the lexicon of cues holds for an act of saying."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hearsay.reader.manner.content_shape import (
    Infinitive,
    infinitive,
    is_called_for,
    is_question,
    is_so_already,
    is_to_come,
    main_clause,
    opens_with,
    plain,
)
from hearsay.reader.manner.cue_context import CueContext, Word
from hearsay.record import Quotation, SourceKind
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.cues import Condition
from hearsay.reference.tables import word_groups

_FIRST_NOUNS = 12
_OWN = frozenset("i we he she it they".split())
_FIRST_PERSON = frozenset("i we".split())
_WILL = frozenset("will wo 'll ’ll shall".split())
_WOULD = frozenset("would 'd ’d".split())
_NO_ACTS = frozenset("be have see know need get find feel think say like want hope wait".split())
_HALLMARKS = frozenset("hallmark hallmarks fingerprints signature".split())
_BEARING = frozenset(
    "bear bears bore borne carry carries carried has had show shows showed".split()
)
_LEADING = frozenset("point points pointed pointing lead leads led".split())
_SIGNS = frozenset("everything evidence signs clues trail indications traces".split())
_LYING = frozenset("lies lay lie rests rested".split())
_POINTING = frozenset("it this that these those them".split())
_TRUE = frozenset("true truth correct accurate foundation basis substance".split())
_WITHOUT = frozenset("not n't n’t no without any far".split())
_AMOUNTS = frozenset("high low".split())
_ENDS_NAME = frozenset(
    "of from by on in at for to with that which who showing posted taken shot filmed obtained "
    "seen released shared published circulating reviewed provided shown captured broadcast aired "
    "compiled gathered collected purporting purportedly verified".split()
)


def holds(condition: Condition, context: CueContext) -> bool:
    """Whether a condition on the content or on the source holds.

    Args:
        condition: Any but `NOT` and `CANNOT`, which the reading of the cue tells.
        context: The act of saying.

    Example:
        >>> cue, content = (Word("rejected"),), tuple(map(Word, "claims of fraud".split()))
        >>> holds(Condition.CHARGE, CueContext(cue=cue, content=content))
        True
    """
    return _TESTS[condition](context)


def speaks_of_own_act(content: Sequence[Word], *, first_person: bool) -> bool:
    """Whether the main clause is "we will …", or where the source is spoken of, "it would …"."""
    clause = [word.lower for word in main_clause(content)]
    subjects, will = (_FIRST_PERSON, _WILL) if first_person else (_OWN, _WILL | _WOULD)
    if len(clause) < 3 or clause[0] not in subjects:
        return False
    return any(
        clause[at] in will and _NO_ACTS.isdisjoint(clause[at + 1 : at + 3]) for at in range(1, 3)
    )


def lays_blame(content: Sequence[Word]) -> bool:
    """Whether it is told by whom something was done, in a figure of speech.

    Args:
        content: What is said.

    Example:
        >>> lays_blame(tuple(map(Word, "that the fire bore the hallmarks of a gang".split())))
        True
        >>> lays_blame(tuple(map(Word, "that the road points to the sea".split())))
        False
    """
    clause = [word.lower for word in main_clause(content)]
    for at, word in enumerate(clause):
        before, behind = set(clause[:at]), clause[at + 1 : at + 2]
        if word in _HALLMARKS and behind == ["of"] and not _BEARING.isdisjoint(before):
            return True
        if word in _LEADING and behind in (["to"], ["at"]) and not _SIGNS.isdisjoint(before):
            return True
        if word in _LYING and behind == ["with"] and "blame" in before:
            return True
    return False


def is_evidence(source: Sequence[Word]) -> bool:
    """Whether a source shows and does not speak: footage, data, records.

    Example:
        >>> is_evidence(tuple(map(Word, "Satellite images of the port".split())))
        True
        >>> is_evidence(tuple(map(Word, "the video 's author".split())))
        False
    """
    return evidence_kind(source) is not None


def evidence_kind(source: Sequence[Word]) -> SourceKind | None:
    """What sort of evidence a source is that shows and does not speak; None where it is none.

    Example:
        >>> evidence_kind(tuple(map(Word, "Video broadcast by Harbour TV".split()))).value
        'footage'
    """
    kinds = (SourceKind.FOOTAGE, SourceKind.DOCUMENT)
    found = (ActorLexicon().evidence(noun) for noun in _names(source))
    return next((kind for kind in found if kind in kinds), None)


def _names(source: Sequence[Word]) -> list[str]:
    """What a source may be called by: its last word and its last two words."""
    named: list[str] = []
    for word in plain(source):
        if named and word.lower in _ENDS_NAME:
            break
        named.append(word.lower)
    return [named[-1], " ".join(named[-2:])] if named else []


def _is_of(group: str) -> Callable[[CueContext], bool]:
    def test(context: CueContext) -> bool:
        names = _names(context.source)
        return any(
            name in word_groups("classes")[group]
            or name.rstrip("s") in word_groups("classes")[group]
            for name in names
        )

    return test


def _first_group(context: CueContext, *groups: str) -> str:
    """The group that the first noun of a content belongs to, of the nouns that tell."""
    known = word_groups("classes")
    for word in plain(context.content, _FIRST_NOUNS):
        forms = (word.lower, word.lemma.lower(), word.lower.rstrip("s"))
        for group in groups:
            if any(form in known[group] for form in forms):
                return group
    return ""


def _speaks_of(group: str) -> Callable[[CueContext], bool]:
    return lambda context: _first_group(context, group) == group


def _rather_speaks_of(group: str) -> Callable[[CueContext], bool]:
    return lambda context: (
        not (group == "offer" and _is_that_clause(context))
        and _first_group(context, "charge", "offer") == group
    )


def _is_that_clause(context: CueContext) -> bool:
    """Whether it is told that something is so: who denies that a bank demanded it refuses nothing."""
    first = plain(context.content, 1)
    return bool(first) and first[0].lower == "that" and first[0].upos == "SCONJ"


def _is_called_untrue(context: CueContext) -> bool:
    """Whether an account is called untrue: "called the claim baseless", "said the figures were too high".

    What is only pointed at is an account where it is called untrue at once: "called it a lie".
    """
    known = word_groups("classes")
    if any(word.lower in known["untrue"] for word in context.cue):
        return True
    spoken_of = pointed_at = False
    told = any(word.upos in ("VERB", "AUX") for word in context.content)
    # "That" opens a clause where one follows: of "that a lie" it is what is spoken of.
    words = plain(main_clause(context.content) if told else context.content, _FIRST_NOUNS)
    for at, word in enumerate(words):
        forms = {word.lower, word.lemma.lower(), word.lower.rstrip("s")}
        if not forms.isdisjoint(known["untrue"]) or _is_not_so(words, at):
            return spoken_of or pointed_at
        spoken_of = spoken_of or not forms.isdisjoint(known["charge"])
        pointed_at = word.upos not in ("VERB", "AUX") and (
            pointed_at or (at == 0 and word.lower in _POINTING)
        )
    return False


def _is_not_so(words: Sequence[Word], at: int) -> bool:
    """Read "not true", "no truth in", "without foundation", "too high"."""
    before = [word.lower for word in words[max(0, at - 2) : at]]
    if words[at].lower in _AMOUNTS:
        return before[-1:] == ["too"]
    return words[at].lower in _TRUE and not _WITHOUT.isdisjoint(before)


def _begins(preposition: str) -> Callable[[CueContext], bool]:
    def test(context: CueContext) -> bool:
        words = plain(context.cue)
        return opens_with(context.content, preposition) or (
            len(words) > 1 and words[-1].lower == preposition
        )

    return test


def _is_infinitive(*kinds: Infinitive) -> Callable[[CueContext], bool]:
    def test(context: CueContext) -> bool:
        # "To be frank, …" between marks is how a speech begins, and no order.
        speech = bool(context.content) and not context.content[0].is_plain
        return not speech and infinitive(context.content, context.cue) in kinds

    return test


def _is_direct(context: CueContext) -> bool:
    return context.quotation is Quotation.DIRECT


def _threatens(context: CueContext) -> bool:
    """Whether a source says that it will hurt somebody: "would retaliate"."""
    clause = [word.lower for word in main_clause(context.content)]
    reprisals = word_groups("classes")["reprisal"]
    return speaks_of_own_act(context.content, first_person=False) and any(
        word in reprisals for word in clause[2:5]
    )


_TESTS: dict[Condition, Callable[[CueContext], bool]] = {
    Condition.EVIDENCE: lambda context: is_evidence(context.source),
    Condition.ESTIMATE: _is_of("estimate"),
    Condition.FORECAST: _is_of("forecast"),
    Condition.UNTRUE: _is_called_untrue,
    Condition.RESPONSIBILITY: _speaks_of("responsibility"),
    Condition.BLAME: _speaks_of("blame"),
    Condition.CHARGE: _rather_speaks_of("charge"),
    Condition.OFFER: _rather_speaks_of("offer"),
    Condition.COUNT: _speaks_of("number"),
    Condition.NOT_TO: _is_infinitive(Infinitive.NOT),
    Condition.TO: _is_infinitive(Infinitive.OWN, Infinitive.NOT),
    Condition.OTHER: _is_infinitive(Infinitive.OTHER),
    Condition.FOR: _begins("for"),
    Condition.ON: _begins("on"),
    Condition.ABOUT: _begins("about"),
    Condition.QUESTION: lambda context: is_question(context.content, direct=_is_direct(context)),
    Condition.QUOTE: _is_direct,
    Condition.ACT: lambda context: is_called_for(context.content),
    Condition.OWN: _threatens,
    Condition.FUTURE: lambda context: is_to_come(context.content),
    Condition.FACT: lambda context: is_so_already(context.content),
    Condition.THAT: lambda context: opens_with(context.content, "that"),
}
