/** Incidents by the place where they are put: one circle for each, however many are there. */

import type { IncidentRow } from "../../api/types";

export interface Spot {
  /** As it stands in an address: the same for the same circle. */
  readonly key: string;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly precision: string;
  readonly incidents: readonly IncidentRow[];
}

export type Why = "country" | "several" | "unresolved" | "nowhere";

export interface Apart {
  readonly why: Why;
  readonly place: string | null;
  readonly incidents: readonly IncidentRow[];
}

const BROAD: Record<string, Why> = { country: "country", multi: "several" };

/** Those that a circle can be drawn for, the places of most incidents first; and all others. */
export function grouped(rows: readonly IncidentRow[]): { spots: Spot[]; apart: Apart[] } {
  const spots = new Map<string, IncidentRow[]>();
  const apart = new Map<string, IncidentRow[]>();
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

function reason(row: IncidentRow): Why | null {
  if (!row.place) return "nowhere";
  const broad = BROAD[row.precision ?? ""];
  if (broad) return broad;
  return row.lat === null || row.lon === null ? "unresolved" : null;
}
