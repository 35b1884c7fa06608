/** The claims of a report as they are listed beside its text. */

import type { Claim, Held } from "../../evidence/record";

export interface Numbered {
  readonly n: number;
  readonly claim: Claim;
  /** Its ledger id. */
  readonly called: string;
}

export interface Group {
  readonly key: string;
  /** The first claim of the group tells who speaks. */
  readonly first: Claim;
  readonly claims: readonly Numbered[];
}

/** Where a claim begins in the text, and where its number stands: behind what is said. */
export function bounds(claim: Claim): { start: number; end: number } {
  const content = claim.content.length ? claim.content : claim.cue;
  const all = content.length ? content : claim.source ? [claim.source] : [];
  if (!all.length) return { start: 0, end: 0 };
  return {
    start: Math.min(...all.map((one) => one.start)),
    end: Math.max(...all.map((one) => one.end)),
  };
}

/** Numbered in the order in which what is said stands in the text. */
export function numbered(held: Held): Numbered[] {
  const places = new Map(held.record.claims.map((one) => [one, bounds(one)]));
  return [...held.record.claims]
    .sort((one, other) => {
      const [a, b] = [places.get(one)!, places.get(other)!];
      return a.start - b.start || a.end - b.end;
    })
    .map((claim, i) => ({ n: i + 1, claim, called: held.called(claim.id) }));
}

/** Who speaks, so that "he" and the name are one; the report's own voice is one too. */
function speaker(held: Held, claim: Claim): string {
  if (claim.source) return claim.source.entity ?? `words ${held.words(claim.source).toLowerCase()}`;
  return claim.mode === "narrates" ? "own" : "nobody";
}

/** In the order of the text, what one source says in a row under one heading; or all of each source. */
export function grouped(held: Held, claims: readonly Numbered[], bySource: boolean): Group[] {
  const groups: { key: string; of: string; first: Claim; claims: Numbered[] }[] = [];
  for (const one of claims) {
    const of = speaker(held, one.claim);
    const open = bySource ? groups.find((group) => group.of === of) : groups.at(-1);
    if (open?.of === of) open.claims.push(one);
    else groups.push({ key: `${of} ${one.n}`, of, first: one.claim, claims: [one] });
  }
  return groups;
}

const OF_HARM = new Set(["killed", "injured", "casualties"]);

/** Whether somebody may rather be told before reading on. */
export function isDistressing(held: Held): boolean {
  return (
    held.record.figures.some((one) => OF_HARM.has(one.measure)) ||
    held.record.events.some((one) => one.type === "casualty")
  );
}
