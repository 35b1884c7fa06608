/** The reason that goes with a verdict: the last that was written for one, else our own. */

import { remembered } from "../../app/remembered.svelte";
import { words } from "../../words";

export function reasonFor(verdict: string): string {
  return remembered.reasons[verdict]?.trim() || words.review.reasons[verdict]!;
}

/** Keep what was written; nothing, or our own, is not kept. */
export function keepReason(verdict: string, text: string): void {
  const kept = text.trim();
  const { [verdict]: _, ...others } = remembered.reasons;
  remembered.reasons =
    kept && kept !== words.review.reasons[verdict] ? { ...others, [verdict]: kept } : others;
}
