/**
 * What the claims of a table are about: their events and figures, which are rows of other listings. They are
 * fetched for the rows at hand, many at a time, and the table does not wait for them.
 */

import { get } from "../../api/client";
import type { ClaimRow, Page, Row } from "../../api/types";

export interface EventRow extends Row {
  id: string;
  place: string | null;
  happened_from: string | null;
  happened_to: string | null;
}

export interface FigureRow extends Row {
  id: string;
  measure: string;
  low: number | null;
  high: number | null;
  unit: string | null;
  words: string;
}

const AT_ONCE = 100;
const EVENT = "id,place,happened_from,happened_to";
const FIGURE = "id,measure,low,high,unit,words";

export class Beside {
  events = $state.raw<ReadonlyMap<string, EventRow>>(new Map());
  figures = $state.raw<ReadonlyMap<string, FigureRow>>(new Map());
  readonly #asked = new Set<string>();
  #asOf: string | null = null;

  /** Fetch what is not here yet, of the ledger as it stood at a moment where one is given. */
  async read(rows: readonly ClaimRow[], asOf: string | null): Promise<void> {
    if (asOf !== this.#asOf) this.#asked.clear();
    this.#asOf = asOf;
    await Promise.all([
      this.#fetch<EventRow>(
        "/events",
        EVENT,
        rows.flatMap((row) => row.events),
        (found) => {
          this.events = new Map([...this.events, ...found]);
        },
      ),
      this.#fetch<FigureRow>(
        "/figures",
        FIGURE,
        rows.flatMap((row) => row.figures),
        (found) => {
          this.figures = new Map([...this.figures, ...found]);
        },
      ),
    ]);
  }

  async #fetch<T extends Row & { id: string }>(
    path: string,
    fields: string,
    ids: string[],
    put: (found: [string, T][]) => void,
  ): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    fresh.forEach((id) => this.#asked.add(id));
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const some = fresh.slice(at, at + AT_ONCE);
      const terms = {
        id: some.join(","),
        fields,
        limit: AT_ONCE,
        withdrawn: "yes,no",
        as_of: this.#asOf ?? undefined,
      };
      try {
        const page = await get<Page<T>>(path, terms);
        put(page.data.map((row) => [row.id, row]));
      } catch {
        // The cells stay empty; the next time that rows come, they are asked for again.
        some.forEach((id) => this.#asked.delete(id));
      }
    }
  }
}
