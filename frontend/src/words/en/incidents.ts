const N = (value: number) => value.toLocaleString("en-GB");

export const incidents = {
  title: "Incidents",
  lead: "What several reports tell of as one happening, and what their sources amount to.",
  none: "No incident is like this",
  noneHint: "Take a filter away, or look at all incidents.",
  columns: {
    choose: "Chosen",
    status: "Status",
    what: "What",
    where: "Where",
    when: "When",
    independent: "Independent",
    who: "Who",
    reports: "Reports",
  },
  sorts: {
    "-from": "Newest first",
    from: "Oldest first",
    "-independent": "Most independent origins first",
    "-reports": "Most reports first",
    place: "By place",
    type: "By what happened",
  } as Record<string, string>,
  sort: "Sort",
  independent: (n: number, all: number) =>
    all === 0
      ? "nobody named"
      : `${N(n)} independent of ${N(all)} ${all === 1 ? "origin" : "origins"}`,
  reports: (n: number) => (n === 1 ? "1 report" : `${N(n)} reports`),
  many: (n: number) => (n === 1 ? "incident" : "incidents"),
  more: (n: number) => `and ${N(n)} more`,
  placeless: "place not told",
  timeless: "time not told",
  choose: (what: string) => `Choose ${what}`,
  chosen: (n: number) => (n === 1 ? "1 incident is chosen" : `${N(n)} incidents are chosen`),
  chooseTwo: "Choose a second one to say that the two are one happening.",
  mergeTitle: "These two are one happening",
  mergeHint: "Their events are put together, whatever reports come later. It can be undone.",
  merge: "Merge them",
  clear: "Choose none",
  merged: "The two are one incident now",
  next: "Next incident",
  previous: "Previous incident",
  pick: "Choose it, or not",
};
