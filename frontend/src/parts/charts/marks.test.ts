import { expect, test } from "vitest";
import type { Given, Numbers } from "../../api/types";
import { layOut, stairs, type Frame } from "./marks";
import { chainsOf } from "./series";

const FRAME: Frame = { width: 500, height: 300, left: 40, right: 10, top: 20, bottom: 30 };

function given(low: number | null, high: number | null, published: string | null): Given {
  const at = { report: "r", start: (low ?? high)!, end: 999 };
  return { at, words: "w", low, high, qualifier: "exact", published, said: null, source: null };
}

function numbers(...origins: Given[][]): Numbers {
  return {
    origins: origins.map((values, at) => ({
      name: `origin ${at}`,
      interest: "neutral",
      side: null,
      values: values.map((one) => ({ ...one, again: [] })),
    })),
    silences: [
      { at: { report: "q", start: 1, end: 2 }, mode: "no_comment", who: "UN", ended: null },
    ],
  } as unknown as Numbers;
}

const SERIES = numbers(
  [given(31, 31, "2024-05-14"), given(45, 45, "2024-05-16"), given(41, 41, "2024-05-17")],
  [given(18, null, "2024-05-14")],
);
const PUBLISHED = new Map([["q", "2024-05-16"]]);

test("every value has its mark, later ones stand to the right, greater ones above", () => {
  const picture = layOut(SERIES, chainsOf(SERIES, new Set()), PUBLISHED, FRAME, "linear");
  const [first, second, third, open] = picture.marks;
  expect(picture.marks.length).toBe(4);
  expect(first!.x).toBeLessThan(second!.x);
  expect(second!.x).toBeLessThan(third!.x);
  expect(second!.head).toBeLessThan(first!.head);
  expect(open!.high).toBeNull();
  expect(open!.head).toBeLessThan(open!.low!);
  expect(picture.undated).toBeNull();
  expect(picture.silences[0]!.x).toBeCloseTo(picture.moments.of(Date.parse("2024-05-16")));
});

test("an origin that is left out has no mark and no part in the bands", () => {
  const chains = chainsOf(SERIES, new Set(["origin 1"]));
  const picture = layOut(SERIES, chains, PUBLISHED, FRAME, "linear");
  expect(picture.marks.length).toBe(3);
  expect([picture.span!.least, picture.span!.most]).toEqual([41, 41]);
  expect(picture.overlap).toBeNull();
});

test("what has no day stands apart from what has one", () => {
  const mixed = numbers([given(3, 3, null)], [given(4, 4, "2024-05-14")]);
  const picture = layOut(mixed, chainsOf(mixed, new Set()), PUBLISHED, FRAME, "log");
  expect(picture.marks[0]!.x).toBe(picture.undated);
  expect(picture.marks[1]!.x).toBeGreaterThan(picture.undated! + 40);
});

test("steps go along the day first, then to the new value", () => {
  const picture = layOut(SERIES, chainsOf(SERIES, new Set()), PUBLISHED, FRAME, "linear");
  expect(stairs(picture.marks.slice(0, 3))).toMatch(/^M[\d. ]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+$/);
});
