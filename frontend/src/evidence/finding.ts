/** What is meant: by the id of a value, or by a place in a report. */

import type { Held, Item, Span } from "./record";
import { wordsOf } from "./recordMarks";

export interface Asked {
  readonly report: string;
  /** The ledger id of a value; null where a place or the whole report is meant. */
  readonly value: string | null;
  readonly place: Span | null;
  /** Whether it is an incident, which is of several reports. */
  readonly incident: boolean;
}

const PLACE = /^(.+):(\d+)-(\d+)$/;

/** Read "lusab-babad.c203", "lusab-babad:203-210" or "lusab-babad". A report's name has no full stop. */
export function asked(text: string): Asked {
  const found = PLACE.exec(text);
  if (found)
    return {
      report: found[1]!,
      value: null,
      place: { start: Number(found[2]), end: Number(found[3]) },
      incident: false,
    };
  const [report = "", ref] = text.split(".", 2);
  return {
    report,
    value: ref === undefined ? null : text,
    place: null,
    incident: /^i\d/.test(ref ?? ""),
  };
}

/** What stands at a place: what has just these words first, then the shortest that holds them. */
export function itemAt(held: Held, place: Span): Item | undefined {
  let best: Item | undefined;
  let least = Infinity;
  for (const item of held.items) {
    for (const span of spansOf(item)) {
      const rank = rankOf(span, place) + (item.kind === "entity" ? 0.5 : 0);
      if (rank < least) [best, least] = [item, rank];
    }
  }
  return best;
}

function spansOf(item: Item): Span[] {
  if (item.kind === "event" || item.kind === "entity") return item.value.mentions;
  if (item.kind !== "claim") return [item.value];
  const words = wordsOf(item);
  const { content } = item.value;
  return [content, words].flatMap((spans) => {
    const first = spans[0];
    if (!first) return [];
    return [...spans, { start: first.start, end: Math.max(...spans.map((one) => one.end)) }];
  });
}

/** 0 where it is the place itself, then by how much longer it is; infinite where they do not meet. */
function rankOf(span: Span, place: Span): number {
  const begins = Math.max(span.start, place.start);
  const ends = Math.min(span.end, place.end);
  if (begins >= ends) return Infinity;
  const holds = begins === place.start && ends === place.end;
  return span.end - span.start - (ends - begins) + (holds ? 0 : 100_000);
}
