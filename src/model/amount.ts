import Big from "big.js";
import { moneyScale, scaleForMoney } from "./money.ts";
import { placeholderWords } from "./placeholders.ts";

/** An exact amount and its precision. */
export interface Amount {
  readonly value: Big;
  /** The digits written after the point: `7000.50` has two. */
  readonly decimals: number;
}

/** Why a cell's text is no amount. A blank and a placeholder (—, /, 无, 待定) say nothing; all others say what can't be read. */
export type AmountProblem =
  | "blank"
  | "placeholder"
  | "formula-error" // #REF!
  | "several-numbers" // 854万854万
  | "inexact" // 约100, ≥100
  | "exponent" // 1e5
  | "percent" // 50%
  | "separators" // 1,23
  | "no-number";

/** What an amount cell says. Exactly one of `amount` and `problem` is null. */
export interface ParsedAmount {
  /** In decimal notation, with the digits as written and without separators. */
  readonly amount: string | null;
  /** The unit written in the cell itself, as in 90万元; null if none. */
  readonly unit: string | null;
  readonly problem: AmountProblem | null;
}

/** What `amount` strings look like. */
export const decimalPattern = /^-?\d+(?:\.\d+)?$/u;

/** Characters beyond which a text is no amount, and of which more than that are not looked at to tell why. */
const longestAmount = 60;
const longestText = 1000;

/** A dash, a slash or a number never filled in, with a unit or without: —, XX万元. */
const placeholderMark = new RegExp(`^[-–—/\\\\…*×x]+(?:${moneyScale}?元)?$`, "iu");
const plainDigits = /^\d+(?:\.\d+)?$/u;
const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+";
const shape = new RegExp(
  `^(?<money>¥|人民币|RMB|CNY)?(?<mark>[-+△▲])?(?<money2>¥)?(?<open>\\()?(?<digits>${digits})(?<close>\\))?(?<unit>${moneyScale}?元|${scaleForMoney})?$`,
  "u",
);

/**
 * Reads the text of an amount cell: `7,000.51`, `90万元`, `(3.5)`. `stored` is the number that a workbook keeps behind the text;
 * it decides where the text leaves a thing out: the minus that a format drops, a zero shown as a dash, digits shown as ####.
 */
export function parseAmount(text: string | null, stored: string | null = null): ParsedAmount {
  const written = (text ?? "").trim();
  const folded = fold(written.slice(0, longestText));
  if (written.length > longestText) return unread(problemOf(folded));
  if (folded === "") return unread("blank");
  const match = folded.length <= longestAmount ? partsOf(folded) : undefined;
  const amount = match && withoutDirt(signed(match, stored), stored);
  if (amount) return read(amount, match.unit ?? null);
  if (isPlaceholder(folded.replace(/^¥/u, ""))) {
    return isZero(stored) ? read("0", null) : unread("placeholder");
  }
  const whole = showsNoDigits(folded) ? cleanStored(stored) : null;
  return whole === null ? unread(problemOf(folded)) : read(whole, null);
}

/** Whether the amount is missing, rather than written in a way that can't be read. */
export function isUnstated(problem: AmountProblem | null): boolean {
  return problem === "blank" || problem === "placeholder";
}

/** An amount of the table as an exact number. */
export function amountOf(decimal: string): Amount {
  return { value: new Big(decimal), decimals: decimal.split(".")[1]?.length ?? 0 };
}

/**
 * The number that a workbook stores, without the dirt of binary arithmetic: 7000.5100000000002 is 7000.51. 14 significant digits
 * hold every sum of money, and eight decimals a millionth of a fen. null where it is no number.
 */
export function cleanStored(stored: string | null): string | null {
  const number = stored === null || stored.trim() === "" ? Number.NaN : Number(stored);
  return Number.isFinite(number) ? new Big(number.toPrecision(14)).round(8, 1).toFixed() : null;
}

function read(amount: string, unit: string | null): ParsedAmount {
  return { amount, unit, problem: null };
}

function unread(problem: AmountProblem): ParsedAmount {
  return { amount: null, unit: null, problem };
}

/** The parts of an amount by the names of `shape`; most amounts are digits alone. */
function partsOf(folded: string): Readonly<Record<string, string | undefined>> | undefined {
  return plainDigits.test(folded) ? { digits: folded } : shape.exec(folded)?.groups;
}

/** Full-width characters made narrow, and the spaces dropped that part no digits. */
function fold(text: string): string {
  if (/^[!-~]*$/u.test(text)) return text;
  const narrow = text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/￥/gu, "¥")
    .replace(/−/gu, "-")
    .replace(/[\u200b\u200e\u200f\ufeff]/gu, "");
  return narrow
    .split(/\s+/u)
    .filter((word) => word !== "")
    .reduce((line, word) => (/[\d.,]$/u.test(line) && /^[\d.,]/u.test(word) ? `${line} ${word}` : line + word), "");
}

function isPlaceholder(folded: string): boolean {
  return placeholderWords.has(folded) || placeholderMark.test(folded);
}

function isZero(stored: string | null): boolean {
  return cleanStored(stored) === "0";
}

/** The digits with their sign; null where signs contradict each other. */
function signed(match: Readonly<Record<string, string | undefined>>, stored: string | null): string | null {
  const isBracketed = match.open !== undefined;
  if (isBracketed !== (match.close !== undefined) || (isBracketed && match.mark) || (match.money && match.money2)) {
    return null;
  }
  const [whole = "", fraction = ""] = (match.digits ?? "").replaceAll(",", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/u, "").padStart(1, "0") + (fraction && `.${fraction}`);
  const isNegative = isBracketed || (match.mark ?? "+") !== "+" || Number(stored) < 0;
  return isNegative && /[1-9]/u.test(digits) ? `-${digits}` : digits;
}

/** Spreadsheets reckon in 15 significant digits; what a cell of format General shows beyond them is the dirt of binary arithmetic. */
function withoutDirt(amount: string | null, stored: string | null): string | null {
  if (stored === null || amount === null || amount.length <= 15 || !amount.includes(".")) return amount;
  const digits = amount.replace(/^-?[0.]*|\./gu, "").length;
  return digits <= 15 ? amount : new Big(Number(stored).toPrecision(15)).toFixed();
}

/** A column too narrow for its number, or scientific notation: the cell has a number, and its text no digits to judge by. */
function showsNoDigits(folded: string): boolean {
  return /^#+$/u.test(folded) || /^-?\d(?:\.\d+)?e[-+]?\d+$/iu.test(folded);
}

function problemOf(folded: string): AmountProblem {
  if (/^#[A-Z]/iu.test(folded)) return "formula-error";
  if (/^[-+]?[\d.]+e[-+]?\d+$/iu.test(folded)) return "exponent";
  if (/^[-+]?[\d.,]+%$/u.test(folded)) return "percent";
  const numbers = folded.match(/\d+(?:[.,]+\d+)*/gu) ?? [];
  if (numbers.length > 1) return "several-numbers";
  if (numbers.length === 0) return "no-number";
  if (/^[约近≈~≥≤<>≧≦]|^(?:大约|不超过|不低于|超过)|左右|余|以上|以内|以下/u.test(folded)) return "inexact";
  return /^[-+¥]?\d[\d.,]*[万亿元]*$/u.test(folded) ? "separators" : "no-number";
}
