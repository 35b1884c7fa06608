const N = (value: number) => value.toLocaleString("en-GB");
const cards = (n: number) => (n === 1 ? "1 card" : `${N(n)} cards`);

const ASKED: Record<string, string> = {
  claim: "Was this claim read correctly?",
  figure: "Was this figure read correctly?",
  join: "Is this event part of this incident?",
};

const VERDICTS: Record<string, string> = {
  right: "Right",
  wrong: "Wrong",
  unsure: "Unsure",
  corrected: "Corrected",
  split: "Split off",
};

const OF_JOINS: Record<string, string> = { right: "Belongs", wrong: "Does not" };

export const review = {
  title: "Review",
  lead: "One value at a time, the one that is worth most first.",
  asked: (kind: string) => ASKED[kind] ?? kind,
  mayNot: "You may look at the cards; to decide needs a reviewer or an administrator.",
  verdict: (verdict: string, kind: string) =>
    (kind === "join" && OF_JOINS[verdict]) || (VERDICTS[verdict] ?? verdict),
  parse: "What was read",
  parseHint: "The arrow keys go from field to field; Enter corrects one.",
  parts: { claim: "Claim", event: "Event", figure: "Figure" } as Record<string, string>,
  nothing: "nothing",
  wasCorrected: "corrected to",
  neighbours: "Beside it",
  beside: { same: "Same incident" } as Record<string, string>,
  showWords: "the words",
  incident: "Incident",
  told: (n: number) => (n === 1 ? "1 report" : `${N(n)} reports`),
  whyJoined: "Put there because",

  decide: "Your verdict",
  because: (verdict: string) => `Reason for “${verdict}”`,
  becauseHint:
    "Each verdict keeps its reason, and your name. The last reason is kept for the next.",
  reasons: {
    right: "The words say so.",
    wrong: "The words do not say so.",
    unsure: "The words leave it open.",
    corrected: "The words say this instead.",
    split: "The words tell of another happening.",
    undo: "Taken back in the review.",
  } as Record<string, string>,
  splitHint:
    "Stronger than a verdict: the event stands alone from now on, whatever reports come later.",
  ownCorrected: "You corrected it, which says that it is wrong. Correct more, or go on.",

  correct: "Correct",
  correctTitle: "What would be right?",
  field: "Field",
  value: "Value",
  valueHint: "Leave it empty where the words give nothing.",
  send: "Correct it",
  missing: "Say why: nothing is decided without its reason.",
  cancel: "Cancel",
  skip: "Skip",
  goOn: "Go on",
  undo: "Undo",
  evidence: "Evidence",

  keys: {
    right: "Right",
    wrong: "Wrong",
    unsure: "Unsure",
    correct: "Correct a field",
    because: "Change the reason",
    skip: "Skip this card, or go on",
    undo: "Undo the last decision",
    evidence: "Show the words of this card",
  },

  two: "Second opinions first",
  twoHint: "What one other person has judged, without their verdict.",
  progress: (done: number, skipped: number, follow: number, isAll: boolean) =>
    [
      `${N(done)} decided in this session`,
      ...(skipped ? [`${N(skipped)} skipped`] : []),
      `${isAll ? "" : "at least "}${cards(follow)} to go`,
    ].join(" · "),
  next: (verdict: string, n: number) => `${verdict}. ${N(n)} decided`,
  skipped: "Skipped",
  isBack: (verdict: string) => `${verdict} is taken back: the card is here again`,
  nothingToUndo: "There is nothing to undo in this session.",

  none: "Nothing waits for a verdict",
  noneHint: "What can be judged is judged. Cards come as reports do.",
  noneTwo: "Nobody else has judged anything that waits for you",
  addReports: "Add reports",
  onlySkipped: (n: number) => `Nothing is left but what you skipped: ${cards(n)}`,
  again: "Show what was skipped",
  noFallback: "The words of this card are not shown here: its evidence has them.",

  decided: "Decided in this session",
  undecided: "Nothing yet.",
  states: { sending: "being sent", undone: "taken back", refused: "not kept" } as Record<
    string,
    string
  >,
  takeBack: "Take back",
  back: "Bring back",
  all: (n: number) => `Show all ${N(n)}`,

  chosenFrom: "What the cards are chosen from",
  agreement: "Agreement",
  noAgreement: "Nobody has judged yet what another has judged.",
  agree: (people: number, percent: number, items: number) =>
    `${people === 2 ? "Two people" : `${N(people)} people`} agree in ${Math.round(percent)} % of the answers to ${
      items === 1
        ? "the 1 value that two have judged"
        : `the ${N(items)} values that two or more have judged`
    }.`,
  kappa: (value: string) => `Cohen’s kappa is ${value}: 1 is full agreement, 0 what chance gives.`,
  alpha: (value: string) =>
    `Krippendorff’s alpha is ${value}: 1 is full agreement, 0 what chance gives.`,
  noChance: "All answers are the same, so what chance gives cannot be told from it.",
  sorts: (confirmed: number, annotated: number) =>
    `${N(confirmed)} ${confirmed === 1 ? "verdict says" : "verdicts say"} whether the reading is right, ${N(annotated)} what would be.`,
};
