"""Dictionary forms by rules that were learnt from endings.

English says nearly all of a word's dictionary form with its part of speech and its ending; the
exceptions are common and few. A rule says of an ending how many letters to take off and which to
put on, and the rule of the longest ending that is known decides; a whole word is the longest ending
of all. The rules are learnt from treebanks by `training.lemmas`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

LONGEST = 6
"""Letters of the longest ending; beyond, only whole words have rules of their own."""

WHOLE = "^"
"""Marks the beginning of a word, and so an ending that is a whole word."""


def endings(word: str) -> Iterable[str]:
    """The endings of a word that may have a rule, the longest first.

    Example:
        >>> list(endings("was"))
        ['^was', 'was', 'as', 's', '']
    """
    yield WHOLE + word
    for length in range(min(LONGEST, len(word)), -1, -1):
        yield word[len(word) - length :]


def apply(rule: str, word: str) -> str:
    """What a rule makes of a word: "3y" takes three letters off and puts a "y" on.

    Example:
        >>> apply("3y", "denies"), apply("0", "deny")
        ('deny', 'deny')
    """
    letters = rule.lstrip("0123456789")
    cut = int(rule[: len(rule) - len(letters)])
    return word[: max(0, len(word) - cut)] + letters


class Lemmas:
    """The rules, by part of speech and ending.

    Args:
        rows: Part of speech, ending, rule.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._rules = {(upos, ending): rule for upos, ending, rule in rows}
        self.of = lru_cache(maxsize=1 << 15)(self._of)

    @classmethod
    def load(cls, path: Path) -> Lemmas:
        """Read the rules from a file: three columns with tabs between."""
        lines = path.read_text("utf-8").splitlines()
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        return cls((upos, ending, rule) for upos, ending, rule in rows)

    def _of(self, form: str, upos: str) -> str:
        """The dictionary form of a word; that of a name keeps its capitals."""
        word = form if upos == "PROPN" else form.lower()
        for ending in endings(word.lower()):
            rule = self._rules.get((upos, ending))
            if rule is not None:
                return apply(rule, word) or word
        return word
