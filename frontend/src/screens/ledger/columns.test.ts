import { expect, test } from "vitest";
import { COLUMNS, columnsIn, nextSort, orderOf, turned } from "./columns";

const names = (chosen: string | null) => columnsIn(chosen).map((one) => one.name);
const source = COLUMNS[0]!;

test("columns stand in one order, and what is unknown is passed over", () => {
  expect(names("what,source,nothing")).toEqual(["source", "what"]);
  expect(names("nothing")).toEqual(names(null));
});

test("a column is put in and taken out, and the first choice needs no address", () => {
  const without = turned(columnsIn(null), "mode")!;
  expect(without.split(",")).not.toContain("mode");
  expect(turned(columnsIn(without), "mode")).toBeNull();
  expect(turned(columnsIn("what"), "what")).toBe("what");
});

test("a column sorts rising, falling, and then no more", () => {
  expect(orderOf(source, "-source,id")).toBe("descending");
  expect([null, "source", "-source", "-said_from"].map((sort) => nextSort(source, sort))).toEqual([
    "source",
    "-source",
    null,
    "source",
  ]);
});
