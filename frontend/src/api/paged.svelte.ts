/** Rows of a listing, page by page: more are put behind those that are there. */

import { untrack } from "svelte";
import { get, Problem } from "./client";
import { Loading } from "./loading.svelte";
import type { Page, Row } from "./types";

const MOST = 1000;
/** They say how rows are shown, or where they go on; whoever fetches rows says that itself. */
const MANNER = ["limit", "cursor", "fields"];

/** The terms that say which rows there are, and in which order. */
export function asked(terms: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...terms].filter(([name]) => !MANNER.includes(name)));
}

export class Paged<T extends Row> {
  readonly loading = new Loading<{
    rows: readonly T[];
    next: string | null;
    count: number | null;
  }>();
  /** What kept the last page from coming; the others stand. */
  moreProblem = $state.raw<Problem | undefined>();
  isMore = $state(false);
  #of = "";
  readonly #path: string;
  readonly #size: number;

  constructor(path: string, size = 100) {
    this.#path = path;
    this.#size = size;
  }

  get rows(): readonly T[] {
    return this.loading.value?.rows ?? [];
  }

  get count(): number | null {
    return this.loading.value?.count ?? null;
  }

  get hasMore(): boolean {
    return Boolean(this.loading.value?.next);
  }

  /** Fetch from the beginning; of the same question as many rows as were there, so that nobody loses their place. */
  async read(terms: URLSearchParams): Promise<void> {
    const of = asked(terms).toString();
    // For use in an effect, which hangs on what is asked and not on what comes.
    const held = untrack(() => this.rows.length);
    const wanted = of === this.#of ? Math.max(this.#size, held) : this.#size;
    this.#of = of;
    this.moreProblem = undefined;
    await this.loading.run(async (signal) => {
      const rows: T[] = [];
      let page: Page<T> | undefined;
      while (!page || (page.next && rows.length < wanted)) {
        page = await this.#page(of, Math.min(MOST, wanted - rows.length), page?.next, signal);
        rows.push(...page.data);
      }
      return { rows, next: page.next, count: page.count };
    });
  }

  /** Fetch the next page. */
  async more(): Promise<void> {
    const before = this.loading.value;
    if (!before?.next || this.isMore) return;
    this.isMore = true;
    try {
      const page = await this.#page(this.#of, this.#size, before.next);
      // Whoever has asked something else meanwhile gets no rows of the old question.
      if (this.loading.value === before)
        this.loading.value = { ...page, rows: [...before.rows, ...page.data] };
      this.moreProblem = undefined;
    } catch (error) {
      this.moreProblem =
        error instanceof Problem
          ? error
          : new Problem({ detail: String(error), code: "defect" }, 0);
    } finally {
      this.isMore = false;
    }
  }

  #page(of: string, limit: number, cursor?: string | null, signal?: AbortSignal): Promise<Page<T>> {
    const params = new URLSearchParams(of);
    params.set("limit", String(limit));
    if (cursor) params.set("cursor", cursor);
    return get(this.#path, params, signal);
  }
}
