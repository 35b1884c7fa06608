"""What the rules of coreference look at: the report's analysis, its mentions, and its chains."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.reader.cast.chains import Chains
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.speakers import speaking_token
from hearsay.reader.phrases import Phrases

TRIED = 10
"""Mentions that a rule looks at to either side; the nearest come first."""


PEOPLE = frozenset(("person", ""))
"""Sorts of those who bear roles; "" where the sort could not be told."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One report while its mentions are being joined.

    Args:
        annotation: The analysis of the report.
        phrases: Its trees.
        country: For each token the ISO code of the country that it names, or "".
        mentions: All mentions, in the order of the text; a mention's number is its index.
        chains: What has been joined so far.
        attributions: Who says what; what the rules about speakers go by.

    Attributes:
        by_head: The single mentions by the token they hang on.
        several: Those joined by "and" by the token the first hangs on.
        sources: The tokens of each source, by the number of the mention that it is.
        words: The words by which a name is compared, by the number of its mention, once asked for.
    """

    annotation: Annotation
    phrases: Phrases
    country: list[str]
    mentions: Sequence[Mention]
    chains: Chains
    attributions: Sequence[ActOfSaying]
    by_head: Mapping[int, Mention] = field(init=False)
    several: Mapping[int, Mention] = field(init=False)
    sources: Mapping[int, tuple[int, ...]] = field(init=False)
    words: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        several = {m.head: m for m in self.mentions if m.form is Form.SEVERAL}
        single = {m.head: m for m in self.mentions if m.form is not Form.SEVERAL}
        object.__setattr__(self, "by_head", single)
        object.__setattr__(self, "several", several)
        spans = {saying.source: self.mention_of(saying.source) for saying in self.attributions}
        sources = {m.number: tokens for tokens, m in spans.items() if m}
        object.__setattr__(self, "sources", sources)

    def mention_of(self, source: Sequence[int]) -> Mention | None:
        """The mention that a source's words are: the one on which the others hang.

        Args:
            source: Token indices.

        Returns:
            The mention, or None where the words hold none.
        """
        if not source:
            return None
        inside = set(source)
        top = speaking_token(self.annotation, self.phrases, source)
        several = self.several.get(top)
        if several is not None and several.last in inside:
            return several
        for token in (top, *self.phrases.climb(top)):
            if token not in inside:
                break
            found = self.by_head.get(token)
            if found is not None and found.form is not Form.THING:
                return self._body_behind(self._person_behind(found, source), source)
        held = [self.by_head[token] for token in source if token in self.by_head]
        held = [one for one in held if one.form is not Form.THING]
        names = [m for m in held if m.label in ("PER", "ORG")]
        return next(iter(names or held), None)

    def _person_behind(self, found: Mention, source: Sequence[int]) -> Mention:
        """The person whose name was hung on the place before it: Ostrava resident Amina Musa."""
        if found.form is Form.NAME and found.name == (found.head, found.head):
            for token in source:
                one = self.by_head.get(token)
                if (
                    one is not None
                    and one.label == "PER"
                    and one.head > found.head + 1
                    and self.annotation.head[one.head] == found.head
                    and self.annotation.deprel[one.head] == "flat"
                ):
                    return one
        return found

    def _body_behind(self, found: Mention, source: Sequence[int]) -> Mention:
        """The body named right behind what it is: the newspaper Harbour Herald, the agency HNA."""
        if found.form is not Form.NOUN or found.sort not in ("organisation", "group", ""):
            return found
        for token in source:
            one = self.by_head.get(token)
            if one is None or one.label != "ORG" or one.name is None:
                continue
            if one.name[0] == found.head + 1:
                return one
        return found

    def owner(self, mention: Mention) -> str:
        """The word that owns it, lower case: "his" spokesman is not "her" spokesman."""
        owner = self.phrases.child(mention.head, "nmod:poss")
        return self.annotation.word(owner).lower() if owner is not None else ""

    def sentence(self, mention: Mention) -> int:
        """The number of the sentence that a mention stands in."""
        return self.annotation.sentence[mention.head]

    def name_printed(self, mention: Mention) -> str:
        """The name as printed; "" where there is none."""
        return self.annotation.printed(*mention.name) if mention.name else ""

    def country_named(self, mention: Mention) -> str:
        """The code of the country of which this is the name ("the US"), or ""."""
        if mention.name is None or mention.label == "NORP":
            return ""
        first, last = mention.name
        if self.annotation.word(first).lower() == "the" and first < last:
            first += 1
        codes = {self.country[token] for token in range(first, last + 1)}
        return "=" + codes.pop() if len(codes) == 1 and "" not in codes else ""


def nearest(mentions: Sequence[Mention], number: int) -> Sequence[Mention]:
    """The last few before a mention, latest first, then the first few after it.

    Args:
        mentions: Some mentions in the order of the text.
        number: The number of the mention to look from.
    """
    place = bisect_left(mentions, number, key=lambda one: one.number)
    after = bisect_right(mentions, number, key=lambda one: one.number)
    return (*mentions[max(0, place - TRIED) : place][::-1], *mentions[after : after + TRIED])
