"""Who speaks behind what is said, by office and by name: "…, the port's chief, Marc Duval, told reporters".

News reports put who says it last, and describe him between commas. The network may see the name alone
and leave the office to what is said, or take the person told for who tells. Headlines turn the words
round ("Ferry sinks, says coast guard") or leave the speaker to the clause before ("Peru ends search,
says all are safe").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.reader.attribution.headlines import may_speak
from hearsay.reader.attribution.saying import (
    QUOTES,
    Saying,
    Tokens,
    between,
    end_of_words,
    is_mark,
    without_pause,
)
from hearsay.reader.attribution.spoken import TELLING
from hearsay.reader.phrases import Phrases

_LONGEST = 30
"""Tokens before a verb of saying among which its speaker is sought."""

_TOLD = 8
"""Words behind "told" that name who hears it."""

_FEWEST = 2
"""Words that a clause has at least."""

_ACTORS = frozenset(("person", "organization"))
_SURE = 2.0
"""Log odds of what is found here."""


def with_office(phrases: Phrases, saying: Saying) -> Saying:
    """Give a source that stands behind what is said its office, and its name where another was taken.

    Args:
        phrases: The trees of the report.
        saying: A saying; one that does not stand behind what is said is given back.
    """
    if not saying.cue or not saying.content:
        return saying
    verb = phrases.top(saying.cue)
    if phrases.annotation.upos[verb] != "VERB" or phrases.lemmas[verb] not in TELLING:
        return saying
    turned = _behind(phrases, verb)
    if turned and set(turned) != set(saying.source):
        content = _before(phrases, verb)
        return replace(saying, source=turned, content=content) if content else saying
    first = _begin(phrases, verb, min(saying.cue))
    if saying.content[0] >= first:
        return saying
    speaker = _speaker(phrases, verb, first)
    if not speaker or not _adds(phrases, saying, speaker):
        return saying
    rest = tuple(t for t in saying.content if t < speaker[0] or t > max(saying.cue))
    rest = _without_end(phrases, rest, speaker[0])
    return replace(saying, source=speaker, content=rest) if rest else saying


def find_named_last(phrases: Phrases) -> Iterator[Saying]:
    """Find who says the clause before him where no tree makes him the subject.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings with a source, in the order of their verbs.
    """
    annotation = phrases.annotation
    for verb, upos in enumerate(annotation.upos):
        if upos != "VERB" or phrases.lemmas[verb] not in TELLING:
            continue
        if phrases.child(verb, "nsubj", "nsubj:pass") is not None:
            continue
        first = _begin(phrases, verb, verb)
        speaker = _speaker(phrases, verb, first) if first == verb else ()
        if not speaker:
            continue
        content = _before(phrases, speaker[0])
        if content and any(annotation.upos[t] in ("VERB", "AUX") for t in content):
            yield Saying((verb,), speaker, content, _SURE, rule="named last")


def without_rivals(sayings: Sequence[Saying]) -> list[Saying]:
    """Leave out what a source that was found here was taken to do within its own words.

    Args:
        sayings: The sayings of a report.
    """
    last = [one for one in sayings if one.rule == "named last"]
    return [
        one
        for one in sayings
        if not any(
            set(one.cue) <= set(other.content) and not set(one.source).isdisjoint(other.source)
            for other in last
        )
    ]


def headline_subject(phrases: Phrases, verb: int) -> int | None:
    """Who acts in the clause before "says" in a headline: "Peru ends search, says all are safe".

    Args:
        phrases: The trees of the report.
        verb: A verb of saying without a subject of its own.
    """
    annotation = phrases.annotation
    if phrases.lemmas[verb] not in TELLING or verb == 0 or annotation.words[verb - 1] != ",":
        return None
    clauses = [t for t in phrases.children[verb] if annotation.deprel[t] in ("ccomp", "parataxis")]
    if not any(t < verb for t in clauses) or not any(t > verb for t in clauses):
        return None
    subject = phrases.child(min(clauses), "nsubj")
    if subject is None or subject > min(clauses):
        return None
    acts = annotation.mention_type[subject] in (*_ACTORS, "place")
    return subject if acts else None


def _begin(phrases: Phrases, verb: int, cue: int) -> int:
    """The first of the words that belong to a verb of saying: "had", "also" and the verb."""
    around = [t for t in phrases.helpers(verb) if cue <= t < verb or t == verb - 1]
    return min([verb, *around])


def _speaker(phrases: Phrases, verb: int, first: int) -> Tokens:
    """The name and the office that stand between commas before a verb of saying."""
    parts = _parts(phrases, first)
    if not parts:
        return ()
    subject = phrases.child(verb, "nsubj")
    inside = subject is not None and parts[-1][0] <= subject <= parts[0][-1]
    if subject is None or inside or subject > verb:
        found = _by_commas(phrases, parts)
        if found:
            return found
    if subject is None or not inside:
        return ()
    begin = phrases.extent(subject)[0]
    opens = next((part for part in parts if begin in part), None)
    if opens is None or begin != _lead(phrases, opens):
        return ()
    whole = tuple(range(begin, parts[0][-1] + 1))
    return whole if _is_named(phrases, whole) else ()


def _by_commas(phrases: Phrases, parts: Sequence[range]) -> Tokens:
    """A name and the office before or behind it, of what stands between commas, the last first."""
    named = next((n for n, part in enumerate(parts[:2]) if _is_named(phrases, part)), None)
    if named is None or (named == 1 and not _is_office(phrases, parts[0])):
        return ()
    first = named
    if named == 0 and len(parts) > 1 and _is_office(phrases, parts[1]):
        first = 1
    return tuple(range(_lead(phrases, parts[first]), parts[0][-1] + 1))


def _lead(phrases: Phrases, part: Sequence[int]) -> int:
    """The first word of a part that is no mark."""
    return next((t for t in part if not is_mark(phrases.annotation, t)), part[0])


def _parts(phrases: Phrases, first: int) -> list[range]:
    """What stands between commas before a word, the nearest first, as far as no verb stands in it."""
    annotation = phrases.annotation
    found: list[range] = []
    end = first
    while end > 0 and annotation.words[end - 1] == ",":
        end -= 1
    here = end
    while (
        here > max(0, first - _LONGEST)
        and annotation.sentence[here - 1] == annotation.sentence[first]
    ):
        word = annotation.words[here - 1]
        if word == ",":
            found.append(range(here, end))
            end = here - 1
        elif annotation.upos[here - 1] in ("VERB", "AUX") or word in QUOTES or word in ":;":
            return [*found, range(here, end)] if word in QUOTES and found and here < end else found
        here -= 1
    return found


def _is_named(phrases: Phrases, part: Sequence[int]) -> bool:
    """Whether a person's name stands in some words."""
    return any(
        name.label == "PER" and part[0] <= name.first <= name.last <= part[-1]
        for name in phrases.annotation.entities
    )


