/**
 * Keys, and what each does where. A screen that is shown puts its keys in, and takes them out when it goes.
 * Single keys can be switched off (WCAG 2.1.4), and none works while somebody writes.
 */

import { untrack } from "svelte";
import { remembered } from "./remembered.svelte";

export interface Key {
  /** As `KeyboardEvent.key` has it; two with a space between are typed one after the other. */
  readonly press: string;
  readonly does: string;
  readonly run: () => void;
}

const TOGETHER_MS = 1200;

class Keys {
  #held = $state.raw<readonly Key[]>([]);
  #first: { key: string; at: number } | undefined;

  get all(): readonly Key[] {
    return this.#held;
  }

  /** Put keys in; what comes back takes them out. For use in `$effect`. */
  add(...keys: Key[]): () => void {
    // Whoever puts keys in does not hang on those of others, or each would wake all.
    this.#held = [...keys, ...untrack(() => this.#held)];
    return () => (this.#held = untrack(() => this.#held).filter((one) => !keys.includes(one)));
  }

  /** What a key does now; the newest that was put in goes first. */
  press = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const name = control ? `Ctrl ${event.key.toLowerCase()}` : event.key;
    if (event.altKey || event.defaultPrevented) return;
    // Whoever writes takes back what they wrote.
    if (name === "Ctrl z" && writes(event.target)) return;
    if (!control && (writes(event.target) || !remembered.singleKeys)) return;
    if (document.querySelector("dialog[open], :popover-open") && name !== "?") return;
    const before =
      this.#first && event.timeStamp - this.#first.at < TOGETHER_MS ? this.#first : null;
    this.#first = { key: name, at: event.timeStamp };
    const found =
      (before && this.#held.find((one) => one.press === `${before.key} ${name}`)) ??
      this.#held.find((one) => one.press === name);
    if (!found) return;
    // What has the focus uses Enter and space itself.
    if ((name === "Enter" || name === " ") && isActive(event.target)) return;
    event.preventDefault();
    this.#first = undefined;
    found.run();
  };
}

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type)
  );
}

function isActive(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(A|BUTTON|SUMMARY|INPUT)$/.test(target.tagName);
}

export const keys = new Keys();
