/** Bringing a claim's words and its entry into view, without moving what stands in view already. */

export type From = "text" | "list" | "key" | "address";

const ROOM = 72;

/** Show what the claim of an own id is: its words where they were not clicked, its entry likewise. */
export function reveal(root: HTMLElement, own: string, from: From): void {
  const entry = root.querySelector<HTMLElement>(`[data-claim="${CSS.escape(own)}"]`);
  const panel = entry?.closest<HTMLElement>(".beside");
  const isBeside = !!panel && getComputedStyle(panel).position === "sticky";
  if (from === "key") {
    // Where text and entries share one column, the entry is far below: the number in the text is not.
    const note = root.querySelector<HTMLElement>(`[data-note="${CSS.escape(own)}"]`);
    const to = isBeside || !note ? entry?.querySelector("button") : note;
    to?.focus({ preventScroll: true });
  }
  if (from !== "text") intoView(wordsOf(root, own));
  if (entry && panel && isBeside && from !== "list") within(panel, entry);
}

function wordsOf(root: HTMLElement, own: string): HTMLElement | null {
  const of = `[data-of~="${CSS.escape(own)}"]`;
  return root.querySelector(`.content${of}`) ?? root.querySelector(`.text ${of}`);
}

function intoView(element: HTMLElement | null): void {
  if (!element) return;
  const box = element.getBoundingClientRect();
  if (box.top < ROOM || box.bottom > innerHeight - ROOM)
    scrollBy({ top: box.top - innerHeight / 3 });
}

function within(panel: HTMLElement, element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const frame = panel.getBoundingClientRect();
  if (box.top < frame.top + ROOM || box.bottom > frame.bottom - ROOM / 2)
    panel.scrollTop += box.top - frame.top - panel.clientHeight / 3;
}
