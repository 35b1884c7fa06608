/** Circles on the globe, and what of the world holds them all. */

import type { Feature, Point, Polygon } from "geojson";
import type { Spot } from "./grouping";

const KM_OF_DEGREE = 111.195;
const CORNERS = 72;
const RADIAN = Math.PI / 180;

/** The ring of all points that are so many kilometres from a point; degrees east, degrees north. */
export function circle(lat: number, lon: number, km: number): [number, number][] {
  const reach = km / KM_OF_DEGREE / (180 / Math.PI);
  const [up, across] = [lat * RADIAN, lon * RADIAN];
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = ((corner % CORNERS) / CORNERS) * 2 * Math.PI;
    const north = Math.asin(
      Math.sin(up) * Math.cos(reach) + Math.cos(up) * Math.sin(reach) * Math.cos(turn),
    );
    const east =
      across +
      Math.atan2(
        Math.sin(turn) * Math.sin(reach) * Math.cos(up),
        Math.cos(reach) - Math.sin(up) * Math.sin(north),
      );
    return [east / RADIAN, north / RADIAN];
  });
}

export function area(spot: Spot): Feature<Polygon> {
  return {
    type: "Feature",
    properties: { key: spot.key },
    geometry: { type: "Polygon", coordinates: [circle(spot.lat, spot.lon, spot.radiusKm || 0.1)] },
  };
}

export function middle(spot: Spot): Feature<Point> {
  return {
    type: "Feature",
    properties: { key: spot.key, place: spot.place, count: spot.incidents.length },
    geometry: { type: "Point", coordinates: [spot.lon, spot.lat] },
  };
}

/** West, south, east, north of all circles. */
export function bounds(spots: readonly Spot[]): [number, number, number, number] | null {
  if (!spots.length) return null;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const spot of spots) {
    const up = Math.max(spot.radiusKm, 5) / KM_OF_DEGREE;
    const across = up / Math.max(0.1, Math.cos(spot.lat * RADIAN));
    box[0] = Math.min(box[0], spot.lon - across);
    box[1] = Math.max(-85, Math.min(box[1], spot.lat - up));
    box[2] = Math.max(box[2], spot.lon + across);
    box[3] = Math.min(85, Math.max(box[3], spot.lat + up));
  }
  return box;
}
