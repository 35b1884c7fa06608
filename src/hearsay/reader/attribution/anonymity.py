"""Who asks not to be named: how a source speaks, and nothing that it says or keeps silent about.

"An official who declined to be named", "a nurse who refused to give her name", "who was not authorised
to speak to the media" tell of whom the report has it. A desk that reads them as silence would look for
an answer that nobody was asked for.
"""

from __future__ import annotations

from itertools import pairwise

from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.reader.phrases import Phrases

_ASKING = frozenset(
    "ask decline refuse request want wish insist prefer demand speak agree talk".split()
)
_NAMING = frozenset("named identified quoted cited".split())
_BEFORE_BE = frozenset("that he she they it to not".split())
_NAMES = frozenset("name surname identity names identities".split())
_GIVING = frozenset("give disclose reveal provide divulge share publish".split())
_WITHHELD = frozenset(
    "withheld used published disclosed revealed mentioned printed changed given omitted".split()
)
_ANYBODY = frozenset("person people individual one two three four five other others".split())
_INFORMED = frozenset(
    (
        *("familiar with", "briefed on", "with knowledge", "close to", "involved in", "aware of"),
        *("with direct", "with firsthand", "with first-hand", "privy to", "informed about"),
    )
)
_OWN = frozenset("his her their its".split())
_ALLOWED = frozenset("authorised authorized allowed permitted cleared".split())
_SPEAKING = frozenset("speak talk comment brief discuss".split())
_HIDDEN = frozenset("anonymity anonymously".split())
_UNNAMED = frozenset("anonymous unnamed unidentified".split())
_ABOUT_A_NOUN = frozenset(("acl:relcl", "acl", "advcl"))
"""Relations of a clause that says what somebody is like."""

_LONGEST = 9
"""Words of cue and content in which a source asks not to be named."""

_CONDITION = 6
"""Words of a content in which "anonymity" tells how it was said."""

_FARTHEST = 20
"""Tokens behind a source in which it is told that it asks to stay unnamed."""


def asks_not_to_be_named(phrases: Phrases, saying: Saying) -> bool:
    """Whether somebody only asks to stay unnamed.

    "Police declined to give their names" is silence about others; "residents who declined to give their
    names" are unnamed themselves.

    Args:
        phrases: The trees of the report.
        saying: What was taken for an act of saying.
    """
    if not saying.cue or not saying.content:
        return False
    tokens = [t for t in sorted({*saying.cue, *saying.content}) if t >= saying.cue[0]][:_LONGEST]
    if not _HIDDEN.isdisjoint(phrases.lower[token] for token in saying.content[:_CONDITION]):
        return True
    if _asks_to_be_unnamed(phrases, tokens):
        return True
    if phrases.annotation.deprel[phrases.top(saying.cue)] not in _ABOUT_A_NOUN:
        return False
    return _gives_own_name(phrases, tokens) or _may_not_speak(phrases, tokens)


def hides_name(phrases: Phrases, source: Tokens) -> bool:
    """Whether it is said about a source that it asks to stay unnamed.

    Args:
        phrases: The trees of the report.
        source: The words of the source, at least one.
    """
    head = phrases.top(source)
    end = min(phrases.reach(head)[1], head + _FARTHEST)
    for clause in range(head + 1, end + 1):
        if phrases.annotation.deprel[clause] in _ABOUT_A_NOUN:
            first, last = phrases.reach(clause)
            tokens = list(range(max(first, head + 1), last + 1))[: _LONGEST + 1]
            if (
                not _HIDDEN.isdisjoint(phrases.lower[token] for token in tokens)
                or _asks_to_be_unnamed(phrases, tokens)
                or _gives_own_name(phrases, tokens)
                or _may_not_speak(phrases, tokens)
            ):
                return True
    return False


def knows_from_within(phrases: Phrases, source: Tokens) -> bool:
    """Whether people without a name know it by their work: "people familiar with the talks".

    Args:
        phrases: The trees of the report.
        source: The words of the source, at least one.
    """
    words = phrases.lower[source[0] : source[-1] + 1]
    if phrases.lemmas[phrases.top(source)] not in _ANYBODY:
        return False
    return any(" ".join(pair) in _INFORMED for pair in pairwise(words))


def _asks_to_be_unnamed(phrases: Phrases, tokens: list[int]) -> bool:
    """Read "declined to be named", "asked not to be identified", "wished to remain anonymous"."""
    asks = next((at for at, t in enumerate(tokens) if phrases.lemmas[t] in _ASKING), None)
    if asks is None:
        return False
    words = [phrases.lower[token] for token in tokens[asks + 1 :]]
    while words and words[0] in _BEFORE_BE:
        words.pop(0)
    if not _NAMES.isdisjoint(words[:2]) and not _WITHHELD.isdisjoint(words):
        return True  # "asked that her name not be used"
    if words[:1] == ["be"]:
        return not _NAMING.isdisjoint(words[1:3])
    return not _UNNAMED.isdisjoint(words[:2])


def _gives_own_name(phrases: Phrases, tokens: list[int]) -> bool:
    """Read "refused to give her full name"."""
    lemmas, words = phrases.lemmas, phrases.lower
    for token in tokens:
        named = phrases.child(token, "obj")
        if lemmas[token] in _GIVING and named is not None and words[named] in _NAMES:
            owner = phrases.child(named, "nmod:poss")
            return owner is not None and words[owner] in _OWN
    return False


def _may_not_speak(phrases: Phrases, tokens: list[int]) -> bool:
    """Read "was not authorised to speak to the media"."""
    words = [phrases.lower[token] for token in tokens]
    return not _ALLOWED.isdisjoint(words) and any(
        phrases.lemmas[token] in _SPEAKING for token in tokens
    )
