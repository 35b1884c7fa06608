"""On which side those are who do something to others: what police do is no deed of the inmates."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reader.events.companions import Companions
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType, Role

_SIDES = {
    "state": frozenset(
        "police policeman officer soldier army troop military guard warder gendarme marine trooper".split()
    ),
    "others": frozenset(
        "inmate prisoner protester demonstrator gunman militant rebel gang insurgent bandit rioter "
        "convict jihadist extremist kidnapper student worker villager".split()
    ),
}
"""Those who do something to each other where they clash."""


def sides_of(
    phrases: Phrases, companions: Companions, mention: Mention, parts: Mapping[int, Role]
) -> frozenset[str]:
    """The sides of those who do what a mention tells of, where they are not named.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its words.
        mention: The words that tell of it.
        parts: The tokens of those who take part, with their roles.
    """
    if mention.type is not EventType.ATTACK:
        return frozenset()
    nouns = {
        phrases.lemmas[companions.counted(token)]
        for token, role in parts.items()
        if role is Role.AGENT
    }
    sides = (side for side, words in _SIDES.items() if not words.isdisjoint(nouns))
    return frozenset(sides)
