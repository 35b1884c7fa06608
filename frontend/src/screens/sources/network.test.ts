import { expect, test } from "vitest";
import { layOut, type Edge, type Network, type Node } from "./network";

function network(...links: [string, Edge["how"], string, number?][]): Network {
  const names = [...new Set(links.flatMap(([from, , to]) => [from, to]))];
  return {
    nodes: names.map((name): Node => ({
      name,
      kind: "media",
      country: null,
      interest: "",
      side: null,
      claims: 1,
    })),
    edges: links.map(([from, how, to, count = 1]) => ({ from, how, to, count, example: "x.c1" })),
    claims: links.length,
    is_cut: false,
  };
}

test("where a claim starts stands to the right of who passes it on", () => {
  const { placed } = layOut(
    network(["CNN", "quotes", "state TV"], ["state TV", "quotes", "ministry"]),
    10,
  );
  expect(placed.map((one) => [one.node.name, one.column])).toEqual([
    ["CNN", 0],
    ["state TV", 1],
    ["ministry", 2],
  ]);
});

test("two who deny each other do not chase each other to the right", () => {
  const { placed, columns } = layOut(
    network(["army", "denies", "rebels"], ["rebels", "denies", "army"]),
    10,
  );
  expect(columns).toBe(2);
  expect(new Set(placed.map((one) => one.column))).toEqual(new Set([0, 1]));
});

test("no two stand in one place", () => {
  const { placed } = layOut(
    network(
      ["a", "quotes", "x"],
      ["b", "quotes", "x"],
      ["c", "quotes", "y"],
      ["a", "denies", "y"],
      ["d", "quotes", "z"],
    ),
    10,
  );
  const places = placed.map((one) => `${one.column}/${one.row}`);
  expect(new Set(places).size).toBe(places.length);
});

test("where there is no room for all, answers stay, and how many are left is told", () => {
  const picture = layOut(
    network(["a", "quotes", "b", 9], ["a", "denies", "c"], ["d", "quotes", "e"]),
    1,
  );
  expect(picture.edges.map((one) => one.how)).toEqual(["denies"]);
  expect(picture.left).toBe(2);
});
