/** Times as people read them. A day without an hour stays a day; nothing is made more exact than it is. */

import { LANGUAGE } from "../words";

const DAY = new Intl.DateTimeFormat(LANGUAGE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const HOUR = new Intl.DateTimeFormat(LANGUAGE, {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}(T00:00(:00)?(Z|\+00:00)?)?$/;
const LOCAL = /([+-]\d{2}:\d{2}|Z)$/;
const A_DAY_MS = 86_400_000;

export function instant(text: string): number {
  return Date.parse(LOCAL.test(text) || text.length === 10 ? text : `${text}Z`);
}

/** A day: "24 Feb 2022". */
export function day(text: string | null | undefined): string {
  const at = text ? instant(text) : NaN;
  return Number.isNaN(at) ? "" : DAY.format(at);
}

/** A day, and the hour in universal time where it is told: "24 Feb 2022, 05:40 UTC". */
export function moment(text: string | null | undefined): string {
  if (!text) return "";
  const at = instant(text);
  if (Number.isNaN(at)) return "";
  return WHOLE_DAY.test(text) ? DAY.format(at) : `${DAY.format(at)}, ${HOUR.format(at)} UTC`;
}

/** From a time to another that is not part of it: a day alone where it is just that. */
export function stretch(from: string | null, to: string | null): string {
  if (!from && !to) return "";
  if (!from) return `before ${moment(to)}`;
  if (!to) return `since ${moment(from)}`;
  if (!WHOLE_DAY.test(from) || !WHOLE_DAY.test(to))
    return day(from) === day(to)
      ? `${moment(from).replace(" UTC", "")} to ${HOUR.format(instant(to))} UTC`
      : `${moment(from)} to ${moment(to)}`;
  const last = instant(to) - A_DAY_MS;
  const first = instant(from);
  if (last <= first) return DAY.format(first);
  return `${DAY.format(first)} to ${DAY.format(last)}`;
}
