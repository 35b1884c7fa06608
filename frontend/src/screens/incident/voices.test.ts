import { expect, test } from "vitest";
import type { IncidentForm, Voice } from "../../api/types";
import { changesBetween } from "./changed";
import { columnsOf, reportsOf } from "./voices";

function voice(origin: string, text: string, more: Partial<Voice> = {}): Voice {
  return {
    origin,
    source: null,
    mode: "says",
    holds: true,
    denies: false,
    silent: false,
    report: "one",
    publisher: null,
    published: null,
    said: null,
    at: { report: more.report ?? "one", start: 0, end: text.length },
    text,
    claim: null,
    ...more,
  };
}

function form(voices: Voice[], more: Partial<IncidentForm> = {}): IncidentForm {
  return {
    incident: { status: "single", place: "Mellit" },
    series: [],
    origins: [{ name: "Army", interest: "state", side: "SD" }],
    judgements: [],
    voices,
    ...more,
  } as unknown as IncidentForm;
}

test("each voice stands in its column, by what it says and not by its verb alone", () => {
  const columns = columnsOf(
    form([
      voice("RSF", "the jets bombed it"),
      voice("UN", "it happened", { mode: "confirms" }),
      voice("Army", "that it bombed it", { mode: "denies", holds: false, denies: true }),
      voice("Army", "it was not there", { holds: false, denies: true }),
      voice("Army", "how many", { mode: "no_comment", holds: false, silent: true }),
    ]),
  );
  expect(columns.says.map((one) => one.origin)).toEqual(["RSF"]);
  expect(columns.confirms.map((one) => one.origin)).toEqual(["UN"]);
  expect(columns.denies.map((one) => [one.origin, one.words.length])).toEqual([["Army", 2]]);
  expect(columns.silent[0]!.interest).toBe("state");
});

test("the same words in other reports are folded, whatever their quotation marks", () => {
  const columns = columnsOf(
    form([
      voice("RSF", "“31 people” were killed"),
      voice("RSF", "31 people were killed", { report: "two" }),
      voice("RSF", "41 people were killed", { report: "three" }),
    ]),
  );
  const [first, second] = columns.says[0]!.words;
  expect(reportsOf(first!)).toBe(2);
  expect(second!.copies).toEqual([]);
});

test("what others changed is told, and nothing where nothing changed", () => {
  const before = form([voice("RSF", "a")]);
  const after = form([voice("RSF", "a"), voice("UN", "b")], {
    incident: { status: "disputed", place: "Mellit" } as IncidentForm["incident"],
    judgements: [
      { id: 1, target: "x.e1", verdict: "right", who: "Ines", at: "", why: null, undone: null },
    ],
  });
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, after)).toEqual([
    "its status was single source and is disputed now",
    "1 more voice",
    "Ines decided: right",
  ]);
});
