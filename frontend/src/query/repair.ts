/** What the server did not understand, beside the filter that says it; and the word that was meant. */

import type { Problem } from "../api/client";
import { termsIn, type Term } from "./terms";

export interface Repair {
  /** The filter that cannot be read. */
  readonly wrong: Term;
  /** What the server guesses was meant; null where it does not know. */
  readonly meant: { readonly text: string; readonly term: Term } | null;
}

const MEANT = /^Did you mean (.+?)\?/;
const NAMED = /: "(.*?)" is /;

/** The filter that a refusal is about; null where it is about none. */
export function repairOf(problem: Problem | undefined, params: URLSearchParams): Repair | null {
  const field = problem?.parameter;
  if (!field) return null;
  const named = NAMED.exec(problem.detail)?.[1];
  const its = termsIn(params).filter((one) => one.field === field && !one.off);
  const wrong = its.find((one) => named && one.value.includes(named)) ?? its[0];
  if (!wrong) return null;
  const text = MEANT.exec(problem.hint ?? "")?.[1];
  if (!text) return { wrong, meant: null };
  if (problem.code === "unknown_field")
    return { wrong, meant: { text, term: { ...wrong, field: text } } };
  const value =
    named && wrong.value.includes(named) ? wrong.value.replace(named, () => text) : text;
  return { wrong, meant: { text, term: { ...wrong, value } } };
}
