const N = (value: number) => value.toLocaleString("en-GB");
const reports = (n: number) =>
  n === 0 ? "No new reports" : n === 1 ? "1 new report" : `${N(n)} new reports`;

export const now = {
  title: "Now",
  since: "Since",
  choose: "Show",
  choices: { seen: "My last visit", day: "24 hours", week: "7 days", all: "All" },
  overview: "Overview",
  lead: (when: string, n: number) => `${reports(n)} since ${when}.`,
  leadAll: (n: number) => `${n === 1 ? "1 report" : `${N(n)} reports`} in all.`,
  firstVisit:
    "You look for the first time: this is what stands. Say that you have seen it, and the next time only what is new is here.",
  otherLedger: "What you saw last was another ledger, so this is an overview of this one.",
  fresh: (n: number) => (n > 0 ? `${reports(n)}` : "Something changed"),
  show: "Show",
  shown: "What is new is shown",
  seen: "Mark as seen",
  isSeen: "Marked as seen: the next visit begins here.",
  takeBack: "Take it back",
  takenBack: "It is not seen",
  cut: "More is new than is listed here. The lists of incidents and disputes have all of it.",

  incidents: "New incidents",
  noIncidents: "No incident that nobody told of before.",
  revised: "Revised",
  noRevised: "No figure and no statement was changed.",
  disputes: "New disputes",
  noDisputes: "Nobody contradicts anybody anew.",
  answered: "Silence that ended",
  noAnswered: "No open question was answered.",

  newest: "Newest incidents",
  standing: "Standing disputes",
  noStanding: "Nobody contradicts anybody.",
  open: "Open questions",
  noOpen: "No report says that something is not known.",
  allIncidents: "All incidents",
  allDisputes: "All disputes",
  someOf: (n: number, all: number) => `${N(n)} of ${N(all)} shown`,
  all: "Show all",

  told: (n: number, independent: number) =>
    `${n === 1 ? "1 report" : `${N(n)} reports`}, ${N(independent)} independent ${independent === 1 ? "origin" : "origins"}`,
  showWords: "the words",
  older: "the earlier words",
  newer: "the later words",
  one: "the one’s words",
  other: "the other’s words",
  becomes: "became",
  by: (who: string) => `by ${who}`,
  answer: "the answer",
  openSince: (when: string) => `open since ${when}`,
  placeUntold: "place not told",

  nothing: (when: string) => `Nothing is new since ${when}`,
  nothingHint:
    "What comes is told here by itself. To look further back, choose another time above.",
  empty: "The ledger has no reports yet",
  emptyHint: "Add the first, and what they tell stands here.",
  addReports: "Add reports",
  markKey: "Mark as seen",
  showKey: "Show what came meanwhile",
  nextKey: "Next line",
  previousKey: "Previous line",
};
