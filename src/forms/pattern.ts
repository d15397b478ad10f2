/** No text longer than this is looked up among patterns: no label is. */
const longest = 30;

/** Whether a text is what a pattern says, `*` standing for any characters. */
export function matches(pattern: string, text: string): boolean {
  return matchesPieces(pattern.split("*"), text);
}

interface Entry<Value> {
  readonly pieces: readonly string[];
  /** How many characters it states. */
  readonly stated: number;
  readonly value: Value;
}

/** Patterns that are found by the first two characters of their longest piece, so that few are tried on a text. */
export class PatternIndex<Value> {
  readonly #byStart = new Map<string, Entry<Value>[]>();

  add(pattern: string, value: Value): void {
    const pieces = pattern.split("*");
    const piece = pieces.reduce((best, next) => (next.length > best.length ? next : best));
    const start = piece.slice(0, 2);
    const found = this.#byStart.get(start) ?? [];
    found.push({ pieces, stated: pieces.join("").length, value });
    this.#byStart.set(start, found);
  }

  /** The values of the patterns that a text fits, of those that state more of it first. */
  find(text: string): Value[] {
    if (text.length > longest) return [];
    const found = new Set<Entry<Value>>();
    for (let at = 0; at < text.length; at++) {
      for (const length of [1, 2]) {
        for (const entry of this.#byStart.get(text.slice(at, at + length)) ?? []) {
          if (matchesPieces(entry.pieces, text)) found.add(entry);
        }
      }
    }
    return [...found].sort((a, b) => b.stated - a.stated).map(({ value }) => value);
  }
}

function matchesPieces(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length;
}
