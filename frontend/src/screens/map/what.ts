import type { IncidentRow } from "../../api/types";
import { words } from "../../words";

/** What sort of happening: "strike, air". */
export function what(row: Pick<IncidentRow, "type" | "subtype">): string {
  const type = words.codes.plain(row.type);
  return row.subtype ? `${type}, ${words.codes.plain(row.subtype)}` : type;
}
