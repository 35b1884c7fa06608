/** Terms of the query grammar as an address has them, and what can be done with one of them. */

export interface Term {
  readonly field: string;
  readonly value: string;
  readonly not: boolean;
  readonly off: boolean;
}

const OFF = "_off";
/** Terms that say how rows are shown, and not which. */
const MANNER = new Set(["sort", "limit", "cursor", "fields"]);

/** The filters of an address, those that are switched off too. */
export function termsIn(params: URLSearchParams): Term[] {
  const found: Term[] = [];
  for (const [field, value] of params) {
    if (field === OFF) {
      const cut = value.indexOf("=");
      if (cut > 0) found.push(term(value.slice(0, cut), value.slice(cut + 1), true));
    } else if (!field.startsWith("_") && !MANNER.has(field)) found.push(term(field, value, false));
  }
  return found;
}

function term(field: string, value: string, off: boolean): Term {
  const not = value.startsWith("!");
  return { field, value: not ? value.slice(1) : value, not, off };
}

/** An address with a term taken out, and others put in where it stood, or at the end. */
export function replaced(
  params: URLSearchParams,
  old: Term | null,
  fresh: Term[],
): URLSearchParams {
  const kept: [string, string][] = [];
  const put = (): void => void kept.push(...fresh.map((one) => entryOf(one)));
  let isOut = false;
  for (const [name, value] of params) {
    if (name === "cursor") continue;
    if (!isOut && old && name === entryOf(old)[0] && value === entryOf(old)[1]) {
      isOut = true;
      put();
    } else kept.push([name, value]);
  }
  if (!isOut) put();
  // The same said twice is said once.
  const each = new Map(kept.map((entry) => [entry.join("="), entry]));
  return new URLSearchParams([...each.values()]);
}

/** The terms of a field taken out, and one with a value put in; none where it is "". */
export function withField(params: URLSearchParams, field: string, value: string): URLSearchParams {
  const first = termsIn(params).find((one) => one.field === field && !one.off) ?? null;
  const fresh = value ? [{ field, value, not: false, off: false }] : [];
  const next = replaced(params, first, fresh);
  const kept = [...next].filter(([name, held]) => name !== field || held === value);
  return new URLSearchParams(kept);
}

/** A term as an address has it. */
export function entryOf(one: Term): [name: string, value: string] {
  const value = (one.not ? "!" : "") + one.value;
  return one.off ? [OFF, `${one.field}=${value}`] : [one.field, value];
}

const SAFE = /^[^\s\\",!](?:[^\\",]*[^\s\\",])?$/;

/** A name as the value of a term: without quotation marks a comma in it would be "or", a "!" would be "not". */
export function quoted(name: string): string {
  return SAFE.test(name) ? name : `"${name.replace(/[\\"]/g, "\\$&")}"`;
}
