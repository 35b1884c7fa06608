/**
 * Which words are shown beside the screen. "_show" of the address names them: a ledger id
 * ("lusab-babad.c203"), or a place in a report ("lusab-babad:203-210"); empty where none are chosen yet.
 */

import { tick } from "svelte";
import { here } from "../app/router.svelte";

const SHOW = "_show";
const CITES = "#screen a.cite";

class Evidence {
  readonly id = $derived(here.params.get(SHOW));
  readonly isOpen = $derived(this.id !== null);
  /** What had the focus when it was opened, or leads to what is shown: it gets it back. */
  #before: HTMLElement | null = null;
  #last = "";

  link(id: string): string {
    return here.with({ [SHOW]: id });
  }

  show(id: string): void {
    here.set({ [SHOW]: id }, { replace: this.isOpen });
  }

  hide(): void {
    const shown = this.id ?? "";
    const before = this.#before;
    this.#before = null;
    here.set({ [SHOW]: null }, { replace: true });
    // As long as a sheet is over the screen, nothing behind it can have the focus.
    void tick().then(() => {
      const to = before?.isConnected ? before : (leadingTo(shown) ?? heading());
      to?.focus({ preventScroll: before !== null });
    });
  }

  /** Show the words of what has the focus, or is chosen, or was shown last; or close them again. */
  turn(): void {
    if (this.isOpen) this.hide();
    else this.show(atFocus() ?? (this.#last || (named(cites()[0]) ?? "")));
  }

  /** The evidence after this one on the screen, or before it; the first where this is none of them. */
  step(by: 1 | -1): void {
    const found = cites();
    const names = [...new Set(found.map(named))];
    const at = names.indexOf(this.id);
    const next = names[at < 0 ? 0 : Math.min(Math.max(at + by, 0), names.length - 1)];
    if (next === undefined || next === null || next === this.id) return;
    const link = found.find((one) => named(one) === next);
    this.#before = link ?? null;
    link?.scrollIntoView({ block: "nearest" });
    this.show(next);
  }

  /** Tell that the drawer stands: whoever opened it goes there. On a page that was loaded with it nobody did. */
  opened(to: HTMLElement | undefined): void {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return;
    if (!to?.contains(at)) this.#before = at;
    to?.focus({ preventScroll: true });
  }

  /** Tell that other words are shown: the link that was followed gets the focus back. */
  changed(): void {
    if (this.id) this.#last = this.id;
    const at = document.activeElement;
    if (at instanceof HTMLElement && at.closest(CITES)) this.#before = at;
  }
}

function cites(): HTMLAnchorElement[] {
  const found = document.querySelectorAll<HTMLAnchorElement>(CITES);
  return [...found].filter((one) => one.getClientRects().length);
}

function named(link: HTMLAnchorElement | undefined): string | null {
  return link ? new URL(link.href).searchParams.get(SHOW) : null;
}

function leadingTo(id: string): HTMLElement | null {
  return cites().find((one) => named(one) === id) ?? null;
}

function heading(): HTMLElement | null {
  return document.querySelector("h1");
}

/** The evidence of what has the focus, or stands in its row; else of what a screen has chosen. */
function atFocus(): string | null {
  const at = document.activeElement;
  const row = at?.closest("#screen tr, #screen li, #screen article");
  const link =
    at?.closest<HTMLAnchorElement>(CITES) ??
    row?.querySelector<HTMLAnchorElement>("a.cite") ??
    document.querySelector<HTMLAnchorElement>(
      '#screen [aria-selected="true"] a.cite, #screen [aria-current="true"] a.cite',
    );
  return named(link ?? undefined);
}

export const evidence = new Evidence();
