/** Filters that go along from screen to screen, until they are unpinned or taken away. */

import { remembered } from "../app/remembered.svelte";
import { entryOf, type Term } from "./terms";

function isSame(held: readonly [string, string], term: Term): boolean {
  const [field, value] = entryOf(term);
  return held[0] === field && held[1] === value;
}

export function isPinned(term: Term): boolean {
  return remembered.pinned.some((held) => isSame(held, term));
}

export function turnPin(term: Term): void {
  remembered.pinned = isPinned(term)
    ? remembered.pinned.filter((held) => !isSame(held, term))
    : [...remembered.pinned, entryOf(term)];
}

/** What is pinned changes with the filter, and goes where the filter goes. */
export function follow(old: Term, fresh: readonly Term[]): void {
  remembered.pinned = remembered.pinned.flatMap((held) =>
    isSame(held, old) ? fresh.map(entryOf) : [held],
  );
}
