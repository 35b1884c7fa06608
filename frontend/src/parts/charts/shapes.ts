/** Signs that tell origins apart where colour does not, drawn around a point. */

import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";

const SHAPES = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
];

/** The outline of a sign, as the path of an SVG. */
export function shape(tone: number, size = 62): string {
  return symbol(SHAPES[(tone - 1) % SHAPES.length]!, size)() ?? "";
}

/** The colour of a tone. */
export function colour(tone: number): string {
  const names = ["one", "two", "three", "four", "five", "six", "seven"];
  return `var(--${names[(tone - 1) % names.length]})`;
}
