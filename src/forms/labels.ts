import { remembered } from "../source/remembered.ts";

/** No label is longer. */
const longest = 60;

/** Labels are the same in every file of a batch: so many texts are remembered with what they are. */
export const memory = { texts: 4_000, length: longest };

/** Beyond so many characters a label says nothing of its time. */
const longestTime = 200;

/** Texts of which nothing is taken away. */
const plain = /^[\u4e00-\u9fffA-Za-z0-9%≥≤]*$/u;

/** A text with its width folded, without spaces and line breaks. */
export function folded(text: string): string {
  return plain.test(text) ? text : text.normalize("NFKC").replace(/\s+/gu, "");
}

/**
 * The bare form of a printed label, by which labels are compared: width folded, without spaces, line breaks, brackets and what
 * stands in them, numbering, stars and a closing colon. 「一、预算 金额（万元）：」 and 预算金额 are the same label.
 */
export function bareLabel(text: string): string {
  if (plain.test(text)) return text;
  return withoutBrackets(folded(text))
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|[*★☆※]+)+/u, "")
    .replace(/(?<![:：*★☆、。])[:：*★☆、。]+$/u, "");
}

/** What stands in the brackets of a label: 万元 in 预算金额（万元）; null where there are none. */
export const bracketed = remembered(readBracket, memory);

function readBracket(text: string): string | null {
  const found = [...text.normalize("NFKC").matchAll(/[(（]([^()（）]+)[)）]/gu)].map(([, inner = ""]) => inner.trim());
  return found.find(({ length }) => length > 0 && length <= 20) ?? null;
}

/** A label and its value written into one cell, 部门名称：某局; null where there is no colon with text on both sides. */
export function splitInline(text: string): { readonly label: string; readonly value: string } | null {
  const colon = text.slice(0, longest + 1).search(/[:：]/u);
  if (colon <= 0) return null;
  const value = text.slice(colon + 1).trim();
  return value === "" ? null : { label: text.slice(0, colon), value };
}

/** Whether a text has a Chinese character in it. */
export function hasHan(text: string): boolean {
  return /[々〇㐀-鿿豈-﫿\u{20000}-\u{3ffff}]/u.test(text);
}

/** Whether a text is short enough to be a label. */
export function canBeLabel(text: string): boolean {
  return text.length <= longest;
}

/** The label as it is printed, its spaces, line breaks and stars aside. */
export function printedLabel(text: string): string {
  return text
    .replace(/\s+/gu, "")
    .replace(/^[*★☆※]+/u, "")
    .replace(/[:：]$/u, "");
}

/** The label of a part of money without the mark of parts: 其中：财政拨款. */
export function partLabel(label: string): string {
  return label.replace(/^其中[:：]?/u, "");
}

/** What a label says of its time: the year, or the whole cycle; null where it says nothing. */
export function horizonIn(text: string): "annual" | "cycle" | null {
  const label = text.slice(0, longestTime);
  if (/年度(?![^-—–~至\n]*[-—–~至].*年)|当年|本年|全年/u.test(label)) return "annual";
  return /中期|长期|周期|实施期|总体|跨年|(?:19|20)\d\d年?.{0,3}[-—–~至]/u.test(label) ? "cycle" : null;
}

/** What a header or label says of its time, in its words or in its brackets. */
export const horizonOf = remembered(readHorizon, memory);

function readHorizon(text: string): "annual" | "cycle" | null {
  const bracket = bracketed(text);
  return (bracket === null ? null : horizonIn(bracket)) ?? horizonIn(bareLabel(text));
}

/** A label without the year before it: 2024年目标值 is 目标值. */
export function withoutYear(label: string): string {
  return label.startsWith("19") || label.startsWith("20") ? label.replace(/^(?:19|20)\d\d年?度?/u, "") : label;
}

function withoutBrackets(text: string): string {
  const bare = text.replace(/[([【〔][^()[\]【】〔〕]{0,60}[)\]】〕]/gu, "");
  return bare === "" ? text : bare;
}
