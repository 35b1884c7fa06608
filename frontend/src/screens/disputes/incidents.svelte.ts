/** The incidents of the disputes that are shown: each is fetched once, and few at a time. */

import { get } from "../../api/client";
import type { IncidentForm } from "../../api/types";

const AT_ONCE = 2;

export class Incidents {
  #found = $state.raw<ReadonlyMap<string, IncidentForm>>(new Map());
  #stop: AbortController | undefined;

  get(id: string): IncidentForm | undefined {
    return this.#found.get(id);
  }

  /** Fetch some anew; what is known of them stays until the new is there. */
  async read(ids: string[]): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const waiting = [...new Set(ids)];
    const next = async (): Promise<void> => {
      for (let id = waiting.shift(); id && !stop.signal.aborted; id = waiting.shift()) {
        try {
          const form = await get<IncidentForm>(
            `/incidents/${encodeURIComponent(id)}`,
            undefined,
            stop.signal,
          );
          this.#found = new Map(this.#found).set(id, form);
        } catch {
          // Its sentence stands there without its words; the next change asks again.
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  stop(): void {
    this.#stop?.abort();
  }
}
