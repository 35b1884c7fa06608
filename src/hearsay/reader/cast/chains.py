"""Chains: mentions joined because they stand for the same one, and why they were joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.reader.cast.mentions import Form, Mention, Role

ROLES_KEPT = 12
"""Roles remembered of one chain; a text that gives somebody more than this is playing with us."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions that were joined.

    Args:
        mention: The number of the later decided mention.
        antecedent: The number of the one it was joined to.
        rule: The name of the rule that did it.
    """

    mention: int
    antecedent: int
    rule: str


class Chain:
    """The mentions of one entity, with what they tell together."""

    __slots__ = ("gender", "label", "many", "members", "names", "roles", "sort")

    def __init__(self, mention: Mention) -> None:
        self.members = [mention.number]
        self.sort = mention.sort
        self.gender = mention.gender
        self.many = mention.many
        self.label = mention.label
        self.names = int(mention.form is Form.NAME)
        self.roles: list[Role] = [mention.role] if mention.role else []

    def take(self, other: Chain) -> None:
        """Add the mentions of another chain, and what they tell."""
        self.members += other.members
        named_person = other.label == "PER" and self.label != "PER"
        if other.names and (not self.names or named_person):
            self.sort, self.many, self.label = other.sort, other.many, other.label
        self.sort = self.sort or other.sort
        self.gender = self.gender or other.gender
        self.label = self.label or other.label
        self.many = other.many if self.many is None else self.many
        self.names += other.names
        for role in other.roles:
            if role not in self.roles and len(self.roles) < ROLES_KEPT:
                self.roles.append(role)


class Chains:
    """All chains of a report. Joining is quick however often it is done: the smaller moves."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.links: list[Link] = []
        self._chain = [Chain(mention) for mention in mentions]

    def of(self, mention: int) -> Chain:
        """The chain that a mention is in."""
        return self._chain[mention]

    def joined(self, one: int, other: int) -> bool:
        """Whether two mentions are in the same chain."""
        return self._chain[one] is self._chain[other]

    def join(self, mention: int, antecedent: int, rule: str) -> None:
        """Put the chains of two mentions together and note the rule's name."""
        into, taken = self._chain[antecedent], self._chain[mention]
        if into is taken:
            return
        if len(into.members) < len(taken.members):
            into, taken = taken, into
        into.take(taken)
        for member in taken.members:
            self._chain[member] = into
        self.links.append(Link(mention, antecedent, rule))

    def all(self) -> list[Chain]:
        """The chains in the order of their first mentions."""
        seen: set[int] = set()
        found = []
        for chain in self._chain:
            if id(chain) not in seen:
                seen.add(id(chain))
                found.append(chain)
        return found
