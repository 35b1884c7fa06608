const regions = new Intl.DisplayNames("en-GB", { type: "region" });

const CERTAINTIES: Record<string, string> = {
  certain: "as certain",
  probable: "as probable",
  possible: "as possible",
  unknown: "without saying how sure",
};

const POLARITIES: Record<string, string> = {
  "+": "says that it is so",
  "-": "says that it is not so",
  "?": "leaves it open",
};

const QUOTATIONS: Record<string, string> = {
  direct: "in the source’s own words",
  indirect: "in the report’s words",
  mixed: "partly in the source’s own words",
};

const REALITIES: Record<string, string> = {
  happened: "told as something that happened",
  ongoing: "told as something that goes on",
  planned: "told as planned, not as something that happened",
  possible: "told as possible, not as something that happened",
  conditional: "told under a condition, not as something that happened",
  general: "told as what happens in general, of no single time",
  past_background: "told as background from before",
};

const LAYERS = {
  source: "source",
  cue: "cue",
  content: "content",
  event: "event",
  figure: "figure",
  time: "time",
  place: "place",
} as const;

const DONE: Record<string, string> = {
  new: "added",
  edition: "added as an edition",
  reread: "read again",
  withdraw: "withdrawn",
  restore: "restored",
};

const WIDE = new Set(["district", "province", "country", "multi", "area"]);

interface Placed {
  name: string;
  country: string | null;
  admin1: string | null;
  precision: string;
  radius_km: number | null;
}

function country(code: string | null): string | null {
  if (!code) return null;
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

function km(radius: number): string {
  return radius < 10 ? radius.toFixed(1).replace(/\.0$/, "") : String(Math.round(radius));
}

export const evidence = {
  title: "Evidence",
  close: "Close the evidence",
  open: "Show the words",
  openReport: "Open in the report",
  openIncident: "Open the incident",
  copy: "Copy as citation",
  copied: "Copied",
  copyHere: "The browser does not let the desk copy. Copy it from here:",
  citation: "Citation",
  chain: "Who says it",
  chainVia: "through",
  times: "Times",
  happened: "Happened",
  said: "Said",
  published: "Published",
  read: "Read",
  unknown: "not told",
  history: "History",
  judgements: "Decided",
  status: "Status",
  ownVoice: "the report, in its own voice",
  nobody: "nobody who is named",
  nothing: "Choose a claim, a figure or a row: its words appear here.",
  key: "Show the words of what has the focus; again, close them",
  next: "Next evidence on this screen",
  previous: "Previous evidence on this screen",
  shown: (what: string) => `Evidence: ${what}`,
  kinds: {
    claim: "Claim",
    event: "Event",
    figure: "Figure",
    entity: "Source",
    place: "Place",
    time: "Time",
    report: "Report",
    incident: "Incident",
    words: "Words of a report",
  },
  layers: LAYERS,
  characters: (start: number, end: number) => `characters ${start}–${end}`,
  publishedBy: "published by",
  noPublisher: "in a report whose publisher is not told",
  readBy: (when: string, version: string) => `${when}, by hearsay ${version}`,
  anonymous: "not named",
  people: (n: number) => `${n} people`,
  how: "How",
  howSaid: (quotation: string, certainty: string, polarity: string) =>
    [
      POLARITIES[polarity] ?? polarity,
      CERTAINTIES[certainty] ?? certainty,
      QUOTATIONS[quotation] ?? quotation,
    ].join(", "),
  reality: (code: string, polarity: string) =>
    (REALITIES[code] ?? code) + (polarity === "-" ? "; said not to be so" : ""),
  figure: "Figure",
  counted: (what: (string | null)[]) => what.filter(Boolean).join(", ").replaceAll("_", " "),
  asPrinted: (text: string) => `“${text}”`,
  place: "Place",
  country,
  where: (place: Placed, relation: string | null): string => {
    const { name, precision, radius_km: radius } = place;
    const within = [place.admin1, country(place.country)]
      .filter((one) => one && one !== name)
      .join(", ");
    const named = within ? `${name} (${within})` : name;
    if (precision === "none") return `${named}: not found on the map`;
    const led = relation && relation !== "in" ? `${relation} ` : "";
    const about = led || !WIDE.has(precision) ? `${led}${named}` : `somewhere in ${named}`;
    return radius === null ? about : `${about}, ±${km(radius)} km`;
  },
  metonym: "The name stands for who governs there, not for the place.",
  event: "Event",
  eventType: (type: string, subtype: string | null) =>
    (subtype ? `${type}: ${subtype}` : type).replaceAll("_", " "),
  sure: "Read with",
  confidence: (share: number) => `${Math.round(share * 100)} % confidence of the reader`,
  about: "About",
  restsOn: "Rests on",
  withIncident: (type: string, place: string | null) => (place ? `${type}, ${place}` : type),
  noStatus: "It is of no event, so nothing of other reports is set beside it.",
  changes: "What would change it",
  judged: (verdict: string, who: string, when: string) => `${verdict}, by ${who}, ${when}`,
  undone: (who: string, when: string) => `taken back by ${who}, ${when}`,
  notJudged: "Nobody has decided about it.",
  deeds: DONE,
  done: (what: string, who: string, when: string) => `${DONE[what] ?? what} by ${who}, ${when}`,
  editions: (n: number) => (n === 1 ? "1 edition" : `${n} editions`),
  copies: "Printed too by",
  copyOf: (name: string) => `It shares most of its text with ${name}, which came first.`,
  withdrawn: (who: string, when: string, why: string) =>
    `This report was withdrawn by ${who}, ${when}: ${why}`,
  noPlace: (length: number) =>
    `The report has ${length} characters, and these words would begin behind its end.`,
  cited: (
    words: string,
    who: string | null,
    title: string | null,
    facts: (string | null)[],
    report: string,
    where: string,
    id: string | null,
  ) => {
    const from = title ? `“${title}”` : "untitled report";
    const printed = [from, ...facts].filter(Boolean).join(", ");
    const key = `report ${report}, ${where}${id ? `, ${id}` : ""}`;
    return `“${words}”${who ? ` (${who})` : ""}. In: ${printed}. [${key}]`;
  },
};
