/** What is asked as news, and the news as lines. */

import type { At, News, RelationRow } from "../../api/types";
import { placeKey } from "../../parts/relations";

export const CHOICES = ["seen", "day", "week", "all"] as const;
export type Choice = (typeof CHOICES)[number];

/** "seen" as long as nothing else is chosen. */
export function choiceIn(text: string | null): Choice {
  return CHOICES.find((one) => one === text) ?? "seen";
}

const TERMS = { day: "last 24h", week: "last 7d", all: "1000-01-01" };

/** What the server is asked with; null for somebody who was never here, and gets an overview. */
export function sinceOf(choice: Choice, seen: string | null): string | null {
  return choice === "seen" ? seen : TERMS[choice];
}

/** Two accounts, and the incidents that they are part of: one contradiction is one line. */
export interface Pair {
  key: string;
  kind: string;
  a: At;
  b: At;
  why: string;
  incidents: { id: string; type: string; place: string | null }[];
}

export function pairsOf(rows: readonly RelationRow[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const row of rows) {
    const key = `${row.kind} ${placeKey(row.a)} ${placeKey(row.b)}`;
    const { kind, a, b, why } = row;
    const pair = found.get(key) ?? { key, kind, a, b, why, incidents: [] };
    pair.incidents.push({ id: row.incident, type: row.type, place: row.place });
    found.set(key, pair);
  }
  return [...found.values()];
}

export function isEmpty(news: News): boolean {
  return ![news.new_incidents, news.revised, news.disputes, news.answered].some(
    (one) => one.length,
  );
}

/** Whether one who has the first on the screen would see something else in the second. */
export function differs(shown: News, later: News): boolean {
  return shown.reports !== later.reports || told(shown) !== told(later);
}

function told(news: News): string {
  return JSON.stringify([
    news.new_incidents.map((one) => [one.id, one.status, one.reports]),
    [...news.revised, ...news.disputes].map((one) => [one.kind, one.a, one.b]),
    news.answered.map((one) => one.at),
  ]);
}
