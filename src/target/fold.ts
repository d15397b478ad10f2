import { joinThousands } from "./thousands.ts";

/** A text with widths, glyph variants and blanks evened out; `at[i]` tells where in the raw text its unit i came from, null that it is as it was. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[] | null;
}

/**
 * Folds compatibility forms (full width, ligatures) one character at a time and drops blanks and line breaks.
 * A blank stays, as one space, where dropping it would join two numbers or two Latin words; one that parts thousands becomes a comma.
 * A point between Chinese characters joins two units, as in 元/人.年.
 * Characters that would turn into digits by folding (①, ½, ²) stay: they aren't digits of the number beside them.
 */
export function fold(raw: string): Folded {
  const isPlain = plainText.test(raw) && !(raw.includes(".") && hanPoint.test(raw));
  return isPlain ? { text: raw, at: null } : foldChars(joinThousands(raw));
}

/** Where in the raw text a unit of the folded one came from. */
export function placeOf({ at }: Folded, unit: number): number | undefined {
  return at === null ? unit : at[unit];
}

/** Most texts have nothing to fold: letters and signs of ASCII but for brackets, Chinese characters, and what these go with. */
const plainText = /^[!-Z\\^-z|~一-鿿≥≤、。]*$/u;
const hanPoint = /[一-鿿]\.[一-鿿]/u;

function foldChars(raw: string): Folded {
  const at: number[] = [];
  let text = "";
  let isAfterBlank = false;
  let index = 0;
  for (const char of raw) {
    const folded = foldChar(char);
    if (folded !== " ") {
      if (isHan(folded) && text.endsWith(".") && isHan(text.at(-2) ?? "")) text = `${text.slice(0, -1)}·`;
      const added = isAfterBlank && isKeptApart(text.slice(-1), folded) ? ` ${folded}` : folded;
      text += added;
      for (let i = 0; i < added.length; i++) at.push(index);
    }
    isAfterBlank = folded === " ";
    index += char.length;
  }
  at.push(raw.length);
  return { text, at };
}

/** The phrase as written, without outer blanks and without those line breaks and blanks that part no words or numbers. */
export function tidy(phrase: string): string {
  if (!blanks.test(phrase)) return phrase;
  let tidied = "";
  let last = "";
  let isAfterBlank = false;
  for (const char of phrase) {
    if (isBlank(char)) {
      isAfterBlank = true;
      continue;
    }
    const isKept = isAfterBlank && (isKeptApart(foldChar(last), foldChar(char)) || (isAscii(last) && isAscii(char)));
    tidied += isKept ? ` ${char}` : char;
    last = char;
    isAfterBlank = false;
  }
  return tidied;
}

const plainForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "≥": "≧⩾≽⪰",
    "≤": "≦⩽≼⪯",
    "-": "–—―−‐‑‒─﹣⁻",
    "~": "〜∼～﹏∽",
    "·": "•‧・∙⋅･",
    "(": "[【〔「『{〖",
    ")": "]】〕」』}〗",
    "/": "⁄∕",
    "%": "٪",
    ":": "∶︰",
    // Their compatibility forms (m2) hold digits.
    "㎡": "㎡",
    "㎥": "㎥",
    "㎢": "㎢",
    "℃": "℃",
  }).flatMap(([plain, variants]) => [...variants].map((variant) => [variant, plain] as const)),
);

function isBlank(char: string): boolean {
  return !isAscii(char) && !isHan(char) && blank.test(char);
}

const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/u;
const blanks = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

function foldChar(char: string): string {
  if (isHan(char)) return char;
  const variant = plainForms.get(char);
  if (variant !== undefined) return variant;
  if (isAscii(char)) return char;
  if (isBlank(char)) return " ";
  const normal = char.normalize("NFKC");
  const turnsIntoDigit = /\d/u.test(normal) && !/^\p{Nd}$/u.test(char);
  return turnsIntoDigit || normal.includes(" ") ? char : (plainForms.get(normal) ?? normal);
}

function isKeptApart(left = "", right = ""): boolean {
  return (/[\d.,]$/u.test(left) && /^[\d.]/u.test(right)) || (/[A-Za-z]$/u.test(left) && /^[A-Za-z]/u.test(right));
}

function isAscii(text: string): boolean {
  return text > " " && text <= "~";
}

function isHan(text: string): boolean {
  return text >= "一" && text <= "鿿";
}
