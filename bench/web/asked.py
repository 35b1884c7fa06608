"""What the screens ask, with the filters that a desk would have set.

The requests are those of `frontend/src/screens`, and of what stands around every screen. As in the questions
to a ledger, a source, a town and a word that are asked for are known names and not the commonest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from bench.ledger.names import publishers, sources, towns, words
from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind

API = "/api/v1"

_BESIDE = 100
"""Ids that the table of claims asks for at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request.

    Args:
        screen: By which screen.
        about: What, in words.
        path: Its address.
    """

    screen: str
    about: str
    path: str


def asked(ledger: Ledger, who: int = 0) -> tuple[Asked, ...]:
    """The requests of all screens.

    Args:
        ledger: In which what is asked for can be found, before anything is added.
        who: The number of whoever asks: each has another source, town, word and incident in mind, so
            that what one was answered serves nobody else but where all is asked for.

    Returns:
        Them.
    """
    known = _Known(ledger, who)
    screens = (
        _frame(),
        _now(known),
        _ledger(known),
        _incidents(known),
        _figures(known),
        _map(known),
        _timeline(known),
        _others(known),
        _search(known),
    )
    return tuple(one for screen in screens for one in screen)


class _Known:
    """Values that are in the ledger."""

    def __init__(self, ledger: Ledger, who: int) -> None:
        self.source, self.town = sources().values[20 + who], towns().values[15 + who]
        self.word, self.publisher = words().values[200 + who], publishers().values[10 + who]
        self.revision = ledger.revision()
        claims = _rows(ledger, Kind.CLAIMS, _BESIDE)
        one = claims[5 * who]  # mostly of a report of their own
        self.report, self.claim = str(one["report"]), str(one["id"])
        self.events = _ids(claims, "events")
        self.figures = _ids(claims, "figures")
        incidents = _rows(ledger, Kind.INCIDENTS, 500, "status=corroborated,disputed")
        incidents = incidents or _rows(ledger, Kind.INCIDENTS, 500)
        several = sorted(incidents, key=lambda row: -int(str(row["reports"])))
        self.incident = _nth([row["id"] for row in several], who)
        disputes = _rows(ledger, Kind.RELATIONS, 500, "kind=conflicts")
        self.disputed = _nth(list(dict.fromkeys(row["incident"] for row in disputes)), who)


def _nth(ids: Sequence[object], n: int) -> str | None:
    """One of some; None where there are none."""
    return str(ids[n % len(ids)]) if ids else None


def _rows(ledger: Ledger, kind: Kind, count: int, *terms: str) -> tuple[dict[str, object], ...]:
    return ledger.list(parse_query(kind, terms)).page(count).rows  # type: ignore[return-value]


def _ids(rows: tuple[dict[str, object], ...], name: str) -> str:
    found = [called for row in rows for called in row[name]]  # type: ignore[attr-defined]
    return ",".join(found[:_BESIDE])


def _get(screen: str, about: str, path: str, /, **terms: object) -> Asked:
    named = {name.rstrip("_"): value for name, value in terms.items()}
    query = f"?{urlencode(named)}" if named else ""
    return Asked(screen, about, f"{API}{path}{query}")


def _frame() -> Iterator[Asked]:
    yield _get("every", "what the ledger holds", "")
    yield _get("every", "the fields of the filters", "/fields")
    yield _get("every", "the list of measures", "/vocab/measures")


def _now(known: _Known) -> Iterator[Asked]:
    yield _get("now", "news since somebody looked", "/news", since=known.revision)
    yield _get("now", "news of a day", "/news", since="last 24h")
    yield _get("now", "the latest incidents", "/incidents", sort="-from", limit=15)
    yield _get("now", "some disputes", "/disputes", limit=12)
    yield _get("now", "open questions", "/questions", limit=6)


def _ledger(known: _Known) -> Iterator[Asked]:
    place, source = known.town.name, known.source
    yield _get("ledger", "claims", "/claims", limit=100)
    yield _get("ledger", "the newest claims", "/claims", limit=100, sort="-published")
    yield _get("ledger", "claims about a town", "/claims", limit=100, place=place)
    yield _get("ledger", "strikes in a town", "/claims", limit=100, type="strike", place=place)
    yield _get("ledger", "denials by a source", "/claims", limit=100, mode="denies", source=source)
    yield _get("ledger", "claims of a month", "/claims", limit=100, happened="2022-03")
    yield _get(
        "ledger", "claims of a week", "/claims", limit=100, published="2022-03-07..2022-03-13"
    )
    beside = {"limit": _BESIDE, "withdrawn": "yes,no"}
    yield _get("ledger", "their events", "/events", id=known.events, **beside)
    yield _get("ledger", "their figures", "/figures", id=known.figures, **beside)
    yield _get("ledger", "days of all claims", "/days", kind="claims")
    yield _get("ledger", "days of a town", "/days", kind="claims", place=place)
    yield _get("ledger", "days of a type", "/days", kind="claims", type="strike")
    yield _get("report", "a report in full", f"/values/{known.report}")
    yield _get("report", "a claim in the drawer", f"/values/{known.claim}")


def _incidents(known: _Known) -> Iterator[Asked]:
    yield _get("incidents", "the latest", "/incidents", sort="-from")
    yield _get("incidents", "most independent first", "/incidents", sort="-independent")
    yield _get("incidents", "in a town", "/incidents", sort="-from", place=known.town.name)
    yield _get("incidents", "strikes of a month", "/incidents", type="strike", happened="2022-03")
    yield _get("incidents", "corroborated", "/incidents", sort="-from", status="corroborated")
    yield _get("incidents", "days of all", "/days", kind="incidents")
    if known.incident is not None:
        yield _get("incident", "in full", f"/incidents/{known.incident}")
        yield _get("incident", "its tellings", "/events", incident=known.incident, limit=1000)
        yield _get("incident", "why its status", f"/explain/{known.incident}")
    yield _get("disputes", "all", "/disputes", limit=30)
    yield _get("disputes", "conflicts", "/disputes", limit=30, kind="conflicts")
    if known.disputed is not None:
        yield _get("disputes", "an incident of one", f"/incidents/{known.disputed}")


def _figures(known: _Known) -> Iterator[Asked]:
    yield _get("figures", "killed", "/series", measure="killed")
    yield _get("figures", "injured in a town", "/series", measure="injured", place=known.town.name)
    yield _get("figures", "killed in strikes", "/series", measure="killed", type="strike")


_ON_MAP = "id,type,subtype,status,from,to,place,lat,lon,precision,radius_km"


def _map(known: _Known) -> Iterator[Asked]:
    yield _get("map", "everywhere", "/incidents", limit=1000, fields=_ON_MAP)
    lat, lon = known.town.lat, known.town.lon
    box = f"{lon - 5:.2f},{lat - 5:.2f},{lon + 5:.2f},{lat + 5:.2f}"
    yield _get("map", "what is shown", "/incidents", limit=1000, bbox=box, fields=_ON_MAP)


_HAPPENED = "id,report,publisher,published,type,subtype,place,sources,reality,polarity,happened_from,happened_to"
_SAID = "id,report,publisher,published,source,mode,cue,content,polarity,said_from,said_to"


def _timeline(known: _Known) -> Iterator[Asked]:
    town, source = known.town.name, known.source
    yield _get("timeline", "happened", "/events", limit=500, place=town, fields=_HAPPENED)
    yield _get("timeline", "said", "/claims", limit=500, source=source, fields=_SAID)
    yield _get("timeline", "published", "/reports", limit=500, publisher=known.publisher)


def _others(known: _Known) -> Iterator[Asked]:
    yield _get("sources", "network of all", "/network")
    yield _get("sources", "network of a town", "/network", place=known.town.name)
    yield _get("sources", "origins", "/origins", limit=100)
    yield _get("sources", "origins in a town", "/origins", limit=100, place=known.town.name)
    yield _get("sources", "those with most claims", "/sources", limit=100, sort="-claims")
    yield _get("reports", "the newest", "/reports", limit=100)
    yield _get("reports", "by a publisher", "/reports", limit=100, publisher=known.publisher)
    yield _get("reports", "jobs", "/jobs")
    yield _get("reports", "what was done", "/log")
    yield _get("review", "cards", "/review", limit=10)


def _search(known: _Known) -> Iterator[Asked]:
    word = {"q": known.word}
    yield _get("search", "claims with a word", "/claims", limit=200, **word)
    yield _get("search", "incidents with a word", "/incidents", limit=200, **word)
    yield _get("search", "sources with a word", "/sources", limit=100, sort="-claims", **word)
    yield _get("search", "places with a word", "/places", limit=100, sort="-mentions", **word)
    yield _get("search", "reports with a word", "/reports", limit=100, **word)
