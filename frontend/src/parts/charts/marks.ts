/** Where the marks of a series stand in its picture: positions alone, drawn by `SeriesChart`. */

import type { Numbers } from "../../api/types";
import { words } from "../../words";
import { instant } from "../moments";
import { amounts, beside, moments, type Amounts, type Moments, type ScaleKind } from "./scales";
import {
  knownAt,
  newest,
  overlap,
  span,
  type Chain,
  type Range,
  type Span,
  type Step,
} from "./series";

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far an arrow reaches that says "and perhaps more", or less: it has no other meaning. */
export const OPEN_PX = 24;
const UNDATED_PX = 120;

export interface Placed {
  chain: Chain;
  step: Step;
  x: number;
  /** Of the lower and the upper end of what is drawn, arrows and all. */
  foot: number;
  head: number;
  /** Of the bounds that are stated; one where the other is open. */
  low: number | null;
  high: number | null;
  /** What stands above it: its letter, and its value where nothing else needs the room. */
  label: string;
}

export interface Silence {
  key: string;
  at: Numbers["silences"][number];
  when: string | null;
  x: number;
}

export interface Picture {
  amounts: Amounts;
  moments: Moments;
  marks: Placed[];
  silences: Silence[];
  /** Where what has no day stands; null where all have one. */
  undated: number | null;
  span: (Span & { top: number; foot: number }) | null;
  overlap: (Range & { top: number; foot: number }) | null;
}

/**
 * Lay out a series.
 *
 * @param published When each report was published, for what is silent in it.
 */
export function layOut(
  numbers: Numbers,
  chains: Chain[],
  published: ReadonlyMap<string, string>,
  frame: Frame,
  kind: ScaleKind,
): Picture {
  const drawn = chains
    .filter((chain) => !chain.left)
    .flatMap((chain) => chain.steps.map((step) => ({ chain, step })));
  const quiet = numbers.silences.map((at) => ({ at, when: published.get(at.at.report) ?? null }));
  const times = [...drawn.map((one) => knownAt(one.step.given)), ...quiet.map((one) => one.when)];
  const dated = times.filter((one): one is string => one !== null);
  const isUndated = dated.length < times.length;
  const start = frame.left + (isUndated && dated.length ? UNDATED_PX : 0);
  const end = frame.width - frame.right;
  const time = moments(dated, [start, end], Math.max(2, Math.floor((end - start) / 90)));
  const undated = isUndated
    ? dated.length
      ? frame.left + UNDATED_PX / 2
      : (start + end) / 2
    : null;
  const xOf = (text: string | null) => (text === null ? undated! : time.of(instant(text)));

  const bounds = drawn.flatMap(({ step }) => [step.given.low, step.given.high]);
  const stated = bounds.filter((one): one is number => one !== null);
  const amount = amounts(stated, kind, [frame.height - frame.bottom, frame.top + OPEN_PX + 6]);
  const xs = beside(
    drawn.map((one) => xOf(knownAt(one.step.given))),
    [isUndated ? frame.left : start, end],
  );
  const ranges = newest(chains).map((one) => one.step.given);
  const whole = span(ranges);
  const shared = ranges.length > 1 ? overlap(ranges) : null;
  const floor = frame.height - frame.bottom;
  return {
    amounts: amount,
    moments: time,
    marks: labelled(
      drawn.map((one, at) => ({ ...one, x: xs[at]!, ...reach(one.step.given, amount) })),
      end,
    ),
    silences: silences(quiet, xOf, [frame.left, end]),
    undated,
    span: whole && {
      ...whole,
      top: whole.openAbove ? frame.top : amount.of(whole.most),
      foot: whole.openBelow ? floor : amount.of(whole.least),
    },
    overlap: shared && {
      ...shared,
      top: shared.high === null ? frame.top : amount.of(shared.high),
      foot: shared.low === null ? floor : amount.of(shared.low),
    },
  };
}

const A_CHARACTER_PX = 7;
const A_LINE_PX = 14;

/** Give each mark its letter, and its value beside it where that covers no other mark or name. */
function labelled(marks: Omit<Placed, "label">[], end: number): Placed[] {
  const taken = marks.map(({ x, head, foot }) => box(x, 22, head - A_LINE_PX, foot + 6));
  return marks.map((mark, at) => {
    const { low, high } = mark.step.given;
    const value = words.figures.short(low, high, mark.step.manner === "soft");
    const label = `${mark.chain.letter} ${value}`;
    const wide = label.length * A_CHARACTER_PX;
    const mine = box(mark.x, wide, mark.head - A_LINE_PX - 8, mark.head - 2);
    const free = taken.every((one, other) => other === at || !meet(one, mine));
    if (!free || mark.x + wide / 2 > end + 12) return { ...mark, label: mark.chain.letter };
    taken[at] = { ...mine, foot: mark.foot + 6 };
    return { ...mark, label };
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  foot: number;
}

function box(x: number, wide: number, top: number, foot: number): Box {
  return { left: x - wide / 2, right: x + wide / 2, top, foot };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
}

function reach(given: Range, of: Amounts): Pick<Placed, "foot" | "head" | "low" | "high"> {
  const low = given.low === null ? null : of.of(given.low);
  const high = given.high === null ? null : of.of(given.high);
  return {
    low,
    high,
    foot: low ?? high! + OPEN_PX,
    head: high ?? low! - OPEN_PX,
  };
}

function silences(
  quiet: { at: Numbers["silences"][number]; when: string | null }[],
  xOf: (text: string | null) => number,
  bounds: [number, number],
): Silence[] {
  const xs = beside(
    quiet.map((one) => xOf(one.when)),
    bounds,
    26,
  );
  return quiet.map((one, at) => ({
    ...one,
    key: `${one.at.at.report}:${one.at.at.start}-${one.at.at.end}`,
    x: xs[at]!,
  }));
}

/** The way from a value to the one that replaced it: it holds until the day of the other. */
export function stairs(marks: Placed[]): string {
  const at = (one: Placed) => (one.low ?? one.high)!;
  return marks
    .map((one, i) =>
      i
        ? `H${one.x.toFixed(1)}V${at(one).toFixed(1)}`
        : `M${one.x.toFixed(1)} ${at(one).toFixed(1)}`,
    )
    .join("");
}
