/** What stands on the timeline, whatever was listed: a stretch of time, with words that it leads to. */

import type { At, ClaimRow, Row } from "../../api/types";
import { instant } from "../../parts/moments";
import { whatOf } from "../../parts/naming";
import { words } from "../../words";

export type By = "happened" | "said" | "published";
export const BYS: readonly By[] = ["happened", "said", "published"];
export type LaneBy = "type" | "place" | "source" | "publisher";
export const LANES: Record<By, readonly LaneBy[]> = {
  happened: ["type", "place", "source", "publisher"],
  said: ["source", "publisher"],
  published: ["publisher"],
};
/** Which rows are listed for each. */
export const KIND = { happened: "events", said: "claims", published: "reports" } as const;

const ANY = ["id", "report", "publisher", "published"];
/** Which columns of them it shows; of reports all. */
export const FIELDS: Record<By, readonly string[] | null> = {
  happened: [
    ...ANY,
    ...["type", "subtype", "place", "sources", "reality", "polarity"],
    ...["happened_from", "happened_to"],
  ],
  said: [...ANY, "source", "mode", "cue", "content", "polarity", "said_from", "said_to"],
  published: null,
};

const A_DAY = 86_400_000;

export interface Item {
  readonly id: string;
  /** What is cited: a ledger id; a report where the row is one. */
  readonly of: string | At;
  readonly report: string;
  readonly lane: string;
  readonly label: string;
  /** Milliseconds; null where that end is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly fromText: string | null;
  readonly toText: string | null;
  readonly published: string | null;
  /** Told as what was before, not as news. */
  readonly past: boolean;
  readonly doubt: string | null;
}

export function itemOf(row: Row, by: By, lane: LaneBy): Item {
  const [fromText, toText] = SPANS[by](row);
  return {
    id: String(row["id"] ?? row["report"]),
    of: String(row["id"] ?? row["report"]),
    report: String(row["report"]),
    lane: laneOf(row, lane),
    label: LABELS[by](row),
    from: at(fromText),
    to: at(toText),
    fromText,
    toText,
    published: text(row["published"]),
    past: row["reality"] === "past_background",
    doubt: doubt(row),
  };
}

const SPANS: Record<By, (row: Row) => [string | null, string | null]> = {
  happened: (row) => [text(row["happened_from"]), text(row["happened_to"])],
  said: (row) => {
    const from = text(row["said_from"]);
    return from ? [from, text(row["said_to"]) ?? behind(from)] : published(row);
  },
  published,
};

function published(row: Row): [string | null, string | null] {
  const from = text(row["published"]);
  return [from, from && behind(from)];
}

/** The end of a moment that is told as a day, or as an hour. */
function behind(from: string): string {
  return new Date(instant(from) + (from.length > 10 ? 3_600_000 : A_DAY)).toISOString();
}

const LABELS: Record<By, (row: Row) => string> = {
  happened: (row) => {
    const whole = whatOf(String(row["type"]), text(row["subtype"]));
    return row["place"] ? `${whole} · ${String(row["place"])}` : whole;
  },
  said: (row) => {
    const claim = row as ClaimRow;
    return `${words.codes.mode(claim.mode)}: ${claim.content ?? claim.cue ?? ""}`;
  },
  published: (row) => String(row["title"] ?? row["report"]),
};

function laneOf(row: Row, lane: LaneBy): string {
  if (lane === "source") {
    const sources = row["sources"];
    const first = Array.isArray(sources) ? sources[0] : row["source"];
    return typeof first === "string" && first ? first : words.timeline.unnamed;
  }
  const value = row[lane];
  return typeof value === "string" && value ? words.codes.plain(value) : words.timeline.unnamed;
}

function doubt(row: Row): string | null {
  const reality = text(row["reality"]);
  if (row["polarity"] === "denied" || row["polarity"] === "negated") return "denied";
  return reality && reality !== "happened" ? words.codes.plain(reality) : null;
}

function text(cell: unknown): string | null {
  return typeof cell === "string" && cell ? cell : null;
}

function at(value: string | null): number | null {
  const found = value ? instant(value) : NaN;
  return Number.isNaN(found) ? null : found;
}
