/**
 * Where the desk is: a path, and behind the "?" what is asked for. The address is the whole state of a
 * screen, so it can be sent to somebody, and "back" works.
 *
 * Parameters that begin with "_" are the screen's own (what is open, what is switched off); every other is
 * a term of the query grammar, and goes to the server as it stands.
 */

class Here {
  path = $state(location.pathname);
  search = $state(location.search);
  readonly params = $derived(new URLSearchParams(this.search));
  /** The terms of the grammar alone. */
  readonly terms = $derived(termsOf(this.params));
  /** What the path says of each screen: "/report/lusab-babad" is ["report", "lusab-babad"]. */
  readonly parts = $derived(this.path.split("/").filter(Boolean).map(decodeURIComponent));

  constructor() {
    addEventListener("popstate", () => this.#read());
  }

  #read(): void {
    this.path = location.pathname;
    this.search = location.search;
  }

  /** Go to an address of the desk. */
  go(to: string, { replace = false }: { replace?: boolean } = {}): void {
    const url = new URL(to, location.href);
    const same = url.pathname === this.path;
    history[replace ? "replaceState" : "pushState"]({}, "", url.pathname + url.search + url.hash);
    this.#read();
    if (!same) scrollTo(0, 0);
  }

  /** Set or remove parameters and stay on the screen. */
  set(changes: Record<string, string | string[] | null>, { replace = false } = {}): void {
    this.go(this.with(changes), { replace });
  }

  /** The address of this screen with some parameters set or removed. */
  with(changes: Record<string, string | string[] | null>): string {
    const params = new URLSearchParams(this.search);
    for (const [name, value] of Object.entries(changes)) {
      params.delete(name);
      for (const one of value === null ? [] : [value].flat()) params.append(name, one);
    }
    return href(this.path, params);
  }
}

export function href(path: string, params?: URLSearchParams | Record<string, string>): string {
  const text = new URLSearchParams(params).toString();
  return text ? `${path}?${text}` : path;
}

export function termsOf(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => !name.startsWith("_")));
}

export const here = new Here();

/** Links of the desk are followed without loading a page; all others are left to the browser. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = (event.target as Element).closest("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return;
  if (/^\/(api|assets|problems|login|logout)(\/|$)/.test(link.pathname)) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  here.go(link.pathname + link.search + link.hash);
}
