"""What happened when, as stretches with soft ends, and when it was told, as ticks below them.

A day is a day and no moment: "on Friday" is drawn from its midnight to the next. When a report came out is
another matter, and stands on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.brief.charts import svg
from hearsay.brief.charts.scale import Scale

_LABEL, _BAR, _GAP, _AXIS = 17, 13, 8, 22
_NAME, _FEW = 46, 4
_STEPS = (1, 2, 3, 7, 14, 28)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_MONTHS_FROM = 100
"""Days from which on months are written, and no days."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A happening on the line.

    Args:
        label: What it is called.
        begins: Its first day, as a proleptic ordinal with fractions.
        ends: When it was surely over.
        told: When reports of it came out.
    """

    label: str
    begins: float
    ends: float
    told: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chart.

    Args:
        stretches: In the order in which they happened.
        summary: What there is to be seen, in a sentence.
    """

    stretches: tuple[Stretch, ...]
    summary: str

    def svg(self, name: str) -> str:
        """The drawing."""
        moments = [m for one in self.stretches for m in (one.begins, one.ends, *one.told)]
        first, last = min(moments), max(moments)
        room = max(0.5, (last - first) * 0.02)
        scale = Scale(first - room, last + room)
        body = "".join(
            _stretch(one, place * (_LABEL + _BAR + _GAP), scale)
            for place, one in enumerate(self.stretches)
        )
        top = len(self.stretches) * (_LABEL + _BAR + _GAP)
        grid, ticks = _axis(scale, top)
        return svg.drawing(top + _AXIS, self.summary, grid + body + ticks, name)


def _stretch(one: Stretch, top: float, scale: Scale) -> str:
    left, right = scale.at(one.begins), scale.at(one.ends)
    y = top + _LABEL
    width = f"{max(1.2, round(right - left, 2))}%"
    ticks = (
        svg.line(f"{scale.at(told)}%", y + 6, f"{scale.at(told)}%", y + _BAR, "told")
        for told in sorted(set(one.told))
    )
    label = svg.text("0", top + 13, svg.shortened(one.label, _NAME), "name")
    return label + svg.box(f"{left}%", y - 1, width, 8, "happened") + "".join(ticks)


def _axis(scale: Scale, top: float) -> tuple[str, str]:
    grid, ticks = [], [svg.line("3%", top, "90%", top, "axis")]
    for day, written in _ticks(scale):
        x = f"{scale.at(day.toordinal())}%"
        grid.append(svg.line(x, 0, x, top, "grid"))
        ticks.append(svg.text(x, top + 17, written, "tick", anchor="middle"))
    return "".join(grid), "".join(ticks)


def _ticks(scale: Scale) -> Iterator[tuple[date, str]]:
    """Days that begin something: a day, a week, a month, a year; and what is written below them."""
    span = scale.high - scale.low
    first, last = date.fromordinal(int(scale.low) + 1), date.fromordinal(int(scale.high))
    if span <= _MONTHS_FROM:
        step = next(one for one in _STEPS if span / one <= _FEW)
        day, year = first, 0
        while day <= last:
            yield day, f"{day.day} {day:%b}" + (f" {day.year}" if day.year != year else "")
            day, year = day + timedelta(days=step), day.year
        return
    step = next((one for one in _MONTHS if span / 30 / one <= _FEW), _MONTHS[-1])
    number = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // step) * step
    while (day := date(number // 12, number % 12 + 1, 1)) <= last:
        yield day, str(day.year) if step % 12 == 0 else f"{day:%b} {day.year}"
        number += step
