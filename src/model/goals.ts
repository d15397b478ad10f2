/** A way of numbering goals: where its markers may stand, and the ordinal that a marker names. */
interface Numbering {
  readonly marker: RegExp;
  /** Every marker has one of these: a text without them is not searched. */
  readonly signs: string;
  readonly ordinal: (digits: string) => number;
}

/**
 * After the first character of a marker: that the start stands before it, a space or a line break, or the end of a sentence.
 * Most texts have few first characters, so that little else of them is looked at.
 */
const opening = "(?<=(?:^|[\\s。；;！!？?：:，,、.．]).)";

const numberings: readonly Numbering[] = [
  {
    marker: new RegExp(
      `(?:绩${opening}效(?:年度)?目|年${opening}度目|目${opening})标\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[:：、.．]\\s*`,
      "gu",
    ),
    signs: "标",
    ordinal: anyOrdinal,
  },
  { marker: new RegExp(`(\\d${opening}\\d?)\\s*(?:[.．](?!\\d)|、)\\s*`, "gu"), signs: ".．、", ordinal: Number },
  { marker: new RegExp(`[(（]${opening}(\\d{1,2})[)）]\\s*[、.．]?\\s*`, "gu"), signs: "(（", ordinal: Number },
  { marker: new RegExp(`(\\d${opening}\\d?)[)）]\\s*`, "gu"), signs: ")）", ordinal: Number },
  { marker: /([①-⑳])\s*/gu, signs: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ordinal: circledOrdinal },
  {
    marker: new RegExp(`([一二三四五六七八九十]${opening}[一二三四五六七八九十]{0,2})、\\s*`, "gu"),
    signs: "、",
    ordinal: chineseOrdinal,
  },
  {
    marker: new RegExp(`[(（]${opening}([一二三四五六七八九十]{1,3})[)）]\\s*[、.．]?\\s*`, "gu"),
    signs: "(（",
    ordinal: chineseOrdinal,
  },
  {
    marker: new RegExp(`第${opening}([一二三四五六七八九十]{1,3})[,，、]\\s*`, "gu"),
    signs: "第",
    ordinal: chineseOrdinal,
  },
];

/**
 * Parts a goal cell into its numbered items, their numbers and the semicolons between them left out: 「1. 甲； 2. 乙。」 is 甲 and
 * 乙。 The numbering is the outermost one whose markers count 1, 2, 3, …; a text without one is a single goal. `first` is the number
 * that it begins with, where other cells have the ones before.
 */
export function splitGoals(text: string, first = 1): string[] {
  const whole = text.trim();
  const sequences = numberings.map((numbering) => sequence(whole, numbering, first)).filter(({ length }) => length > 0);
  const outermost = sequences.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))[0];
  const items = outermost ? cut(whole, outermost) : [whole];
  return items.map(tidy).filter((item) => item !== "");
}

interface Marker {
  readonly start: number;
  readonly end: number;
}

/** The markers that count up from a number; markers that are out of turn belong to the text. */
function sequence(text: string, { marker, signs, ordinal }: Numbering, first: number): Marker[] {
  const found: Marker[] = [];
  if (![...signs].some((sign) => text.includes(sign))) return found;
  for (const match of text.matchAll(marker)) {
    if (ordinal(match[1] ?? "") !== found.length + first) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return (found.length > 1 && first === 1) || found[0]?.start === 0 ? found : [];
}

function cut(text: string, markers: readonly Marker[]): string[] {
  const introduction = text.slice(0, markers[0]?.start ?? 0).trim();
  const items = markers.map(({ end }, index) => text.slice(end, markers[index + 1]?.start));
  const [first, ...others] = items;
  if (/[:：]$/u.test(introduction) && first !== undefined) return [introduction + first, ...others];
  return [introduction, ...items];
}

function tidy(item: string): string {
  const trimmed = item.trim();
  return /[；;]$/u.test(trimmed) ? trimmed.replace(/(?<![；;])[；;]+$/u, "").trim() : trimmed;
}

function anyOrdinal(digits: string): number {
  return /^\d/u.test(digits) ? Number(digits) : chineseOrdinal(digits);
}

function circledOrdinal(digit: string): number {
  return (digit.codePointAt(0) ?? 0) - 0x2460 + 1;
}

/** 一 to 九十九; 0 where it is no ordinal. */
function chineseOrdinal(digits: string): number {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(digits);
  if (!match) return 0;
  const [, tens = "", ten, units = ""] = match;
  const value = (digit: string) => "一二三四五六七八九".indexOf(digit) + 1;
  if (!ten) return tens && !units ? value(tens) : 0;
  return (tens ? value(tens) : 1) * 10 + (units ? value(units) : 0);
}
