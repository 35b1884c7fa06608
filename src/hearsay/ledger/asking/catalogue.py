"""The fields of a question, by name: what each is about, what it takes, and an example.

The terminal, Python and URLs know the same fields, and their documentation is printed from this list.
The conditions that they make on tables are another matter (see `fields`): whoever types a question needs
no database, and whoever explains one neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.ledger.asking.codes import CODES, Codes
from hearsay.ledger.asking.errors import UnknownFieldError


class About(StrEnum):
    """What a field is about."""

    WORDS = "words"
    CLAIM = "claim"
    EVENT = "event"
    FIGURE = "figure"
    PLACE = "place"
    REPORT = "report"
    INCIDENT = "incident"
    """What several reports amount to."""
    ROWS = "rows"
    """What is listed, and how."""


class Takes(StrEnum):
    """What a field is given."""

    WORDS = "words"
    CODES = "codes"
    """Values of a closed list; a comma is "or", "!" is "not"."""
    NAMES = "names"
    """Names or ids, as they are printed; a comma is "or", "!" is "not"."""
    NUMBER = "number"
    """A number or a range."""
    TIME = "time"
    """A time or a range."""
    POINT = "point"
    BOX = "box"
    MOMENT = "moment"
    COLUMNS = "columns"
    LIMIT = "limit"
    CURSOR = "cursor"


@dataclass(frozen=True, slots=True)
class Field:
    """A field.

    Args:
        name: What it is called, everywhere.
        about: What it is about.
        takes: What it is given.
        means: What it asks for, in a sentence.
        example: A term with it.
        also: Other names that it answers to.
    """

    name: str
    about: About
    takes: Takes
    means: str
    example: str
    also: tuple[str, ...] = ()

    @property
    def codes(self) -> Codes | None:
        """The closed list that its values are from; None where there is none."""
        return CODES.get(self.name)

    @property
    def values(self) -> tuple[str, ...]:
        """All values that it knows; none where it has no closed list."""
        return self.codes.known() if self.codes else ()


def _fields(
    about: str, *rows: tuple[str, str, str, str] | tuple[str, str, str, str, str]
) -> list[Field]:
    return [
        Field(name, About(about), Takes(takes), means, example, tuple(" ".join(also).split()))
        for name, takes, means, example, *also in rows
    ]


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        *_fields(
            "words",
            ("q", "words", "All these words are in the passage, the claim, the event or the title; \"a phrase\", -not, begin*.", "q=\"power plant\" -nuclear", "text words"),
        ),
        *_fields(
            "claim",
            ("id", "names", "It has this ledger id: of a claim, an event, a figure or a report.", "id=lusab-babad.c203"),
            ("mode", "codes", "What the source does in saying it.", "mode=denies,no_comment"),
            ("certainty", "codes", "How sure the source presents it.", "certainty=possible"),
            ("polarity", "codes", "The claim or event is affirmed (+), denied (-) or open (?).", "polarity=denied"),
            ("quotation", "codes", "Whether the source's own words are given.", "quotation=direct"),
            ("source", "names", "Who says it: a name, an alias, or the printed words.", "source=\"Ministry of Health, Gaza\""),
            ("source_kind", "codes", "In which way the source speaks.", "source_kind=unnamed_official"),
            ("anonymous", "codes", "Whether the source is unnamed.", "anonymous=yes"),
            ("said", "time", "When it was said.", "said=2022-02-24T06:00Z.."),
        ),
        *_fields(
            "event",
            ("type", "codes", "What happened: a type, or a type and subtype.", "type=strike/downing,explosion"),
            ("subtype", "codes", "What happened, by the subtype alone.", "subtype=drone"),
            ("reality", "codes", "Whether the event or figure is told as happened, planned, possible…", "reality=happened,ongoing"),
            ("agent", "names", "Who did it.", "agent=Russia"),
            ("target", "names", "At whom it was directed, or who was affected.", "target=civilians"),
            ("party", "names", "Who takes part in it, in whatever role.", "party=\"Red Cross\""),
            ("happened", "time", "When it happened.", "happened=2022-02-24..2022-02-26"),
        ),
        *_fields(
            "figure",
            ("measure", "codes", "What the figure counts.", "measure=killed"),
            ("value", "number", "The figure's interval meets this one.", "value=>=100"),
            ("unit", "names", "What is counted, as printed; currencies as ISO 4217.", "unit=USD"),
            ("side", "names", "On whose side.", "side=Ukrainian"),
            ("population", "names", "Which people.", "population=civilians,children"),
        ),
        *_fields(
            "place",
            ("place", "names", "The place has this name or lies inside one that has it.", "place=Kyiv", "within"),
            ("country", "codes", "In which country: a code or a name.", "country=UA"),
            ("precision", "codes", "The place is known as precisely as this, or better.", "precision=town"),
            ("near", "point", "The place lies within a distance of a point: a place's name, or degrees north and degrees east; then kilometres.", "near=Kyiv,25km"),
            ("bbox", "box", "The place lies in a box: its west, south, east and north, in degrees.", "bbox=30.2,50.2,30.9,50.6"),
        ),
        *_fields(
            "report",
            ("report", "names", "The report has this name in the ledger, this key, or this id of its own.", "report=lusab-babad"),
            ("publisher", "names", "Who published it.", "publisher=Reuters"),
            ("published", "time", "When it was published.", "published=last 7d"),
            ("lang", "names", "Its language, ISO 639-1.", "lang=en,uk", "language"),
            ("url", "names", "Its address.", "url=https://example.org/kyiv"),
            ("read", "time", "When it came into the ledger.", "read=last 24h", "added"),
            ("characters", "number", "How long its text is.", "characters=>=1000"),
            ("withdrawn", "codes", "Whether it was taken back; where nothing is said, only what was not.", "withdrawn=yes"),
            ("copies", "codes", "With \"first\", one report of those that share their text: the first that was not taken back.", "copies=first"),
        ),
        *_fields(
            "incident",
            ("status", "codes", "What the sources of its incident amount to.", "status=disputed,denied"),
            ("origins", "number", "How many independent origins its incident has.", "origins=>=2"),
            ("incident", "names", "It is of this incident, by any of the incident's ids.", "incident=lusab-babad.i203"),
            ("kind", "codes", "How two values stand to each other; of relations only.", "kind=conflicts,denies"),
        ),
        *_fields(
            "rows",
            ("confidence", "number", "How sure the reader is, from 0 to 1.", "confidence=<0.6"),
            ("reviewed", "codes", "Whether somebody has judged it.", "reviewed=no"),
            ("as_of", "moment", "The ledger as it stood then.", "as_of=2022-02-26T12:00Z"),
            ("sort", "columns", "By which columns rows are sorted, \"-\" for falling.", "sort=-said,id"),
            ("fields", "columns", "Which columns are shown.", "fields=id,source,content", "columns"),
            ("limit", "limit", "At most so many rows.", "limit=100"),
            ("cursor", "cursor", "Go on behind the page that gave this word.", "cursor=…"),
        ),
    )
}  # fmt: skip
"""All fields, by name."""

_NAMES = {name: field for field in FIELDS.values() for name in (field.name, *field.also)}


def find_field(name: str) -> Field:
    """A field by its name.

    Args:
        name: Its name or another that it answers to, in any case; a hyphen does for an underscore.

    Returns:
        The field.

    Raises:
        UnknownFieldError: There is none; the nearest is named.

    Example:
        >>> find_field("Source-Kind").name, find_field("within").name
        ('source_kind', 'place')
        >>> find_field("sorce")
        Traceback (most recent call last):
        hearsay.ledger.asking.errors.UnknownFieldError: There is no field "sorce". Did you mean
        source?
    """
    found = _NAMES.get(name.strip().casefold().replace("-", "_"))
    if found is None:
        raise UnknownFieldError(name, FIELDS)
    return found


def describe_fields() -> tuple[Field, ...]:
    """All fields, for documentation and help.

    Returns:
        Them, those about the same thing together.

    Example:
        >>> [field.example for field in describe_fields() if field.about is About.FIGURE][:2]
        ['measure=killed', 'value=>=100']
    """
    return tuple(FIELDS.values())
