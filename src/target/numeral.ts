const digits = "零一二三四五六七八九";

/** Formal and other ways to write a numeral's characters. */
const plainForms: ReadonlyMap<string, string> = new Map(
  ["零〇○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖", "十拾", "百佰", "千仟"].flatMap(
    ([plain = "", ...variants]) => variants.map((variant) => [variant, plain] as const),
  ),
);

const characters: ReadonlySet<string> = new Set([...digits, ...plainForms.keys(), ..."十百千万亿半"]);

/** What a digit alone means: most numerals are one. */
const single: ReadonlyMap<string, number> = new Map([...digits].map((char, value) => [char, value]));

/** Longer runs are no numeral that anyone writes. */
const longest = 24;

/** Whether a character can stand in a Chinese numeral. */
export function isNumeralChar(char: string): boolean {
  return characters.has(char);
}

/** The whole number that a Chinese numeral means (一百二十, 十二, 二亿五千万, 二〇二四), or null if it is none. */
export function parseNumeral(text: string): number | null {
  if (text.length === 0 || text.length > longest) return null;
  const digit = single.get(text);
  if (digit !== undefined) return digit;
  const plain = [...text].map((char) => plainForms.get(char) ?? char).join("");
  return /^[零一二三四五六七八九]{3,}$/u.test(plain) ? parsePositional(plain) : parseGroups(plain);
}

/** 二〇二四: digits alone, three at least, since 三五 may mean three to five. */
function parsePositional(text: string): number {
  return Number([...text].map((char) => digits.indexOf(char)).join(""));
}

function parseGroups(text: string): number | null {
  const match = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/u.exec(text);
  if (match === null) return null;
  const [, hundredMillions, tenThousands, rest = ""] = match;
  const isHead = hundredMillions === undefined && tenThousands === undefined;
  const groups = [
    parseGroup(hundredMillions, true),
    parseGroup(tenThousands, hundredMillions === undefined),
    rest === "" && !isHead ? 0 : parseGroup(rest, isHead),
  ];
  const [a, b, c] = groups.map((group) => group ?? Number.NaN);
  const total = (a ?? 0) * 1e8 + (b ?? 0) * 1e4 + (c ?? 0);
  return Number.isNaN(total) ? null : total;
}

const digitPattern = "[一二三四五六七八九]";
const groupPattern = new RegExp(
  `^(?:(${digitPattern})千)?(?:零?(${digitPattern})百)?(?:零?(${digitPattern})十|(^十))?(零)?(${digitPattern})?$`,
  "u",
);

/** Below ten thousand. A last digit right after a skipped place (一百二, 一万五) may mean tens: it is none. */
function parseGroup(text: string | undefined, isFirst: boolean): number | null {
  if (text === undefined || (text === "零" && isFirst)) return 0;
  const match = groupPattern.exec(text);
  if (match === null || text === "") return null;
  const [, thousands, hundreds, tens, ten, zero, ones] = match;
  const isAfterTens = tens !== undefined || ten !== undefined;
  const isAlone = isFirst && thousands === undefined && hundreds === undefined;
  if (zero !== undefined && (isAfterTens || ones === undefined)) return null;
  if (ones !== undefined && zero === undefined && !isAfterTens && !isAlone) return null;
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? digit(tens) : 1) * 10 + digit(ones);
}

function digit(char: string | undefined): number {
  return char === undefined ? 0 : digits.indexOf(char);
}
