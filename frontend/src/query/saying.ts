/** Values of a field as people say them, beside the codes that are typed. */

import { LANGUAGE, words } from "../words";
import { readRange, readTime } from "./ranges";

const NAMES = {
  country: new Intl.DisplayNames(LANGUAGE, { type: "region", fallback: "code" }),
  lang: new Intl.DisplayNames(LANGUAGE, { type: "language", fallback: "code" }),
};
const CODES = /^[a-z]+(_[a-z]+)*(\/[a-z_]+)?(,[a-z]+(_[a-z]+)*(\/[a-z_]+)?)*$/;

/** One code in words: "UA" is "Ukraine", "no_comment" is "does not comment". */
export function saying(field: string, code: string): string {
  if (field === "mode") return words.codes.mode(code);
  if (field === "status") return words.codes.status(code)[1];
  if (field === "country" && /^[A-Z]{2}$/.test(code)) return NAMES.country.of(code) ?? code;
  if (field === "lang" && /^[a-z]{2}$/.test(code)) return NAMES.lang.of(code) ?? code;
  return words.codes.plain(code).replace("/", ": ");
}

const TIMES = new Set(["published", "happened", "said", "read"]);
const DAY = new Intl.DateTimeFormat(LANGUAGE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat(LANGUAGE, {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A time as exact as it is typed: "2022-02" is "Feb 2022"; an hour stays as it is. */
function sayingTime(typed: string): string {
  const read = readTime(typed);
  if (typeof read === "string") return typed;
  return { 7: MONTH, 10: DAY }[typed.length]?.format(read.from) ?? typed;
}

/** The value of a filter in words, where it is made of codes or times; as it was typed where it is not. */
export function sayingAll(field: string, value: string): string {
  const range = TIMES.has(field) ? readRange(value) : null;
  if (range) {
    const [first, last] = [range.first, range.last].map(sayingTime);
    return first === last ? first! : words.query.stretch(first!, last!);
  }
  const isCodes = field === "country" ? /^[A-Z]{2}(,[A-Z]{2})*$/ : CODES;
  if (!isCodes.test(value)) return value;
  return value
    .split(",")
    .map((code) => saying(field, code))
    .join(words.query.or);
}
