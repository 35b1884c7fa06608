import { expect, test } from "vitest";
import {
  boundsOf,
  DAY,
  faultyIn,
  OPEN,
  rangeOf,
  readRange,
  readTime,
  shifted,
  writeRange,
} from "./ranges";

const at = (text: string): number => Date.parse(text);
const range = (value: string) => readRange(value)!;

test("a time is as long as it is printed", () => {
  expect(readTime("2022")).toEqual({ from: at("2022-01-01"), to: at("2023-01-01") });
  expect(readTime("2022-12")).toEqual({ from: at("2022-12-01"), to: at("2023-01-01") });
  expect(readTime(" 2022-02-24 ")).toEqual({ from: at("2022-02-24"), to: at("2022-02-25") });
  expect(readTime("2022-02-24T05:00+02:00")).toEqual({
    from: at("2022-02-24T03:00Z"),
    to: at("2022-02-24T03:01Z"),
  });
});

test("what is no time is told in a sentence", () => {
  expect(readTime("yesterday-ish")).toMatch(/is no time\. Write a year/);
  expect(readTime("2022-13")).toBe("There is no month 13: months are 01 to 12.");
  expect(readTime("2023-02-29")).toBe("February 2023 has the days 01 to 28.");
  expect(readTime("2022-02-24T25:00Z")).toMatch(/no such hour/);
  expect(faultyIn({ first: "2022", last: "2022-13" })).toEqual(["last"]);
  expect(faultyIn({ first: "2022-03", last: "2022-01" })).toEqual(["first", "last"]);
  expect(boundsOf({ first: "2022-03", last: "2022-01" })).toBe(
    "The range ends (2022-01) before it begins (2022-03).",
  );
});

test("a value of the grammar is read and written the same", () => {
  for (const value of ["2022", "2022-02-24..2022-02-26", "..2022-03", "2022-02-24T05:00Z.."])
    expect(writeRange(range(value))).toBe(value);
  expect(readRange("last 7d")).toBeNull();
  expect(readRange("!2022")).toBeNull();
  expect(writeRange(OPEN)).toBe("");
});

test("a range holds its last day, and is written as short as it can be", () => {
  expect(boundsOf(range("2022-02-24..2022-02-26"))).toEqual({
    from: at("2022-02-24"),
    to: at("2022-02-27"),
  });
  expect(writeRange(rangeOf({ from: at("2022-02-01"), to: at("2022-03-01") }))).toBe("2022-02");
  expect(writeRange(rangeOf({ from: at("2022-02-01"), to: at("2022-02-01") + DAY }))).toBe(
    "2022-02-01",
  );
  expect(writeRange(rangeOf({ from: at("2022-02-01T05:00Z"), to: at("2022-02-02") }))).toBe(
    "2022-02-01T05:00Z..2022-02-01",
  );
  expect(writeRange(rangeOf({ from: null, to: at("2022-02-01T00:01Z") }))).toBe(
    "..2022-02-01T00:00Z",
  );
});

test("a range is moved by its own length, and months stay months", () => {
  const moved = (value: string, way: -1 | 1) => {
    const next = shifted(range(value), way);
    return next && writeRange(next);
  };
  expect(moved("2022-02", 1)).toBe("2022-03");
  expect(moved("2022", -1)).toBe("2021");
  expect(moved("2022-01..2022-03", 1)).toBe("2022-04-01..2022-06-30");
  expect(moved("2022-02-24..2022-02-26", 1)).toBe("2022-02-27..2022-03-01");
  expect(moved("2022-02-24T05:00Z", -1)).toBe("2022-02-24T04:59Z");
  expect(moved("..2022", 1)).toBeNull();
});
