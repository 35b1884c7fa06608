/** What `GET /reports/{name}/changes` answers, and what of a change is told. */

import type { Cell } from "../../api/types";

type Facts = Record<string, Cell>;

export interface Change {
  sort: string;
  what: string;
  report: string;
  id: string | null;
  differs: string[];
  before: Facts | null;
  after: Facts | null;
}

export interface Changes {
  before: string;
  after: string;
  data: Change[];
}

export interface Fact {
  name: string;
  value: string | null;
  differs: boolean;
}

/** By which a value is known again, whatever of it changed. */
const KNOWN = ["source", "mode", "content", "words", "type", "measure"];

/** One side of a change: what differs, and what it is known by; of what is new or gone, what it is. */
export function told(change: Change, side: Facts | null): Fact[] {
  if (!side) return [];
  const wanted = new Set([...KNOWN, ...change.differs]);
  return Object.entries(side).flatMap(([name, value]) => {
    const differs = change.differs.includes(name);
    if (!wanted.has(name) || (value === null && !differs)) return [];
    const printed = Array.isArray(value) ? value.join(", ") : value;
    const isEmpty = printed === null || printed === "";
    return [{ name, value: isEmpty ? null : String(printed), differs }];
  });
}

/** Two texts, the earlier one first: editions stand by date, and a reading "name@1" is before the newest. */
export function inOrder(
  editions: readonly string[],
  shown: string,
  other: string,
): readonly [before: string, after: string] {
  const isLater = editions.indexOf(other) > editions.indexOf(shown);
  return isLater ? [shown, other] : [other, shown];
}
