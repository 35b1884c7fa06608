import { expect, test } from "vitest";
import type { ClaimRow } from "../../api/types";
import { grouped, groupingOf } from "./groups";

const rows = [
  { id: "a.c1", report: "a", source: "UN" },
  { id: "b.c1", report: "b", source: null },
  { id: "a.c2", report: "a", source: "UN" },
] as unknown as ClaimRow[];

test("rows that share a report stand together where the first of them stood", () => {
  const ids = grouped(rows, "report").map((one) => [one.of, one.rows.map((row) => row.id)]);
  expect(ids).toEqual([
    ["a", ["a.c1", "a.c2"]],
    ["b", ["b.c1"]],
  ]);
});

test("the report's own voice is a group of its own, and without a grouping there is one", () => {
  expect(grouped(rows, "source").map((one) => one.of)).toEqual(["UN", null]);
  expect(grouped(rows, null)).toHaveLength(1);
  expect(grouped([], null)).toEqual([]);
  expect(groupingOf("nothing")).toBeNull();
});
