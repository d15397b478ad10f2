interface Place {
  /** The piece of folded text, and where it stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number that can be told for certain. */
export interface NumberToken extends Place {
  readonly kind: "number";
  /** Plain decimal notation without sign or separators, zeros as written. */
  readonly digits: string;
  /** Written in Chinese numerals. */
  readonly isNative: boolean;
  /** The unit that the notation itself holds: % in 百分之五. */
  readonly unit: string | null;
}

/** A phrase of the dictionary, a run of other letters, a name with a number in it, a bracketed note (its text without brackets), or a sign. */
export interface PlainToken extends Place {
  readonly kind: "phrase" | "word" | "name" | "note" | "mark";
}

export type Token = NumberToken | PlainToken;

/** A token of a piece of the text. */
export function plain(kind: PlainToken["kind"], text: string, start: number, end: number): PlainToken {
  return { kind, text: text.slice(start, end), start, end };
}

/** What a sticky pattern matches at a place; "" if nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
