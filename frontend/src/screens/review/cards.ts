/** What a card of the review asks, as the API tells it, and how it is drawn. */

import type { At, Judgement } from "../../api/types";
import type { Layer, Mark } from "../../parts/marks";
import { Points } from "../../parts/marksText";

export interface Span {
  start: number;
  end: number;
}

/** A field of a value, which can be corrected by itself. */
export interface Chip {
  target: string;
  field: string;
  code: string;
  words: string;
  spans: Span[];
}

export interface Card {
  id: string;
  kind: "claim" | "figure" | "join";
  why_asked: string;
  score: number;
  drawn: boolean;
  report: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  sentence: string;
  passage: {
    text: string;
    start: number;
    marks: { start: number; end: number; layer: Layer; target: string }[];
  };
  chips: Chip[];
  incident: {
    id: string;
    type: string;
    status: string;
    place: string | null;
    from: string | null;
    to: string | null;
    reports: number;
  } | null;
  why_joined: string[];
  neighbours: { how: string; at: At; text: string; why: string }[];
  judgements: Judgement[];
}

export interface Agreement {
  items: number;
  people: number;
  percent: number | null;
  kappa: number | null;
  alpha: number | null;
  confirmed: number;
  annotated: number;
}

export interface ReviewPage {
  data: Card[];
  agreement: Agreement;
  looked_at: string[];
}

/** The chips of one value. */
export interface Part {
  target: string;
  kind: string;
  chips: Chip[];
}

export function partsOf(chips: readonly Chip[]): Part[] {
  const found = new Map<string, Part>();
  for (const chip of chips) {
    const kind = chip.field.split(".")[0]!;
    const part = found.get(chip.target) ?? { target: chip.target, kind, chips: [] };
    part.chips.push(chip);
    found.set(chip.target, part);
  }
  return [...found.values()];
}

/** "figure.source_kind" is "source kind" where it stands under "Figure". */
export function fieldName(chip: Chip): string {
  return chip.field.slice(chip.field.indexOf(".") + 1).replaceAll("_", " ");
}

/** The marks of a passage, and what stands around the sentence that is asked about, quietly. */
export function marksOf(card: Card): Mark[] {
  const { text, start, marks } = card.passage;
  const said = marks.map(({ target, layer, ...span }) => ({
    ...span,
    layer,
    id: `${target}/${layer}`,
  }));
  const at = card.sentence ? text.indexOf(card.sentence) : -1;
  if (at < 0) return said;
  const points = new Points(text);
  const first = start + points.at(at);
  const last = first + new Points(card.sentence).length;
  const around: Mark[] = [
    { start, end: first, layer: "quiet" },
    { start: last, end: start + points.length, layer: "quiet" },
  ];
  return [...around.filter((one) => one.start < one.end), ...said];
}

/** The mark of the words that a chip was read from: its id, and its layer. */
export function markOf(card: Card, chip: Chip): { id: string; layer: Layer } | null {
  const mark = card.passage.marks.find(
    (one) =>
      one.target === chip.target &&
      chip.spans.some((span) => span.start === one.start && span.end === one.end),
  );
  return mark ? { id: `${mark.target}/${mark.layer}`, layer: mark.layer } : null;
}

/** The first chip that was read from the words of one of some marks. */
export function chipAt(card: Card, ids: readonly string[]): Chip | undefined {
  for (const id of ids) {
    const chip = card.chips.find((one) => markOf(card, one)?.id === id);
    if (chip) return chip;
  }
  return undefined;
}
