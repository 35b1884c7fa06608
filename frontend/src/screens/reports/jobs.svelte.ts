/** What is being read: asked for as long as something is, and left alone when all is done. */

import { get, post, Problem } from "../../api/client";
import type { Job } from "../../api/types";

const EVERY_MS = 700;

export class Jobs {
  all = $state.raw<readonly Job[]>([]);
  problem = $state.raw<Problem | undefined>();
  sending = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  async look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this.all = (await get<{ data: Job[] }>("/jobs")).data;
    } catch (error) {
      if (error instanceof Problem) this.problem = error;
      return;
    }
    if (this.all.some(isOpen)) this.#timer = setTimeout(() => void this.look(), EVERY_MS);
  }

  /** Send files, or a text with what is known of it; whether it was taken. */
  async send(body: FormData | { reports: object[] }): Promise<boolean> {
    this.sending = true;
    this.problem = undefined;
    try {
      await post<Job>("/jobs", body);
      return true;
    } catch (error) {
      this.problem = error instanceof Problem ? error : new Problem({ detail: String(error) }, 0);
      return false;
    } finally {
      this.sending = false;
      void this.look();
    }
  }

  async stop(job: Job): Promise<void> {
    try {
      await post(`/jobs/${job.id}/stop`, {});
    } catch (error) {
      if (error instanceof Problem) this.problem = error;
    }
    void this.look();
  }

  leave(): void {
    clearTimeout(this.#timer);
  }
}

export function isOpen(job: Job): boolean {
  return job.state === "waiting" || job.state === "reading";
}
