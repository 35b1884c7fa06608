/** The columns of the ledger's table: which are shown, and by which the rows can be sorted. */

import { words } from "../../words";

export interface Column {
  readonly name: keyof typeof words.ledger.columns;
  /** The column of the listing that sorts it; none where a row may have several. */
  readonly sort?: string;
  /** Whether it is shown where nothing is chosen. */
  readonly first?: boolean;
  /** Whether its cells are of the events and figures of the claim, which are fetched beside it. */
  readonly beside?: boolean;
}

export const COLUMNS: readonly Column[] = [
  { name: "source", sort: "source", first: true },
  { name: "mode", sort: "mode", first: true },
  { name: "what", sort: "content", first: true },
  { name: "type", first: true },
  { name: "where", first: true, beside: true },
  { name: "when", first: true, beside: true },
  { name: "figure", first: true, beside: true },
  { name: "said", sort: "said_from" },
  { name: "published", sort: "published" },
  { name: "publisher", sort: "publisher" },
  { name: "report", sort: "report" },
  { name: "via" },
  { name: "certainty", sort: "certainty" },
  { name: "quotation", sort: "quotation" },
  { name: "confidence", sort: "confidence", first: true },
];

const FIRST = COLUMNS.filter((one) => one.first);

/** The columns that an address chooses ("source,what"); those that are shown first where it chooses none. */
export function columnsIn(chosen: string | null): readonly Column[] {
  const names = new Set(chosen?.split(","));
  const found = COLUMNS.filter((one) => names.has(one.name));
  return found.length ? found : FIRST;
}

/** What an address has with a column put in or taken out; null for those that are shown first. */
export function turned(shown: readonly Column[], name: string): string | null {
  const isShown = shown.some((one) => one.name === name);
  const next = COLUMNS.filter((one) =>
    one.name === name ? !isShown : shown.some((held) => held.name === one.name),
  );
  if (!next.length) return shown.map((one) => one.name).join(",");
  const isFirst = next.length === FIRST.length && next.every((one) => one.first);
  return isFirst ? null : next.map((one) => one.name).join(",");
}

export type Order = "ascending" | "descending" | "none";

/** How a column sorts the rows, where it is what sorts first. */
export function orderOf(column: Column, sort: string | null): Order {
  const by = sort?.split(",")[0] ?? "";
  if (!column.sort || by.replace("-", "") !== column.sort) return "none";
  return by.startsWith("-") ? "descending" : "ascending";
}

/** The next order of a column that is chosen again: rising, falling, and as the ledger has it. */
export function nextSort(column: Column, sort: string | null): string | null {
  const order = orderOf(column, sort);
  if (order === "none") return column.sort ?? null;
  return order === "ascending" ? `-${column.sort}` : null;
}
