/** Numbers as the sources give them: an interval, open where they leave it open, and never a mean. */

import { LANGUAGE } from "../words";

const NUMBER = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });

export function number(value: number): string {
  return NUMBER.format(value);
}

/** "137", "25 to 30", "at least 137", "at most 40". */
export function amount(low: number | null, high: number | null): string {
  if (low === null && high === null) return "no figure";
  if (low === null) return `at most ${number(high!)}`;
  if (high === null) return `at least ${number(low)}`;
  return low === high ? number(low) : `${number(low)} to ${number(high)}`;
}
