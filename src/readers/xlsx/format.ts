import { createRequire } from "node:module";
import type * as Numfmt from "numfmt";
import { compilePlain } from "./plain-format.ts";

/** How a number shows, and whether it is a date or a time of day. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** `number` is in plain decimal notation; of a date it is the days since 1899-12-30, whatever system the file uses. */
  readonly show: (number: string) => string;
  /** What a text shows in a cell of this format. */
  readonly showText: (text: string) => string;
}

/** Shows a number in its shortest decimal form. */
export const generalFormat: NumberFormat = { isDate: false, show: (number) => number, showText: (text) => text };

/**
 * Compiles a format code. The plain kinds, nearly all there are in these tables, are done here and exactly; the others by
 * numfmt, which is loaded when the first of them is met, as its loading takes longer than the rest of a run.
 */
export function compileFormat(code: string): NumberFormat {
  if (code === "General" || /^(?:General|@|\s*)$/iu.test(code) || code.length > longestCode) return generalFormat;
  const isDate = isDateCode(code);
  const plain = isDate ? null : compilePlain(code);
  const showByLibrary = libraryFormat(code);
  return {
    isDate,
    show: plain ?? ((number) => showByLibrary(Number(number)) ?? number),
    showText: hasTextSection(code)
      ? (text) => (text.length <= longestText ? (showByLibrary(text) ?? text) : text)
      : generalFormat.showText,
  };
}

/** Codes of colours, currencies and locales, literals, and characters that pad. */
const notDigits = /"[^"]*"?|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/giu;

function isDateCode(code: string): boolean {
  if (!/[A-Za-z\x80-\uffff]/.test(code)) return false;
  const rest = code.replace(notDigits, "");
  return /[ymdhs]/iu.test(rest.replace(/general/giu, "")) || /a{3}/iu.test(rest);
}

/** Whether texts get something more than padding: `@"家"`. */
function hasTextSection(code: string): boolean {
  if (!code.includes("@")) return false;
  const section =
    code
      .replace(/[_*].|\[[^\]]*\]/gu, "")
      .split(";")
      .at(-1) ?? "";
  return section.trim() !== "@" && section.includes("@");
}

/** Gives null where the format is none, or the value is outside it: a date before 1900. */
function libraryFormat(code: string): (value: number | string) => string | null {
  let library: typeof Numfmt | undefined;
  return (value) => {
    library ??= createRequire(import.meta.url)("numfmt") as typeof Numfmt;
    try {
      if (typeof value === "string") return library.format(code, value, options);
      if (library.isDateFormat(code) && (value < 0 || value >= daysTo10000)) return null;
      return library.format(code, value, options).trim();
    } catch {
      return null;
    }
  };
}

const options = { locale: "zh-CN", throws: true };

/** The first day that can't be shown: 10000-01-01. */
const daysTo10000 = 2_958_466;

/** Excel takes no longer format code. */
const longestCode = 255;

/** A longer text stays as it is stored, so that formats can't make much out of little. */
const longestText = 1000;
