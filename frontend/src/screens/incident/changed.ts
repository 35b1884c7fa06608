/** What others changed in an incident while it was being looked at, as sentences. */

import type { IncidentForm, Judgement } from "../../api/types";
import { words } from "../../words";

const text = words.incident;

export function changesBetween(before: IncidentForm, after: IncidentForm): string[] {
  const found: string[] = [];
  if (before.incident.status !== after.incident.status)
    found.push(text.becomes(word(before.incident.status), word(after.incident.status)));
  if (before.incident.place !== after.incident.place && after.incident.place)
    found.push(text.placeMoved(after.incident.place));
  const voices = after.voices.length - before.voices.length;
  if (voices) found.push(voices > 0 ? text.moreVoices(voices) : text.lessVoices(-voices));
  const figures = count(after) - count(before);
  if (figures > 0) found.push(text.moreFigures(figures));
  return [...found, ...decided(before.judgements, after.judgements)];
}

function decided(before: Judgement[], after: Judgement[]): string[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((one) => {
    const old = known.get(one.id);
    if (!old) return [text.moreDecisions(one.who, one.verdict)];
    return one.undone && !old.undone ? [text.takenBack(one.undone.who)] : [];
  });
}

function count(form: IncidentForm): number {
  const values = form.series.flatMap((one) => one.origins.flatMap((origin) => origin.values));
  return values.length;
}

function word(status: string): string {
  return words.codes.status(status)[1];
}
