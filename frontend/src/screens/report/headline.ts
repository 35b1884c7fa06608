/** The heading of the screen: the headline where it stands in the text, marked, or the title beside it. */

import type { Held } from "../../evidence/record";
import { blocks, type Block } from "../../parts/marksText";

/** The paragraph that is the heading; none where the title says something else, or there is no headline. */
export function headlineOf(held: Held): Block | undefined {
  const found = blocks(held.points, held.record.passages).find((one) => one.kind === "headline");
  const title = held.record.report.title;
  if (!found || (title && plain(title) !== plain(held.words(found)))) return undefined;
  return found;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
