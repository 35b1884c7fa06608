import { expect, test } from "vitest";
import { amounts, beside, moments } from "./scales";
import { csvText } from "./saving";

test("a linear scale of counts begins at nought", () => {
  const scale = amounts([18, 45], "linear", [100, 0]);
  expect(scale.of(0)).toBe(100);
  expect(scale.of(45)).toBeGreaterThanOrEqual(0);
  expect(scale.ticks[0]).toBe(0);
});

test("on a logarithmic scale nought stands at the foot", () => {
  const scale = amounts([0, 3, 900], "log", [100, 0]);
  expect(scale.of(0)).toBe(100);
  expect(scale.of(1)).toBe(100);
  expect(scale.ticks).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500]);
});

test("each of a few days is named, and one day alone stands in the middle", () => {
  const few = moments(["2024-05-14", "2024-05-16", "2024-05-16T12:00:00Z"], [0, 400]);
  expect(few.ticks.map((one) => one.text)).toEqual(["14 May 2024", "16 May 2024"]);
  expect(moments(["2024-05-14"], [0, 400]).of(Date.parse("2024-05-14"))).toBe(200);
  expect(moments([], [0, 400]).of(0)).toBe(200);
});

test("names of days do not stand on each other", () => {
  const tight = moments(["2024-05-14", "2024-05-15", "2024-05-16"], [0, 120]);
  expect(tight.ticks.map((one) => one.text)).toEqual(["14 May 2024", "16 May 2024"]);
});

test("what lies at one moment is set beside each other, within the picture and in order", () => {
  const places = beside([100, 100, 100, 300], [0, 400], 18);
  expect(places).toEqual([82, 100, 118, 300]);
  const crowd = beside(Array<number>(30).fill(100), [0, 400], 18);
  expect(Math.min(...crowd)).toBeGreaterThanOrEqual(0);
  expect(new Set(crowd.map(Math.round)).size).toBe(30);
});

test("a cell that a spreadsheet would run is told as text", () => {
  expect(csvText([["=1+1", 'said "x", y', -4, null]])).toBe(`'=1+1,"said ""x"", y",-4,\r\n`);
});
