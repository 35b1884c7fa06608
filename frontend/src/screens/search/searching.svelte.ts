/** One search in all that the ledger holds: the first rows of each kind, and how many there are. */

import { get } from "../../api/client";
import { Loading } from "../../api/loading.svelte";
import { asked } from "../../api/paged.svelte";
import type { ClaimRow, IncidentRow, Kind, Page, ReportRow, Row } from "../../api/types";

export interface SourceRow extends Row {
  source: string;
  kind: string;
  claims: number;
  reports: number;
}

export interface PlaceRow extends Row {
  place: string;
  country: string | null;
  admin1: string | null;
  mentions: number;
  events: number;
}

/** So many rows are fetched, and what is counted beside them is counted in these. */
const AT_HAND: Partial<Record<Kind, number>> = { claims: 200, incidents: 200 };
const FEW = 100;

export class Searching {
  readonly claims = new Loading<Page<ClaimRow>>();
  readonly incidents = new Loading<Page<IncidentRow>>();
  readonly sources = new Loading<Page<SourceRow>>();
  readonly places = new Loading<Page<PlaceRow>>();
  readonly reports = new Loading<Page<ReportRow>>();

  run(terms: URLSearchParams): void {
    void this.#fetch(this.claims, "claims", terms);
    void this.#fetch(this.incidents, "incidents", terms);
    void this.#fetch(this.sources, "sources", terms, "-claims");
    void this.#fetch(this.places, "places", terms, "-mentions");
    void this.#fetch(this.reports, "reports", terms);
  }

  get problem() {
    return this.claims.problem;
  }

  get busy(): boolean {
    return this.#all.some((one) => one.busy);
  }

  get isNothing(): boolean {
    return this.#all.every((one) => one.value?.data.length === 0);
  }

  get #all(): readonly Loading<Page<Row>>[] {
    return [this.claims, this.incidents, this.sources, this.places, this.reports];
  }

  #fetch<T extends Row>(
    into: Loading<Page<T>>,
    kind: Kind,
    terms: URLSearchParams,
    sort?: string,
  ): Promise<void> {
    const wanted = asked(terms);
    wanted.delete("sort");
    if (sort) wanted.set("sort", sort);
    wanted.set("limit", String(AT_HAND[kind] ?? FEW));
    return into.run((signal) => get(`/${kind}`, wanted, signal));
  }
}
