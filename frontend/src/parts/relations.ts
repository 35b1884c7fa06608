/** Relations in the order in which a desk wants to see them; repetitions apart, for they add nothing. */

import type { At, RelationForm } from "../api/types";

const ORDER = ["denies", "conflicts", "revises", "confirms", "corroborates", "repeats"];
const DIRECTED = new Set(["denies", "revises", "confirms", "repeats"]);

export interface Sorted {
  telling: RelationForm[];
  repeats: RelationForm[];
}

export function sorted(relations: RelationForm[]): Sorted {
  const told = relations.filter((one) => one.kind !== "repeats");
  return {
    telling: told.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    repeats: relations.filter((one) => one.kind === "repeats"),
  };
}

/** Whether `a` is the newer or acting end; otherwise the ends may be swapped. */
export function isDirected(relation: RelationForm): boolean {
  return DIRECTED.has(relation.kind);
}

/** The place of some words as one word: "lusab-babad:203-210". */
export function placeKey(at: At): string {
  return `${at.report}:${at.start}-${at.end}`;
}

/** The relations of which an end is one of some places. */
export function touching(relations: RelationForm[], places: Iterable<At>): RelationForm[] {
  const known = new Set([...places].map(placeKey));
  return relations.filter((one) => known.has(placeKey(one.a)) || known.has(placeKey(one.b)));
}

/** The ledger id of the figure that stands at a place. */
export function figureId(at: At): string {
  return `${at.report}.f${at.start}`;
}
