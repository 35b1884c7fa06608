import { expect, test } from "vitest";
import { marked, sought } from "./words";

function hits(text: string, typed: string): string[] {
  return marked(text, sought(typed)).flatMap((one) => (one.isHit ? [one.text] : []));
}

test("words are found whole, without case and accents", () => {
  expect(hits("Kyïv’s mayor; a Kyivan", "kyiv")).toEqual(["Kyïv"]);
  expect(hits("Ouaddaï region", "OUADDAI")).toEqual(["Ouaddaï"]);
});

test("a phrase is one piece, a beginning finds its words, and what is excluded is not shown", () => {
  expect(hits("a power plant, and a plant", "“power plant” -and")).toEqual(["power plant"]);
  expect(hits("explosions exploded", "explo*")).toEqual(["explosions", "exploded"]);
  expect(hits("the power", "")).toEqual([]);
});

test("nothing of a text is lost, and markup stays text", () => {
  const text = '<b onclick="x">dead</b> &amp; dead';
  const pieces = marked(text, sought("dead b"));
  expect(pieces.map((one) => one.text).join("")).toBe(text);
  expect(pieces.filter((one) => one.isHit)).toHaveLength(4);
});
