/**
 * Rows that j and k go through: the focus moves to the link that leads on, marked `[data-go]`, else to the
 * first link of the row, else to the row itself. So Enter does there what it does anywhere.
 */

import type { Key } from "../app/keys.svelte";

const ROW = "[data-row]";
const FOCUSABLE = "a[href], button, [tabindex]";

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main ${ROW}`)];
}

/** The row that has the focus. */
export function currentRow(): HTMLElement | undefined {
  return rows().find((one) => one.contains(document.activeElement));
}

/** Move the focus by a row; to the first or the last where none has it. */
export function step(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const row = at < 0 ? all.at(by > 0 ? 0 : -1) : all[at + by];
  if (!row) return;
  const target =
    row.querySelector<HTMLElement>("[data-go]") ??
    (row.matches(FOCUSABLE) ? row : row.querySelector<HTMLElement>(FOCUSABLE));
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

/** The keys that go from row to row, with what a screen calls that. */
export function rowKeys(next: string, previous: string): Key[] {
  return [
    { press: "j", does: next, run: () => step(1) },
    { press: "k", does: previous, run: () => step(-1) },
  ];
}
