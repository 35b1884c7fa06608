import { expect, test } from "vitest";
import { inOrder, told, type Change } from "./changes";

const CHANGE: Change = {
  sort: "changed",
  what: "claim",
  report: "lusab-babad",
  id: "lusab-babad.c203",
  differs: ["content", "via"],
  before: { source: "police", mode: "says", cue: "said", content: "12 died", via: [] },
  after: { source: "police", mode: "says", cue: "said", content: "14 died", via: ["a wire"] },
};

test("of a change what differs is told, and what it is known by", () => {
  expect(told(CHANGE, CHANGE.before)).toEqual([
    { name: "source", value: "police", differs: false },
    { name: "mode", value: "says", differs: false },
    { name: "content", value: "12 died", differs: true },
    { name: "via", value: null, differs: true },
  ]);
  expect(told(CHANGE, CHANGE.after).at(-1)).toEqual({
    name: "via",
    value: "a wire",
    differs: true,
  });
  expect(told(CHANGE, null)).toEqual([]);
});

test("the earlier text goes first, whichever is shown", () => {
  expect(inOrder(["one", "two"], "one", "two")).toEqual(["one", "two"]);
  expect(inOrder(["one", "two"], "two", "one")).toEqual(["one", "two"]);
  expect(inOrder(["one"], "one", "one@1")).toEqual(["one@1", "one"]);
});
