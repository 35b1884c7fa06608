/** What the map draws: the ground that comes with hearsay, and the areas where something happened. */

import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { BASE } from "../../api/client";
import type { Colours } from "./colours";

export const EMPTY = { type: "FeatureCollection" as const, features: [] };

const FONT = ["system-ui", "sans-serif"];
/** From here on areas are wide enough to be seen themselves. */
const NEAR_ZOOM = 8;
const CHOSEN: ExpressionSpecification = ["boolean", ["feature-state", "chosen"], false];

export function style(of: Colours): StyleSpecification {
  const line = (kind: string) => ["==", ["get", "kind"], kind] as ExpressionSpecification;
  return {
    version: 8,
    sources: {
      ground: { type: "geojson", data: `${BASE}/boundaries` },
      areas: { type: "geojson", data: EMPTY, promoteId: "key" },
      middles: { type: "geojson", data: EMPTY, promoteId: "key" },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": of.sea } },
      {
        id: "land",
        type: "fill",
        source: "ground",
        filter: line("land"),
        paint: { "fill-color": of.land, "fill-outline-color": of["strong-rule"] },
      },
      {
        id: "border",
        type: "line",
        source: "ground",
        filter: line("border"),
        paint: { "line-color": of["strong-rule"], "line-width": 0.8 },
      },
      {
        id: "disputed",
        type: "line",
        source: "ground",
        filter: line("disputed"),
        paint: { "line-color": of["strong-rule"], "line-width": 1.1, "line-dasharray": [3, 2.5] },
      },
      {
        id: "area",
        type: "fill",
        source: "areas",
        paint: { "fill-color": of.one, "fill-opacity": ["case", CHOSEN, 0.42, 0.2] },
      },
      {
        id: "edge",
        type: "line",
        source: "areas",
        paint: {
          "line-color": ["case", CHOSEN, of.ink, of.one],
          "line-width": ["case", CHOSEN, 3, 1.5],
        },
      },
      {
        // From afar an area is too small to be seen: a ring around it says that there is one.
        id: "ring",
        type: "circle",
        source: "middles",
        maxzoom: NEAR_ZOOM,
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "count"]], 1, 7, 5, 16],
          "circle-color": of.one,
          "circle-opacity": ["case", CHOSEN, 0.35, 0.12],
          "circle-stroke-color": ["case", CHOSEN, of.ink, of.one],
          "circle-stroke-width": ["case", CHOSEN, 3, 1.5],
        },
      },
      {
        id: "count",
        type: "symbol",
        source: "middles",
        maxzoom: NEAR_ZOOM,
        filter: [">", ["get", "count"], 1],
        layout: {
          "text-field": ["to-string", ["get", "count"]],
          "text-size": 11,
          "text-font": FONT,
          "text-allow-overlap": true,
        },
        paint: { "text-color": of.ink, "text-halo-color": of.land, "text-halo-width": 1 },
      },
      {
        id: "place",
        type: "symbol",
        source: "middles",
        minzoom: 4,
        layout: {
          "text-field": ["get", "place"],
          "text-size": 12,
          "text-font": FONT,
          "text-variable-anchor": ["left", "right", "bottom", "top"],
          "text-radial-offset": 1.4,
        },
        paint: { "text-color": of.ink, "text-halo-color": of.land, "text-halo-width": 1.5 },
      },
      {
        id: "country",
        type: "symbol",
        source: "ground",
        filter: line("name"),
        minzoom: 2.6,
        layout: {
          "text-field": ["get", "name"],
          "text-size": 11,
          "text-letter-spacing": 0.08,
          "text-font": FONT,
        },
        paint: { "text-color": of.soft, "text-halo-color": of.land, "text-halo-width": 1.5 },
      },
    ],
  };
}
