"""A row in words, for people: who says it, what happened, how many; each on one visible line.

What a person reads must not say more than the row does: quotation marks stand only around words that
the report itself puts in them, what may have been so is not told as what was, and what is denied says so
before anything else.
"""

from __future__ import annotations

from hearsay.record import Measure, Mode, Polarity, Qualifier, Quantity, Reality
from hearsay.record.between import RelationKind, Status
from hearsay.record.listing import Cell, Row, texts_of
from hearsay.show.facts import GLYPHS, ROLES
from hearsay.show.figures import format_value
from hearsay.show.moments import day, stretch
from hearsay.show.visible import visible

OWN_VOICE = "the report"
"""Who says what nobody else is said to say."""


def over_report(row: Row) -> str:
    """What stands over the rows of a report: who published it, and when."""
    return _words(told(row["publisher"]), day(printed(row["published"])), told(row["report"]))


def over_time(row: Row) -> str:
    """What stands over events of one time: when they happened."""
    return stretch(printed(row["happened_from"]), printed(row["happened_to"])) or "no date"


def told(cell: Cell) -> str:
    """A cell as it is, on one visible line; empty for None.

    Example:
        >>> told(("Ada", "Musa")), told(12.0), told(True), told(None)
        ('Ada, Musa', '12', 'yes', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, tuple):
        return visible(", ".join(texts_of(cell)))
    return f"{cell:.10g}" if isinstance(cell, float) else visible(str(cell))


def printed(cell: Cell) -> str | None:
    """A cell that is a text; None for any other."""
    return cell if isinstance(cell, str) else None


def _words(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


# ------------------------------------------------------------------------------ claims


def sayer(row: Row) -> str:
    """Who says it, and through whom we know."""
    name = told(row["source"])
    if not name:
        return OWN_VOICE if row["mode"] == Mode.NARRATES else "–"
    via = row["via"]
    through = told(via) if via else ""
    return f"{name} (through {through})" if through else name


def sayer_role(row: Row) -> str:
    """A source stands out, the report's own voice does not."""
    return "source" if row["source"] else "aside"


def mode(row: Row) -> str:
    """What the source does in saying it, with the sign of whether it is so."""
    polarity, mode = _polarity(row), Mode(str(row["mode"]))
    label = "tells" if mode is Mode.NARRATES else mode.label
    return f"{GLYPHS[polarity]} {label}"


def polarity_role(row: Row) -> str:
    """Whether it is so, as a look."""
    return ROLES[_polarity(row)]


def _polarity(row: Row) -> Polarity:
    return next(one for one in Polarity if one.word == row["polarity"])


def said(row: Row) -> str:
    """What is said; in marks only what the report itself puts in them."""
    words = told(row["content"])
    if row["quotation"] == "direct" and not words.startswith(tuple("\"'“”‘’„«»")):
        words = f"“{words}”"
    doubt = row["certainty"] if row["certainty"] in ("probable", "possible") else None
    about = texts_of(row["about"])
    others = ", ".join(one.rpartition(".")[2] for one in about)
    return _words(words, told(doubt), visible(f"about {others}") if others else "")


# ------------------------------------------------------------------------------ events


def happening(row: Row) -> str:
    """What is said to have happened, to whom, where and by whom, with its sign and its type."""
    kind = told(row["type"])
    whole = f"{kind}/{told(row['subtype'])}" if row["subtype"] else kind
    words, targets = told(row["words"]), told(row["targets"])
    known = not targets or targets.casefold() in words.casefold()
    done = words if known else f"{words}: {targets}"
    agents = f"by {told(row['agents'])}" if row["agents"] else ""
    glyph = GLYPHS[_polarity(row)]
    return f"{glyph} {whole} · {_words(done, agents, _where(row), _how(row))}"


def doubt_role(row: Row) -> str:
    """Only what is not simply so is coloured: a page full of green says nothing."""
    return "" if row["polarity"] == Polarity.AFFIRMED.word else polarity_role(row)


def _how(row: Row) -> str:
    """What must not be missed: that it is not told as something that happened."""
    facts = []
    if row["reality"] not in (Reality.HAPPENED, Reality.ONGOING):
        facts.append(told(row["reality"]).replace("_", " "))
    if row["polarity"] == Polarity.NEGATED.word:
        facts.append("said not to be so")
    elif row["polarity"] == Polarity.OPEN.word:
        facts.append("not known")
    return ", ".join(facts)


