/**
 * What is looked at in the review, and what was decided, since the desk was opened. The next card is there
 * at once: a decision is sent behind it, one after the other, and comes back with its card where it is refused.
 */

import { get, post, Problem } from "../../api/client";
import { Loading } from "../../api/loading.svelte";
import type { Judgement } from "../../api/types";
import { told } from "../../app/told.svelte";
import { words } from "../../words";
import type { Card, Chip, ReviewPage } from "./cards";

const AT_ONCE = 10;
const MOST = 100;
const LOW = 5;

const text = words.review;

export type Answer = "right" | "wrong" | "unsure";
type State = "sending" | "kept" | "skipped" | "undone" | "refused";

/** A decision, or a card that was passed over. */
export class Step {
  state = $state<State>("sending");
  judgement: number | undefined;

  constructor(
    readonly card: Card,
    /** As it is sent. */
    readonly verdict: string,
    readonly target: string,
    readonly because: string,
    /** Of a correction. */
    readonly chip?: Chip,
    readonly value?: string,
  ) {}

  /** right, wrong, unsure, corrected, split, skipped. */
  get sort(): string {
    return this.verdict.split(" ")[0]!;
  }

  get stands(): boolean {
    return this.state === "sending" || this.state === "kept";
  }
}

export class Session {
  readonly loading = new Loading<ReviewPage>();
  /** Those to come; the first is shown. */
  cards = $state.raw<readonly Card[]>([]);
  steps = $state.raw<readonly Step[]>([]);
  /** What was not kept, and why. */
  problem = $state.raw<Problem | undefined>();
  /** Whether the cards at hand are all that there are. */
  isAll = $state(false);
  #two: boolean | undefined;
  #line: Promise<void> = Promise.resolve();

  readonly card = $derived(this.cards[0]);
  readonly decided = $derived(this.steps.filter((one) => one.stands));
  readonly skipped = $derived(this.steps.filter((one) => one.state === "skipped"));

  /** Fetch cards; those that are there stay, and in their order. */
  async read(two: boolean): Promise<void> {
    if (two !== this.#two) {
      this.cards = [];
      this.isAll = false;
    }
    this.#two = two;
    const limit = Math.min(MOST, AT_ONCE + this.skipped.length + this.cards.length);
    await this.loading.run(async (signal) => {
      const params = { limit, two_person: two ? "yes" : "no" };
      // What is on its way is not asked about again.
      await this.#line;
      const page = await get<ReviewPage>("/review", params, signal);
      const known = new Set([...this.cards, ...this.#passed()].map(keyOf));
      this.cards = [...this.cards, ...page.data.filter((one) => !known.has(keyOf(one)))];
      this.isAll = page.data.length < limit;
      return page;
    });
  }

  /** Say of the card whether it is right, and go on. */
  decide(answer: Answer, because: string): void {
    const { card } = this;
    if (!card) return;
    this.#do(new Step(card, answer, card.id, because));
    this.#next(text.next(text.verdict(answer, card.kind), this.decided.length));
  }

  /** Take the event of a card out of its incident. */
  split(because: string): void {
    const { card } = this;
    if (!card) return;
    this.#do(new Step(card, "split", card.id, because));
    this.#next(text.next(text.verdict("split", card.kind), this.decided.length));
  }

  /** Say what a field should be; the card stays, for it may have more that is wrong. */
  correct(chip: Chip, value: string, because: string): void {
    const { card } = this;
    if (!card) return;
    const verdict = `corrected ${chip.field}=${value}`;
    this.#do(new Step(card, verdict, chip.target, because, chip, value));
  }

  /** Pass over the card; one that was corrected is done. */
  skip(): void {
    const { card } = this;
    if (!card) return;
    if (!this.isCorrected(card)) {
      const step = new Step(card, "skipped", card.id, "");
      step.state = "skipped";
      this.steps = [...this.steps, step];
    }
    this.#next(text.skipped);
  }

  /** Take a step back, the last one where none is said; its card is shown again. */
  undo(step: Step | undefined = this.#last()): void {
    if (!step) {
      told.say(text.nothingToUndo);
      return;
    }
    const before = step.state;
    step.state = "undone";
    this.#show(step.card);
    const { kind } = step.card;
    told.say(text.isBack(before === "skipped" ? text.skipped : text.verdict(step.sort, kind)));
    if (before === "skipped") return;
    this.#queue(async () => {
      if (step.judgement === undefined) return;
      try {
        await post(`/judgements/${step.judgement}/undo`, { because: text.reasons["undo"] });
      } catch (error) {
        step.state = "kept";
        this.problem = asProblem(error);
      }
    });
  }

  /** Show what was skipped once more. */
  again(): void {
    const back = this.skipped;
    this.cards = [...this.cards, ...back.map((one) => one.card)];
    this.steps = this.steps.filter((one) => !back.includes(one));
  }

  /** What a field of the card was corrected to. */
  correctionOf(chip: Chip): string | undefined {
    const last = this.steps.findLast(
      (one) => one.stands && one.chip?.target === chip.target && one.chip.field === chip.field,
    );
    return last?.value;
  }

  /** Whether the value of a card itself was corrected, and not only a part of it. */
  isCorrected(card: Card): boolean {
    return this.steps.some((one) => one.stands && one.chip && one.target === card.id);
  }

  #do(step: Step): void {
    this.problem = undefined;
    this.steps = [...this.steps, step];
    this.#queue(async () => {
      // It was taken back before it was sent: nobody need know.
      if (step.state === "undone") return;
      const { verdict, target, because } = step;
      const what = verdict === "split" ? { verb: "split" } : { verb: "judge", verdict };
      try {
        const made = await post<Judgement>("/judgements", { ...what, target, because });
        step.judgement = made.id;
        if (step.state === "sending") step.state = "kept";
      } catch (error) {
        step.state = "refused";
        this.problem = asProblem(error);
        this.#show(step.card);
      }
    });
  }

  #queue(doing: () => Promise<void>): void {
    this.#line = this.#line.then(doing);
  }

  #next(said: string): void {
    this.cards = this.cards.slice(1);
    told.say(said);
    if (this.cards.length < LOW && !this.isAll && !this.loading.busy)
      void this.read(this.#two ?? false);
  }

  #show(card: Card): void {
    this.cards = [card, ...this.cards.filter((one) => keyOf(one) !== keyOf(card))];
  }

  #last(): Step | undefined {
    return this.steps.findLast((one) => one.stands || one.state === "skipped");
  }

  /** The cards that were shown and are not to come again. */
  #passed(): Card[] {
    return this.steps
      .filter((one) => one.state === "skipped" || (one.stands && one.target === one.card.id))
      .map((one) => one.card);
  }
}

function keyOf(card: Card): string {
  return `${card.kind} ${card.id}`;
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem({ detail: String(error), code: "defect" }, 0);
}

export const session = new Session();
