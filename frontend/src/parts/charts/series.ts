/**
 * A number over time as a picture takes it: a chain for each origin, and what the newest values of all come
 * to. Two numbers are never made one: there is what all of them leave room for, and what they span.
 */

import type { Given, Numbers } from "../../api/types";

/** How many tones and shapes tell origins apart; the letter does so for any number of them. */
export const TONES = 7;

export type Manner = "exact" | "stretch" | "atLeast" | "atMost" | "soft";

export interface Step {
  /** Unique in its series: the place of its words. */
  key: string;
  given: Given;
  /** The same value of the same origin, printed again. */
  again: Given[];
  manner: Manner;
  /** Whether the same origin gave another value later. */
  superseded: boolean;
}

export interface Chain {
  name: string;
  interest: string;
  side: string | null;
  letter: string;
  tone: number;
  left: boolean;
  steps: Step[];
}

/** An interval; an open side is null. */
export interface Range {
  low: number | null;
  high: number | null;
}

const SOFT = new Set(["approx", "order", "vague"]);

/** What a series is called in an address: the incident, and what is counted of whom. */
export function keyOf(numbers: Numbers): string {
  const { incident, measure, unit, side, population, of, period } = numbers;
  return [incident, measure, unit, side, population, of, period].map((one) => one ?? "").join("|");
}

/** The chains of a series, in the order of the ledger; those of `without` are left out of all sums. */
export function chainsOf(numbers: Numbers, without: ReadonlySet<string>): Chain[] {
  return numbers.origins.map((origin, at) => ({
    name: origin.name,
    interest: origin.interest,
    side: origin.side,
    letter: letterOf(at),
    tone: (at % TONES) + 1,
    left: without.has(origin.name),
    steps: origin.values.map((value, step) => ({
      key: `${value.at.report}:${value.at.start}-${value.at.end}`,
      given: value,
      again: value.again,
      manner: mannerOf(value),
      superseded: step < origin.values.length - 1,
    })),
  }));
}

/** A, B, … Z, AA, AB, … */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

export function mannerOf(given: Given): Manner {
  if (SOFT.has(given.qualifier)) return "soft";
  if (given.high === null) return "atLeast";
  if (given.low === null) return "atMost";
  return given.low === given.high ? "exact" : "stretch";
}

/** When a value became known: when it was printed, else when it was said. */
export function knownAt(given: Given): string | null {
  return given.published ?? given.said;
}

/** The newest value of each origin that is not left out. */
export function newest(chains: Chain[]): { chain: Chain; step: Step }[] {
  return chains.flatMap((chain) => {
    const step = chain.steps.at(-1);
    return chain.left || !step ? [] : [{ chain, step }];
  });
}

/** What every one of some values leaves room for; null where nothing is left. */
export function overlap(ranges: Range[]): Range | null {
  let low: number | null = null;
  let high: number | null = null;
  for (const one of ranges) {
    if (one.low !== null) low = low === null ? one.low : Math.max(low, one.low);
    if (one.high !== null) high = high === null ? one.high : Math.min(high, one.high);
  }
  return !ranges.length || (low !== null && high !== null && low > high) ? null : { low, high };
}

/** From the least that is given to the most. A side is open where who gives that end leaves it open. */
export interface Span {
  least: number;
  most: number;
  openBelow: boolean;
  openAbove: boolean;
}

export function span(ranges: Range[]): Span | null {
  const stated = ranges.filter((one) => one.low !== null || one.high !== null);
  if (!stated.length) return null;
  const lows = stated.map((one) => (one.low ?? one.high)!);
  const highs = stated.map((one) => (one.high ?? one.low)!);
  const least = Math.min(...lows);
  const most = Math.max(...highs);
  return {
    least,
    most,
    openBelow: stated.some((one) => one.low === null && one.high! <= least),
    openAbove: stated.some((one) => one.high === null && one.low! >= most),
  };
}
