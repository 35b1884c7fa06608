const n = (count: number) => count.toLocaleString("en-GB");
const times = (count: number) => (count === 1 ? "once" : `${n(count)} times`);

export const sources = {
  lead: "Who speaks, through whom we know, and who confirms or denies whom.",
  views: { network: "Who speaks of whom", sources: "All sources", origins: "Originating sources" },
  view: "What is shown",
  none: "Nobody speaks here",
  noneHint: "Take a filter away, or add reports.",
  alone: "None of these sources speaks of another. All sources are in the list.",
  summary: (who: number, links: number, claims: number) =>
    `${n(who)} sources speak of each other in ${n(links)} ways, in ${n(claims)} claims; to the right stands where a claim starts.`,
  cut: (claims: number) =>
    `Only the newest ${n(claims)} claims are looked at. Narrow the filters to see others.`,
  hows: { quotes: "quotes", confirms: "confirms", denies: "denies" },
  passive: { quotes: "quoted by", confirms: "confirmed by", denies: "denied by" },
  edge: (from: string, how: string, to: string, count: number) =>
    `${from} ${how} ${to}, ${times(count)}`,
  node: (name: string, claims: number) =>
    `${name}: ${claims === 1 ? "1 claim" : `${n(claims)} claims`}`,
  allClaims: "All its claims",
  itsDenials: "What it denies",
  more: (count: number) => `${n(count)} more are in the table`,
  columns: {
    source: "Source",
    kind: "Speaks as",
    country: "Country",
    claims: "Claims",
    reports: "Reports",
    denies: "Denies",
    silent: "Silent",
    first: "First",
    last: "Last",
  },
  pair: { from: "Who", how: "Does what", to: "Whom", count: "Times", example: "For example" },
  originColumns: {
    name: "Originating source",
    interest: "Speaks for",
    side: "Side",
    incidents: "Incidents",
    alone: "Nobody else tells",
  },
  originsLead:
    "With whom accounts start, each counted once however many outlets print it. “Nobody else tells” counts incidents that rest on this source alone.",
  next: "Next source",
  previous: "Previous source",
  close: "Close",
};
