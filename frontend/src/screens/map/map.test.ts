import { expect, test } from "vitest";
import type { IncidentRow } from "../../api/types";
import { bounds, circle } from "./circles";
import { grouped } from "./grouping";

function row(id: string, place: string | null, precision: string, lat: number | null): IncidentRow {
  return { id, place, precision, lat, lon: lat, radius_km: 10 } as IncidentRow;
}

test("a country is never a pin, and what has no place stands apart", () => {
  const { spots, apart } = grouped([
    row("a", "Kyiv", "town", 50),
    row("b", "Kyiv", "town", 50),
    row("c", "Ukraine", "country", 49),
    row("d", null, "none", null),
    row("e", "Nowhereville", "town", null),
  ]);
  expect(spots.map((spot) => [spot.place, spot.incidents.length])).toEqual([["Kyiv", 2]]);
  expect(apart.map((one) => [one.why, one.place])).toEqual([
    ["country", "Ukraine"],
    ["nowhere", null],
    ["unresolved", "Nowhereville"],
  ]);
});

test("a circle has its radius on the globe, near the pole too", () => {
  for (const lat of [0, 50, 75]) {
    const ring = circle(lat, 30, 111.195);
    expect(ring[0]![1]).toBeCloseTo(lat + 1, 5);
    expect(ring.at(-1)).toEqual(ring[0]);
    const widest = Math.max(...ring.map(([lon]) => lon)) - 30;
    expect(widest * Math.cos((lat * Math.PI) / 180)).toBeCloseTo(1, 1);
  }
});

test("no circles have no bounds", () => {
  expect(bounds([])).toBeNull();
});
