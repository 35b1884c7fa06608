import { codes } from "./codes";

/** Of this measure only what is printed says what is counted. */
const OTHER = "count_other";

export const ledger = {
  title: "Ledger",
  lead: "Who says what, claim by claim.",
  none: "No claim is like this",
  noneHint: "Take a filter away, widen the time, or look at all claims.",
  empty: "This ledger holds no claim yet",
  emptyHint: "Add reports: each is read, and its claims stand here.",
  all: "All claims",
  addReports: "Add reports",
  caption: (sorted: string | null) =>
    sorted ? `Claims, sorted by ${sorted}` : "Claims, the newest report first",
  columns: {
    source: "Who says it",
    mode: "How",
    what: "What",
    type: "Type",
    where: "Where",
    when: "When",
    figure: "Figure",
    said: "Said",
    published: "Published",
    publisher: "Publisher",
    report: "Report",
    via: "Through",
    certainty: "Certainty",
    quotation: "Quotation",
    confidence: "Confidence",
  },
  fit: "How well the reading fits the words: the reader’s own confidence, not whether it is true",
  ownVoice: "the report itself",
  unnamed: "not named",
  and: "; ",
  figure: (amount: string, measure: string, unit: string | null, printed: string) => {
    if (measure === OTHER) return unit ? `${amount}\u00a0${unit}` : printed;
    const name = codes.plain(measure);
    return unit && unit !== name ? `${amount}\u00a0${unit} (${name})` : `${amount} ${name}`;
  },
  columnsButton: "Columns",
  columnsReset: "The usual columns",
  group: "Group",
  groups: { none: "No groups", report: "By report", source: "By source" },
  groupCount: (n: number) => (n === 1 ? "1 claim here" : `${n} claims here`),
  sort: "Sort",
  sortNewest: "Newest report first",
  sortUp: (column: string) => `${column}, rising`,
  sortDown: (column: string) => `${column}, falling`,
  sortBy: (column: string) => `Sort by ${column}`,
  wide: "Claims; scroll sideways for all columns",
  select: "Select",
  selectThis: (what: string) => `Select: ${what}`,
  selected: (n: number) => `${n} selected`,
  copy: "Copy as citations",
  copied: (n: number) => (n === 1 ? "1 citation copied" : `${n} citations copied`),
  onlyThese: "Show only these",
  deselect: "Select none",
  next: "Next row",
  previous: "Previous row",
  open: "Show the words of this row",
  choose: "Select this row",
};
