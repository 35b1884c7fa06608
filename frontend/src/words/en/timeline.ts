const n = (count: number) => count.toLocaleString("en-GB");

export const timeline = {
  lead: "When it is said to have happened, when it was said, and when it was published.",
  by: "Time of",
  bys: { happened: "happening", said: "saying", published: "publishing" },
  lanes: "Lanes",
  laneNames: { type: "by type", place: "by place", source: "by source", publisher: "by publisher" },
  none: "Nothing is like this",
  noneHint: "Take a filter away, or choose another time.",
  noTime: "No lane: nobody says when",
  unnamed: "not named",
  summary: (shown: number, what: string, from: string, to: string) =>
    `${n(shown)} ${what} from ${from} to ${to}`,
  outside: (count: number) => `${n(count)} lie before or after`,
  undated: (count: number) => `${n(count)} without a date are in the table`,
  cut: (shown: number) => `The first ${n(shown)} are drawn: narrow the filters to see the others.`,
  things: { happened: "events", said: "claims", published: "reports" },
  collapse: "Fold this lane",
  unfold: "Unfold this lane",
  folded: (count: number) => `${n(count)} folded`,
  key: [
    ["news", "told as happening"],
    ["doubt", "planned, possible, ongoing or denied"],
    ["past", "told as background"],
  ] as const,
  columns: { lane: "Lane", when: "When", what: "What", published: "Published" },
  next: "Next on the timeline",
  previous: "Previous on the timeline",
};
