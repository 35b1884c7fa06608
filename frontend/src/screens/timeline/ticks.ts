/** Ticks of a span of time, with names that say no more than they need to. */

import { scaleUtc } from "d3-scale";
import { utcFormat } from "d3-time-format";
import type { Span } from "./lanes";

export interface Tick {
  readonly x: number;
  readonly text: string;
}

const PX_OF_TICK = 110;

const hour = utcFormat("%H:%M");
const day = utcFormat("%-d %b");
const month = utcFormat("%b %Y");
const year = utcFormat("%Y");

export function ticksOf(span: Span, width: number): Tick[] {
  const scale = scaleUtc([new Date(span.from), new Date(span.to)], [0, width]);
  return scale
    .ticks(Math.max(2, Math.floor(width / PX_OF_TICK)))
    .map((at) => ({ x: scale(at), text: name(at) }));
}

function name(at: Date): string {
  if (at.getUTCHours() || at.getUTCMinutes()) return hour(at);
  if (at.getUTCDate() !== 1) return day(at);
  return at.getUTCMonth() ? month(at) : year(at);
}
