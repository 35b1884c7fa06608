/** A report as `GET /values/{name}` gives it: its record, with the record's own ids, and what it is called. */

import { Points } from "../parts/marksText";
import type { Judgement } from "../api/types";

export interface Span {
  start: number;
  end: number;
}

export interface Entity {
  id: string;
  name: string;
  kind: string | null;
  type: string;
  country: string | null;
  mentions: Span[];
}

export interface Time extends Span {
  id: string;
  value: string | null;
  from: string | null;
  to: string | null;
  precision: string;
}

export interface Place extends Span {
  id: string;
  name: string;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  radius_km: number | null;
  metonym: boolean;
}

export interface Source extends Span {
  entity: string | null;
  kind: string;
  anonymous: boolean;
  count: number | null;
}

export interface Claim {
  id: string;
  source: Source | null;
  via: (Span & { entity: string | null })[];
  cue: Span[];
  content: Span[];
  mode: string;
  quotation: string;
  certainty: string;
  polarity: string;
  said: { from: string | null; to: string | null; time: string } | null;
  about: string[];
  events: string[];
  figures: string[];
  confidence: number;
}

export interface Happening {
  id: string;
  type: string;
  subtype: string | null;
  mentions: Span[];
  place: { id: string; relation: string } | null;
  time: string | null;
  from: string | null;
  to: string | null;
  reality: string;
  polarity: string;
  claims: string[];
  figures: string[];
  confidence: number;
}

export interface Figure extends Span {
  id: string;
  measure: string;
  low: number | null;
  high: number | null;
  qualifier: string;
  unit: string | null;
  side: string | null;
  population: string | null;
  place: string | null;
  event: string | null;
  reality: string;
  claims: string[];
  confidence: number;
}

export interface RecordForm {
  report: {
    title: string | null;
    url: string | null;
    publisher: string | null;
    byline: string | null;
    published: string | null;
    language: string | null;
    sha256: string;
    text: string;
  };
  passages: { start: number; end: number; kind: string }[];
  entities: Entity[];
  times: Time[];
  places: Place[];
  claims: Claim[];
  events: Happening[];
  figures: Figure[];
  unread: (Span & { why: string })[];
}

export interface Copy {
  name: string;
  publisher: string | null;
  published: string | null;
  likeness: number;
  adds: (Span & { text: string })[];
  lacks: (Span & { text: string })[];
}

export interface LogEntry {
  n: number;
  at: string;
  who: string;
  what: string;
  detail: string | null;
}

export interface ReportForm {
  id: string;
  kind: "report";
  report: {
    name: string;
    added: string;
    reader_version: string;
    readings: number;
    withdrawn: { at: string; who: string; why: string } | null;
    copy_of: string | null;
    copies: number;
  };
  record: RecordForm;
  ids: Record<string, string>;
  judgements: Judgement[];
  editions: string[];
  copies: Copy[];
  readings: { number: number; at: string; reader: { version: string } }[];
  log: LogEntry[];
}

interface Values {
  claim: Claim;
  event: Happening;
  figure: Figure;
  entity: Entity;
  place: Place;
  time: Time;
}

export type Item = { [K in keyof Values]: { kind: K; value: Values[K] } }[keyof Values];

/** A report that was fetched, and how its values are found. */
export class Held {
  readonly form: ReportForm;
  readonly record: RecordForm;
  readonly points: Points;
  readonly items: readonly Item[];
  readonly #byOwn: ReadonlyMap<string, Item>;
  readonly #byName: ReadonlyMap<string, Item>;

  constructor(form: ReportForm) {
    const { record, ids } = form;
    this.form = form;
    this.record = record;
    this.points = new Points(record.report.text);
    this.items = [
      ...record.claims.map((value): Item => ({ kind: "claim", value })),
      ...record.events.map((value): Item => ({ kind: "event", value })),
      ...record.figures.map((value): Item => ({ kind: "figure", value })),
      ...record.entities.map((value): Item => ({ kind: "entity", value })),
      ...record.places.map((value): Item => ({ kind: "place", value })),
      ...record.times.map((value): Item => ({ kind: "time", value })),
    ];
    this.#byOwn = new Map(this.items.map((one) => [one.value.id, one]));
    this.#byName = new Map(this.items.map((one) => [ids[one.value.id] ?? "", one]));
  }

  get name(): string {
    return this.form.report.name;
  }

  /** What the ledger calls a value. */
  called(own: string): string {
    return this.form.ids[own] ?? own;
  }

  named(called: string): Item | undefined {
    return this.#byName.get(called);
  }

  claim(own: string): Claim | undefined {
    return this.#value("claim", own);
  }

  event(own: string): Happening | undefined {
    return this.#value("event", own);
  }

  figure(own: string): Figure | undefined {
    return this.#value("figure", own);
  }

  entity(own: string | null): Entity | undefined {
    return this.#value("entity", own);
  }

  place(own: string | null): Place | undefined {
    return this.#value("place", own);
  }

  time(own: string | null): Time | undefined {
    return this.#value("time", own);
  }

  words(span: Span): string {
    return this.points.slice(span.start, span.end);
  }

  /** Words that stand in several places, as one quotation. */
  joined(spans: readonly Span[]): string {
    return spans.map((one) => this.words(one).trim()).join(" … ");
  }

  /** Who is meant, as far as the report tells: "he" is of no use beside the text. */
  who(words: Span & { entity: string | null }): string {
    return this.entity(words.entity)?.name ?? this.words(words);
  }

  #value<K extends keyof Values>(kind: K, own: string | null): Values[K] | undefined {
    const found = own === null ? undefined : this.#byOwn.get(own);
    return found?.kind === kind ? (found.value as Values[K]) : undefined;
  }
}
