/** What an incident is, in a few words: "Casualty, dead". */

import { words } from "../words";

/** @param type As a code, or with its subtype: "casualty/dead". */
export function whatOf(type: string, subtype?: string | null): string {
  const told = [...type.split("/"), ...(subtype ? [subtype] : [])].map(words.codes.plain);
  const text = told.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
