/** The numbers that stand at some words, for lines that tell how one became another. */

import { get } from "../../api/client";
import type { At, Page, Row } from "../../api/types";
import { placeKey } from "../../parts/relations";
import type { Pair } from "./news";

export interface FigureRow extends Row {
  report: string;
  start: number;
  end: number;
  measure: string;
  low: number | null;
  high: number | null;
  sources: string[];
}

const FIELDS = "report,start,end,measure,low,high,sources";
const MOST = 1000;

export class FiguresAt {
  #found = $state.raw<ReadonlyMap<string, FigureRow>>(new Map());
  #asked = "";

  at(place: At): FigureRow | undefined {
    return this.#found.get(placeKey(place));
  }

  /** Fetch what stands at the ends of some pairs. Without it, a line has its sentence alone. */
  async read(pairs: readonly Pair[]): Promise<void> {
    const reports = [...new Set(pairs.flatMap((one) => [one.a.report, one.b.report]))].sort();
    const report = reports.join(",");
    if (!report || report === this.#asked) return;
    this.#asked = report;
    try {
      const terms = { report, fields: FIELDS, limit: MOST };
      const page = await get<Page<FigureRow>>("/figures", terms);
      const found = page.data.map((row) => [placeKey(row), row] as const);
      this.#found = new Map([...this.#found, ...found]);
    } catch {
      this.#asked = "";
    }
  }
}
