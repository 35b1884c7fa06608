/** What the API answers, as `/api/openapi.json` describes it. */

export interface At {
  report: string;
  start: number;
  end: number;
}

export type Cell = string | number | boolean | null | At | string[] | At[];
export type Row = Record<string, Cell>;

export const KINDS = [
  "claims",
  "events",
  "figures",
  "sources",
  "places",
  "reports",
  "incidents",
  "relations",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Page<T = Row> {
  schema: string;
  kind: Kind;
  data: T[];
  next: string | null;
  count: number | null;
  count_is_exact: boolean;
  as_of: string | null;
}

export interface Index {
  ledger: string;
  version: string;
  revision: string;
  counts: Record<string, number>;
  waiting: number;
  you: { name: string | null; role: Role };
  /** In which forms rows can be had from this server. */
  formats: string[];
}

export type Role = "reader" | "reviewer" | "admin";

export type Status =
  | "single"
  | "corroborated"
  | "confirmed_by_opponent"
  | "disputed"
  | "denied"
  | "revised"
  | "retracted"
  | "no_figure";

export interface ClaimRow extends Row {
  id: string;
  report: string;
  publisher: string | null;
  published: string | null;
  source: string | null;
  source_kind: string | null;
  source_country: string | null;
  anonymous: boolean;
  via: string[];
  mode: string;
  quotation: string;
  certainty: string;
  polarity: string;
  said_from: string | null;
  said_to: string | null;
  cue: string | null;
  content: string | null;
  start: number;
  end: number;
  events: string[];
  event_types: string[];
  figures: string[];
  about: string[];
  confidence: number;
}

export interface IncidentRow extends Row {
  id: string;
  type: string;
  subtype: string | null;
  status: Status;
  independent: number;
  origins: string[];
  from: string | null;
  to: string | null;
  place: string | null;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  precision: string | null;
  radius_km: number | null;
  reports: number;
  events: At[];
  why: string[];
}

export interface RelationRow extends Row {
  kind: string;
  a: At;
  b: At;
  a_also: At[];
  b_also: At[];
  why: string;
  incident: string;
  type: string;
  place: string | null;
}

export interface ReportRow extends Row {
  report: string;
  given_id: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  characters: number;
  claims: number;
  events: number;
  figures: number;
  editions: number;
  copies: number;
  copy_of: string | null;
  withdrawn: boolean;
  added: string;
}

/** A value that an origin gives of a number, with the words that give it. */
export interface Given {
  at: At;
  words: string;
  low: number | null;
  high: number | null;
  qualifier: string;
  published: string | null;
  said: string | null;
  source: string | null;
}

export interface Numbers {
  incident: string;
  type: string;
  place: string | null;
  measure: string;
  unit: string | null;
  side: string | null;
  population: string | null;
  of: string | null;
  period: string | null;
  status: Status;
  rule: string;
  change: string[];
  origins: {
    name: string;
    interest: string;
    side: string | null;
    values: (Given & { again: Given[] })[];
  }[];
  silences: { at: At; mode: string; who: string | null; ended: At | null }[];
  shown: At | null;
  pinned: { at: At; reason: string; by: string } | null;
  sums: string[];
}

export interface Question {
  incident: string;
  type: string;
  place: string | null;
  at: At;
  text: string;
  mode: string;
  who: string | null;
  since: string | null;
  answered: At | null;
  why: string;
}

export interface RelationForm {
  kind: string;
  a: At;
  b: At;
  a_also: At[];
  b_also: At[];
  why: string;
}

export interface Explanation {
  id: string;
  incident: Record<string, unknown>;
  status: Status;
  rule: string;
  rests_on: (At & { text: string })[];
  origins: string[];
  change: string[];
  relations: RelationForm[];
}

export interface Judgement {
  id: number;
  target: string;
  verdict: string;
  who: string;
  at: string;
  why: string | null;
  undone: { at: string; who: string; why: string | null } | null;
}

export interface Voice {
  origin: string;
  source: string | null;
  mode: string;
  /** Whether it says so, denies it, or leaves it open; none of them where it asks or offers. */
  holds: boolean;
  denies: boolean;
  silent: boolean;
  report: string;
  publisher: string | null;
  published: string | null;
  said: string | null;
  at: At;
  text: string;
  claim: string | null;
}

export interface IncidentForm {
  incident: IncidentRow;
  explanation: Explanation;
  series: Numbers[];
  questions: Question[];
  origins: { name: string; interest: string; side: string | null }[];
  voices: Voice[];
  judgements: Judgement[];
}

export interface Job {
  id: string;
  state: "waiting" | "reading" | "done" | "stopped" | "failed";
  total: number;
  done: number;
  added: number;
  /** How many the ledger had already. */
  known: number;
  refusals: number;
  undated: number;
  in_part: number;
  /** The first of each, where there are many. */
  refused: {
    name: string;
    line: number | null;
    code: string;
    detail: string;
    hint: string | null;
  }[];
  reports: string[];
  rate: number | null;
  left_s: number | null;
  started: string | null;
  ended: string | null;
  error: { code: string; detail: string; hint: string | null } | null;
}

export interface News {
  since: string;
  now: string;
  /** More is new than is told. */
  is_cut: boolean;
  new_incidents: IncidentRow[];
  revised: RelationRow[];
  disputes: RelationRow[];
  answered: Question[];
  reports: number;
}

export interface ProblemForm {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  hint?: string;
  errors?: { parameter?: string; pointer?: string; detail: string }[];
}
