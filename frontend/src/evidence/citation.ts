/** Words with all that it takes to find them again, as text for somebody's notes. */

import { pieces } from "../parts/marksText";
import { moment } from "../parts/moments";
import { words } from "../words";
import type { Claim, Held, Span } from "./record";

const text = words.evidence;

/** From the first of some words to the last. */
export function extent(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((one) => one.start)),
    end: Math.max(...spans.map((one) => one.end)),
  };
}

/** Cite words: what they are, who says them, who publishes them when, and where they stand. */
export function citation(
  held: Held,
  spans: readonly Span[],
  claim: Claim | undefined,
  id: string | null,
): string {
  const { report } = held.record;
  // What is cited of a claim is what is said: who says so stands behind it.
  const quoted = claim?.content.length ? claim.content : spans;
  const at = extent(quoted);
  const printed = quoted.map((one) => held.words(one).replace(/\s+/g, " ").trim()).join(" … ");
  const cited = text.cited(
    printed,
    claim ? voice(held, claim) : null,
    report.title,
    [report.publisher, moment(report.published) || null, report.url],
    held.name,
    text.characters(at.start, at.end),
    id,
  );
  // What would turn words around elsewhere is named, and not taken along.
  return pieces(cited)
    .map((one) => (one.code ? `<${one.code}>` : one.text))
    .join("");
}

/** Who speaks: the source and those through whom it came, or the report itself. */
export function voice(held: Held, claim: Claim): string {
  if (claim.source)
    return [
      held.who(claim.source),
      ...claim.via.map((one) => `${text.chainVia} ${held.who(one)}`),
    ].join(", ");
  return claim.mode === "narrates" ? text.ownVoice : text.nobody;
}

/** Put text on the clipboard. False where the browser does not let us: then it must be shown. */
export async function copied(printed: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(printed);
    return true;
  } catch {
    return false;
  }
}
