/** What the drawer fetches for an id: the words at once, then what people and other reports make of them. */

import { get } from "../api/client";
import { Loading } from "../api/loading.svelte";
import type { Explanation, Judgement } from "../api/types";
import { fetchReport } from "./fetching";
import { asked, itemAt } from "./finding";
import type { Held, Item, Span } from "./record";
import { eventsOf, wordsOf } from "./recordMarks";

/** The words that were asked for. */
export interface Found {
  readonly id: string;
  readonly held: Held;
  /** Undefined where the whole report is meant, or words that nothing was found in. */
  readonly item: Item | undefined;
  /** Its ledger id. */
  readonly called: string | null;
  readonly words: readonly Span[];
  /** Of an incident. */
  readonly incident: Explanation | undefined;
}

/** What stands beside a value in the ledger. */
interface Beside {
  readonly judgements: Judgement[];
  /** Its sentence, the one before and the one behind. */
  readonly sentences: Span[];
}

/** More than a few incidents of one claim are told on the screen of its report. */
const MOST = 4;

export class EvidenceLoading {
  readonly found = new Loading<Found>();
  readonly beside = new Loading<Beside & { of: string }>();
  readonly standings = new Loading<{ of: string; data: Explanation[] }>();

  async run(id: string, changes: number): Promise<void> {
    this.beside.stop();
    this.standings.stop();
    await this.found.run((signal) => find(id, changes, signal));
    const found = this.found.value;
    if (found?.id !== id) return;
    const { called } = found;
    if (called !== null)
      void this.beside.run(async (signal) => ({
        of: called,
        ...(await get<Beside>(`/values/${encodeURIComponent(called)}`, undefined, signal)),
      }));
    void this.standings.run(async (signal) => ({ of: id, data: await explain(found, signal) }));
  }
}

async function find(id: string, changes: number, signal: AbortSignal): Promise<Found> {
  const meant = asked(id);
  if (meant.incident) return findIncident(id, changes, signal);
  const held = await fetchReport(meant.report, changes);
  if (meant.place) {
    const item = itemAt(held, meant.place);
    const called = item ? held.called(item.value.id) : null;
    const exact = item && wordsOf(item).some((one) => one.start === meant.place?.start);
    const words = item && exact ? wordsOf(item) : [meant.place];
    return { id, held, item, called, words, incident: undefined };
  }
  const item = meant.value === null ? undefined : held.named(meant.value);
  // The server knows best why it has nothing under an id, and what is near.
  if (meant.value !== null && !item)
    await get(`/values/${encodeURIComponent(meant.value)}`, undefined, signal);
  const words = item ? wordsOf(item) : [];
  return { id, held, item, called: meant.value, words, incident: undefined };
}

async function findIncident(id: string, changes: number, signal: AbortSignal): Promise<Found> {
  const incident = await get<Explanation>(`/explain/${encodeURIComponent(id)}`, undefined, signal);
  const first = incident.rests_on[0] ?? (incident.incident["events"] as Span[])[0]!;
  const report = "report" in first ? String(first.report) : asked(id).report;
  const held = await fetchReport(report, changes);
  const item = itemAt(held, first);
  return {
    id,
    held,
    item,
    called: item ? held.called(item.value.id) : null,
    words: [{ start: first.start, end: first.end }],
    incident,
  };
}

/** Why the number, the event or the claim's incidents have the status that they have. */
async function explain(found: Found, signal: AbortSignal): Promise<Explanation[]> {
  if (found.incident) return [found.incident];
  const { held, item } = found;
  if (!item) return [];
  const events = item.kind === "entity" ? [] : eventsOf(held, item);
  // A figure of no event is set beside nothing, and the server would refuse to say why.
  const own =
    item.kind === "figure" && events.length ? [item.value.id] : events.map((one) => one.id);
  const all = await Promise.all(
    own
      .slice(0, MOST)
      .map((id) =>
        get<Explanation>(
          `/explain/${encodeURIComponent(held.called(id))}`,
          undefined,
          signal,
        ).catch(() => null),
      ),
  );
  // Two events of a claim may be one incident.
  const seen = new Set<unknown>();
  return all.filter((one): one is Explanation => {
    if (!one || seen.has(one.incident["id"])) return false;
    seen.add(one.incident["id"]);
    return true;
  });
}
