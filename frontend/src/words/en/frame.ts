export const frame = {
  skip: "Skip to the screen",
  rail: "Screens",
  search: "Search the ledger, or paste an id",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  keys: "Keys",
  keysHint: "All keys",
  keysOff: "Single-key shortcuts",
  close: "Close",
  loading: "Reading the ledger …",
  noScreen: "No screen has this address",
  noScreenHint: "The rail leads to all there are.",
  reader: (version: string) => `hearsay ${version}`,
  reports: (n: number) => (n === 1 ? "1 report" : `${n.toLocaleString("en-GB")} reports`),
  claims: (n: number) => (n === 1 ? "1 claim" : `${n.toLocaleString("en-GB")} claims`),
  waiting: (n: number) =>
    `${n.toLocaleString("en-GB")} ${n === 1 ? "report waits" : "reports wait"} to be set beside the others`,
  you: (name: string, role: string) => `${name} · ${role}`,
  goTo: (screen: string) => `Go to ${screen}`,
  openSearch: "Search or jump to an id",
  showKeys: "Show these keys",
  shown: (shown: number, all: number | null, what: string) =>
    all === null
      ? `${shown.toLocaleString("en-GB")} ${what} shown of more`
      : all === shown
        ? `${all.toLocaleString("en-GB")} ${what}`
        : `${shown.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} ${what}`,
  more: "Show more",
  tryAgain: "Try again",
  table: "As a table",
  chart: "As a chart",
  tableKey: "Table or chart",
  export: "Export",
  exportKey: "Export these rows",
  exportAll: "All rows of this view, as",
  printed: (when: string) => `As of ${when}`,
  logOut: "Log out",
};
