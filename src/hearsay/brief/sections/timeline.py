"""When things are said to have happened, and when they were told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from hearsay.brief.charts.timeline import Stretch, Timeline
from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Drawn, Line, Named, Note, Section, Table
from hearsay.brief.days import told_days
from hearsay.brief.sayings import capital, counted
from hearsay.brief.sections.known import title
from hearsay.brief.subjects import Subject
from hearsay.show.row_words import status_mark

_DRAWN = 30
_LISTED = 150


def timeline(citations: Citations, subjects: Sequence[Subject]) -> Section:
    """The happenings in the order in which they are said to have happened.

    Args:
        citations: Numbers the quotations.
        subjects: The happenings, those of which most is told first.
    """
    real = [one for one in subjects if one.is_real]
    dated = [one for one in real if one.days[0]]
    if not dated:
        return Section("timeline", "Timeline", ("No report says when anything happened.",))
    drawn = sorted(dated[:_DRAWN], key=_order)
    listed = sorted(dated[:_LISTED], key=_order)
    chart = Timeline(tuple(_stretch(citations, one) for one in drawn), _summary(dated))
    blocks: list[Block] = [
        Drawn(
            chart,
            "Bars: when it is said to have happened. Ticks below: when reports of it came out.",
        ),
        Table(
            "The same as a table",
            ("When", "What", "Reports of", "Status"),
            tuple(_row(citations, one) for one in listed),
            folded=True,
        ),
    ]
    if len(dated) > len(drawn):
        blocks.append(Note((f"Drawn are the {len(drawn)} of which most is told.",)))
    undated = len(real) - len(dated)
    if undated:
        what = counted(undated, "happening")
        blocks.append(
            Note((f"{capital(what)} without a time {'is' if undated == 1 else 'are'} left out.",))
        )
    return Section("timeline", "Timeline", (chart.summary,), tuple(blocks))


def _order(subject: Subject) -> tuple[str, str, str]:
    begins, ends = subject.days
    return begins or "9", ends or "9", subject.main.standing.incident.id


def _summary(dated: Sequence[Subject]) -> str:
    first = min(one.days[0] or "9" for one in dated)
    last = max(one.days[1] or one.days[0] or "" for one in dated)
    what = capital(counted(len(dated), "happening"))
    told = f"{'is' if len(dated) == 1 else 'are'} said to be of"
    return f"{what} {told} {told_days(first, last)}."


def _stretch(citations: Citations, subject: Subject) -> Stretch:
    begins, ends = subject.days
    first = _days(begins) or 0.0
    told = (subject.main.told, *(one.told for one in subject.effects))
    dates = (shelf.record.report.published for those in told for shelf, _ in those)
    parts = (subject.kind, citations.veil.text(subject.where))
    return Stretch(
        ", ".join(part for part in parts if part),
        first,
        _days(ends) or first + 1,
        tuple(sorted({days for one in dates if (days := _days(one)) is not None})),
    )


def _days(iso: str | None) -> float | None:
    if not iso:
        return None
    if len(iso) <= len("2022-02-26"):
        return float(date.fromisoformat(iso).toordinal())
    moment = datetime.fromisoformat(iso)
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440


def _row(citations: Citations, subject: Subject) -> tuple[Line, ...]:
    days = sorted({shelf.account.published[:10] for shelf, _ in subject.main.told})
    told = ", ".join(day for day in days if day) or "–"
    best = [one for one in subject.main.claims() if one[1].content]
    rests: Line = (" ", citations.claim(*best[0])) if best else ()
    named = tuple(
        Named(citations.veil.text(p.text)) if isinstance(p, Named) else p
        for p in title(subject)[:-1]
    )
    status = status_mark(subject.main.standing.verdict.status)
    return ((subject.when,), (*named, *rests), (told,), (status,))
