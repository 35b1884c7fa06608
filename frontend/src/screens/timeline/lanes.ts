/** Where each stretch of time is drawn: lanes, and in each as many lines as it takes that none covers another. */

import type { Item } from "./items";

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Drawn {
  readonly item: Item;
  readonly x: number;
  readonly width: number;
  readonly line: number;
  /** Pixels behind it that nothing else takes, for its name. */
  readonly room: number;
  /** An end that is open, or lies beyond what is shown. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

export interface Lane {
  readonly name: string;
  readonly drawn: readonly Drawn[];
  readonly lines: number;
}

export const LEAST_PX = 7;
const GAP_PX = 3;
const LABEL_GAP_PX = 10;
const LETTER_PX = 6.2;
const LEAST_LETTERS = 8;
/** Of an open end: how far it is drawn, as a share of what is shown. */
const OPEN_SHARE = 0.04;
const AROUND = 0.03;

/** From the first to the last of the news: what is told as long past would press the rest together. */
export function spanOf(items: readonly Item[]): Span | null {
  const news = items.filter((one) => !one.past);
  const ends = (news.some(isDated) ? news : items).flatMap((one) =>
    [one.from, one.to].filter((end): end is number => end !== null),
  );
  if (!ends.length) return null;
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  const around = Math.max((to - from) * AROUND, 3_600_000);
  return { from: from - around, to: to + around };
}

export function isDated(item: Item): boolean {
  return item.from !== null || item.to !== null;
}

/** Whether any of a stretch lies within what is shown. */
export function isWithin(item: Item, span: Span): boolean {
  if (!isDated(item)) return false;
  return (item.from ?? item.to! - 1) < span.to && (item.to ?? item.from! + 1) > span.from;
}

export function lanesOf(
  items: readonly Item[],
  span: Span,
  width: number,
  folded: ReadonlySet<string>,
): Lane[] {
  const scale = width / (span.to - span.from);
  const place = (at: number) => (at - span.from) * scale;
  const open = (span.to - span.from) * OPEN_SHARE;
  const named = new Map<string, Item[]>();
  for (const item of items) {
    if (isWithin(item, span)) named.set(item.lane, [...(named.get(item.lane) ?? []), item]);
  }
  const lanes = [...named].map(([name, held]): Lane => {
    if (folded.has(name)) return { name, drawn: [], lines: 1 };
    const ends: number[] = [];
    const drawn = held
      .map((item) => ({
        item,
        left: item.from ?? item.to! - open,
        right: item.to ?? item.from! + open,
      }))
      .sort((one, other) => one.left - other.left || one.right - other.right)
      .map(({ item, left, right }): Drawn => {
        const x = Math.max(0, place(left));
        const w = Math.max(LEAST_PX, Math.min(width, place(right)) - x);
        let line = ends.findIndex((end) => end + GAP_PX <= x);
        if (line < 0) line = ends.length;
        ends[line] = x + w;
        return {
          item,
          x: Math.min(x, width - LEAST_PX),
          width: w,
          line,
          room: 0,
          opensLeft: item.from === null || left < span.from,
          opensRight: item.to === null || right > span.to,
        };
      });
    return { name, drawn: drawn.map(withRoom(drawn, width)), lines: Math.max(1, ends.length) };
  });
  // Those with most in them first; a folded one keeps its place by its name alone.
  const size = (lane: Lane) => named.get(lane.name)!.length;
  return lanes.sort((one, other) => size(other) - size(one) || one.name.localeCompare(other.name));
}

function withRoom(drawn: readonly Drawn[], width: number) {
  return (one: Drawn, at: number): Drawn => {
    const next = drawn.slice(at + 1).find((other) => other.line === one.line);
    return { ...one, room: (next?.x ?? width) - one.x - one.width };
  };
}

/** A name as far as it fits; none where hardly a word of it would. */
export function fitting(label: string, room: number): string {
  const letters = Math.floor((room - LABEL_GAP_PX) / LETTER_PX);
  if (letters >= label.length) return label;
  return letters < LEAST_LETTERS ? "" : `${label.slice(0, letters - 1).trimEnd()}…`;
}

/** How many of a lane are not drawn because it is folded. */
export function heldIn(items: readonly Item[], lane: string, span: Span): number {
  return items.filter((item) => item.lane === lane && isWithin(item, span)).length;
}
