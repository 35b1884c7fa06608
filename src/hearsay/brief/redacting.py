"""What a briefing withholds: names of people who hold no office, unnamed sources, exact places.

A name that is left in one quotation is not withheld. So names are gathered from all reports first, with
every form in which they are printed, and taken out wherever they stand: in quotations, in headlines, in the
names of sources. Where words are taken out of a quotation their place and length stay, so that the rest can
still be checked; whoever needs them has the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearsay.brief.contents import Piece, Words
from hearsay.brief.gathering import Shelf, origin_of
from hearsay.record import ActorKind, Claim, Entity, EntityType, Span, UsageError

WITHHELD = "[withheld]"
_UNNAMED = "an unnamed source"

_IN_OFFICE = frozenset(ActorKind) - {
    ActorKind.CIVILIANS,
    ActorKind.REFUGEES,
    ActorKind.PROTESTERS,
    ActorKind.HEALTH,
    ActorKind.EDUCATION,
    ActorKind.LABOUR,
    ActorKind.UNKNOWN,
}
"""Who acts in public; of all others one cannot know whom a name endangers."""

_ASKED = re.compile(r"civilians|unnamed|coordinates=(?P<km>\d+(?:\.\d+)?) ?km")
_MAIN_WORDS = re.compile(r"[^\W\d_][\w'’.-]+")


@dataclass(frozen=True)
class Redaction:
    """What is withheld.

    Args:
        civilians: Names of people who hold no office.
        unnamed: The words by which unnamed sources are described.
        grain_km: How far places are moved to the corners of a grid, and blurred; 0 for as they are.
    """

    civilians: bool = False
    unnamed: bool = False
    grain_km: float = 0.0

    @property
    def sentence(self) -> str:
        """What is withheld, in words; "" where nothing is."""
        parts = []
        if self.civilians:
            parts.append("names of people who are not known to hold an office")
        if self.unnamed:
            parts.append("the words that describe unnamed sources")
        if self.grain_km:
            parts.append(f"places below {self.grain_km:g} km")
        return f"Withheld: {', '.join(parts)}." if parts else ""


NOTHING = Redaction()


def parse_redaction(asked: str) -> Redaction:
    """What is to be withheld.

    Args:
        asked: "civilians", "unnamed", "coordinates=5km", or several with commas between them.

    Returns:
        It.

    Raises:
        UsageError: There is no such thing to withhold.

    Example:
        >>> parse_redaction("civilians,coordinates=5km")
        Redaction(civilians=True, unnamed=False, grain_km=5.0)
    """
    wanted: set[str] = set()
    grain = 0.0
    for one in filter(None, (part.strip() for part in asked.split(","))):
        found = _ASKED.fullmatch(one)
        if found is None:
            raise UsageError(
                f'Nothing is withheld by "{one}".',
                hint="There are civilians, unnamed and coordinates=5km.",
            )
        if found["km"]:
            grain = float(found["km"])
        else:
            wanted.add(one)
    return Redaction("civilians" in wanted, "unnamed" in wanted, grain)


class Veil:
    """Takes out what is withheld.

    Args:
        redaction: What.
        shelves: All reports whose words may be shown.
    """

    def __init__(self, redaction: Redaction, shelves: Iterable[Shelf]) -> None:
        self.redaction = redaction
        hidden = {name for shelf in shelves for name in _names(shelf, redaction)}
        longest = sorted(hidden, key=lambda name: (-len(name), name))
        pattern = "|".join(map(re.escape, longest))
        self._hidden = (
            re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) if longest else None
        )

    def text(self, text: str) -> str:
        """A text of ours or a name, without what is withheld."""
        return self._hidden.sub(WITHHELD, text) if self._hidden else text

    def hides(self, text: str) -> bool:
        """Whether something of it is withheld."""
        return bool(self._hidden and self._hidden.search(text))

    def words(self, report: str, spans: Iterable[Span]) -> Words:
        """Words of a report, with what is withheld left open.

        Args:
            report: What the report is called.
            spans: The words.
        """
        return Words(report, tuple(piece for span in spans for piece in self._pieces(span)))

    def _pieces(self, span: Span) -> Iterator[Piece]:
        at = 0
        for found in self._hidden.finditer(span.text) if self._hidden else ():
            if found.start() > at:
                yield Piece(
                    span.start + at, span.start + found.start(), span.text[at : found.start()]
                )
            yield Piece(span.start + found.start(), span.start + found.end(), None)
            at = found.end()
        if at < len(span.text):
            yield Piece(span.start + at, span.end, span.text[at:])

    def source(self, name: str, *, anonymous: bool) -> str:
        """Who says it, as far as that may be told."""
        return _UNNAMED if anonymous and self.redaction.unnamed else self.text(name)


def _names(shelf: Shelf, redaction: Redaction) -> Iterator[str]:
    """All forms of names of a report that are withheld."""
    if redaction.civilians:
        for entity in shelf.record.entities:
            if _is_private(entity):
                yield from _forms(entity)
    if redaction.unnamed:
        for claim in shelf.record.claims:
            if claim.source is not None and claim.source.anonymous:
                yield from filter(_says_who, _descriptions(shelf, claim))


def _is_private(entity: Entity) -> bool:
    return entity.type is EntityType.PERSON and entity.kind not in _IN_OFFICE


def _forms(entity: Entity) -> Iterator[str]:
    """The name, its other names, and each of its words that is one by itself."""
    printed = [entity.name, *entity.aliases, *(mention.text for mention in entity.mentions)]
    for form in printed:
        for word in _MAIN_WORDS.findall(form):
            if word[0].isupper() and len(word) > 2:
                yield word.rstrip(".'’")
        if form[:1].isupper() and " " in form:
            yield form


def _descriptions(shelf: Shelf, claim: Claim) -> Iterator[str]:
    """By what an unnamed source of a claim is called: in the report, and where accounts are traced."""
    if claim.source is None:
        return
    yield claim.source.text
    if claim.source.entity is not None:
        yield claim.source.entity.name
    origin = origin_of(shelf.account, claim.id)
    if origin.name.casefold() in claim.source.text.casefold():
        yield origin.name


def _says_who(words: str) -> bool:
    """Whether words tell more of a source than that there is one: "he" and "officials" do not."""
    return len(words.split()) > 1
