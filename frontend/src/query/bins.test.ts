import { expect, test } from "vitest";
import { binsOf, extentOf, floor, snap, tickText, unitFor, zoomed } from "./bins";
import { DAY } from "./ranges";

const at = (text: string): number => Date.parse(text);

test("the unit follows how long the time is", () => {
  const unit = (days: number) => unitFor({ from: 0, to: days * DAY });
  expect([1, 30, 365, 3000, 30_000].map(unit)).toEqual(["hour", "day", "week", "month", "year"]);
});

test("units begin where the calendar has it", () => {
  expect(floor(at("2022-02-24"), "week")).toBe(at("2022-02-21"));
  expect(floor(at("2022-05-24"), "quarter")).toBe(at("2022-04-01"));
  expect(floor(at("2022-01-24"), "month", -1)).toBe(at("2021-12-01"));
  expect(snap(at("2022-02-27"), "month")).toBe(at("2022-03-01"));
});

test("every report is in just one bin", () => {
  const days = ["2013-05-01", "2022-02-24", "2022-02-25"].map((day) => ({ day, reports: 2 }));
  const view = extentOf(days)!;
  const bins = binsOf(days, view);
  expect(bins.map((one) => one.reports)).toEqual([2, 4]);
  expect(binsOf(days, { from: at("2022-02-25"), to: at("2022-02-26") })).toEqual([
    { from: at("2022-02-25"), to: at("2022-02-26"), reports: 2 },
  ]);
  expect(extentOf([])).toBeNull();
});

test("a closer look stays within what there is", () => {
  const limit = { from: 0, to: 100 * DAY };
  expect(zoomed(limit, 0.5, 0, limit)).toEqual({ from: 0, to: 50 * DAY });
  expect(zoomed({ from: 0, to: 50 * DAY }, 2, 10 * DAY, limit)).toBeNull();
});

test("an axis tells what is new at each place", () => {
  const told = ["2022-01-01", "2022-04-01", "2022-04-02", "2022-04-02T06:00Z"].map((text) =>
    tickText(at(text)),
  );
  expect(told).toEqual(["2022", "Apr", "2 Apr", "06:00"]);
});
