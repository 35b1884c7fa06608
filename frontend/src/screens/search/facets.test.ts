import { expect, test } from "vitest";
import { counted, countedTimes } from "./facets";

const rows = [
  { modes: ["says", "says", "denies"], at: "2022-03-01T05:00:00Z" },
  { modes: ["denies"], at: "2021-12-31" },
  { modes: [], at: null },
];

test("a row counts once for each value, and the commonest comes first", () => {
  expect(counted(rows, (row) => row.modes)).toEqual([
    { value: "denies", rows: 2 },
    { value: "says", rows: 1 },
  ]);
});

test("times stand in the order of time, as fine as they reach", () => {
  const times = (...at: string[]) =>
    countedTimes(
      at.map((one) => ({ at: one })),
      (row) => row.at,
    ).map((one) => one.value);
  expect(countedTimes(rows, (row) => row.at)).toHaveLength(2);
  expect(times("2022-03-02", "2022-03-01")).toEqual(["2022-03-01", "2022-03-02"]);
  expect(times("2022-08-02", "2022-03-01")).toEqual(["2022-03", "2022-08"]);
  expect(times("2022-08-02", "2013-03-01")).toEqual(["2013", "2022"]);
  expect(times()).toEqual([]);
});
