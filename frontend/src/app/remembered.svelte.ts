/** What the desk remembers of this person on this machine, and nowhere else. */

const KEY = "hearsay-desk";

interface Kept {
  theme: "system" | "light" | "dark";
  singleKeys: boolean;
  /** What was seen last on the screen "Now": the `now` of its news. */
  seen: string | null;
  /** The last reason for each verdict of the review. */
  reasons: Record<string, string>;
  /** Terms that go along from screen to screen. */
  pinned: [string, string][];
  searches: { name: string; at: string }[];
}

const FIRST: Kept = {
  theme: "system",
  singleKeys: true,
  seen: null,
  reasons: {},
  pinned: [],
  searches: [],
};

function read(): Kept {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>) };
  } catch {
    return { ...FIRST };
  }
}

export const remembered = $state<Kept>(read());

/** For one `$effect` of the shell. */
export function keep(): void {
  localStorage.setItem(KEY, JSON.stringify(remembered));
}

export function applyTheme(): void {
  if (remembered.theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = remembered.theme;
}
