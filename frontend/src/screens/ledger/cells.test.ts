import { expect, test } from "vitest";
import type { ClaimRow } from "../../api/types";
import type { EventRow, FigureRow } from "./beside.svelte";
import { figures, places, times, types } from "./cells";

const row = {
  events: ["a.e1", "a.e2", "a.e3", "a.e4"],
  event_types: ["strike/downing", "displace"],
  figures: ["a.f1", "a.f2"],
} as unknown as ClaimRow;

function event(id: string, place: string | null, from: string | null): [string, EventRow] {
  const to = from && "2022-02-25";
  return [id, { id, place, happened_from: from, happened_to: to }];
}

const events = new Map([
  event("a.e1", null, "2022-02-24"),
  event("a.e2", "Kyiv", null),
  event("a.e3", "Kyiv", "2022-02-24"),
]);

test("a place and a time stand once, with the event that has them first", () => {
  expect(places(row, events)).toEqual([{ text: "Kyiv", id: "a.e2" }]);
  expect(times(row, events)).toEqual([{ text: "24 Feb 2022", id: "a.e1" }]);
  expect(types(row)).toBe("strike: downing; displace");
});

test("a figure is told as its source bounds it, and one that has not come yet is left out", () => {
  const one = { measure: "killed", low: 137, high: null, unit: null, words: "at least 137" };
  const told = (changes: Partial<FigureRow>) =>
    figures(row, new Map([["a.f1", { id: "a.f1", ...one, ...changes }]])).map((it) => it.text);
  expect(told({})).toEqual(["at least 137 killed"]);
  expect(told({ measure: "distance", unit: "km", high: 137 })).toEqual(["137\u00a0km (distance)"]);
  expect(told({ measure: "magnitude", unit: "magnitude", low: 5.8, high: 5.8 })).toEqual([
    "5.8 magnitude",
  ]);
  expect(told({ measure: "count_other", words: "137 sacks" })).toEqual(["137 sacks"]);
});
