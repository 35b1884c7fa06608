/** Who speaks of whom, set in columns: to the right of each stands whom it speaks of, so claims start there. */

export type How = "quotes" | "confirms" | "denies";

export interface Node {
  name: string;
  kind: string;
  country: string | null;
  interest: string;
  side: string | null;
  claims: number;
}

export interface Edge {
  from: string;
  to: string;
  how: How;
  count: number;
  example: string;
}

export interface Network {
  nodes: Node[];
  edges: Edge[];
  claims: number;
  is_cut: boolean;
}

export interface Placed {
  readonly node: Node;
  readonly column: number;
  readonly row: number;
}

export interface Picture {
  readonly placed: readonly Placed[];
  readonly edges: readonly Edge[];
  readonly columns: number;
  readonly rows: number;
  /** Links for which there was no room. */
  readonly left: number;
}

const SWEEPS = 4;

/** Lay out the links of most weight; what is answered goes before what is only quoted. */
export function layOut(network: Network, most: number): Picture {
  const weight = (edge: Edge) => edge.count + (edge.how === "quotes" ? 0 : 100);
  const edges = [...network.edges]
    .filter((edge) => edge.from !== edge.to)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, most);
  const names = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = network.nodes.filter((node) => names.has(node.name));
  const column = columnsOf([...names], edges);
  const rows = rowsOf(nodes, edges, column);
  const placed = nodes.map((node) => ({
    node,
    column: column.get(node.name) ?? 0,
    row: rows.get(node.name) ?? 0,
  }));
  return {
    placed: placed.sort((one, other) => one.column - other.column || one.row - other.row),
    edges: edges.filter((edge) => rows.has(edge.from) && rows.has(edge.to)),
    columns: Math.max(0, ...placed.map((one) => one.column + 1)),
    rows: Math.max(0, ...placed.map((one) => one.row + 1)),
    left: network.edges.length - edges.length,
  };
}

/** The longest way to each; an edge that would lead back to where it came from is not followed. */
function columnsOf(names: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const to = new Map<string, string[]>();
  for (const edge of edges) to.set(edge.from, [...(to.get(edge.from) ?? []), edge.to]);
  const column = new Map<string, number>(names.map((name) => [name, 0]));
  const visit = (name: string, depth: number, way: ReadonlySet<string>): void => {
    if ((column.get(name) ?? 0) > depth) return;
    column.set(name, depth);
    const here = new Set(way).add(name);
    for (const next of to.get(name) ?? []) if (!here.has(next)) visit(next, depth + 1, here);
  };
  const reached = new Set(edges.map((edge) => edge.to));
  for (const name of names) if (!reached.has(name)) visit(name, 0, new Set());
  // Of a ring nobody is first: it begins anywhere.
  for (const edge of edges) {
    if (column.get(edge.from) === column.get(edge.to)) visit(edge.from, 0, new Set());
  }
  return column;
}

/** Rows within each column: those that belong together side by side, parts of the network one after another. */
function rowsOf(
  nodes: readonly Node[],
  edges: readonly Edge[],
  column: ReadonlyMap<string, number>,
): Map<string, number> {
  const beside = new Map<string, string[]>();
  for (const { from, to } of edges) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  const parts: string[][] = [];
  const seen = new Set<string>();
  for (const { name } of nodes) {
    const part: string[] = [];
    const waiting = [name];
    while (waiting.length) {
      const next = waiting.pop()!;
      if (seen.has(next)) continue;
      seen.add(next);
      part.push(next);
      waiting.push(...(beside.get(next) ?? []));
    }
    if (part.length) parts.push(part);
  }
  parts.sort((one, other) => other.length - one.length);
  const rows = new Map<string, number>();
  let top = 0;
  for (const part of parts) {
    const of = new Map<number, string[]>();
    for (const name of part) {
      const at = column.get(name) ?? 0;
      of.set(at, [...(of.get(at) ?? []), name]);
    }
    const middle = (name: string) => {
      const known = (beside.get(name) ?? []).map((one) => rows.get(one) ?? 0);
      return known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
    };
    const tall = Math.max(...[...of.values()].map((held) => held.length));
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      for (const held of of.values()) {
        if (sweep) held.sort((one, other) => middle(one) - middle(other));
        const shift = top + (tall - held.length) / 2;
        held.forEach((name, at) => rows.set(name, shift + at));
      }
    }
    top += tall;
  }
  return rows;
}