def _where(row: Row) -> str:
    place, relation = told(row["place"]), told(row["relation"])
    return f"{relation} {place}" if place and relation not in ("", "in") else place


def teller_role(row: Row) -> str:
    """A source stands out, the report's own voice does not."""
    return "source" if row["sources"] else "aside"


def tellers(row: Row) -> str:
    """Who says so."""
    return told(row["sources"]) or OWN_VOICE


# ------------------------------------------------------------------------------ figures


def measured(row: Row) -> str:
    """What is counted: the measure, of whom, where and as of when."""
    code = str(row["measure"])
    label = Measure(code).label if code in set(Measure) else code
    what = ", ".join(x for x in (label, told(row["population"]), told(row["side"])) if x)
    as_of = stretch(printed(row["as_of_from"]), printed(row["as_of_to"]))
    return _words(what, told(row["place"]), as_of)


def value(row: Row) -> str:
    """How many, with its bounds in signs."""
    low, high = row["low"], row["high"]
    return format_value(
        Quantity(
            low=low if isinstance(low, int | float) else None,
            high=high if isinstance(high, int | float) else None,
            qualifier=Qualifier(str(row["qualifier"])),
            unit=printed(row["unit"]),
        )
    )


def as_printed(row: Row) -> str:
    """The printed words, and in which way they are meant where nothing has happened."""
    reality = row["reality"]
    usual = (Reality.HAPPENED, Reality.ONGOING, Reality.PAST_BACKGROUND)
    return _words(told(row["words"]), "" if reality in usual else told(reality))


# ------------------------------------------------------------------------------ between reports

_STATUS_GLYPHS = {
    Status.SINGLE: "○",
    Status.CORROBORATED: "◎",
    Status.CONFIRMED_BY_OPPONENT: "◎",
    Status.DISPUTED: "◐",
    Status.DENIED: "⊘",
    Status.REVISED: "↻",
    Status.RETRACTED: "✗",
    Status.NO_FIGURE: "–",
}
"""Beside the word and never instead of it."""


def standing(row: Row) -> str:
    """What the sources of an incident amount to, with its sign: never whether it is so."""
    return status_mark(Status(str(row["status"])))


def status_mark(status: Status) -> str:
    """A status with its sign.

    Example:
        >>> status_mark(Status.NO_FIGURE)
        '– no figure'
    """
    return f"{_STATUS_GLYPHS[status]} {status.word}"


def standing_role(row: Row) -> str:
    """What somebody contests stands out."""
    contested = (Status.DISPUTED, Status.DENIED, Status.RETRACTED)
    return "not" if row["status"] in contested else ""


def incident(row: Row) -> str:
    """What sort of happening, and where."""
    kind = told(row["type"])
    whole = f"{kind}/{told(row['subtype'])}" if row["subtype"] else kind
    return _words(whole, told(row["place"]))


def related(row: Row) -> str:
    """How two values stand to each other, in a word."""
    return told(row["kind"])


def related_role(row: Row) -> str:
    """Agreement and contradiction have the colours of yes and no."""
    kind = row["kind"]
    if kind in (RelationKind.CONFLICTS, RelationKind.DENIES):
        return "not"
    return "holds" if kind in (RelationKind.CORROBORATES, RelationKind.CONFIRMS) else ""


# ------------------------------------------------------------------------------ the rest


def region(row: Row) -> str:
    """In which division and country a place lies."""
    parts = [told(row["admin1"]), told(row["country"])]
    return ", ".join(part for part in parts if part)


def how_exact(row: Row) -> str:
    """How exactly a place is known."""
    precision, radius = told(row["precision"]).replace("_", " "), row["radius_km"]
    if row["lat"] is None:
        return "not resolved"
    return f"{precision} ±{radius:g} km" if isinstance(radius, int | float) else precision


def title(row: Row) -> str:
    """Its headline; where it has none, what else it may be recognised by."""
    return told(row["title"]) or told(row["given_id"]) or told(row["url"])


def state(row: Row) -> str:
    """What must be known of a report: that it was taken back, copied or changed."""
    facts = ["withdrawn"] if row["withdrawn"] else []
    if row["copy_of"]:
        facts.append(f"copy of {told(row['copy_of'])}")
    if isinstance(row["editions"], int) and row["editions"] > 1:
        facts.append(f"{row['editions']} editions")
    if isinstance(row["copies"], int) and row["copies"] > 1 and not row["copy_of"]:
        facts.append(f"{row['copies']} copies")
    return ", ".join(facts)
