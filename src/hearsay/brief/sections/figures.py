"""Numbers that two or more say, or that moved, as intervals beside each other; each chart with its table."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.brief.charts.intervals import Bar, Form, Intervals, Step
from hearsay.brief.charts.svg import shortened
from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Drawn, Entry, Line, Named, Note, Quoted, Section, Table
from hearsay.brief.numbers import number
from hearsay.brief.sayings import capital, counted
from hearsay.brief.sections.counts import at_of, called, figure_lines
from hearsay.brief.sections.known import title
from hearsay.brief.subjects import Subject
from hearsay.reconcile.series import Given, Series, Silence
from hearsay.record import Mode, Qualifier, Quantity
from hearsay.show.figures import format_value
from hearsay.show.row_words import status_mark

_CHARTS = 24
_FORMS = {
    Qualifier.AT_LEAST: Form.OPEN_ABOVE,
    Qualifier.MORE_THAN: Form.OPEN_ABOVE,
    Qualifier.AT_MOST: Form.OPEN_BELOW,
    Qualifier.LESS_THAN: Form.OPEN_BELOW,
    Qualifier.ORDER: Form.ORDER,
    Qualifier.VAGUE: Form.OPEN_ABOVE,
    Qualifier.APPROX: Form.ABOUT,
}
_ABOUT = 0.1
_KEY = (
    "A dot is a number, an arrow “at least” or “at most” (a hollow end: the number itself is left out), a bar “from … "
    "to”, a dashed bar “about”. Hatched is a round word such as “dozens”, a dash that no figure was given. Dotted "
    "steps lead from what an origin gave before to what it gives now. A shaded band is what all numbers can be."
)
_SOFT = frozenset((Qualifier.ORDER, Qualifier.VAGUE))
_WORDS = 22


def figures(citations: Citations, subjects: Sequence[Subject]) -> Section:
    """The numbers of which there is more to see than one.

    Args:
        citations: Numbers the quotations.
        subjects: The happenings.
    """
    real = [one for one in subjects if one.is_real]
    found = [(subject, one) for subject in real for one in subject.series if one.givens]
    several = [(subject, one) for subject, one in found if len(one.givens) + len(one.silences) > 1]
    blocks: list[Block] = [_entry(citations, *one) for one in several[:_CHARTS]]
    left = len(found) - len(blocks)
    if blocks:
        blocks.insert(0, Note((_KEY,)))
    if left:
        what = capital(counted(left, "more number"))
        given = "is given once, and stands" if left == 1 else "are given once each, and stand"
        blocks.append(Note((f"{what} {given} in the sentences above.",)))
    return Section("figures", "Figures", _lead(citations, several), tuple(blocks))


def _lead(citations: Citations, several: Sequence[tuple[Subject, Series]]) -> Line:
    if not several:
        return ("No number is given by two origins, or by one of them twice.",)
    subject, series = several[0]
    lines = figure_lines(citations, series)
    return (*title(subject), ": ", *lines[0]) if lines else ()


def _entry(citations: Citations, subject: Subject, series: Series) -> Entry:
    head: Line = (capital(series.scope.label), " – ", *title(subject))
    chart = _chart(citations, series)
    blocks: list[Block] = [Drawn(chart, chart.summary), _table(citations, series)]
    if series.rule:
        blocks.append(Note((Named(citations.veil.text(series.rule)),)))
    blocks += [Note((Named(citations.veil.text(one.sentence)), ".")) for one in series.sums]
    return Entry(head, status_mark(series.status), tuple(blocks))


def _chart(citations: Citations, series: Series) -> Intervals:
    bars = [
        Bar(called(citations, chain.origin), tuple(_step(step.first) for step in chain.steps))
        for chain in series.chains
        if chain.steps
    ]
    bars += [
        Bar(citations.veil.text(one.who or "nobody knows"), ())
        for one in series.silences
        if one.ended is None
    ]
    agreed = series.overlap if sum(bool(bar.steps) for bar in bars) > 1 else None
    return Intervals(tuple(bars), _summary(series), agreed)


def _step(given: Given) -> Step:
    value = given.value
    form = _FORMS.get(value.qualifier)
    low, high = value.low, value.high
    if form is None:
        form = Form.POINT if low == high else Form.BETWEEN
        if low is None or high is None:
            form = Form.OPEN_BELOW if low is None else Form.OPEN_ABOVE
    if form is Form.ABOUT and low is not None and high is not None:
        low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
    strict = value.qualifier in (Qualifier.MORE_THAN, Qualifier.LESS_THAN)
    return Step(low, high, form, _sign(given), strict)


def _sign(given: Given) -> str:
    value = given.value
    if value.qualifier in _SOFT:
        return f"“{shortened(given.value.text, _WORDS)}”"
    unit = value.unit if value.unit not in (None, "magnitude", "person", "people") else None
    return format_value(
        Quantity(low=value.low, high=value.high, qualifier=value.qualifier, unit=unit)
    )


def _summary(series: Series) -> str:
    """What there is to be seen: "Five origins give 25 to at least 137."."""
    origins = sum(bool(chain.steps) for chain in series.chains)
    lows = [one.value for one in series.newest]
    bounds = sorted(
        {bound for value in lows for bound in (value.low, value.high) if bound is not None}
    )
    give = capital(f"{counted(origins, 'origin')} {'gives' if origins == 1 else 'give'}")
    if not bounds:
        return "Nobody gives a number."
    if len(bounds) == 1:
        return f"{give} {_sign(series.newest[0])}."
    open_ = any(value.high is None for value in lows)
    return f"{give} from {number(bounds[0])} to {'at least ' if open_ else ''}{number(bounds[-1])}."


def _table(citations: Citations, series: Series) -> Table:
    last = {one.at for one in series.newest}
    rows = [_given_row(citations, one, newest=one.at in last) for one in series.givens]
    rows += [_silent_row(citations, one) for one in series.silences]
    heads = ("Origin", "Value", "As printed", "Report", "")
    return Table("The same as a table", heads, tuple(rows), folded=True)


def _given_row(citations: Citations, one: Given, *, newest: bool) -> tuple[Line, ...]:
    when = f", {one.published[:10]}" if one.published else ""
    age = "newest" if newest else "told as past" if one.earlier else "before, or again"
    printed = (Quoted(citations.words(one.at)), " ", at_of(citations, one))
    name = Named(called(citations, one.origin))
    return ((name,), (_sign(one),), printed, (Named(one.report), when), (age,))


def _silent_row(citations: Citations, one: Silence) -> tuple[Line, ...]:
    name = Named(citations.veil.text(one.who or "nobody in particular"))
    printed = (Quoted(citations.words(one.at)), " ", citations.at(one.at))
    why = "no comment" if one.mode is Mode.NO_COMMENT else "not known"
    return ((name,), ("no figure",), printed, (Named(one.report),), (why,))
