/** Who says, who confirms, who denies, who is silent: the voices of an incident in columns, by origin. */

import type { IncidentForm, Voice } from "../../api/types";

export const COLUMNS = ["says", "confirms", "denies", "silent"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Words {
  /** The first that prints them. */
  voice: Voice;
  /** Those that print the same, word for word. */
  copies: Voice[];
}

export interface Speaker {
  origin: string;
  interest: string | null;
  words: Words[];
}

export function columnOf(voice: Voice): Column {
  if (voice.silent) return "silent";
  if (voice.denies) return "denies";
  return voice.mode === "confirms" ? "confirms" : "says";
}

/** The voices of each column, with the origins in the order in which they first spoke. */
export function columnsOf(form: IncidentForm): Record<Column, Speaker[]> {
  const found: Record<Column, Speaker[]> = { says: [], confirms: [], denies: [], silent: [] };
  const interests = new Map(form.origins.map((one) => [one.name, one.interest]));
  for (const voice of form.voices) {
    const column = found[columnOf(voice)];
    let speaker = column.find((one) => one.origin === voice.origin);
    if (!speaker) {
      speaker = { origin: voice.origin, interest: interests.get(voice.origin) ?? null, words: [] };
      column.push(speaker);
    }
    const same = speaker.words.find((one) => plain(one.voice.text) === plain(voice.text));
    if (same) same.copies.push(voice);
    else speaker.words.push({ voice, copies: [] });
  }
  return found;
}

/** How many reports print the words. */
export function reportsOf(words: Words): number {
  return new Set([words.voice, ...words.copies].map((one) => one.report)).size;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
