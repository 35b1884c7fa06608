/** What can be decided, as the API takes it; the reason comes from the form. */

export type Decision =
  | { verb: "judge"; target: string; verdict: string; other?: string }
  | { verb: "merge"; target: string; other: string }
  | { verb: "split" | "pin" | "withdraw" | "restore"; target: string }
  | { verb: "undo"; judgement: number };
