"""The lexicon of cues, made ready for look-up.

People write "decline to {tell}" and "make a promise". What a report prints is "declined to comment"
and "made no such promises". So groups of words are written out, words that any phrase may take or
leave are left out, and each printed form is listed with the words it may belong to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.reference.cues import LEFT_OUT, Condition
from hearsay.text.tokens import tokenise
from scripts.inflection import plural, verb_forms
from scripts.resource import Resource

Words = tuple[str, ...]


def cue_rows(cues: Resource, classes: Resource, modes: Resource) -> list[tuple[str, ...]]:
    """The entries: words, part of speech, condition, mode, certainty, polarity, reliability.

    Certainty and polarity are left empty where they are the mode's own.

    Raises:
        UnusableResourceError: Two entries contradict each other.
    """
    groups = _groups(classes)
    own = {row["mode"]: (row["certainty"], row["polarity"]) for row in modes}
    entries: dict[tuple[Words, str, str], tuple[str, ...]] = {}
    # What is written down for its own sake outranks what a group of words brings along.
    for row in sorted(cues, key=lambda row: "{" in row["cue"]):
        if row["when"] and row["when"] not in set(Condition):
            raise cues.refuse(row, f"{row['when']!r} is no condition")
        sure = (row["certainty"], row["polarity"])
        told = ("", "") if sure == own[row["mode"]] else sure
        rest = (row["mode"], *told, row["reliability"])
        for words in _written_out(row["cue"], groups):
            entry = entries.setdefault((words, row["pos"], row["when"]), rest)
            if entry[0] != rest[0] and "{" not in row["cue"]:
                raise cues.refuse(row, f"the mode differs from {entry[0]!r}")
    return [
        (" ".join(words), pos, when, *rest) for (words, pos, when), rest in sorted(entries.items())
    ]


def form_rows(entries: Iterable[tuple[str, ...]], irregular: Resource) -> Iterator[tuple[str, str]]:
    """Each printed form of a word of the lexicon, with the words that it may be a form of."""
    pasts = {row["verb"]: tuple(row["forms"].split(";")) for row in irregular}
    verbs, others = _vocabulary(entries)
    forms: dict[str, list[str]] = {}
    for verb in sorted(verbs):
        for form in verb_forms(verb, pasts.get(verb, ())):
            forms.setdefault(form, []).append(verb)
    for other in sorted(others):
        if len(other) > 2 and other.isalpha() and not other.endswith("s"):
            forms.setdefault(plural(other), []).append(other)
    for form, words in sorted(forms.items()):
        known = [form] if form in verbs | others else []
        belongs = tuple(dict.fromkeys([*words, *known]))
        if belongs != (form,):
            yield form, " ".join(belongs)


def _vocabulary(entries: Iterable[tuple[str, ...]]) -> tuple[set[str], set[str]]:
    """The words that are inflected as verbs, and all others."""
    verbs: set[str] = set()
    others: set[str] = set()
    for phrase, pos, *_ in entries:
        first, *rest = phrase.split()
        (verbs if pos == "verb" else others).add(first)
        others.update(rest)
    return verbs, others


def _groups(classes: Resource) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for row in classes:
        groups.setdefault("{" + row["class"] + "}", []).append(row["word"])
    return groups


def _written_out(cue: str, groups: dict[str, list[str]]) -> list[Words]:
    """A cue with each word of the group it names, cut into words."""
    name = next((word for word in cue.split() if word in groups), None)
    cues = [cue.replace(name, word) for word in groups[name]] if name else [cue]
    return list(dict.fromkeys(words for cue in cues for words in _variants(_kept(_cut(cue)))))


def _variants(words: Words) -> Iterator[Words]:
    """The words, and those with the singular of their last word: raise concerns, raise concern."""
    if words:
        yield words
        last = words[-1]
        if len(words) > 1 and len(last) > 4 and last.endswith("s") and not last.endswith("ss"):
            yield (*words[:-1], last[:-3] + "y" if last.endswith("ies") else last[:-1])


def _kept(words: Words) -> Words:
    kept = tuple(word for word in words if word not in LEFT_OUT)
    return kept or words


def _cut(cue: str) -> Words:
    return tuple(cue[token.start : token.end] for token in tokenise(cue))
