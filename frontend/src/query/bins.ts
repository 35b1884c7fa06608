/** Reports per day, put together so that a decade and a week both fit into one small picture. */

import { extent } from "d3-array";
import type { Stretch } from "./ranges";
import { DAY, HOUR } from "./ranges";
import { LANGUAGE } from "../words";

export interface Day {
  readonly day: string;
  readonly reports: number;
}

export interface Bin extends Stretch {
  readonly reports: number;
}

export type Unit = "hour" | "day" | "week" | "month" | "quarter" | "year";

const LENGTHS: readonly (readonly [Unit, number])[] = [
  ["hour", HOUR],
  ["day", DAY],
  ["week", 7 * DAY],
  ["month", 30 * DAY],
  ["quarter", 91 * DAY],
  ["year", 365 * DAY],
];
const MOST_BINS = 110;

/** The finest unit of which not too many lie in a stretch. */
export function unitFor({ from, to }: Stretch): Unit {
  return LENGTHS.find(([, length]) => (to - from) / length <= MOST_BINS)?.[0] ?? "year";
}

/** The beginning of the unit that a moment lies in, or of one that lies `by` units behind it. */
export function floor(at: number, unit: Unit, by = 0): number {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === "year") return Date.UTC(year + by, 0);
  if (unit === "quarter") return Date.UTC(year, month - (month % 3) + 3 * by);
  if (unit === "month") return Date.UTC(year, month + by);
  const length = unit === "hour" ? HOUR : unit === "day" ? DAY : 7 * DAY;
  // The first of January 1970 was a Thursday, and weeks begin on Monday.
  const offset = unit === "week" ? 4 * DAY : 0;
  return Math.floor((at - offset) / length + by) * length + offset;
}

/** The nearest beginning of a unit. */
export function snap(at: number, unit: Unit): number {
  const [before, after] = [floor(at, unit), floor(at, unit, 1)];
  return at - before < after - at ? before : after;
}

/** All the time in which there are reports, from whole unit to whole unit; null where there are none. */
export function extentOf(days: readonly Day[]): Stretch | null {
  const at = days.map((one) => Date.parse(one.day)).filter((one) => !Number.isNaN(one));
  const [from, last] = extent(at);
  if (from === undefined || last === undefined) return null;
  const unit = unitFor({ from, to: last + DAY });
  return { from: floor(from, unit), to: floor(last + DAY - 1, unit, 1) };
}

/** The bins of a stretch that hold any reports; days are the finest there are. */
export function binsOf(days: readonly Day[], view: Stretch): Bin[] {
  const unit = unitFor(view) === "hour" ? "day" : unitFor(view);
  const held = new Map<number, number>();
  for (const { day, reports } of days) {
    const at = Date.parse(day);
    if (at + DAY <= view.from || at >= view.to) continue;
    const begin = floor(at, unit);
    held.set(begin, (held.get(begin) ?? 0) + reports);
  }
  return [...held].map(([from, reports]) => ({ from, to: floor(from, unit, 1), reports }));
}

/** A stretch made narrower (below 1) or wider around a moment, within limits. */
export function zoomed(view: Stretch, by: number, around: number, limit: Stretch): Stretch | null {
  const length = Math.max((view.to - view.from) * by, DAY);
  if (length >= limit.to - limit.from) return null;
  const from = Math.min(Math.max(around - length / 2, limit.from), limit.to - length);
  return { from, to: from + length };
}

const TICKS: Record<string, Intl.DateTimeFormat> = Object.fromEntries(
  Object.entries({
    year: { year: "numeric" },
    month: { month: "short" },
    day: { day: "numeric", month: "short" },
    hour: { hour: "2-digit", minute: "2-digit" },
  } as const).map(([name, options]) => [
    name,
    new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: "UTC" }),
  ]),
);

/** A moment on an axis, told by what is new at it: a year, a month, a day or an hour. */
export function tickText(at: number): string {
  const unit = (["year", "month", "day"] as const).find((one) => floor(at, one) === at) ?? "hour";
  return TICKS[unit]!.format(at);
}
