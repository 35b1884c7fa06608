/** The text of a report by code points, and as it can be shown without being obeyed. */

/**
 * The server counts code points; JavaScript counts an emoji as two. Where a text has none of these, and
 * that is nearly always, the two are the same and nothing is kept.
 */
export class Points {
  readonly text: string;
  readonly length: number;
  /** Where each code point begins, in UTF-16; null where it begins at its own number. */
  readonly #offsets: Uint32Array | null;

  constructor(text: string) {
    this.text = text;
    let length = 0;
    for (const _ of text) length += 1;
    this.length = length;
    this.#offsets = length === text.length ? null : offsets(text, length);
  }

  slice(start: number, end: number = this.length): string {
    return this.text.slice(this.#offset(start), this.#offset(end));
  }

  /** The code point that begins at a place of the string, or holds it. */
  at(place: number): number {
    if (!this.#offsets) return Math.min(place, this.length);
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offset(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #offset(point: number): number {
    const inside = Math.min(Math.max(point, 0), this.length);
    return this.#offsets ? this.#offsets[inside]! : inside;
  }
}

function offsets(text: string, length: number): Uint32Array {
  const found = new Uint32Array(length + 1);
  let at = 0;
  let point = 0;
  for (const one of text) {
    found[point] = at;
    at += one.length;
    point += 1;
  }
  found[point] = at;
  return found;
}

export interface Piece {
  readonly text: string;
  /** Of a control character, which is shown by this and obeyed by nobody. */
  readonly code?: string;
}

// Line breaks, tabs, soft hyphens and joiners are part of words and of how they stand.
const CONTROL = /(?![\n\t\r\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text in pieces, each control character one of its own: it cannot turn around the words beside it. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CONTROL)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    found.push({ text: match[0], code: `U+${code}` });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** A paragraph: its passages follow one another on the same lines, as a dateline and what it begins. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly passages: readonly Passage[];
}

const GAP = /\n\s*\n/g;

/** The paragraphs of a text. One ends at an empty line, or where a passage does and its line too. */
export function blocks(points: Points, passages: readonly Passage[]): Block[] {
  const bounds = new Set([0, points.length]);
  for (const gap of points.text.matchAll(GAP)) bounds.add(points.at(gap.index + gap[0].length));
  for (const one of passages)
    if (/\n\s*$/.test(points.slice(Math.max(0, one.start - 40), one.start))) bounds.add(one.start);
  const places = [...bounds].sort((one, other) => one - other);
  return places.slice(1).flatMap((after, i) => {
    const block = trimmed(points, places[i]!, after);
    if (block.start >= block.end) return [];
    const inside = passages
      .filter((one) => one.end > block.start && one.start < block.end)
      .map((one) => ({
        start: Math.max(one.start, block.start),
        end: Math.min(one.end, block.end),
        kind: one.kind,
      }));
    return [{ ...block, kind: inside[0]?.kind ?? "body", passages: inside }];
  });
}

function trimmed(points: Points, start: number, end: number): { start: number; end: number } {
  const text = points.slice(start, end);
  // White space is never outside the basic plane: its code points are its places.
  const before = text.length - text.trimStart().length;
  const behind = text.length - text.trimEnd().length;
  return { start: start + before, end: end - behind };
}
