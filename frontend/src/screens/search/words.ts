/**
 * Which words of a text are those that were searched for. The server folds case, accents and marks away and
 * finds whole words (src/hearsay/ledger/folding.py); here it is done again only to show them.
 */

export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

interface Sought {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

const TOKEN = /(-?)(?:"([^"]*)"(\*?)|([^\s"]+))/g;
const QUOTES = /[“”„‟«»]/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function fold(word: string): string {
  return word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What is to be there; what is not to be there is nowhere to be shown. */
export function sought(typed: string): Sought[] {
  const found: Sought[] = [];
  for (const [, minus, phrase, star, word] of typed.replace(QUOTES, '"').matchAll(TOKEN)) {
    if (minus) continue;
    const body = phrase ?? word ?? "";
    const words = (body.match(WORD) ?? []).map(fold);
    const isPrefix = Boolean(star) || body.trimEnd().endsWith("*");
    if (words.length) found.push({ words, isPrefix });
  }
  return found;
}

/** A text in pieces, those that were sought among them. */
export function marked(text: string, terms: readonly Sought[]): Piece[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < words.length;) {
    const length = Math.max(0, ...terms.map((term) => (isAt(i, term) ? term.words.length : 0)));
    const [first, last] = [words[i], words[i + length - 1]];
    if (length && first && last) {
      put(text.slice(at, first.start), false);
      put(text.slice(first.start, last.end), true);
      at = last.end;
    }
    i += Math.max(length, 1);
  }
  put(text.slice(at), false);
  return pieces;

  function isAt(from: number, term: Sought): boolean {
    return term.words.every((word, n) => {
      const held = words[from + n]?.folded;
      const isLast = n === term.words.length - 1;
      return term.isPrefix && isLast ? held?.startsWith(word) : held === word;
    });
  }

  function put(piece: string, isHit: boolean): void {
    if (piece) pieces.push({ text: piece, isHit });
  }
}
