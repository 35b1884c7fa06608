"""The printed forms of English verbs and nouns, spelled out before anything is read.

A form too many costs nothing: no report prints "planed" for a plan. A form too few loses a cue. So
where British and American spelling differ ("labelled", "labeled"), and where stress decides that a
letter is doubled, both forms are made.
"""

from __future__ import annotations

import re

_VOWELS = "aeiou"
# A consonant, a vowel and a last consonant that can be doubled; "qu" is a consonant: quit, quip.
_DOUBLING = re.compile(r"(?:[^aeiou]|qu)[aeiou][^aeiouwxy]\Z")
_HISSING = re.compile(r"(?:s|x|z|ch|sh)\Z")


def verb_forms(verb: str, irregular: tuple[str, ...] = ()) -> list[str]:
    """All forms of a verb but its dictionary form.

    Args:
        verb: The dictionary form, lower case.
        irregular: The past and the participle, where they are not made with -ed.

    Example:
        >>> verb_forms("deny")
        ['denies', 'denying', 'denied']
        >>> verb_forms("say", ("said",))
        ['says', 'saying', 'said']
        >>> verb_forms("signal")
        ['signals', 'signaling', 'signalling', 'signaled', 'signalled']
    """
    stems = _stems(verb)
    present = [stem + "ing" for stem in (_without_e(verb),) if stem != verb] or [
        stem + "ing" for stem in stems
    ]
    past = list(irregular) or [_past(stem) for stem in stems]
    return [plural(verb), *present, *past]


def plural(noun: str) -> str:
    """The plural of a noun, which is also what a verb is with "she".

    Example:
        >>> plural("denial"), plural("inquiry"), plural("speech")
        ('denials', 'inquiries', 'speeches')
    """
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if _HISSING.search(noun) or noun in ("go", "veto", "forego") else "s")


def _without_e(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "y"
    silent = verb.endswith("e") and verb[-2:-1] not in "eoy"
    return verb[:-1] if silent else verb


def _stems(verb: str) -> list[str]:
    """What -ed and -ing are put to."""
    if not _DOUBLING.search(verb):
        return [verb]
    vowels = len(re.findall(r"[aeiouy]+", verb))
    doubled = verb + verb[-1]
    return [doubled] if vowels == 1 else [verb, doubled]


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"
