"""Who is speaking at each word: the sources of a report's sayings, by token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from hearsay.reader.cast.mentions import Mention
from hearsay.reader.cast.scene import Scene

LONGEST = 400
"""Tokens of a content that are looked at; a quotation that is longer is cut."""


RECENT = 5
"""Earlier sources that are remembered at any place."""


class Speech:
    """The sayings of a report, found by the words said and by the words of the source.

    Attributes:
        quoted: For each token whether it stands between quotation marks.
        inner: For each token the number of the innermost saying that it is said in, or None.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.quoted = quoted_tokens(scene)
        self.inner: list[int | None] = [None] * len(scene.annotation)
        self._sources: list[Mention | None] = []
        self._by_source: dict[int, int] = {}
        sayings = scene.attributions
        for number, saying in enumerate(sayings):
            source = scene.mention_of(saying.source)
            self._sources.append(source)
            if source is not None:
                self._by_source.setdefault(source.number, number)
        for number in sorted(range(len(sayings)), key=lambda n: -len(sayings[n].content)):
            for token in sayings[number].content[:LONGEST]:
                self.inner[token] = number
        self._spoken = sorted(self._by_source)

    def source(self, saying: int) -> Mention | None:
        """The source of a saying."""
        return self._sources[saying]

    def speaker(self, token: int) -> Mention | None:
        """Whose words a token stands in, innermost first."""
        saying = self.inner[token]
        return None if saying is None else self._sources[saying]

    def said_by(self, mention: Mention) -> int | None:
        """The first saying of which the mention is the source, or None."""
        return self._by_source.get(mention.number)

    def before(self, mention: Mention) -> Sequence[Mention]:
        """The sources named before a mention, the last first; a few of them."""
        place = bisect_left(self._spoken, mention.number)
        numbers = self._spoken[max(0, place - RECENT) : place]
        return [self._scene.mentions[number] for number in reversed(numbers)]


def quoted_tokens(scene: Scene) -> list[bool]:
    """For each token whether it stands between double quotation marks; the marks do not count.

    A passage that ends within a quotation ends it: a mark that was forgotten must not turn what
    follows inside out.
    """
    annotation = scene.annotation
    quoted, inside = [], False
    for token in range(len(annotation)):
        if token and annotation.passage[token] != annotation.passage[token - 1]:
            inside = False
        word = annotation.word(token)
        if word in ("“", "„", "``", "«"):
            inside = True
        elif word in ("”", "''", "»"):
            inside = False
        elif word == '"':
            inside = not inside
        else:
            quoted.append(inside)
            continue
        quoted.append(False)
    return quoted
