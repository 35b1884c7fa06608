import { expect, test } from "vitest";
import type { At, IncidentForm, Judgement, RelationRow } from "../../api/types";
import { dismissalOf, pairOf } from "./pairs";

function at(report: string, start: number): At {
  return { report, start, end: start + 2 };
}

function value(place: At, low: number, published: string) {
  const given = { at: place, words: String(low), low, high: low, qualifier: "exact" };
  return { ...given, published, said: null, source: null, again: [] };
}

const RSF = at("b", 440);
const NETWORK = at("a", 188);
const UN = at("a", 849);
const DENIAL = at("c", 10);
const SAYING = at("c", 50);

const FORM = {
  series: [
    {
      measure: "killed",
      population: "civilians",
      origins: [
        { name: "RSF", values: [value(RSF, 45, "2024-05-17")] },
        { name: "Network", values: [value(NETWORK, 37, "2024-05-16")] },
        { name: "UN", values: [value(UN, 37, "2024-05-16")] },
      ],
      silences: [],
    },
  ],
  explanation: { relations: [{ kind: "corroborates", a: UN, b: NETWORK }] },
  voices: [
    { origin: "Army", at: DENIAL, text: "it did not", denies: true, mode: "denies", claim: "c.c8" },
    { origin: "RSF", at: SAYING, text: "it did", holds: true, mode: "says", claim: "c.c49" },
    { origin: "UN", at: at("c", 90), text: "it did", holds: true, mode: "says", claim: "c.c88" },
  ],
} as unknown as IncidentForm;

function row(kind: string, a: At, b: At): RelationRow {
  return { kind, a, b, incident: "a.i1" } as unknown as RelationRow;
}

test("numbers differ in a number: who gives which, since the later, and who bears it out", () => {
  const pair = pairOf(row("conflicts", RSF, NETWORK), FORM);
  expect([pair.slot, pair.counted, pair.since]).toEqual([
    "number",
    "killed, civilians",
    "2024-05-17",
  ]);
  expect([pair.a.origin, pair.a.given!.low, pair.a.id]).toEqual(["RSF", 45, "b.f440"]);
  expect(pair.b.backing).toEqual(["Network", "UN"]);
});

test("a denial stands against what is said, each side with all who say so", () => {
  const pair = pairOf(row("denies", DENIAL, SAYING), FORM);
  expect(pair.slot).toBe("denial");
  expect([pair.a.words, pair.a.backing]).toEqual(["it did not", ["Army"]]);
  expect([pair.b.id, pair.b.backing]).toEqual(["c.c49", ["RSF", "UN"]]);
});

test("where two accounts differ, only who bears one out stands behind it", () => {
  const pair = pairOf(row("conflicts", SAYING, at("c", 90)), FORM);
  expect([pair.slot, pair.a.backing, pair.b.backing]).toEqual(["account", ["RSF"], ["UN"]]);
});

test("before its incident is read, a dispute is known by its places alone", () => {
  const pair = pairOf(row("conflicts", RSF, NETWORK), undefined);
  expect([pair.a.words, pair.a.report, pair.since]).toEqual([null, "b", null]);
});

test("a dismissal is of its pair, in either order, and not of another of the same value", () => {
  const pair = pairOf(row("conflicts", RSF, NETWORK), FORM);
  const judged = (
    target: string,
    verdict: string,
    undone: Judgement["undone"] = null,
  ): Judgement => ({
    id: 1,
    target,
    verdict,
    who: "Ines",
    at: "",
    why: "x",
    undone,
  });
  expect(dismissalOf(pair, [judged("a.f188", "dismissed against b.f440")])).toBeDefined();
  expect(dismissalOf(pair, [judged("b.f440", "dismissed against a.f849")])).toBeUndefined();
  const taken = { at: "", who: "Ines", why: null };
  expect(dismissalOf(pair, [judged("b.f440", "dismissed against a.f188", taken)])).toBeUndefined();
});
