"""Who counts: "The fire service put the number of dead at four", "officials raised the toll to 57".

Who puts a number at something says it, and in a desk's eyes says the most important thing of all. No
word of saying stands there, so the network, which learnt from politics, passes over most of them. What
tells is the verb together with what it is done to, a noun for a number, and the number itself: "put the
plate on the table" and "raised the flag" count nothing, and "the deaths raised the toll" say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.saying import Saying, Tokens, end_of_words, is_mark
from hearsay.reader.attribution.speakers import speaker_of
from hearsay.reader.phrases import NOUNS, Phrases

_AT = frozenset(("at",))
_TO = frozenset("to up down upward upwards downward downwards".split())
_AS = frozenset("as at of".split())
_PUTTING = {
    **dict.fromkeys("put place set estimate fix peg".split(), _AT),
    **dict.fromkeys(
        "raise lower revise increase cut reduce update upgrade downgrade correct adjust".split(),
        _TO,
    ),
    **dict.fromkeys("give report".split(), _AS),
}
"""What is done to a noun for a number, and the words that then stand before the number."""

_ACTS = frozenset("set fix raise lower increase cut reduce update upgrade downgrade adjust".split())
"""Those that may also be done to what the number counts: "raised the number of troops to 5,000"."""

_COUNTING = frozenset("count record register tally document log".split())
"""What is done to what is counted: "counted eleven bodies"."""

_GIVING = frozenset("confirm announce acknowledge admit".split())
"""What is said of what is counted: "confirmed two deaths"."""

_SPEAKING_OF = frozenset(("speak", "talk"))
"""Verbs by which somebody gives numbers with "of"."""

_NUMBERS = frozenset(
    "toll number figure count total tally estimate cost damage loss casualty fatality death".split()
)
_KEPT = frozenset("count figure number".split())
"""What somebody keeps: "raised its count to 45"."""

_TALLIES = frozenset("toll estimate tally casualty fatality".split())
_COUNTED = frozenset(
    "body corpse death fatality casualty dead case injury victim killing grave arrest attack "
    "violation incident infection wounded injured missing killed displaced survivor".split()
)
_MANY = frozenset("dozens scores hundreds thousands millions half twice double zero none".split())
_ACTORS = frozenset(("person", "organization"))
_PRONOUNS = frozenset("he she it they".split())
_LOST = frozenset(
    "dead missing injured wounded killed displaced homeless death fatality casualty injury case victim".split()
)
"""Those who are put at a number themselves: "put the dead at 27"."""

_SPEAKING = frozenset("i we".split())
_OWN = frozenset("obl obl:unmarked xcomp advmod obl:agent nmod punct advcl".split())
_APART = frozenset("while whereas but although though as".split())

_SURE = 1.8
"""Log odds of what is found here."""


def find_counts(phrases: Phrases) -> Iterator[Saying]:
    """Find who gives a number by putting it somewhere.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings; without a source where a passive names nobody.
    """
    annotation = phrases.annotation
    for verb, upos in enumerate(annotation.upos):
        lemma = annotation.lemma[verb].lower()
        if upos == "VERB" and lemma in _SPEAKING_OF:
            yield from _speaks_of(phrases, verb)
        if upos != "VERB" or (lemma not in _PUTTING and lemma not in _COUNTING | _GIVING):
            continue
        if phrases.child(verb, "nsubj:pass", "aux:pass") is not None:
            yield from _put_by(phrases, verb)
        elif phrases.child(verb, "mark") is None or annotation.deprel[verb] != "xcomp":
            yield from _puts(phrases, verb)


def _puts(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "had put the number of dead at four" and "counted eleven bodies"."""
    number = phrases.child(verb, "obj")
    speaker = speaker_of(phrases, verb)
    if number is None or number < verb or speaker is None or not can_count(phrases, speaker):
        return
    last = _last(phrases, verb, number)
    if not _counts(phrases, verb, number, last):
        return
    source = phrases.words(speaker)
    content = tuple(range(phrases.reach(number)[0], last + 1))
    cue = with_helpers(phrases, verb)
    if set(source).isdisjoint(content) and source:
        yield Saying(cue, source, content, _SURE, rule="counts")


