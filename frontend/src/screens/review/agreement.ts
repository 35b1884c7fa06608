/** How far people agree, in sentences: never a number without of how many. */

import { words } from "../../words";
import type { Agreement } from "./cards";

const text = words.review;

export function agreementTold(one: Agreement): string[] {
  const sorts = one.confirmed + one.annotated ? [text.sorts(one.confirmed, one.annotated)] : [];
  if (one.percent === null) return [text.noAgreement, ...sorts];
  return [text.agree(one.people, one.percent, one.items), beyondChance(one), ...sorts];
}

function beyondChance(one: Agreement): string {
  if (one.kappa !== null) return text.kappa(one.kappa.toFixed(2));
  if (one.alpha !== null) return text.alpha(one.alpha.toFixed(2));
  return text.noChance;
}
