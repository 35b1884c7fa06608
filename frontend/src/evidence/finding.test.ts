import { expect, test } from "vitest";
import { asked, itemAt } from "./finding";
import { citation } from "./citation";
import { Held, type Claim, type ReportForm } from "./record";
import { claimsOf, marksAround } from "./recordMarks";

const TEXT = "🚢 Officials said at least 12 people drowned near Cebu on Friday.";

function claim(id: string, given: Partial<Claim>): Claim {
  return {
    id,
    source: { start: 2, end: 11, entity: "n1", kind: "institution", anonymous: false, count: null },
    via: [],
    cue: [{ start: 12, end: 16 }],
    content: [{ start: 17, end: 64 }],
    mode: "says",
    quotation: "indirect",
    certainty: "certain",
    polarity: "+",
    said: null,
    about: [],
    events: ["e1"],
    figures: ["f1"],
    confidence: 0.9,
    ...given,
  };
}

const FIGURE = {
  id: "f1",
  start: 17,
  end: 35,
  measure: "killed",
  low: 12,
  high: null,
  qualifier: "at_least",
  unit: null,
  side: null,
  population: null,
  place: null,
  event: "e1",
  reality: "happened",
  claims: ["c1"],
  confidence: 0.9,
};

const held = new Held({
  id: "lusab-babad",
  report: { name: "lusab-babad" },
  ids: { c1: "lusab-babad.c17", e1: "lusab-babad.e37", f1: "lusab-babad.f17" },
  record: {
    report: {
      text: TEXT,
      title: "Ship sinks",
      publisher: "Straits Wire",
      published: "2023-03-03",
      url: null,
    },
    entities: [{ id: "n1", name: "Philippine officials", mentions: [{ start: 2, end: 11 }] }],
    times: [],
    places: [{ id: "l1", start: 49, end: 53, name: "Cebu" }],
    claims: [claim("c1", {})],
    events: [
      {
        id: "e1",
        type: "accident",
        mentions: [{ start: 36, end: 43 }],
        place: { id: "l1", relation: "near" },
        time: null,
        claims: ["c1"],
        figures: ["f1"],
      },
    ],
    figures: [FIGURE],
  },
} as unknown as ReportForm);

test("an id, a place and a report are told apart", () => {
  expect(asked("lusab-babad.c203")).toEqual({
    report: "lusab-babad",
    value: "lusab-babad.c203",
    place: null,
    incident: false,
  });
  expect(asked("straits-0112:203-210").place).toEqual({ start: 203, end: 210 });
  expect(asked("lusab-babad.i203").incident).toBe(true);
  expect(asked("lusab-babad").value).toBe(null);
});

test("what has just the words goes before what holds them", () => {
  expect(itemAt(held, { start: 17, end: 35 })?.value.id).toBe("f1");
  expect(itemAt(held, { start: 17, end: 64 })?.value.id).toBe("c1");
  expect(itemAt(held, { start: 26, end: 28 })?.value.id).toBe("f1");
  expect(itemAt(held, { start: 0, end: 1 })).toBe(undefined);
});

test("a figure is marked with who gives it and what it is of", () => {
  const item = held.named("lusab-babad.f17")!;
  const told = marksAround(held, item).map((one) => `${one.layer} ${held.words(one)}`);
  expect(told).toContain("source Officials");
  expect(told).toContain("figure at least 12 people");
  expect(told).toContain("place Cebu");
  expect(claimsOf(held, item).map((one) => one.id)).toEqual(["c1"]);
});

test("a citation has the words, who says them, who printed them and where they stand", () => {
  expect(citation(held, [FIGURE], held.claim("c1"), "lusab-babad.f17")).toBe(
    "“at least 12 people drowned near Cebu on Friday.” (Philippine officials). In: “Ship sinks”, " +
      "Straits Wire, 3 Mar 2023. [report lusab-babad, characters 17–64, lusab-babad.f17]",
  );
});
