import { expect, test } from "vitest";
import { Held, type ReportForm } from "../../evidence/record";
import { grouped, numbered } from "./claims";

function said(id: string, start: number, who: string | null, mode = "says"): object {
  return {
    id,
    source: who ? { start, end: start + 1, entity: who } : null,
    via: [],
    cue: [],
    content: [{ start, end: start + 4 }],
    mode,
  };
}

const held = new Held({
  report: { name: "lusab-babad" },
  ids: { c1: "lusab-babad.c10", c2: "lusab-babad.c5", c3: "lusab-babad.c20" },
  record: {
    report: { text: "x".repeat(60) },
    entities: [],
    times: [],
    places: [],
    events: [],
    figures: [],
    claims: [
      said("c1", 10, "n1"),
      said("c2", 5, "n1"),
      said("c3", 20, null, "narrates"),
      said("c4", 30, "n1"),
    ],
  },
} as unknown as ReportForm);

test("claims are numbered by where what is said stands", () => {
  expect(numbered(held).map((one) => [one.n, one.claim.id])).toEqual([
    [1, "c2"],
    [2, "c1"],
    [3, "c3"],
    [4, "c4"],
  ]);
});

test("what a source says in a row stands together, or all that it says", () => {
  const claims = numbered(held);
  const told = (bySource: boolean): number[][] =>
    grouped(held, claims, bySource).map((group) => group.claims.map((one) => one.n));
  expect(told(false)).toEqual([[1, 2], [3], [4]]);
  expect(told(true)).toEqual([[1, 2, 4], [3]]);
});
