/** What a cell of the ledger's table says of a claim's events and figures, each with where its words are. */

import type { ClaimRow } from "../../api/types";
import { amount } from "../../parts/amounts";
import { stretch } from "../../parts/moments";
import { words } from "../../words";
import type { EventRow, FigureRow } from "./beside.svelte";

export interface Told {
  readonly text: string;
  /** Ledger id of what says it. */
  readonly id: string;
}

type Events = ReadonlyMap<string, EventRow>;
type Figures = ReadonlyMap<string, FigureRow>;

export function places(row: ClaimRow, events: Events): Told[] {
  return each(held(row.events, events), (one) => one.place ?? "");
}

export function times(row: ClaimRow, events: Events): Told[] {
  return each(held(row.events, events), (one) => stretch(one.happened_from, one.happened_to));
}

export function figures(row: ClaimRow, held_: Figures): Told[] {
  return each(held(row.figures, held_), (one) =>
    words.ledger.figure(amount(one.low, one.high), one.measure, one.unit, one.words),
  );
}

export function types(row: ClaimRow): string {
  return row.event_types
    .map((one) => words.codes.plain(one).replace("/", ": "))
    .join(words.ledger.and);
}

function held<T>(ids: readonly string[], rows: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Each text once, of the first that says it. */
function each<T extends { id: string }>(rows: readonly T[], say: (row: T) => string): Told[] {
  const found = new Map<string, Told>();
  for (const row of rows) {
    const text = say(row);
    if (text && !found.has(text)) found.set(text, { text, id: row.id });
  }
  return [...found.values()];
}
