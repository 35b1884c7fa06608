import type { Span } from "../../parts/charts/series";

const N = (value: number) =>
  value.toLocaleString("en-GB", { maximumFractionDigits: 2, useGrouping: true });

/** "between 25 and at least 137", "37", "at most 40". */
function stretch(one: Span): string {
  const least = `${one.openBelow ? "at most " : ""}${N(one.least)}`;
  const most = `${one.openAbove ? "at least " : ""}${N(one.most)}`;
  if (one.least !== one.most) return `between ${least} and ${most}`;
  return one.openAbove ? most : least;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const figures = {
  title: "Figures",
  lead: "How a number moved, origin by origin. No mean is ever made of what they say.",
  measure: "What is counted",
  scale: "Scale",
  linear: "Linear",
  log: "Logarithmic",
  series: "Series",
  choose: (n: number) => (n === 1 ? "1 series" : `${N(n)} series`),
  none: "No report gives a number of this",
  noneHint: "Choose another measure, or take a filter away.",
  lost: "The series of this address is not among these.",
  lostHint: "It may be of another measure, or a filter hides it. Choose one from the list.",
  origins: (n: number) => (n === 1 ? "1 origin" : `${N(n)} origins`),
  placeless: "place not told",
  of: {
    side: (name: string) => `on the side of ${name}`,
    place: (name: string) => `in ${name}`,
    period: (name: string) => `per ${name}`,
  },
  /** On top of the picture, and what is copied. */
  sum: (one: Span, what: string, n: number, each: string) =>
    sentence(`${stretch(one)} ${what}, by ${figures.origins(n)}: ${each}.`),
  sumNone: (what: string) => `Nobody gives a figure: ${what}.`,
  sumLeft: "Every origin that gives a figure is left out.",
  /** Beside a mark in the picture, where there is room. */
  short: (low: number | null, high: number | null, rough: boolean) => {
    const told =
      low === null
        ? `≤ ${N(high!)}`
        : high === null
          ? `≥ ${N(low)}`
          : low === high
            ? N(low)
            : `${N(low)}–${N(high)}`;
    return rough ? `~ ${told}` : told;
  },
  each: (origin: string, value: string, before: string) =>
    `${origin} ${value}${before ? ` (before: ${before})` : ""}`,
  where: (place: string | null, when: string) => [place, when].filter(Boolean).join(", "),
  span: (one: Span) => `All that is given now: ${stretch(one)}`,
  overlap: (value: string) => `What all of them leave room for: ${value}`,
  noOverlap: "No number is what all of them say.",
  chart: (what: string) => `${what}: each origin's figures by day of publication`,
  undated: "Day not told",
  silent: "No figure",
  asked: (who: string | null, mode: string) =>
    who
      ? mode === "no_comment"
        ? `${who} gives no figure`
        : `${who}: not known`
      : "Nobody is named: no figure",
  silence: (who: string | null, mode: string, when: string) =>
    `${figures.asked(who, mode)}${when ? `, ${when}` : ""}`,
  ended: "a figure came later",
  mark: (short: string, origin: string, value: string, words: string, when: string) =>
    `${short}: ${origin}, ${value}, in the words “${words}”${when ? `, ${when}` : ""}`,
  superseded: "replaced by a later figure",
  shown: "shown",
  pinned: (by: string, reason: string) => `Pinned by ${by}: ${reason}`,
  pin: "Pin as the value to show",
  pinShort: "Pin",
  pinOf: (value: string, origin: string) => `Pin ${value} of ${origin} as the value to show`,
  pinHint: "The value stands for this series in lists and exports; all others stay beside it.",
  pinChoose: "Which value",
  unpin: "Unpin",
  unpinTitle: "Take the pin away",
  leaveOut: (origin: string) => `Leave out ${origin}`,
  takeIn: (origin: string) => `Count ${origin} again`,
  counted: "Counted",
  leftOut: (n: number) => (n === 1 ? "1 origin is left out" : `${N(n)} origins are left out`),
  again: (n: number) => (n === 1 ? "printed once more" : `printed ${N(n)} more times`),
  who: "Origin",
  says: "What it gives",
  newest: "Last given",
  interval: "Interval",
  sums: "What adds up",
  sentences: "How they stand to each other",
  rule: "Why this status",
  change: "What would change it",
  incident: "Open the incident",
  copySentence: "Copy as a sentence",
  copied: "The sentence is copied",
  csv: "CSV of the series",
  svg: "Picture as SVG",
  columns: {
    letter: "Letter",
    origin: "Origin",
    from: "From",
    to: "To",
    words: "Words",
    qualifier: "As",
    published: "Published",
    said: "Said",
    report: "Report",
    state: "State",
  },
  nextSeries: "Next series",
  previousSeries: "Previous series",
  current: "now",
};
