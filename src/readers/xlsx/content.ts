import { unreadable } from "../../package/fault.ts";
import type { CellKind } from "../../source/grid.ts";
import { readNumber } from "./number.ts";
import { unescapeText } from "./strings.ts";
import type { FormatOf } from "./styles.ts";

/** What the values of a workbook's cells are read with. */
export interface CellContent {
  readonly strings: readonly string[];
  readonly formatOf: FormatOf;
  /** Whether days are counted from 1904-01-01. */
  readonly is1904: boolean;
  readonly textLength: number;
}

/** A cell's value as its file writes it. */
export interface WrittenValue {
  /** `s` shared string, `inlineStr`, `str` text of a formula, `b` boolean, `e` error, `d` ISO 8601 date, else a number. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** Where it stands, for messages: part and address. */
  readonly place: () => string;
}

/** What a cell stores and what it shows, as `Cell` has them. */
export interface ReadValue {
  readonly kind: CellKind;
  readonly text: string;
  readonly stored: string | null;
}

/** Reads a value: what it stores and what it shows. Throws `InputError` where a shared string is missing. */
export function readValue(content: CellContent, written: WrittenValue): ReadValue {
  switch (written.type) {
    case "s":
      return showText(content, written, sharedString(content, written));
    case "inlineStr":
      return showText(content, written, written.value);
    case "str":
      return showText(content, written, unescapeText(written.value));
    case "b":
      return { kind: "boolean", text: /^\s*(?:1|true)\s*$/iu.test(written.value) ? "TRUE" : "FALSE", stored: null };
    case "e":
      return { kind: "error", text: written.value.trim(), stored: null };
    case "d":
      return showNumber(content, written, daysOf(written.value));
    default:
      return showNumber(content, written, readNumber(written.value));
  }
}

function showText(content: CellContent, written: WrittenValue, text: string): ReadValue {
  return { kind: "text", text: content.formatOf(written.style).showText(text), stored: null };
}

function sharedString(content: CellContent, written: WrittenValue): string {
  const index = written.value.trim();
  const found = content.strings[wholeNumber(index)];
  if (found === undefined) throw unreadable("broken", `${written.place()}: no shared string ${index}`);
  return found;
}

/** The number whose digits make up a text; -1 where it holds anything else. */
function wholeNumber(text: string): number {
  let number = text === "" ? -1 : 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** What is no number stays text, as written. */
function showNumber(content: CellContent, written: WrittenValue, stored: string | null): ReadValue {
  if (stored === null) return showText(content, written, unescapeText(written.value));
  const format = content.formatOf(written.style);
  if (!format.isDate) return { kind: "number", text: format.show(stored), stored };
  const isShifted = content.is1904 && written.type !== "d";
  return { kind: "date", text: format.show(isShifted ? String(Number(stored) + daysTo1904) : stored), stored };
}

/** Days from 1899-12-30 to 1904-01-01. */
const daysTo1904 = 1462;

/** Days since 1899-12-30 of an ISO 8601 date, date and time, or time; null where it is none. */
function daysOf(written: string): string | null {
  const text = written.trim();
  const match = /^(?:(\d{4}-\d\d-\d\d)(?:T|$))?(?:(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)Z?)?$/u.exec(text);
  if (!match || text === "") return null;
  const milliseconds = Date.parse(`${match[1] ?? "1899-12-30"}T${match[2] ?? "00:00"}Z`);
  return Number.isNaN(milliseconds) ? null : readNumber(String((milliseconds - Date.UTC(1899, 11, 30)) / 86_400_000));
}
