/** Something that is being fetched: what came last stays on the screen until the new is there. */

import { Problem } from "./client";

const SLOW_MS = 300;

export class Loading<T> {
  value = $state.raw<T | undefined>(undefined);
  problem = $state.raw<Problem | undefined>(undefined);
  /** Whether it takes long enough for a person to be told. */
  slow = $state(false);
  busy = $state(false);
  #running: AbortController | undefined;

  /** Fetch anew; what was being fetched before is given up. */
  async run(fetching: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.busy = true;
    const timer = setTimeout(() => (this.slow = this.#running === running), SLOW_MS);
    try {
      const value = await fetching(running.signal);
      if (this.#running !== running) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (this.#running !== running || running.signal.aborted) return;
      this.problem =
        error instanceof Problem
          ? error
          : new Problem({ detail: String(error), code: "defect" }, 0);
    } finally {
      clearTimeout(timer);
      if (this.#running === running) this.busy = this.slow = false;
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }
}
