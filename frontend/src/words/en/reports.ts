const n = (count: number) => count.toLocaleString("en-GB");

export const reports = {
  lead: "What was read, and what is being read.",
  add: "Add reports",
  drop: "Drop files here, or choose them",
  choose: "Choose files",
  forms:
    "Text, saved web pages, CSV with a text column, JSON Lines. At most 8 MB at once; nothing is fetched from the network.",
  paste: "Or paste a text",
  text: "Text of the report",
  title: "Headline",
  publisher: "Publisher",
  published: "Published",
  publishedHint:
    "As 2022-02-24, with the hour if you know it. A report without a date is read without one.",
  read: "Read it",
  sending: "Sending …",
  empty: "There is no text to read. Paste the report, with its headline first.",
  tooLarge: (name: string) =>
    `${name} does not fit: at most 8 MB are sent at once. Add it with \`hearsay add\` instead.`,
  notAllowed:
    "You may read this ledger. A reviewer or an administrator adds reports, on a server that was not started with --read-only.",
  jobs: "Being read",
  states: {
    waiting: "waits its turn",
    reading: "is being read",
    done: "is read",
    stopped: "was stopped",
    failed: "failed",
  },
  jobOf: (count: number) => (count === 1 ? "1 report" : `${n(count)} reports`),
  progress: (done: number, total: number) => `${n(done)} of ${n(total)}`,
  added: (count: number) => `${n(count)} new`,
  known: (count: number) => `${n(count)} known already`,
  refused: (count: number) => `${n(count)} refused`,
  undated: (count: number) =>
    `${count === 1 ? "1 report was" : `${n(count)} reports were`} left undated: the date given is no ISO 8601 date.`,
  inPart: (count: number) =>
    `${count === 1 ? "1 report was" : `${n(count)} reports were`} read only in part: the rest is in another language, or none.`,
  rate: (rate: number) => `${rate.toFixed(1)} a second`,
  left: (seconds: number) =>
    seconds < 90
      ? `about ${Math.ceil(seconds)} s left`
      : `about ${Math.ceil(seconds / 60)} min left`,
  stop: "Stop",
  whyNot: "What could not be read",
  opened: "Read now",
  andMore: (count: number) => `and ${n(count)} more`,
  done: (count: number) => `${n(count)} ${count === 1 ? "report is" : "reports are"} read.`,
  none: "No report is like this",
  noneHint: "Take a filter away, or add reports above.",
  first: "This ledger is empty",
  firstHint: "Add a report above: its claims are read in a second.",
  columns: {
    title: "Report",
    publisher: "Publisher",
    published: "Published",
    claims: "Claims",
    events: "Events",
    figures: "Figures",
    copies: "Copies",
    read: "Read",
  },
  withdrawn: "taken back",
  copyOf: "same text as",
  editions: (count: number) => `${n(count)} editions`,
  next: "Next report",
  previous: "Previous report",
};
