"""What each origin gives for one number, as intervals: never a mean, and never more exact than it was said.

"At least 44" is an open arrow and no bar that ends somewhere; "dozens" is hatched, since nobody counted; who
was asked and gave none has a dash. What an origin gave before stands above what it gives now, and a step
leads from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from hearsay.brief.charts import svg
from hearsay.brief.charts.scale import Scale, scale_for

_LABEL, _BAR, _GAP, _AXIS = 17, 16, 9, 22
_NAME = 34


class Form(Enum):
    """How sure the bounds of a number are."""

    POINT = auto()
    BETWEEN = auto()
    ABOUT = auto()
    OPEN_ABOVE = auto()
    OPEN_BELOW = auto()
    ORDER = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A number that an origin gave.

    Args:
        low: Its least; None where it is open.
        high: Its most; None where it is open.
        form: How its bounds are drawn.
        sign: The number in signs: "≥ 44".
        strict: Whether the bound itself is left out: "more than 44".
    """

    low: float | None
    high: float | None
    form: Form
    sign: str
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """An origin with its numbers, the oldest first; none where it gave none."""

    label: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Intervals:
    """The chart.

    Args:
        bars: A bar for each origin.
        summary: What there is to be seen, in a sentence.
        overlap: What all numbers can be at once; None where nothing is, or only one gives any.
    """

    bars: tuple[Bar, ...]
    summary: str
    overlap: tuple[float, float] | None = None

    def svg(self, name: str) -> str:
        """The drawing."""
        scale = scale_for(list(_bounds(self.bars)))
        body, top = [], 0.0
        for bar in self.bars:
            body.append(_bar(bar, top, scale, name))
            top += _height(bar)
        return svg.drawing(
            top + _AXIS,
            self.summary,
            self._agreed(scale, top) + "".join(body) + _axis(scale, top),
            name,
        )

    def _agreed(self, scale: Scale, height: float) -> str:
        if self.overlap is None:
            return ""
        low, high = self.overlap
        left, right = scale.at(low), scale.at(min(high, scale.high))
        return svg.box(f"{left}%", 0, f"{max(0.6, round(right - left, 2))}%", height, "agreed")


def _bounds(bars: Sequence[Bar]) -> Iterator[float]:
    for bar in bars:
        for step in bar.steps:
            yield from (bound for bound in (step.low, step.high) if bound is not None)


def _height(bar: Bar) -> float:
    return _LABEL + _BAR * max(1, len(bar.steps)) + _GAP


def _bar(bar: Bar, top: float, scale: Scale, name: str) -> str:
    sign = bar.steps[-1].sign if bar.steps else "no figure"
    label = svg.text("0", top + 13, svg.shortened(bar.label, _NAME), "name")
    parts = [label, svg.text("100%", top + 13, sign, "sign", anchor="end")]
    middle = top + _LABEL + _BAR / 2
    if not bar.steps:
        parts.append(svg.line("3%", middle, "6%", middle, "none"))
    before: tuple[float, float] | None = None
    for place, step in enumerate(bar.steps):
        here = (scale.at(_anchor(step)), middle + place * _BAR)
        if before is not None:
            parts += [
                svg.line(f"{before[0]}%", before[1], f"{here[0]}%", before[1], "step"),
                svg.line(f"{here[0]}%", before[1], f"{here[0]}%", here[1] - 4, "step"),
            ]
        parts.append(_mark(step, here[1], scale, name, last=step is bar.steps[-1]))
        before = here
    return "".join(parts)


def _anchor(step: Step) -> float:
    bounds = [bound for bound in (step.low, step.high) if bound is not None]
    return bounds[0] if bounds else 0.0


def _mark(step: Step, y: float, scale: Scale, name: str, *, last: bool) -> str:
    age = "now" if last else "past"
    x = scale.at(_anchor(step))
    hollow = "hollow" if step.strict else "full"
    end = svg.dot(f"{x}%", y, 4.5 if last else 3.5, f"{age} {hollow}")
    if step.form is Form.OPEN_ABOVE:
        return (
            svg.line(f"{x}%", y, "98%", y, f"{age} open") + _arrow("98%", y, age, right=True) + end
        )
    if step.form is Form.OPEN_BELOW:
        return (
            svg.line("1.5%", y, f"{x}%", y, f"{age} open")
            + _arrow("1.5%", y, age, right=False)
            + end
        )
    if step.form is Form.POINT or step.low is None or step.high is None:
        return end
    left, right = scale.at(step.low), scale.at(step.high)
    width = f"{max(0.8, round(right - left, 2))}%"
    if step.form is Form.ORDER:
        return svg.box(f"{left}%", y - 6, width, 12, f"{age}-line order", fill=f"{name}-hatch")
    look = "about" if step.form is Form.ABOUT else "between"
    return svg.box(f"{left}%", y - 4, width, 8, f"{age} {look}")


def _arrow(x: str, y: float, age: str, *, right: bool) -> str:
    return svg.shape(x, y, "M-6,-5L1,0L-6,5" if right else "M6,-5L-1,0L6,5", f"{age} head")


def _axis(scale: Scale, top: float) -> str:
    parts = [svg.line("3%", top, "98%", top, "axis")]
    for tick in scale.ticks:
        x = f"{scale.at(tick)}%"
        parts.append(svg.line(x, top, x, top + 4, "axis"))
        anchor = "start" if scale.at(tick) < 5 else "middle"
        parts.append(svg.text(x, top + 17, f"{tick:,.6g}", "tick", anchor=anchor))
    if scale.logarithmic:
        parts.append(svg.text("100%", top + 17, "×10", "tick", anchor="end"))
    return "".join(parts)
