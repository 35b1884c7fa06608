/**
 * Marks on the words of a report. They overlap and nest as they like (a figure in a quotation in which
 * another source is quoted), and elements cannot overlap: so the text is cut wherever a mark begins or
 * ends, and each piece, a run, carries all of its layers. `hearsay read --browser` does the same.
 *
 * Places are code points of the report's text, as everywhere in the record.
 */

/** What a mark tells of its words; where several meet, the first stands outermost. */
const INWARDS = [
  "sentence",
  "quiet",
  "content",
  "source",
  "cue",
  "event",
  "place",
  "time",
  "figure",
] as const;

/** "sentence" and "quiet" are no findings: what is read of a paragraph, and what is beside it. */
export type Layer = (typeof INWARDS)[number];

/** The layers of findings, in the order in which they are told. */
export const LAYERS = ["source", "cue", "content", "event", "figure", "time", "place"] as const;

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  /** Of what it is a part; marks of one id are chosen together. */
  readonly id?: string;
}

/** The marks of one layer on a run: the shortest, which is meant first, stands first. */
export interface Line {
  readonly layer: Layer;
  readonly ids: readonly string[];
  /** How many marks of this layer lie on each other here. */
  readonly depth: number;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** The outermost first. */
  readonly lines: readonly Line[];
}

/** Cut a stretch of text into runs, which tile it; `cuts` are places where it is cut besides. */
export function cut(
  start: number,
  end: number,
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): Run[] {
  const inside = marks.filter((one) => one.end > one.start && one.end > start && one.start < end);
  const places = new Set([start, end]);
  for (const place of [...cuts, ...inside.flatMap((one) => [one.start, one.end])])
    if (place > start && place < end) places.add(place);
  const bounds = [...places].sort((one, other) => one - other);
  const starting = [...inside].sort((one, other) => one.start - other.start);
  let active: Mark[] = [];
  let next = 0;
  const runs: Run[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const at = bounds[i]!;
    active = active.filter((one) => one.end > at);
    while (next < starting.length && starting[next]!.start <= at) {
      const begun = starting[next]!;
      if (begun.end > at) active.push(begun);
      next += 1;
    }
    runs.push({ start: at, end: bounds[i + 1]!, lines: linesOf(active) });
  }
  return runs;
}

function linesOf(active: readonly Mark[]): Line[] {
  return INWARDS.flatMap((layer) => {
    const marks = active.filter((one) => one.layer === layer);
    if (!marks.length) return [];
    marks.sort((one, other) => one.end - one.start - (other.end - other.start));
    const ids = marks.flatMap((one) => (one.id === undefined ? [] : [one.id]));
    return [{ layer, ids: [...new Set(ids)], depth: marks.length }];
  });
}
