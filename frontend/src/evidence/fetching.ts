/** Reports that were fetched lately: the drawer and the screen of a report want the same one. */

import { get } from "../api/client";
import { Held, type ReportForm } from "./record";

const KEPT = 8;
const held = new Map<string, Promise<Held>>();
let known = -1;

/** Fetch a report. `changes` counts the ledger's changes: with each, everything is fetched anew. */
export function fetchReport(name: string, changes: number): Promise<Held> {
  if (known !== changes) {
    held.clear();
    known = changes;
  }
  const before = held.get(name);
  if (before) return before;
  const fetching = get<ReportForm>(`/values/${encodeURIComponent(name)}`).then(
    (form) => new Held(form),
  );
  held.set(name, fetching);
  fetching.catch(() => held.delete(name));
  if (held.size > KEPT) held.delete(held.keys().next().value!);
  return fetching;
}
