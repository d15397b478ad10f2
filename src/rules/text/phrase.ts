import { placeholderWords } from "../../model/placeholders.ts";
import { holds, isCommonLetter, isDigit } from "./codes.ts";

const longestPlaceholder = 20;

/** A text in half-width forms without its blanks and line breaks. */
export function compact(text: string): string {
  return plain.test(text) ? text : text.normalize("NFKC").replace(/\s+/gu, "");
}

/** Texts that are so already, which most are: common Chinese characters and printable ASCII. */
const plain = /^[\u4e00-\u9fff\x21-\x7e]*$/;

/** The letters and digits of a text alone: what is left is the same where two texts say the same words. */
export function essence(text: string): string {
  if (worded.test(text)) return text;
  const words = text.replace(commonMarks, "");
  return worded.test(words) ? words : text.normalize("NFKC").replace(/[^\p{L}\p{N}%]+/gu, "");
}

/** What stands between words in nearly every text; classes of Unicode are asked where it is not all, for they take long to compile. */
const commonMarks = /[\s!-$&-/:-@[-`{-~·×‘’“”—、。〈-】〔〕！（），：；？]+/g;
const worded = /^[\u4e00-\u9fff%0-9A-Za-z]*$/;

/** Whether there is a letter in a text, of any script. */
export function hasLetter(text: string): boolean {
  return holds(text, isCommonLetter) || (!plain.test(text) && /\p{L}/u.test(text));
}

/** Whether there is a digit in a text, of any script. */
export function hasDigit(text: string): boolean {
  return holds(text, isDigit) || (!plain.test(text) && /\p{Nd}/u.test(text));
}

/** What a name says, in letters and digits, without the number that it stands under: 1.乡村振兴 and （二）乡村振兴 say the same. */
export function unnumbered(name: string): string {
  return essence(name.normalize("NFKC").trim().replace(numbering, ""));
}

const numbering =
  /^[★☆※*●◆\s]*(?:(?:三级)?指标\d{1,2}[:.、\s]|任务\d{1,2}[:.、\s]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、)/u;

/** The end of a text, short enough to be quoted. */
export function quoteEnd(text: string): string {
  return `…${[...text.trimEnd().slice(-100).replace(/\s+/gu, " ").trim()].slice(-12).join("")}`;
}

/** Whether a cell is blank, or holds a mark that only fills the place: —, /, XX, ≥**%, 无. */
export function isPlaceholder(text: string | null): boolean {
  if (text === null) return true;
  if (text.length > 4 * longestPlaceholder || holds(text, isDigit)) return false;
  const mark = compact(text);
  if (mark.length > longestPlaceholder) return false;
  return placeholderWords.has(mark) || !hasWords(mark) || isBlankNumber(mark);
}

function hasWords(mark: string): boolean {
  return holds(mark, isCommonLetter) || holds(mark, isDigit) || (!plain.test(mark) && /[\p{L}\p{N}]/u.test(mark));
}

/** A template whose number was never filled in: XX家, ≥XX%, X%, **万元, ()人, ≥家. */
function isBlankNumber(mark: string): boolean {
  if (!/[xX×*□○_<>=≥≤≧≦(]/.test(mark)) return false;
  return (
    blankNumber.test(mark) || /^(?:\(\)|[xX×](?=[%‰万元个次人项家户件场]))\D{0,4}$/u.test(mark) || signAlone.test(mark)
  );
}

/** ≥家 and ≥%; but ≥三家 has its number, and ≥良好 its grade. */
const signAlone = /^[<>=≥≤≧≦]+(?![一二三四五六七八九十两优良中好A-D]|合格|达标|满意|一般|基本|较好)\D{0,4}$/u;

const blankNumber =
  /^(?:[<>=≥≤≧≦]+|不低于|不少于|不小于|不超过|不高于|不大于|超过|达到|达|至少|大于|小于|高于|低于|控制在)?(?:[xX×]{2,}|[xX]$|\*+|[□○]+|_{2,})\D{0,6}$/u;
