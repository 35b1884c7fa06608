import { expect, test } from "vitest";
import { quoted, replaced, termsIn, withField } from "./terms";

const params = new URLSearchParams(
  "mode=denies&place=!Kyiv&_off=source%3DIFRC&_show=x.c1&sort=-said",
);

test("filters are read with what is excluded and what is switched off", () => {
  expect(termsIn(params)).toEqual([
    { field: "mode", value: "denies", not: false, off: false },
    { field: "place", value: "Kyiv", not: true, off: false },
    { field: "source", value: "IFRC", not: false, off: true },
  ]);
});

test("a filter that is switched off leaves the question and stays in the address", () => {
  const [mode] = termsIn(params);
  const next = replaced(params, mode!, [{ ...mode!, off: true }]);
  expect(next.get("mode")).toBeNull();
  expect(next.getAll("_off")).toEqual(["mode=denies", "source=IFRC"]);
  const back = termsIn(next).find((one) => one.field === "mode")!;
  expect(replaced(next, back, [{ ...back, off: false }]).get("mode")).toBe("denies");
});

test("a filter that is changed stays where it stood, and nothing is said twice", () => {
  const [mode, place] = termsIn(params);
  expect(replaced(params, mode!, [{ ...mode!, not: true }]).toString()).toMatch(/^mode=%21denies&/);
  const same = replaced(params, place!, [{ ...mode! }]);
  expect(same.getAll("mode")).toEqual(["denies"]);
});

test("a field is set, and taken out, whatever it held", () => {
  const times = new URLSearchParams("said=2021&q=a&said=2022&cursor=x");
  expect(withField(times, "said", "2023").toString()).toBe("said=2023&q=a");
  expect(withField(times, "said", "").toString()).toBe("q=a");
  expect(withField(times, "happened", "2020").get("happened")).toBe("2020");
});

test("a name is one value, whatever is in it", () => {
  expect(quoted("Reuters")).toBe("Reuters");
  expect(quoted("Ministry of Health, Gaza")).toBe('"Ministry of Health, Gaza"');
  expect(quoted('!A "x" \\ b')).toBe('"!A \\"x\\" \\\\ b"');
});
