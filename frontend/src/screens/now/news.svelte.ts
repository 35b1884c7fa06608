/** The news that is shown, and what came meanwhile: it waits until somebody wants to see it. */

import { get } from "../../api/client";
import { Loading } from "../../api/loading.svelte";
import type { News } from "../../api/types";
import { differs } from "./news";

export class NewsNow {
  readonly loading = new Loading<News>();
  /** What would be shown now, where that is something else. */
  fresh = $state.raw<News | undefined>();
  readonly #later = new Loading<News>();
  #since = "";

  async read(since: string): Promise<void> {
    this.#later.stop();
    this.fresh = undefined;
    if (since !== this.#since) this.loading.value = undefined;
    this.#since = since;
    await this.loading.run((signal) => get("/news", { since }, signal));
  }

  /** See whether something came. */
  async look(): Promise<void> {
    const shown = this.loading.value;
    if (!shown) return;
    await this.#later.run((signal) => get("/news", { since: this.#since }, signal));
    const later = this.#later.value;
    if (later && this.loading.value === shown)
      this.fresh = differs(shown, later) ? later : undefined;
  }

  show(): void {
    if (this.fresh) this.loading.value = this.fresh;
    this.fresh = undefined;
  }
}
