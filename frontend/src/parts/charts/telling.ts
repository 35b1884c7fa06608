/** A series in words and as rows: what is counted of whom, and all that is given, origin by origin. */

import type { Numbers } from "../../api/types";
import { words } from "../../words";
import { amount } from "../amounts";
import { knownAt, newest, span, type Chain, type Step } from "./series";

const text = words.figures;

/** What is counted: "killed, soldiers, on the side of Armenia". */
export function counted(numbers: Numbers): string {
  const { measure, unit, population, side, of, period } = numbers;
  return [
    words.codes.plain(measure),
    population,
    unit,
    side && text.of.side(side),
    of && text.of.place(of),
    period && text.of.period(period),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What a step says; a rough one in its own words. */
export function value(step: Step): string {
  const { low, high, words: printed } = step.given;
  return step.manner === "soft" ? `${amount(low, high)} (“${printed}”)` : amount(low, high);
}

/** The whole series as one sentence, by those origins that are not left out. */
export function sentence(numbers: Numbers, chains: Chain[]): string {
  const now = newest(chains);
  const what = counted(numbers);
  const whole = span(now.map((one) => one.step.given));
  if (!whole) return chains.some((one) => one.left) ? text.sumLeft : text.sumNone(what);
  const each = now.map(({ chain, step }) =>
    text.each(chain.name, value(step), chain.steps.slice(0, -1).map(value).join(", ")),
  );
  return text.sum(whole, what, now.length, each.join("; "));
}

/** The series as rows of a table, with a head; every value, those that were replaced too. */
export function rowsOf(numbers: Numbers, chains: Chain[]): (string | number | null)[][] {
  const columns = text.columns;
  const head = [
    columns.letter,
    columns.origin,
    columns.from,
    columns.to,
    columns.words,
    columns.qualifier,
    columns.published,
    columns.said,
    columns.report,
    "Start",
    "End",
    columns.state,
  ];
  const values = chains.flatMap((chain) =>
    chain.steps.flatMap((step) =>
      [step.given, ...step.again].map((given) => [
        chain.letter,
        chain.name,
        given.low,
        given.high,
        given.words,
        words.codes.plain(given.qualifier),
        given.published,
        given.said,
        given.at.report,
        given.at.start,
        given.at.end,
        step.superseded ? text.superseded : text.current,
      ]),
    ),
  );
  const silences = numbers.silences.map((one) => [
    null,
    one.who,
    null,
    null,
    null,
    words.codes.plain(one.mode),
    null,
    null,
    one.at.report,
    one.at.start,
    one.at.end,
    one.ended ? text.ended : text.silent,
  ]);
  return [head, ...values, ...silences];
}

/** The last day on which an origin gave a value. */
export function lastGiven(chain: Chain): string | null {
  return chain.steps.map((step) => knownAt(step.given)).reduce((a, b) => b ?? a, null);
}
