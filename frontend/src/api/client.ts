/** The one place that speaks to the server. Every refusal comes out as a `Problem`. */

import type { ProblemForm } from "./types";

export const BASE = "/api/v1";

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly hint: string | undefined;
  readonly page: string | undefined;
  /** The parameter that is to blame, where it is one. */
  readonly parameter: string | undefined;

  constructor(form: Partial<ProblemForm>, status: number) {
    super(form.detail ?? form.title ?? `The server answered ${status}.`);
    this.status = status;
    this.code = form.code ?? "http";
    this.detail = this.message;
    this.hint = form.hint;
    this.page = form.type;
    this.parameter = form.errors?.[0]?.parameter;
  }
}

/** Is called where an answer is older than the ledger; the server is making a new one. */
let onLate: () => void = () => {};

export function whenLate(tell: () => void): void {
  onLate = tell;
}

export type Params = URLSearchParams | Record<string, string | number | undefined>;

export function address(path: string, params?: Params): string {
  const query =
    params instanceof URLSearchParams
      ? params
      : new URLSearchParams(
          Object.entries(params ?? {}).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        );
  const text = query.toString();
  return `${BASE}${path}${text ? `?${text}` : ""}`;
}

export async function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return ask<T>(address(path, params), {
    headers: { Accept: "application/json" },
    ...(signal ? { signal } : {}),
  });
}

/** Change something. A key is sent along, so that a request that is repeated does nothing twice. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const whole = body instanceof FormData;
  return ask<T>(address(path), {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Idempotency-Key": crypto.randomUUID(),
      ...(whole ? {} : { "Content-Type": "application/json" }),
    },
    body: whole ? body : JSON.stringify(body),
  });
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(
      {
        detail: "The server does not answer.",
        hint: "Look whether `hearsay serve` still runs, then try again.",
        code: "unreachable",
      },
      0,
    );
  }
  // Whoever is not let in any more comes back to where they were.
  if (answer.status === 401)
    location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
  if (!answer.ok) throw new Problem(await form(answer), answer.status);
  if (answer.headers.has("Age")) onLate();
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function form(answer: Response): Promise<Partial<ProblemForm>> {
  try {
    return (await answer.json()) as ProblemForm;
  } catch {
    return {};
  }
}
