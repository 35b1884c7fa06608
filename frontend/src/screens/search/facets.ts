/** How often each value comes among the rows at hand: what somebody may want to see alone. */

import type { Row } from "../../api/types";

export interface Value {
  /** As a term of the grammar has it. */
  readonly value: string;
  readonly rows: number;
}

const YEARS = 3;
const MONTHS = 2;
const A_MONTH_MS = 31 * 86_400_000;

/** The values by how many rows have them, the commonest first; a row counts once for each of its values. */
export function counted<T extends Row>(
  rows: readonly T[],
  of: (row: T) => readonly (string | null)[],
): Value[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(of(row)))
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, its]) => ({ value, rows: its }))
    .sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1));
}

/** Times in the order of time: years, months or days, as long as the rows reach. */
export function countedTimes<T extends Row>(
  rows: readonly T[],
  of: (row: T) => string | null,
): Value[] {
  const days = rows.flatMap((row) => of(row)?.slice(0, 10) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const months = (Date.parse(last) - Date.parse(first)) / A_MONTH_MS;
  const length = months > 12 * YEARS ? 4 : months > MONTHS ? 7 : 10;
  return counted(rows, (row) => [of(row)?.slice(0, length) ?? null]).sort((one, other) =>
    one.value < other.value ? -1 : 1,
  );
}
