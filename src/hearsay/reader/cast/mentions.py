"""Mentions: the words of a report that stand for someone or something.

A mention is a name, a noun or a pronoun with the phrase around it. It says what the words alone
tell (one or many, woman or man, what sort of thing, under which role); who is meant is left to
`coreference`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """How a mention is printed."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"
    SEVERAL = "several"
    """Two or more joined by "and", taken together."""

    THING = "thing"
    """Anything else that is spoken of: a noun within a noun, a number, "this"."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a mention says that somebody is: "Avalonian president", without the name.

    Args:
        noun: The lemma of the role itself, lower case: "president".
        traits: The lemmas that narrow it down, lower case: {"deputy"}. A country is written as
            its code with "=" before it, so that "Ukraine's" and "Ukrainian" agree: {"=UA"}; words
            of a person's name have "&" before them, for no king is meant by "Mr King's lawyer".
    """

    noun: str
    traits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for someone or something; tokens are indices, ends inclusive.

    Args:
        number: Its place among the mentions of the report, in the order of the text.
        form: Name, noun, pronoun, or several of them together.
        first: First token of the phrase.
        last: Last token of the phrase.
        head: The token on which the phrase hangs in the tree.
        name: First and last token of the name, if there is one.
        label: The name's label, or "".
        sort: person, organisation, place, group, thing, or "" where it cannot be told.
        many: Whether it is more than one; None where it cannot be told.
        gender: "female", "male" or "".
        role: What the phrase says that it is, for a name beside it, for a noun itself.
    """

    number: int
    form: Form
    first: int
    last: int
    head: int
    name: tuple[int, int] | None
    label: str
    sort: str
    many: bool | None
    gender: str
    role: Role | None

    def numbered(self, number: int) -> Mention:
        """The same mention in its place among the others."""
        # Ten times as quick as `replace`, and done for every mention of a report.
        return Mention(
            number,
            self.form,
            self.first,
            self.last,
            self.head,
            self.name,
            self.label,
            self.sort,
            self.many,
            self.gender,
            self.role,
        )


PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves he him his himself she her hers herself it its "
    "itself they them their theirs themselves themself".split()
)
RELATIVE = frozenset("who whom whose which".split())
ADDRESSED = frozenset("you your yours yourself yourselves".split())
SPEAKING = frozenset("i me my mine myself we us our ours ourselves".split())
