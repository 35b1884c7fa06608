import { expect, test } from "vitest";
import type { Numbers } from "../../api/types";
import { chainsOf } from "./series";
import { counted, rowsOf, sentence } from "./telling";

function value(low: number | null, high: number | null, qualifier = "exact", words = "as printed") {
  const at = { report: "r", start: low ?? high, end: 9 };
  return { at, words, low, high, qualifier, published: "2022-02-24", said: null, source: null };
}

const SERIES = {
  incident: "r.i1",
  measure: "killed",
  unit: null,
  population: "soldiers",
  side: "Ukraine",
  of: null,
  period: null,
  origins: [
    { name: "UN", values: [{ ...value(25, 25), again: [value(25, 25)] }] },
    {
      name: "Army",
      values: [
        { ...value(40, 40), again: [] },
        { ...value(137, null, "at_least"), again: [] },
      ],
    },
    { name: "Mayor", values: [{ ...value(100, 999, "order", "hundreds"), again: [] }] },
  ],
  silences: [
    { at: { report: "q", start: 3, end: 8 }, mode: "no_comment", who: "Russia", ended: null },
  ],
} as unknown as Numbers;

test("a series is told as a span by so many origins, each with its own words, and no mean", () => {
  expect(counted(SERIES)).toBe("killed, soldiers, on the side of Ukraine");
  expect(sentence(SERIES, chainsOf(SERIES, new Set(["Mayor"])))).toBe(
    "Between 25 and at least 137 killed, soldiers, on the side of Ukraine, by 2 origins: " +
      "UN 25; Army at least 137 (before: 40).",
  );
  expect(sentence(SERIES, chainsOf(SERIES, new Set()))).toContain("Mayor 100 to 999 (“hundreds”)");
});

test("where all are left out, no number is told", () => {
  const none = chainsOf(SERIES, new Set(["UN", "Army", "Mayor"]));
  expect(sentence(SERIES, none)).toBe("Every origin that gives a figure is left out.");
});

test("the table has every value, what was printed again and what was replaced, and who is silent", () => {
  const [head, ...rows] = rowsOf(SERIES, chainsOf(SERIES, new Set()));
  expect(rows.map((row) => [row[1], row[2], row[11]])).toEqual([
    ["UN", 25, "now"],
    ["UN", 25, "now"],
    ["Army", 40, "replaced by a later figure"],
    ["Army", 137, "now"],
    ["Mayor", 100, "now"],
    ["Russia", null, "No figure"],
  ]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
});
