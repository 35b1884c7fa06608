/** What a record points to in its text, as marks; and the words of one of its values. */

import type { Layer, Mark } from "../parts/marks";
import type { Claim, Happening, Held, Item, RecordForm, Span } from "./record";

/** Everything that was found; the marks of a value have its own id, "c3". */
export function marksOf(record: RecordForm): Mark[] {
  return [
    ...record.claims.flatMap(marksOfClaim),
    ...record.events.flatMap((one) => marked("event", one.mentions, one.id)),
    ...record.figures.flatMap((one) => marked("figure", [one], one.id)),
    ...record.places.flatMap((one) => marked("place", [one], one.id)),
    ...record.times.flatMap((one) => marked("time", [one], one.id)),
  ];
}

export function marksOfClaim(claim: Claim): Mark[] {
  const sources = claim.source ? [claim.source, ...claim.via] : claim.via;
  return [
    ...marked("content", claim.content, claim.id),
    ...marked("source", sources, claim.id),
    ...marked("cue", claim.cue, claim.id),
  ];
}

/** The marks of a value and of what hangs on it, and of nothing else. */
export function marksAround(held: Held, item: Item): Mark[] {
  const claims = claimsOf(held, item);
  const near = new Set([item.value.id]);
  for (const one of claims) for (const id of [one.id, ...one.events, ...one.figures]) near.add(id);
  for (const one of eventsOf(held, item)) for (const id of [one.id, ...one.figures]) near.add(id);
  for (const id of [...near]) {
    const event = held.event(id);
    if (event?.place) near.add(event.place.id);
    if (event?.time) near.add(event.time);
  }
  const marks = marksOf(held.record).filter((one) => one.id !== undefined && near.has(one.id));
  return item.kind === "entity"
    ? [...marks, ...marked("source", item.value.mentions, item.value.id)]
    : marks;
}

/** The claims that say a value, or that it is a part of. */
export function claimsOf(held: Held, item: Item): Claim[] {
  if (item.kind === "claim") return [item.value];
  if (item.kind === "entity")
    return held.record.claims.filter((one) => one.source?.entity === item.value.id);
  const said =
    item.kind === "figure"
      ? item.value.claims
      : [...new Set(eventsOf(held, item).flatMap((one) => one.claims))];
  return said.flatMap((id) => held.claim(id) ?? []);
}

/** The events that a value tells of, counts, or lies to. */
export function eventsOf(held: Held, item: Item): Happening[] {
  const { events } = held.record;
  switch (item.kind) {
    case "event":
      return [item.value];
    case "figure":
      return events.filter((one) => one.id === item.value.event);
    case "claim":
      return item.value.events.flatMap((id) => held.event(id) ?? []);
    case "place":
      return events.filter((one) => one.place?.id === item.value.id);
    case "time":
      return events.filter((one) => one.time === item.value.id);
    case "entity":
      return [];
  }
}

/** The words that a value was read from, in the order of the text. */
export function wordsOf(item: Item): Span[] {
  switch (item.kind) {
    case "claim": {
      const { source, via, cue, content } = item.value;
      const spans = [...(source ? [source] : []), ...via, ...cue, ...content];
      return spans.sort((one, other) => one.start - other.start);
    }
    case "event":
    case "entity":
      return item.value.mentions.slice(0, 1);
    default:
      return [item.value];
  }
}

function marked(layer: Layer, spans: readonly Span[], id: string): Mark[] {
  return spans.map(({ start, end }) => ({ layer, start, end, id }));
}