def _speaks_of(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The ambulance service spoke of nine bodies"."""
    speaker = speaker_of(phrases, verb)
    told = next((t for t in phrases.children[verb] if _is_spoken_of(phrases, t, verb)), None)
    if speaker is None or speaker > verb or told is None or not can_count(phrases, speaker):
        return
    first, last = phrases.reach(told)
    case = phrases.child(told, "case")
    begin = first if case is None else max(first, case + 1)
    if not has_number(phrases, begin, last) or phrases.is_negated(verb):
        return
    cue = with_helpers(phrases, verb)
    end = end_of_words(phrases.annotation, speaker, cue[0])
    own = phrases.child(verb, "nsubj") == speaker
    source = tuple(range(phrases.reach(speaker)[0], end)) if own else phrases.words(speaker)
    content = tuple(range(begin, last + 1))
    yield Saying((*cue, *range(verb + 1, begin)), source, content, _SURE, rule="counts")


def _is_spoken_of(phrases: Phrases, token: int, verb: int) -> bool:
    """Whether a noun behind "of" counts people or what befell them."""
    case = phrases.child(token, "case")
    of = case is not None and phrases.lower[case] == "of" and token > verb
    owned = phrases.child(token, "nmod:poss") is not None  # "spoke of his two children"
    return of and not owned and phrases.annotation.deprel[token] in ("obl", "nmod")


def _put_by(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The toll was put at 12 by the ministry"."""
    annotation = phrases.annotation
    number = phrases.child(verb, "nsubj:pass")
    if number is None or number > verb or annotation.lemma[verb].lower() not in _PUTTING:
        return
    last = _last(phrases, verb, verb)
    if not _counts(phrases, verb, number, last):
        return
    agent = phrases.child(verb, "obl:agent")
    source = phrases.bare_words(agent) if agent is not None else ()
    cue = with_helpers(phrases, verb)
    begin = phrases.reach(number)[0]
    told = (*range(begin, cue[0]), *range(verb + 1, last + 1))
    yield Saying(
        cue, source, tuple(t for t in told if not is_mark(annotation, t)), _SURE, rule="counts"
    )


def _counts(phrases: Phrases, verb: int, number: int, last: int) -> bool:
    """Whether a number is given: with its noun, or behind "at" or "to"."""
    annotation = phrases.annotation
    lemma = annotation.lemma[verb].lower()
    noun = annotation.lemma[number].lower()
    if lemma in _COUNTING | _GIVING:
        first = phrases.reach(number)[0]
        return noun in _COUNTED and has_number(phrases, first, number)
    pronoun = annotation.upos[number] == "PRON" and _PUTTING[lemma] is _AT and noun == "it"
    if _PUTTING[lemma] is not _TO and (noun in _LOST or phrases.lower[number] in _LOST):
        at = phrases.lower[number + 1 : number + 2]
        return at in (["at"], ["as"]) and has_number(phrases, number + 1, last)
    if noun not in _NUMBERS and not pronoun:
        return False
    own = noun in _KEPT and phrases.child(number, "nmod:poss") is not None
    if lemma in _ACTS and noun not in _TALLIES and not own and not _of_losses(phrases, number):
        return False
    return any(
        phrases.lower[token] in _PUTTING[lemma] and has_number(phrases, token, last)
        for token in range(max(verb, number) + 1, last + 1)
    )


def _of_losses(phrases: Phrases, number: int) -> bool:
    """Whether it is the number of those who were lost, which nobody raises by raising it."""
    first, last = phrases.reach(number)
    words = {*phrases.lemmas[first : last + 1], *phrases.lower[first : last + 1]}
    return not words.isdisjoint(_COUNTED)


def has_number(phrases: Phrases, first: int, last: int) -> bool:
    """Whether a number stands among some words.

    Args:
        phrases: The trees of the report.
        first: The first of their tokens.
        last: The last one.
    """
    annotation = phrases.annotation
    return any(
        annotation.upos[t] == "NUM" or phrases.lower[t] in _MANY for t in range(first, last + 1)
    )


def can_count(phrases: Phrases, speaker: int) -> bool:
    """Whether somebody counts, and it is not the dead who raise the toll.

    Args:
        phrases: The trees of the report.
        speaker: The token of who does it.
    """
    annotation = phrases.annotation
    if annotation.upos[speaker] not in NOUNS or phrases.lower[speaker] in _SPEAKING:
        return False  # who is quoted already says it: "“We counted eleven bodies,” a doctor said"
    return (
        annotation.mention_type[speaker] in _ACTORS
        or annotation.upos[speaker] == "PROPN"
        or _is_titled(phrases, speaker)
        or phrases.lower[speaker] in _PRONOUNS
    )


def _is_titled(phrases: Phrases, noun: int) -> bool:
    """Whether a noun is printed as a name is: "the National Mechanism for …"."""
    words = phrases.annotation.words
    first = phrases.extent(noun)[0]
    return noun > first and words[noun][:1].isupper() and not words[noun].isupper()


def _last(phrases: Phrases, verb: int, after: int) -> int:
    """The last word of what is counted: before the day on which it was, and another clause."""
    annotation = phrases.annotation
    last = max(after, phrases.reach(after)[1]) if after != verb else verb
    for child in phrases.children[verb]:
        if child <= after:
            continue
        relation = annotation.deprel[child]
        mark = phrases.child(child, "mark", "cc")
        apart = mark is not None and phrases.lower[mark] in _APART
        if relation not in _OWN or apart or relation == "obl:agent" or _is_day(phrases, child):
            break
        if relation != "punct":
            last = max(last, phrases.reach(child)[1])
    return last


def _is_day(phrases: Phrases, token: int) -> bool:
    """Whether it tells when that was said: "on Monday"; a number that looks like a year is none."""
    annotation = phrases.annotation
    return annotation.mention_type[token] == "time" and annotation.upos[token] != "NUM"


def with_helpers(phrases: Phrases, verb: int) -> Tokens:
    """The verb with its auxiliaries, as one run.

    Args:
        phrases: The trees of the report.
        verb: Its token.
    """
    annotation = phrases.annotation
    first = verb
    while first > 0 and annotation.head[first - 1] == verb:
        if annotation.deprel[first - 1] not in ("aux", "advmod", "aux:pass"):
            break
        first -= 1
    return tuple(range(first, verb + 1))
