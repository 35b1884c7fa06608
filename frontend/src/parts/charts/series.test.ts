import { expect, test } from "vitest";
import type { Given, Numbers } from "../../api/types";
import { chainsOf, letterOf, mannerOf, newest, overlap, span } from "./series";

function given(low: number | null, high: number | null, more: Partial<Given> = {}): Given {
  return {
    at: { report: "r", start: low ?? 0, end: 9 },
    words: "as printed",
    low,
    high,
    qualifier: "exact",
    published: null,
    said: null,
    source: null,
    ...more,
  };
}

function numbers(origins: Record<string, Given[]>): Numbers {
  return {
    incident: "r.i1",
    measure: "killed",
    unit: null,
    side: null,
    population: null,
    of: null,
    period: null,
    origins: Object.entries(origins).map(([name, values]) => ({
      name,
      interest: "neutral",
      side: null,
      values: values.map((one) => ({ ...one, again: [] })),
    })),
  } as unknown as Numbers;
}

test("the newest value of each origin counts, and the earlier ones are superseded", () => {
  const chains = chainsOf(
    numbers({ RSF: [given(31, 31), given(45, 45), given(41, 41)], UN: [given(29, 29)] }),
    new Set(["UN"]),
  );
  expect(chains.map((one) => [one.letter, one.left])).toEqual([
    ["A", false],
    ["B", true],
  ]);
  expect(chains[0]!.steps.map((one) => one.superseded)).toEqual([true, true, false]);
  expect(newest(chains).map((one) => one.step.given.low)).toEqual([41]);
});

test("letters go on behind Z", () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
});

test("how a value is drawn hangs on what its words leave open", () => {
  expect(mannerOf(given(37, 37))).toBe("exact");
  expect(mannerOf(given(120, 150))).toBe("stretch");
  expect(mannerOf(given(137, null))).toBe("atLeast");
  expect(mannerOf(given(null, 40))).toBe("atMost");
  expect(mannerOf(given(100, 999, { qualifier: "order" }))).toBe("soft");
});

test("what all leave room for is empty where two exclude each other, and never a middle", () => {
  const [low, high] = [
    { low: 18, high: null },
    { low: null, high: 40 },
  ];
  expect(overlap([low!, high!])).toEqual({ low: 18, high: 40 });
  expect(overlap([low!])).toEqual({ low: 18, high: null });
  expect(
    overlap([
      { low: 37, high: 37 },
      { low: 45, high: 45 },
    ]),
  ).toBeNull();
  expect(overlap([])).toBeNull();
});

test("the span is open only where who gives its end leaves it open", () => {
  expect(
    span([
      { low: 18, high: null },
      { low: 41, high: 41 },
    ]),
  ).toEqual({ least: 18, most: 41, openBelow: false, openAbove: false });
  expect(
    span([
      { low: 25, high: 25 },
      { low: 137, high: null },
    ]),
  ).toEqual({ least: 25, most: 137, openBelow: false, openAbove: true });
  expect(span([{ low: null, high: null }])).toBeNull();
});
