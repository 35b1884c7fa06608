function n(count: number): string {
  return count.toLocaleString("en-GB");
}

export const search = {
  title: "Search",
  lead: "One question to all that the ledger holds.",
  box: "Words to look for",
  go: "Search",
  asked: (typed: string) => `Searched for: ${typed}`,
  kinds: {
    claims: "Claims",
    incidents: "Incidents",
    sources: "Sources",
    places: "Places",
    reports: "Reports",
  },
  kindsLabel: "Kinds of results",
  counted: (count: number | null) => (count === null ? "many" : n(count)),
  all: (kind: string, count: number | null) =>
    count === null ? `All ${kind}` : `All ${n(count)} ${kind}`,
  none: "Nothing in the ledger has all of this",
  noneHint:
    "Words are found whole: try fewer, write begin* for all that begins so, or take a filter away.",
  noneOf: (kind: string) => `No ${kind} have this.`,
  around: "Where no word is marked, it stands in the passage around.",
  tips: "How to search",
  forms: [
    ["power plant", "both words, anywhere in the passage"],
    ['"power plant"', "the words together"],
    ["explo*", "all words that begin so"],
    ["strike -drone", "without a word"],
  ] as const,
  tipsIds: "An id such as lusab-babad.c203 in the box at the top opens what it names.",
  narrow: "Narrow down",
  facets: {
    published: "Published",
    mode: "How it is said",
    type: "What happened",
    publisher: "Publisher",
    country: "Country",
  },
  facetOf: (rows: number, all: number | null, kind: string) =>
    all === rows
      ? `Counted in all ${n(rows)} ${kind}.`
      : `Counted in the ${n(rows)} ${kind} at hand${all === null ? "" : ` of ${n(all)}`}.`,
  only: (value: string) => `Only ${value}`,
  notOnly: (value: string) => `No longer only ${value}`,
  moreValues: (count: number) => `${n(count)} more`,
  fewerValues: "Fewer",
  saved: "Saved searches",
  savedWhere: "Kept in this browser, on this machine.",
  noSaved: "None yet. “Save” keeps a search with its filters.",
  save: "Save",
  saveAs: "Name",
  saveThis: "Save this search",
  isSaved: (name: string) => `Saved: ${name}`,
  forget: (name: string) => `Forget the search ${name}`,
  forgotten: (name: string) => `Forgotten: ${name}`,
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkHere: "The browser does not let the desk copy. The address bar has the link.",
  incidentAt: (type: string, place: string | null) => (place ? `${type}, ${place}` : type),
  inReports: (count: number) => (count === 1 ? "1 report" : `${n(count)} reports`),
  inClaims: (count: number) => (count === 1 ? "1 claim" : `${n(count)} claims`),
  mentions: (count: number) => (count === 1 ? "named once" : `named ${n(count)} times`),
  next: "Next result",
  previous: "Previous result",
};
