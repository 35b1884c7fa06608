/** The codes that a field of a chip can have; where there is no list, a correction is words of its own. */

import { get } from "../../api/client";
import type { Chip } from "./cards";

const LISTS: Record<string, string> = {
  "claim.source_kind": "source_kinds",
  "claim.mode": "claim_modes",
  "claim.certainty": "certainty",
  "claim.polarity": "polarity",
  "claim.quotation": "quotations",
  "event.type": "event_types",
  "event.subtype": "event_types",
  "event.reality": "reality",
  "event.polarity": "polarity",
  "figure.measure": "measures",
  "figure.qualifier": "qualifiers",
  "figure.reality": "reality",
};

/** Of the codes of a list those that a field can have; a sort of event is written behind its type. */
export function choicesOf(
  chip: Chip,
  type: string | undefined,
  codes: readonly string[],
): string[] {
  if (chip.field === "event.type") return codes.filter((one) => !one.includes("/"));
  if (chip.field !== "event.subtype") return [...codes];
  const before = `${type}/`;
  return codes.filter((one) => one.startsWith(before)).map((one) => one.slice(before.length));
}

const held = new Map<string, Promise<string[]>>();

/** The codes that a chip can be corrected to. */
export async function codesFor(chip: Chip, chips: readonly Chip[]): Promise<string[]> {
  const list = LISTS[chip.field];
  if (!list) return [];
  const type = chips.find((one) => one.target === chip.target && one.field === "event.type");
  return choicesOf(chip, type?.code, await fetched(list));
}

function fetched(list: string): Promise<string[]> {
  const before = held.get(list);
  if (before) return before;
  const fetching = get<{ data: { code: string }[] }>(`/vocab/${list}`).then((found) =>
    found.data.map((one) => one.code),
  );
  held.set(list, fetching);
  fetching.catch(() => held.delete(list));
  return fetching;
}
