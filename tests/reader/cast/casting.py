"""Small reports drawn by hand, their mentions joined."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Attribution
from hearsay.reader.cast.coreference import resolve_coreference
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.scene import Scene
from tests.normalise.tables import COUNTRIES
from tests.reader.drawn import draw


def cast(*sentences: str, sayings: Sequence[Attribution] = ()) -> Scene:
    """The scene of a report drawn as `draw` has it."""
    annotation = draw(*sentences, sayings=sayings)
    return resolve_coreference(annotation, sayings, name_countries(annotation, COUNTRIES.get))


def together(*sentences: str, sayings: Sequence[Attribution] = ()) -> list[list[str]]:
    """The chains of two mentions or more, each as its printed mentions."""
    scene = cast(*sentences, sayings=sayings)
    printed = [
        [
            scene.annotation.printed(one.first, one.last)
            for one in map(scene.mentions.__getitem__, sorted(chain.members))
        ]
        for chain in scene.chains.all()
    ]
    return [words for words in printed if len(words) > 1]


def rules(*sentences: str, sayings: Sequence[Attribution] = ()) -> list[str]:
    """The rules that joined something, in the order in which they did."""
    return [link.rule for link in cast(*sentences, sayings=sayings).chains.links]
