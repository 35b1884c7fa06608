const MONTHS = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function month(year: number, at: number): string {
  return MONTHS.format(new Date(0).setUTCFullYear(year, at, 1));
}

const TIMES: Record<string, string> = {
  published: "Published",
  happened: "Happened",
  said: "Said",
};

const UNITS: Record<string, string> = {
  hour: "day",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

function reports(n: number): string {
  return n === 1 ? "1 report" : `${n.toLocaleString("en-GB")} reports`;
}

export const query = {
  filters: "Filters",
  add: "Add a filter",
  field: "Field",
  value: "Value",
  is: "is",
  isNot: "is not",
  isOff: "switched off",
  isPinned: "pinned to all screens",
  isWrong: "not understood",
  or: " or ",
  apply: "Add",
  edit: "Change",
  exclude: "Exclude",
  include: "Include",
  off: "Switch off",
  on: "Switch on",
  pin: "Pin to all screens",
  unpin: "Unpin",
  remove: "Remove",
  removed: (name: string) => `Removed: ${name}`,
  actions: (name: string) => `Filter: ${name}`,
  clear: "Remove all",
  suggestions: "Values of this field",
  noSuggestion: "No value of this field is like that",
  several: "Several values with a comma between are “or”.",
  meant: (text: string) => `Did you mean ${text}?`,

  time: "Time",
  times: TIMES,
  about: "Which time",
  from: "From",
  to: "To",
  timeForms: "A year, month, day or minute: 2022, 2022-02, 2022-02-24, 2022-02-24T05:00Z",
  earlier: "Earlier",
  later: "Later",
  anyTime: "Any time",
  closer: "Closer",
  wider: "Wider",
  earlierKey: "Time range earlier",
  laterKey: "Time range later",
  noRange: "There is no range with two ends to move. Type one, or choose one in the picture.",
  stretch: (first: string, last: string) =>
    !first ? `until ${last}` : last ? `${first} to ${last}` : `from ${first} on`,
  otherwise: (field: string, value: string) => `${TIMES[field] ?? field}: ${value}`,
  days: "By publication",
  handles: { from: "Beginning of the range", to: "End of the range" },
  open: "open",
  summary: (n: number, from: string, to: string, most: number, unit: string) =>
    `${reports(n)}, ${from} to ${to}; at most ${most.toLocaleString("en-GB")} a ${UNITS[unit] ?? unit}`,
  undated: (n: number) => `${reports(n)} without a date`,
  noDays: "No report with a date has any of this",
  noTime: (text: string) =>
    `“${text}” is no time. Write a year, month, day or minute: 2022, 2022-02, 2022-02-24 or 2022-02-24T05:00Z.`,
  noMonth: (text: string) => `There is no month ${text}: months are 01 to 12.`,
  noDay: (year: number, at: number, days: number) =>
    `${month(year, at)} has the days 01 to ${days}.`,
  noHour: (text: string) => `“${text}” has no such hour: hours are 00:00 to 23:59.`,
  backwards: (first: string, last: string) =>
    `The range ends (${last}) before it begins (${first}).`,
};
