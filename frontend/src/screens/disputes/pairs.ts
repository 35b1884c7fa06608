/** The two sides of a dispute: whose words, what they give, since when, and who stands behind each. */

import type {
  At,
  Given,
  IncidentForm,
  Judgement,
  Numbers,
  RelationRow,
  Voice,
} from "../../api/types";
import { counted } from "../../parts/charts/telling";
import { figureId, placeKey } from "../../parts/relations";

export type Slot = "number" | "denial" | "account";

export interface Side {
  at: At;
  /** Ledger id of the value: what is explained and decided. */
  id: string | null;
  origin: string | null;
  words: string | null;
  /** The number that it gives; null where it is no number. */
  given: Given | null;
  mode: string | null;
  when: string | null;
  report: string;
  /** Origins that give the same, the first its own. */
  backing: string[];
}

export interface Pair {
  slot: Slot;
  /** What is counted; null where no numbers differ. */
  counted: string | null;
  series: Numbers | null;
  a: Side;
  b: Side;
  /** When the later of the two was told. */
  since: string | null;
}

/** Read a dispute off the incident that it is of; of what is not there the place alone is known. */
export function pairOf(row: RelationRow, form: IncidentForm | undefined): Pair {
  const series = form?.series.find((one) => holds(one, row.a) && holds(one, row.b)) ?? null;
  const isDenial = row.kind === "denies";
  const a = sideOf(row.a, series, form, isDenial);
  const b = sideOf(row.b, series, form, isDenial);
  const whens = [a.when, b.when].filter((one) => one !== null).sort();
  return {
    slot: series ? "number" : isDenial ? "denial" : "account",
    counted: series && counted(series),
    series,
    a: less(a, b),
    b: less(b, a),
    since: whens.at(-1) ?? null,
  };
}

/** Whoever is one side of a dispute does not stand behind the other too, whatever else he says. */
function less(side: Side, other: Side): Side {
  const backing = side.backing.filter((one) => one === side.origin || one !== other.origin);
  return { ...side, backing };
}

function sideOf(
  at: At,
  series: Numbers | null,
  form: IncidentForm | undefined,
  isDenial: boolean,
): Side {
  const found = series && givenAt(series, at);
  if (found) {
    return {
      at,
      id: figureId(at),
      origin: found.origin,
      words: found.given.words,
      given: found.given,
      mode: null,
      when: found.given.said ?? found.given.published,
      report: at.report,
      backing: unique([
        found.origin,
        ...backersOf(at, form, (end) => givenAt(series, end)?.origin),
      ]),
    };
  }
  const voiceAt = (place: At) => form?.voices.find((one) => placeKey(one.at) === placeKey(place));
  const voice = voiceAt(at);
  const others = isDenial
    ? sameSide(voice, form?.voices ?? [])
    : backersOf(at, form, (end) => voiceAt(end)?.origin);
  return {
    at,
    id: voice?.claim ?? null,
    origin: voice?.origin ?? null,
    words: voice?.text ?? null,
    given: null,
    mode: voice?.mode ?? null,
    when: voice ? (voice.said ?? voice.published) : null,
    report: at.report,
    backing: voice ? unique([voice.origin, ...others]) : [],
  };
}

function holds(series: Numbers, at: At): boolean {
  return givenAt(series, at) !== undefined;
}

function givenAt(series: Numbers, at: At): { origin: string; given: Given } | undefined {
  for (const origin of series.origins)
    for (const value of origin.values)
      for (const given of [value, ...value.again])
        if (placeKey(given.at) === placeKey(at)) return { origin: origin.name, given };
  return undefined;
}

/** Who bears a value out: the other ends of "corroborates", as the rules of the ledger found them. */
function backersOf(
  at: At,
  form: IncidentForm | undefined,
  originOf: (end: At) => string | undefined,
): string[] {
  return (form?.explanation.relations ?? [])
    .filter((one) => one.kind === "corroborates")
    .flatMap((one) => {
      if (placeKey(one.a) === placeKey(at)) return [one.b];
      return placeKey(one.b) === placeKey(at) ? [one.a] : [];
    })
    .map(originOf)
    .filter((one) => one !== undefined);
}

/** Of a denial: who denies it too, or who says that it happened too. */
function sameSide(voice: Voice | undefined, voices: Voice[]): string[] {
  if (!voice) return [];
  return voices
    .filter((one) => (voice.denies ? one.denies : one.holds && !one.denies))
    .map((one) => one.origin);
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}

const DISMISSED = "dismissed against ";

/** The decision by which somebody dismissed a dispute, and which stands. */
export function dismissalOf(pair: Pair, judgements: Judgement[]): Judgement | undefined {
  const { a, b } = pair;
  return judgements.findLast(
    (one) =>
      !one.undone &&
      ((one.target === a.id && one.verdict === `${DISMISSED}${b.id}`) ||
        (one.target === b.id && one.verdict === `${DISMISSED}${a.id}`)),
  );
}
