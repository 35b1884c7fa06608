/** Rows put together by what they share, in the order in which it first comes. */

import type { ClaimRow } from "../../api/types";

export const GROUPINGS = ["report", "source"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** What the rows share; null where they stand by themselves, or it is not known. */
  readonly of: string | null;
  readonly rows: readonly ClaimRow[];
}

export function groupingOf(text: string | null): Grouping | null {
  return GROUPINGS.find((one) => one === text) ?? null;
}

export function grouped(rows: readonly ClaimRow[], by: Grouping | null): Group[] {
  if (!by) return rows.length ? [{ of: null, rows }] : [];
  const groups = new Map<string | null, ClaimRow[]>();
  for (const row of rows) {
    const held = groups.get(row[by]);
    if (held) held.push(row);
    else groups.set(row[by], [row]);
  }
  return [...groups].map(([of, its]) => ({ of, rows: its }));
}
