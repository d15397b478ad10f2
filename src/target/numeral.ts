const DIGITS: ReadonlyMap<string, number> = new Map(
  ["零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((chars, value) =>
    [...chars].map((char) => [char, value] as const),
  ),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** Longer runs are no numeral that anyone writes. */
const LONGEST = 24;

/** Whether a character can stand in a Chinese numeral. */
export function isNumeralChar(char: string): boolean {
  return DIGITS.has(char) || PLACES.has(char) || char === "万" || char === "亿" || char === "半";
}

/** The whole number that a Chinese numeral means (一百二十, 十二, 二亿五千万, 二〇二四), or null if it is none. */
export function parseNumeral(text: string): number | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  return parsePositional(text) ?? parseGroups(text);
}

/** 二〇二四: digits alone; two digits (三五) would be a guess. */
function parsePositional(text: string): number | null {
  const digits = [...text].map((char) => DIGITS.get(char));
  if (digits.length < 3 || digits.includes(undefined)) return null;
  return Number(digits.join(""));
}

function parseGroups(text: string): number | null {
  let total = 0;
  let rest = text;
  for (const [mark, worth] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    const group = parseGroup(rest.slice(0, at));
    if (group === null) return null;
    total += group * worth;
    rest = rest.slice(at + 1);
    if (rest === "") return total;
  }
  const group = parseGroup(rest, total > 0);
  return group === null ? null : total + group;
}

/** Below ten thousand, with places that fall; `follows`: after a group of 万 or 亿, where 零 may lead and a bare digit (一万五) may not. */
function parseGroup(text: string, follows = false): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = 10000;
  let isAfterZero = !follows;
  for (const [i, char] of [...text].entries()) {
    const place = PLACES.get(char);
    if (place !== undefined) {
      if (place >= last || (digit === null && (i > 0 || place !== 10)) || digit === 0) return null;
      total += (digit ?? 1) * place;
      last = place;
      digit = null;
      isAfterZero = place === 10;
      continue;
    }
    const value = DIGITS.get(char);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    if (value === 0 && text.length > 1) isAfterZero = true;
    digit = value;
  }
  if (digit === null) return total === 0 ? null : total;
  if (digit === 0 && text.length > 1) return null;
  return isAfterZero || (total === 0 && !follows) ? total + digit : null;
}
