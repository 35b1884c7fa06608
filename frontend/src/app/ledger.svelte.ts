/** What the ledger is: its name, its counts, who asks; and that it has changed. */

import { get, whenLate } from "../api/client";
import { Loading } from "../api/loading.svelte";
import type { Index } from "../api/types";

class LedgerNow {
  readonly index = new Loading<Index>();
  /** Grows whenever the ledger has changed: what a screen fetches hangs on it. */
  changes = $state(0);
  #stream: EventSource | undefined;

  async read(): Promise<void> {
    await this.index.run((signal) => get<Index>("", undefined, signal));
  }

  /** Listen for changes; several within a second are one. */
  listen(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#stream = new EventSource("/api/v1/changes");
    const readIn = (ms: number) => {
      timer ??= setTimeout(() => {
        timer = undefined;
        this.changes += 1;
        void this.read();
      }, ms);
    };
    const changed = () => readIn(1000);
    // Where something is shown as it was, it is asked for again, until it is as it is.
    whenLate(() => readIn(5000));
    this.#stream.onmessage = changed;
    // What reports amount to together changes later than the reports do, and is no row of the log.
    this.#stream.addEventListener("settled", changed);
    return () => {
      clearTimeout(timer);
      this.#stream?.close();
    };
  }

  /** Whether whoever asks may decide things. */
  get mayDecide(): boolean {
    const role = this.index.value?.you.role;
    return role === "reviewer" || role === "admin";
  }
}

export const ledger = new LedgerNow();
