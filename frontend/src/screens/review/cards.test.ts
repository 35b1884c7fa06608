import { describe, expect, it } from "vitest";
import { agreementTold } from "./agreement";
import { chipAt, fieldName, marksOf, markOf, partsOf, type Card, type Chip } from "./cards";
import { choicesOf } from "./codes";

const place: Chip = {
  target: "a.e1",
  field: "event.place",
  code: "Sotk",
  words: "Sotk",
  spans: [{ start: 112, end: 116 }],
};
const mode: Chip = { target: "a.c1", field: "claim.mode", code: "says", words: "says", spans: [] };
const polarity: Chip = { ...mode, field: "claim.source_kind", code: "media", words: "media" };

/** A flag before the sentence: two code points, four of JavaScript's. */
const card = {
  id: "a.c1",
  kind: "claim",
  sentence: "Strike hit Sotk.",
  passage: {
    text: "🇦🇲 Before. Strike hit Sotk. After.",
    start: 90,
    marks: [{ start: 112, end: 116, layer: "place", target: "a.e1" }],
  },
  chips: [mode, place, polarity],
} as unknown as Card;

describe("a card", () => {
  it("has its chips by the value that they are of", () => {
    expect(partsOf(card.chips).map((one) => [one.kind, one.chips.length])).toEqual([
      ["claim", 2],
      ["event", 1],
    ]);
    expect(fieldName(polarity)).toBe("source kind");
  });

  it("is quiet around its sentence, counted in code points", () => {
    const quiet = marksOf(card).filter((one) => one.layer === "quiet");
    expect(quiet.map(({ start, end }) => [start, end])).toEqual([
      [90, 101],
      [117, 124],
    ]);
  });

  it("is not quiet where its sentence is not in the passage", () => {
    const other = { ...card, sentence: "Elsewhere." };
    expect(marksOf(other).map((one) => one.layer)).toEqual(["place"]);
  });

  it("leads from words to the chip that was read from them, and back", () => {
    expect(markOf(card, place)).toEqual({ id: "a.e1/place", layer: "place" });
    expect(markOf(card, mode)).toBeNull();
    expect(chipAt(card, ["a.c1/content", "a.e1/place"])).toBe(place);
    expect(chipAt(card, ["a.c1/content"])).toBeUndefined();
  });
});

describe("a correction", () => {
  const codes = ["strike", "strike/air", "protest", "protest/riot"];

  it("of a type is a type, of a subtype one of its type", () => {
    expect(choicesOf({ ...place, field: "event.type" }, "strike", codes)).toEqual([
      "strike",
      "protest",
    ]);
    expect(choicesOf({ ...place, field: "event.subtype" }, "protest", codes)).toEqual(["riot"]);
    expect(choicesOf(mode, undefined, ["says", "denies"])).toEqual(["says", "denies"]);
  });
});

describe("agreement", () => {
  const nobody = { items: 0, people: 0, percent: null, kappa: null, alpha: null };

  it("of nobody is no number", () => {
    const [first, ...others] = agreementTold({ ...nobody, confirmed: 0, annotated: 0 });
    expect(first).toContain("Nobody");
    expect(others).toEqual([]);
  });

  it("says with how many, and what chance gives", () => {
    const two = { items: 40, people: 2, percent: 85.2, kappa: 0.617, alpha: 0.6 };
    const told = agreementTold({ ...two, confirmed: 70, annotated: 10 }).join(" ");
    expect(told).toContain("Two people agree in 85 %");
    expect(told).toContain("40 values");
    expect(told).toContain("kappa is 0.62");
  });

  it("of three people is alpha, and of one and the same answer nothing", () => {
    const three = { items: 4, people: 3, percent: 50, kappa: null, alpha: -0.125 };
    expect(agreementTold({ ...three, confirmed: 1, annotated: 0 })[1]).toContain("alpha is -0.13");
    const same = { ...three, percent: 100, alpha: null };
    expect(agreementTold({ ...same, confirmed: 1, annotated: 0 })[1]).toContain("cannot be told");
  });
});
