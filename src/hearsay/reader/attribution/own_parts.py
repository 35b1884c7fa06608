"""Which words beside a source and a content are theirs: whose minister speaks, and where the words begin."""

from __future__ import annotations

from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.reader.phrases import Phrases

_PLACE_OF_SAYING = 10
"""Tokens in which it is told where somebody spoke."""


def from_that(phrases: Phrases, saying: Saying, content: Tokens) -> Tokens:
    """A content from its "that" on, where only the place of saying stands before it: "outside the gates that".

    Args:
        phrases: The trees of the report.
        saying: The saying of which it is the content.
        content: Its tokens.
    """
    annotation, cue = phrases.annotation, saying.cue[-1]
    if len(content) > 2 and content[0] == cue + 1 and _is_bare_day(phrases, content[0]):
        content = content[1:]
    if not content or content[0] != cue + 1 or annotation.upos[content[0]] != "ADP":
        return content
    for token in content[:_PLACE_OF_SAYING]:
        if annotation.upos[token] in ("VERB", "AUX"):
            return content
        if phrases.lower[token] == "that" and annotation.deprel[token] == "mark":
            told = annotation.deprel[annotation.head[token]] == "ccomp"
            return tuple(t for t in content if t >= token) if told else content
    return content


def _is_bare_day(phrases: Phrases, token: int) -> bool:
    """Whether it is the day of saying, right before the clause: "said Thursday they had"."""
    annotation = phrases.annotation
    return (
        annotation.mention_type[token] == "time"
        and annotation.deprel[token] == "obl:unmarked"
        and annotation.upos[token] == "PROPN"
        and annotation.upos[token + 1] in ("PRON", "DET", "SCONJ", "PROPN", "NUM", "NOUN")
        and phrases.annotation.head[token] < token
    )


def owner_of_source(phrases: Phrases, saying: Saying) -> list[int]:
    """Whose a source is, where that was left to what is said: of "Peru's" "interior minister" the first.

    Args:
        phrases: The trees of the report.
        saying: A saying with a source.
    """
    head = phrases.top(saying.source)
    owner = phrases.child(head, "nmod:poss")
    if owner is None or owner not in saying.content or owner > saying.source[0]:
        return []
    first = phrases.reach(owner)[0]
    owning = list(range(first, saying.source[0]))
    return owning if all(token in saying.content for token in owning) else []
