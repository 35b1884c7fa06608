/** The colours of the desk, as a canvas takes them: a token that depends on the theme is none. */

export const TOKENS = [
  "ink",
  "soft",
  "paper",
  "rule",
  "strong-rule",
  "warn",
  "one",
  "link",
] as const;
export type Colours = Record<(typeof TOKENS)[number] | "sea" | "land", string>;

export function colours(): Colours {
  const probe = document.createElement("i");
  document.body.append(probe);
  const read = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const found = {
    ...Object.fromEntries(TOKENS.map((token) => [token, read(`var(--${token})`)])),
    sea: read("light-dark(#e4ecf2, #10202e)"),
    land: read("light-dark(#faf8f2, #26282b)"),
  };
  probe.remove();
  return found as Colours;
}
