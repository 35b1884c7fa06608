const n = (count: number) => count.toLocaleString("en-GB");

export const map = {
  lead: "Where it is said to have happened, as exactly as it is told.",
  map: "Map of incidents. Arrow keys move it, + and − zoom; the list beside it holds the same places.",
  list: "Places on the map",
  offMap: "Not on the map",
  offMapHint:
    "Known only by their country, by several countries, or by no place. A pin would claim more than anybody said.",
  country: "Only the country is known",
  several: "Several countries, or the sea",
  unresolved: "A place that could not be found",
  nowhere: "No place is told",
  incidents: (count: number) => (count === 1 ? "1 incident" : `${n(count)} incidents`),
  radius: (km: number) =>
    km < 1 ? `within ${n(Math.round(km * 1000))} m` : `within ${n(Math.round(km))} km`,
  summary: (places: number, on: number, off: number) =>
    `${n(on)} ${on === 1 ? "incident" : "incidents"} at ${n(places)} ${places === 1 ? "place" : "places"} on the map, ${n(off)} not on it`,
  cut: (shown: number, all: number | null) =>
    all === null
      ? `The first ${n(shown)} incidents are drawn. Narrow the filters to see the others.`
      : `${n(shown)} of ${n(all)} incidents are drawn. Narrow the filters to see the others.`,
  here: "Only what the map shows",
  everywhere: "Everywhere",
  none: "No incident is like this",
  noneHint: "Take a filter away, or add reports.",
  failed: "This browser cannot draw the map; the list holds the same places.",
  policy:
    "Coasts and borders: Natural Earth, in the public domain. Borders that somebody contests are dashed, as are claims drawn elsewhere; none of them is a statement of hearsay about whose a place is.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Show all places",
  columns: {
    place: "Place",
    precision: "How exactly",
    what: "What",
    status: "Status",
    when: "When",
  },
  next: "Next place",
  previous: "Previous place",
};
