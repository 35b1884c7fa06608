import { expect, test } from "vitest";
import { cut, type Mark } from "./marks";
import { blocks, pieces, Points } from "./marksText";

test("a text is cut wherever a mark begins or ends, and each run has all of its layers", () => {
  const marks: Mark[] = [
    { start: 0, end: 9, layer: "content", id: "c1" },
    { start: 4, end: 12, layer: "figure", id: "f1" },
  ];
  const told = cut(0, 20, marks).map((run) => [
    run.start,
    run.end,
    run.lines.map((one) => `${one.layer} ${one.ids.join(" ")}`),
  ]);
  expect(told).toEqual([
    [0, 4, ["content c1"]],
    [4, 9, ["content c1", "figure f1"]],
    [9, 12, ["figure f1"]],
    [12, 20, []],
  ]);
});

test("of marks of one layer the shortest is meant first, and marks from before the text count", () => {
  const marks: Mark[] = [
    { start: 0, end: 30, layer: "content", id: "c1" },
    { start: 12, end: 18, layer: "content", id: "c2" },
    { start: 40, end: 50, layer: "content", id: "c3" },
  ];
  expect(cut(10, 20, marks)).toEqual([
    { start: 10, end: 12, lines: [{ layer: "content", ids: ["c1"], depth: 1 }] },
    { start: 12, end: 18, lines: [{ layer: "content", ids: ["c2", "c1"], depth: 2 }] },
    { start: 18, end: 20, lines: [{ layer: "content", ids: ["c1"], depth: 1 }] },
  ]);
});

test("empty marks cut nothing, and a text is cut besides where it is asked for", () => {
  expect(cut(0, 4, [{ start: 2, end: 2, layer: "cue" }]).length).toBe(1);
  expect(cut(0, 4, [], [2, 9]).map((run) => run.end)).toEqual([2, 4]);
});

test("places are code points, and an emoji is one", () => {
  const points = new Points("a 🚢🚢 sank");
  expect(points.length).toBe(9);
  expect(points.slice(2, 4)).toBe("🚢🚢");
  expect(points.slice(5)).toBe("sank");
  expect([points.at(0), points.at(2), points.at(4), points.at(7)]).toEqual([0, 2, 3, 5]);
  expect(new Points("plain").slice(1, 99)).toBe("lain");
});

test("control characters stand alone and are named; joiners and line breaks stay in their words", () => {
  expect(pieces("safe\u202egnp")).toEqual([
    { text: "safe" },
    { text: "\u202e", code: "U+202E" },
    { text: "gnp" },
  ]);
  expect(pieces("می\u200cخواهم\n\tb")).toEqual([{ text: "می\u200cخواهم\n\tb" }]);
});

test("a dateline stays in its paragraph, and a headline does not", () => {
  const text = "🚢 Ship sinks\nBy A. Nother\nKYIV — It sank.\n\nThe end. ";
  const points = new Points(text);
  const found = blocks(points, [
    { start: 0, end: 13, kind: "headline" },
    { start: 13, end: 26, kind: "byline" },
    { start: 26, end: 33, kind: "dateline" },
    { start: 33, end: 53, kind: "body" },
  ]);
  expect(found.map((one) => [one.kind, points.slice(one.start, one.end)])).toEqual([
    ["headline", "🚢 Ship sinks"],
    ["byline", "By A. Nother"],
    ["dateline", "KYIV — It sank."],
    ["body", "The end."],
  ]);
  expect(found[2]!.passages.map((one) => one.kind)).toEqual(["dateline", "body"]);
});
