import { codes } from "./codes";

const FACTS: Record<string, string> = {
  source: "Who says it",
  via: "Through",
  mode: "How",
  quotation: "Quotation",
  certainty: "Certainty",
  polarity: "Polarity",
  said_from: "Said from",
  said_to: "Said until",
  cue: "Cue",
  content: "What",
  type: "What sort",
  agents: "By whom",
  targets: "Whom or what",
  words: "Words",
  place: "Where",
  measure: "What is counted",
  low: "At least",
  high: "At most",
  happened_from: "Happened from",
  happened_to: "Happened until",
};

const CODES = new Set(["type", "measure", "certainty", "quotation", "reality", "relation"]);

const SORTS: Record<string, string> = { new: "New", gone: "Gone", changed: "Changed" };

const counted = (n: number, one: string): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : `${one}s`}`;

export const report = {
  kicker: "Report",
  untitled: (name: string) => `Report ${name}`,
  publisher: "Publisher",
  byline: "By",
  published: "Published",
  undated: "undated",
  address: "Address",
  length: "Length",
  words: (n: number) => counted(n, "word"),
  reader: "Read by",
  readBy: (version: string, times: number) =>
    `hearsay ${version}${times > 1 ? `, ${times} readings` : ""}`,
  added: "Added",
  withdrawn: (who: string, when: string) => `This report was withdrawn by ${who}, ${when}.`,
  withdrawnMeans: "Its words stay to be seen, and count for nothing.",
  because: (why: string) => `Because: ${why}`,
  distress: "This report tells of people killed or injured.",
  text: "Text of the report",
  marks: "Marks in the text",
  claims: "Claims",
  claimsOf: (n: number) => counted(n, "claim"),
  noClaims: "No claim was found in this report",
  noClaimsHint: "Nobody is quoted in it, or the reader does not read its language.",
  inOrder: "In the order of the text",
  bySource: "By source",
  order: "Order of the claims",
  ownVoice: "The report, in its own voice",
  nobody: "Nobody is named",
  claim: (n: number, mode: string) => `Claim ${n}: ${mode}`,
  signs: { "+": "+", "-": "−", "?": "·" } as Record<string, string>,
  signWords: {
    "+": "says that it is so",
    "-": "says that it is not so",
    "?": "leaves it open",
  } as Record<string, string>,
  about: (numbers: string) => `about ${numbers}`,
  through: (who: string) => `through ${who}`,
  here: (printed: string) => `here “${printed}”`,
  evidence: "Evidence",
  next: "Next claim",
  previous: "Previous claim",
  openEvidence: "Show the words of the chosen claim",
  hint: "Choose a claim to see its words; choose it again for its evidence.",
  values: {
    events: "Events",
    figures: "Figures",
    places: "Places",
    times: "Times",
  },
  unread: "Not read",
  copies: (n: number) => `${counted(n, "other report")} print${n === 1 ? "s" : ""} the same`,
  likeness: (share: number) => `${Math.round(share * 100)} % of the text in common`,
  firstCopy: "came first",
  adds: "Adds",
  lacks: "Lacks",
  editions: "Editions",
  readings: "Readings",
  thisOne: "this one",
  compareWith: (name: string) => `Compare with ${name}`,
  changes: (from: string, to: string) => `What changed from ${from} to ${to}`,
  noChanges: "Claim by claim, the two say the same.",
  stopComparing: "Stop comparing",
  sort: "Change",
  before: "Before",
  after: "After",
  sorts: (code: string) => SORTS[code] ?? code,
  fact: (code: string) => FACTS[code] ?? code.replaceAll("_", " "),
  nothing: "nothing",
  value: (fact: string, value: string | null): string => {
    if (value === null) return "nothing";
    if (fact === "mode") return codes.mode(value);
    // Only codes have underscores that are none of the words.
    return CODES.has(fact) ? codes.plain(value) : value;
  },
  characters: (start: number, end: number) => `${start}–${end}`,
};
