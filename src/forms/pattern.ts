/** No text longer than this is looked up among patterns: no label is. */
const longest = 30;

/** Whether a text is what a pattern says, `*` standing for any characters. */
export function matcher(pattern: string): (text: string) => boolean {
  const pieces = pattern.split("*");
  return (text) => matchesPieces(pieces, text);
}

interface Entry<Value> {
  readonly pieces: readonly string[];
  /** The longest of the pieces. */
  readonly longest: string;
  /** How many characters it states. */
  readonly stated: number;
  readonly value: Value;
}

/** Patterns that are found by the first character of their longest piece, so that few are tried on a text. */
export class PatternIndex<Value> {
  readonly #byStart = new Map<number, Entry<Value>[]>();

  add(pattern: string, value: Value): void {
    const pieces = pattern.split("*");
    const piece = pieces.reduce((best, next) => (next.length > best.length ? next : best));
    const entry = { pieces, longest: piece, stated: pattern.length - pieces.length + 1, value };
    const start = piece.charCodeAt(0);
    const found = this.#byStart.get(start);
    if (found) found.push(entry);
    else this.#byStart.set(start, [entry]);
  }

  /** The values of the patterns that a text fits, of those that state more of it first. */
  find(text: string): readonly Value[] {
    if (text.length > longest) return [];
    const found: Entry<Value>[] = [];
    for (let at = 0; at < text.length; at++) {
      const entries = this.#byStart.get(text.charCodeAt(at));
      if (!entries) continue;
      for (const entry of entries) if (isAt(entry, text, at) && !found.includes(entry)) found.push(entry);
    }
    if (found.length > 1) found.sort((a, b) => b.stated - a.stated);
    return found.map(({ value }) => value);
  }
}

/** Whether a text fits a pattern whose longest piece stands at a place in it. */
function isAt({ longest: piece, pieces }: Entry<unknown>, text: string, at: number): boolean {
  return text.startsWith(piece, at) && matchesPieces(pieces, text);
}

function matchesPieces(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let from = first.length;
  for (let at = 1; at < pieces.length - 1; at++) {
    const piece = pieces[at] ?? "";
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= text.length - last.length;
}
