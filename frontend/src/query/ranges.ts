/**
 * Times as they are typed in the grammar: "2022", "2022-02", "2022-02-24", "2022-02-24T05:00Z", and two of
 * them with ".." between. A time is as long as it is printed, and a range holds the whole of its last.
 */

import { words } from "../words";

/** From a moment to the moment behind it, in milliseconds of universal time. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch that may be open at either end. */
export interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

/** Two times as they were typed; "" where it is open. */
export interface Range {
  readonly first: string;
  readonly last: string;
}

export const OPEN: Range = { first: "", last: "" };
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?$/i;

/** What a time is from and to; a sentence where it is none. */
export function readTime(text: string): Stretch | string {
  const typed = text.trim();
  const date = DATE.exec(typed);
  if (date) return readDate(Number(date[1]), date[2], date[3]);
  const moment = MOMENT.exec(typed);
  if (!moment) return words.query.noTime(typed);
  const day = readTime(moment[1]!);
  if (typeof day === "string") return day;
  const [hour, minute, second] = [moment[2], moment[3], moment[4] ?? "0"].map(Number);
  if (hour! > 23 || minute! > 59 || second! > 59) return words.query.noHour(typed);
  const from = day.from + hour! * HOUR + minute! * MINUTE + second! * 1000 - zone(moment[5]);
  return { from, to: from + (moment[4] ? 1000 : MINUTE) };
}

function readDate(year: number, month?: string, day?: string): Stretch | string {
  if (year === 0) return words.query.noTime("0000");
  if (!month) return { from: utc(year, 0), to: utc(year + 1, 0) };
  const at = Number(month) - 1;
  if (at < 0 || at > 11) return words.query.noMonth(month);
  const [from, behind] = [utc(year, at), utc(year, at + 1)];
  if (!day) return { from, to: behind };
  const days = (behind - from) / DAY;
  if (Number(day) < 1 || Number(day) > days) return words.query.noDay(year, at, days);
  const begin = from + (Number(day) - 1) * DAY;
  return { from: begin, to: begin + DAY };
}

function utc(year: number, month: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, 1);
}

function zone(text: string | undefined): number {
  if (!text || /z/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith("-") ? -minutes : minutes) * MINUTE;
}

/** The two ends of a term's value; null where it says it in another way ("last 7d", "!2022"). */
export function readRange(value: string): Range | null {
  const cut = value.indexOf("..");
  const range =
    cut < 0
      ? { first: value, last: value }
      : { first: value.slice(0, cut).trim(), last: value.slice(cut + 2).trim() };
  return typeof boundsOf(range) === "string" ? null : range;
}

/** As a term has it; "" where both ends are open. */
export function writeRange({ first, last }: Range): string {
  return first === last ? first : `${first}..${last}`;
}

/** From when to when; a sentence where an end is no time, or the range ends before it begins. */
export function boundsOf({ first, last }: Range): Bounds | string {
  const low = first ? readTime(first) : null;
  const high = last ? readTime(last) : null;
  if (typeof low === "string") return low;
  if (typeof high === "string") return high;
  if (low && high && low.from >= high.to) return words.query.backwards(first, last);
  return { from: low?.from ?? null, to: high?.to ?? null };
}

/** Which end of a range that cannot be read is to blame: both where only their order is wrong. */
export function faultyIn(range: Range): ("first" | "last")[] {
  const ends = ["first", "last"] as const;
  const none = ends.filter((end) => range[end] && typeof readTime(range[end]) === "string");
  return none.length ? none : [...ends];
}

/** A stretch as it is typed, as short as it can be: a month that is whole is "2022-02". */
export function rangeOf({ from, to }: Bounds): Range {
  if (from !== null && to !== null) {
    for (const length of [4, 7]) {
      const short = iso(from).slice(0, length);
      const whole = readTime(short);
      if (typeof whole !== "string" && whole.from === from && whole.to === to)
        return { first: short, last: short };
    }
  }
  return {
    first: from === null ? "" : written(from, from % DAY === 0),
    last: to === null ? "" : to % DAY === 0 ? written(to - DAY, true) : written(to - MINUTE, false),
  };
}

function written(at: number, isDay: boolean): string {
  return isDay ? iso(at).slice(0, 10) : `${iso(at).slice(0, 16)}Z`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The range of the same length before (-1) or after (1) another; months stay months. */
export function shifted(range: Range, way: -1 | 1): Range | null {
  const bounds = boundsOf(range);
  if (typeof bounds === "string" || bounds.from === null || bounds.to === null) return null;
  const { from, to } = bounds;
  const months = wholeMonths(from, to);
  if (months) return rangeOf({ from: later(from, way * months), to: later(to, way * months) });
  return rangeOf({ from: from + way * (to - from), to: to + way * (to - from) });
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  if (later(from, 0) !== from || later(to, 0) !== to) return 0;
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** The first of the month that lies so many months behind the month of a moment. */
function later(at: number, months: number): number {
  const date = new Date(at);
  return utc(date.getUTCFullYear(), date.getUTCMonth() + months);
}
