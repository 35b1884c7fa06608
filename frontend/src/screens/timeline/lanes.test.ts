import { expect, test } from "vitest";
import type { Item } from "./items";
import { fitting, isWithin, lanesOf, LEAST_PX, spanOf } from "./lanes";

const DAY = 86_400_000;

function item(id: string, from: number | null, to: number | null, more: Partial<Item> = {}): Item {
  return {
    id,
    of: id,
    report: id,
    lane: "strike",
    label: id,
    from: from === null ? null : from * DAY,
    to: to === null ? null : to * DAY,
    fromText: null,
    toText: null,
    published: null,
    past: false,
    doubt: null,
    ...more,
  };
}

test("what overlaps in time stands on lines of its own", () => {
  const [lane] = lanesOf(
    [item("a", 0, 2), item("b", 1, 3), item("c", 3, 4)],
    { from: 0, to: 4 * DAY },
    400,
    new Set(),
  );
  expect(lane!.drawn.map((one) => [one.item.id, one.line])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
  ]);
  expect(lane!.lines).toBe(2);
});

test("an end that nobody tells is open, and a moment is wide enough to be hit", () => {
  const [lane] = lanesOf(
    [item("a", 1, null), item("b", null, 9), item("c", 5, 5.0001)],
    { from: 0, to: 10 * DAY },
    1000,
    new Set(),
  );
  const drawn = Object.fromEntries(lane!.drawn.map((one) => [one.item.id, one]));
  expect([drawn["a"]!.opensLeft, drawn["a"]!.opensRight]).toEqual([false, true]);
  expect([drawn["b"]!.opensLeft, drawn["b"]!.opensRight]).toEqual([true, false]);
  expect(drawn["c"]!.width).toBe(LEAST_PX);
});

test("what is told as long past does not press the news together", () => {
  const items = [item("old", -9000, -8999, { past: true }), item("new", 0, 1)];
  const span = spanOf(items)!;
  expect(span.from).toBeGreaterThan(-2 * DAY);
  expect(items.map((one) => isWithin(one, span))).toEqual([false, true]);
});

test("without dates there is no span", () => {
  expect(spanOf([item("a", null, null)])).toBeNull();
});

test("a folded lane keeps its name and draws nothing", () => {
  const [lane] = lanesOf([item("a", 0, 1)], { from: 0, to: DAY }, 100, new Set(["strike"]));
  expect([lane!.name, lane!.drawn.length]).toEqual(["strike", 0]);
});

test("a name is shown as far as there is room for it", () => {
  expect(fitting("strike, air · Mellit", 400)).toBe("strike, air · Mellit");
  expect(fitting("strike, air · Mellit", 90)).toBe("strike, air…");
  expect(fitting("strike, air · Mellit", 30)).toBe("");
});
