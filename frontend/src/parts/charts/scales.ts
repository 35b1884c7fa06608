/** Where amounts and moments lie in a picture, and which of them its axes name. */

import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import { day, instant } from "../moments";

export type ScaleKind = "linear" | "log";

export interface Amounts {
  of: (value: number) => number;
  ticks: number[];
}

/**
 * A scale of counts.
 *
 * @param values What must find room.
 * @param range Where the least and the most of it lie, in pixels.
 */
export function amounts(values: number[], kind: ScaleKind, range: [number, number]): Amounts {
  const most = Math.max(1, ...values);
  if (kind === "linear") {
    const scale = scaleLinear([0, most], range).nice(5);
    return { of: scale, ticks: scale.ticks(5) };
  }
  const over = values.filter((one) => one > 0);
  const least = over.length ? Math.min(...over) : 1;
  const floor = 10 ** Math.floor(Math.log10(least));
  const scale = scaleLog([floor, Math.max(most, floor * 10)], range);
  const all = scale.ticks(5);
  // Between two powers of ten, 2 and 5 are enough; over many powers, the powers are.
  const wide = most / floor > 2000;
  const ticks = all.filter((one) => {
    const digit = Math.round(one / 10 ** Math.floor(Math.log10(one) + 1e-9));
    return digit === 1 || (!wide && (digit === 2 || digit === 5));
  });
  // Nought has no place on such a scale: it stands at its foot.
  return { of: (value) => scale(Math.max(value, floor)), ticks };
}

export interface Moments {
  of: (at: number) => number;
  ticks: { at: number; text: string }[];
}

const HALF_A_DAY_MS = 43_200_000;

/**
 * A scale of moments of publication. Where there are few days, each is named, so that no reader has to guess
 * between two.
 *
 * @param range Left and right, in pixels.
 * @param most How many names find room.
 */
export function moments(texts: string[], range: [number, number], most = 8): Moments {
  const at = texts.map(instant).filter((one) => !Number.isNaN(one));
  if (!at.length) return { of: () => (range[0] + range[1]) / 2, ticks: [] };
  const first = Math.min(...at);
  const last = Math.max(...at);
  const pad = first === last ? HALF_A_DAY_MS : (last - first) * 0.04;
  const scale = scaleUtc([first - pad, last + pad], range);
  const days = [...new Set(texts.filter((one) => !Number.isNaN(instant(one))).map(dayOf))].sort();
  if (days.length <= most) {
    const ticks = days.map((one) => ({ at: clamp(instant(one), first, last), text: day(one) }));
    return { of: scale, ticks: apart(ticks, scale) };
  }
  const text = scale.tickFormat(most);
  return { of: scale, ticks: scale.ticks(most).map((one) => ({ at: +one, text: text(one) })) };
}

const A_NAME_PX = 76;

/** Names that do not stand on each other; the last day is never the one that is left out. */
function apart<T extends { at: number }>(ticks: T[], of: (at: number) => number): T[] {
  const kept: T[] = [];
  for (const one of [...ticks].reverse()) {
    const next = kept.at(-1);
    if (!next || of(next.at) - of(one.at) >= A_NAME_PX) kept.push(one);
  }
  return kept.reverse();
}

function dayOf(text: string): string {
  return new Date(instant(text)).toISOString().slice(0, 10);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/**
 * Places beside each other for what lies at one moment, so that no mark hides another.
 *
 * @param places Where each belongs, in pixels.
 * @param bounds Left and right end of the picture.
 * @param step How far apart they are where there is room.
 */
export function beside(places: number[], bounds: [number, number], step = 18): number[] {
  const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]! || a - b);
  const groups: number[][] = [];
  for (const at of order) {
    const group = groups.at(-1);
    if (group && places[at]! - places[group[0]!]! < step / 3) group.push(at);
    else groups.push([at]);
  }
  const middle = groups.map((group) => places[group[0]!]!);
  const found = [...places];
  groups.forEach((group, g) => {
    const before = g ? middle[g]! - middle[g - 1]! : 2 * (middle[g]! - bounds[0]);
    const behind =
      g < groups.length - 1 ? middle[g + 1]! - middle[g]! : 2 * (bounds[1] - middle[g]!);
    const room = Math.max(Math.min(before, behind), 0) * 0.92;
    const each = Math.min(step, group.length > 1 ? room / group.length : step);
    group.forEach((at, i) => (found[at] = middle[g]! + (i - (group.length - 1) / 2) * each));
  });
  return found;
}