def _is_office(phrases: Phrases, part: range) -> bool:
    """Whether some words say what somebody is: "the mayor of Ponda", "a harbour official"."""
    annotation = phrases.annotation
    if not part:
        return False
    if phrases.lower[part[0] : part[0] + 3] == ["one", "of", "them"]:
        return True
    begins = annotation.upos[part[0]] in ("DET", "PRON") or any(
        phrases.lower[t] in ("'s", "’s") for t in part
    )
    return begins and any(
        annotation.mention_type[t] == "person" and annotation.upos[t] == "NOUN" for t in part
    )


def _adds(phrases: Phrases, saying: Saying, speaker: Tokens) -> bool:
    """Whether a speaker is more than the source that was seen, or stands where only a hearer was."""
    cue = min(saying.cue)
    seen = {t for t in saying.source if t < cue and not is_mark(phrases.annotation, t)}
    return bool(saying.source) and seen <= set(speaker) and set(saying.source) != set(speaker)


def _behind(phrases: Phrases, verb: int) -> Tokens:
    """Who stands behind a turned verb at the end of a sentence: "says health ministry"."""
    annotation = phrases.annotation
    if verb == 0 or annotation.words[verb - 1] != "," or phrases.lemmas[verb] == "tell":
        return ()
    end = end_of_words(annotation, verb + 1, annotation.sentence_of(verb).stop)
    words = tuple(range(verb + 1, end))
    where = any(annotation.upos[t] == "ADP" for t in words[:1])  # "he said on Twitter"
    return words if may_speak(annotation, words) and not where else ()


def _before(phrases: Phrases, token: int) -> Tokens:
    """What stands before a token in its sentence, without the comma between."""
    first = phrases.annotation.sentence_of(token).start
    return between(phrases.annotation, first, token - 1) if token - first >= _FEWEST else ()


def _without_end(phrases: Phrases, content: Tokens, token: int) -> Tokens:
    """A content without the comma that stood before its speaker."""
    before = [t for t in content if t < token]
    behind = [t for t in content if t > token]
    while (
        before
        and is_mark(phrases.annotation, before[-1])
        and (phrases.annotation.words[before[-1]] not in QUOTES)
    ):
        before.pop()
    return (*before, *without_pause(phrases.annotation, behind))
