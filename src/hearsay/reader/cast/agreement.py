"""Whether a pronoun may stand for a mention at all: number, gender, and what sort of thing it is."""

from __future__ import annotations

from hearsay.reader.cast.mentions import ADDRESSED, SPEAKING, Form, Mention
from hearsay.reader.cast.scene import Scene


def speaks_itself(scene: Scene, candidate: Mention) -> bool:
    """Whether it is "I", "we" or "you", whom nobody takes up as "he"."""
    word = scene.annotation.word(candidate.head).lower()
    return candidate.form is Form.PRONOUN and word in SPEAKING | ADDRESSED


def agree(scene: Scene, pronoun: Mention, candidate: Mention) -> bool:
    """Whether number, gender and sort allow it."""
    chain = scene.chains.of(candidate.number)
    if pronoun.sort == "person":  # he, she
        gendered = not chain.gender or chain.gender == pronoun.gender
        return chain.sort in ("person", "") and chain.many is not True and gendered
    if pronoun.many:  # they
        return chain.many is not False or chain.sort in ("organisation", "group")
    return chain.sort != "person" and chain.many is not True  # it
