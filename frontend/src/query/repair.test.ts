import { expect, test } from "vitest";
import { Problem } from "../api/client";
import { repairOf } from "./repair";

function refusal(parameter: string, detail: string, hint: string, code = "unknown_value"): Problem {
  return new Problem({ detail, hint, code, errors: [{ parameter, detail }] }, 400);
}

test("only the value that is wrong is put right", () => {
  const problem = refusal("mode", 'mode: "denis" is no mode.', "Did you mean denies? See there.");
  const found = repairOf(problem, new URLSearchParams("mode=says&mode=!says,denis&place=Kyiv"));
  expect(found?.wrong).toMatchObject({ value: "says,denis", not: true });
  expect(found?.meant).toEqual({
    text: "denies",
    term: { field: "mode", value: "says,denies", not: true, off: false },
  });
});

test("a field that does not exist is exchanged for the one that was meant", () => {
  const problem = refusal(
    "mdoe",
    'There is no field "mdoe".',
    "Did you mean mode?",
    "unknown_field",
  );
  expect(repairOf(problem, new URLSearchParams("mdoe=denies"))?.meant?.term).toMatchObject({
    field: "mode",
    value: "denies",
  });
});

test("what is about no filter, or without a guess, is not put right", () => {
  const problem = refusal("value", 'value: "x" is no number.', "Write a number.", "bad_value");
  expect(repairOf(problem, new URLSearchParams("value=x"))?.meant).toBeNull();
  expect(repairOf(problem, new URLSearchParams("mode=says"))).toBeNull();
  expect(repairOf(undefined, new URLSearchParams("value=x"))).toBeNull();
});
