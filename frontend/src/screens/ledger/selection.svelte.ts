/** Which rows are chosen, and on which one the keys stand. */

import { SvelteSet } from "svelte/reactivity";

export class Selection {
  readonly chosen = new SvelteSet<string>();
  current = $state<string | null>(null);

  turn(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  /** The row so many below the current one; the first where none is. */
  step(ids: readonly string[], by: number): string | null {
    const at = this.current === null ? -1 : ids.indexOf(this.current);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1);
    return (this.current = ids[next] ?? null);
  }

  /** Forget rows that are no longer shown. */
  keep(ids: readonly string[]): void {
    const held = new Set(ids);
    for (const id of this.chosen) if (!held.has(id)) this.chosen.delete(id);
    if (this.current !== null && !held.has(this.current)) this.current = null;
  }
}
