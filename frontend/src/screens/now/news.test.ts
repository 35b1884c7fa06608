import { describe, expect, it } from "vitest";
import type { News, RelationRow } from "../../api/types";
import { choiceIn, differs, isEmpty, pairsOf, sinceOf } from "./news";

const at = (report: string, start: number) => ({ report, start, end: start + 5 });
const relation = (incident: string, start = 8): RelationRow => ({
  kind: "conflicts",
  a: at("lusab-babad", start),
  b: at("solan-jaton", 102),
  a_also: [],
  b_also: [],
  why: "No number is both.",
  incident,
  type: "casualty/dead",
  place: "Sotk",
});
const none: News = {
  since: "2026-11-27T05:47:05+00:00",
  now: "f6e4:2",
  is_cut: false,
  new_incidents: [],
  revised: [],
  disputes: [],
  answered: [],
  reports: 0,
};

describe("since", () => {
  it("is the last visit where nothing else is chosen", () => {
    expect(sinceOf(choiceIn(null), "f6e4:2")).toBe("f6e4:2");
    expect(sinceOf(choiceIn("nonsense"), "f6e4:2")).toBe("f6e4:2");
    expect(sinceOf(choiceIn("day"), "f6e4:2")).toBe("last 24h");
  });

  it("is nothing for whoever was never here", () => {
    expect(sinceOf("seen", null)).toBeNull();
    expect(sinceOf("week", null)).toBe("last 7d");
  });
});

describe("pairs", () => {
  it("are one line where they are part of several incidents", () => {
    const pairs = pairsOf([relation("a.i1"), relation("a.i2"), relation("a.i1", 40)]);
    expect(pairs.map((one) => one.incidents.map((in_) => in_.id))).toEqual([
      ["a.i1", "a.i2"],
      ["a.i1"],
    ]);
  });
});

describe("later news", () => {
  it("differ where reports came or what they tell is another", () => {
    expect(differs(none, { ...none, now: "0a1b:3" })).toBe(false);
    expect(differs(none, { ...none, reports: 1 })).toBe(true);
    expect(differs(none, { ...none, disputes: [relation("a.i1")] })).toBe(true);
  });

  it("are empty without a line, however many reports came", () => {
    expect(isEmpty({ ...none, reports: 3 })).toBe(true);
    expect(isEmpty({ ...none, revised: [relation("a.i1")] })).toBe(false);
  });
});
