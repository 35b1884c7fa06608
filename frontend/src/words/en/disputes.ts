const N = (value: number) => value.toLocaleString("en-GB");

export const disputes = {
  title: "Disputes",
  lead: "Two accounts that cannot both be so, side by side.",
  none: "Nothing is disputed here",
  noneHint: "Take a filter away, or look at all disputes.",
  noneLeft: "Every dispute of this view was dismissed",
  kinds: "Show",
  all: "All",
  conflicts: "Conflicts",
  denies: "Denials",
  slots: {
    number: "Number",
    denial: "Denial",
    account: "What, where or when",
  } as Record<string, string>,
  number: (measure: string) => `Number: ${measure}`,
  against: "against",
  denied: "denied by",
  since: (when: string) => `since ${when}`,
  backing: (names: string[]) =>
    names.length < 2 ? "no other origin" : `${N(names.length)} origins: ${names.join(", ")}`,
  explain: "Explain",
  explainLess: "Close the explanation",
  rests: "It rests on",
  change: "What would end it",
  dismiss: "Dismiss",
  dismissTitle: "This is no dispute",
  dismissHint:
    "Say why: other people are counted, another day, another happening. Both values stay, and it can be undone.",
  dismissed: (who: string, why: string) => `Dismissed by ${who}: ${why}`,
  showDismissed: (n: number) =>
    n === 1 ? "Show 1 that was dismissed" : `Show ${N(n)} that were dismissed`,
  hideDismissed: "Hide what was dismissed",
  many: (n: number) => (n === 1 ? "dispute" : "disputes"),
  first: "To the first",
  further: "Further disputes",
  takeBack: "Take back",
  takeBackTitle: "Take the dismissal back",
  figure: "See the figures",
  next: "Next dispute",
  previous: "Previous dispute",
};
