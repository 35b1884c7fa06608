/** Incidents by the place where they are put: one circle for each, however many are there. */

import type { IncidentRow } from "../../api/types";

/** What is shown of an incident here: whom it starts with and why it is one takes as long again. */
export const FIELDS = [
  "id",
  "type",
  "subtype",
  "status",
  "from",
  "to",
  "place",
  "lat",
  "lon",
  "precision",
  "radius_km",
] as const;

export type MapRow = Pick<IncidentRow, (typeof FIELDS)[number]>;

export interface Spot {
  /** As it stands in an address: the same for the same circle. */
  readonly key: string;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly precision: string;
  readonly incidents: readonly MapRow[];
}

export type Why = "country" | "several" | "unresolved" | "nowhere";

export interface Apart {
  readonly why: Why;
  readonly place: string | null;
  readonly incidents: readonly MapRow[];
}

const BROAD: Record<string, Why> = { country: "country", multi: "several" };

/** Those that a circle can be drawn for, the places of most incidents first; and all others. */
export function grouped(rows: readonly MapRow[]): { spots: Spot[]; apart: Apart[] } {
  const spots = new Map<string, MapRow[]>();
  const apart = new Map<string, MapRow[]>();
  for (const row of rows) {
    const why = reason(row);
    const [held, key] = why
      ? ([apart, `${why}\n${row.place ?? ""}`] as const)
      : ([spots, `${row.lat},${row.lon},${row.radius_km}`] as const);
    held.set(key, [...(held.get(key) ?? []), row]);
  }
  const found = [...spots].map(([key, incidents]) => {
    const first = incidents[0]!;
    return {
      key,
      place: first.place ?? "",
      lat: first.lat!,
      lon: first.lon!,
      radiusKm: first.radius_km ?? 0,
      precision: first.precision ?? "",
      incidents,
    };
  });
  const others = [...apart].map(([key, incidents]) => {
    const [why, place] = key.split("\n") as [Why, string];
    return { why, place: place || null, incidents };
  });
  const most = (one: { incidents: readonly unknown[] }, other: { incidents: readonly unknown[] }) =>
    other.incidents.length - one.incidents.length;
  return { spots: found.sort(most), apart: others.sort(most) };
}

function reason(row: MapRow): Why | null {
  if (!row.place) return "nowhere";
  const broad = BROAD[row.precision ?? ""];
  if (broad) return broad;
  return row.lat === null || row.lon === null ? "unresolved" : null;
}
