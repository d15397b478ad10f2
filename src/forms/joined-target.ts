import { compileTarget } from "../target/compile.ts";

const operator =
  /^(?:[≥≧≤≦＞＜>＜<=＝≈]{1,2}|大于等于|大于或等于|小于等于|小于或等于|大于|小于|等于|不低于|不少于|不超过|不高于|不大于|不小于|超过|低于|高于|至少|约)$/u;
const yesOrNo = /^是[/／]?否$/u;
const numeral = /^[零〇一二两三四五六七八九十百千万亿]+$/u;
const blank = /^(?:[-—–/\\]+|无|定性|定量|其他|不适用|文字描述)?$/u;

/** A target whose sign, number and measure stand in columns of their own, as one text; and which of them it took in. */
export interface JoinedTarget {
  readonly text: string | null;
  readonly hasOperator: boolean;
  readonly hasUnit: boolean;
}

/**
 * ≥ and 95 and % are ≥95%. Only a number or a date takes a sign, and only a bare number a measure: 5人/10万人 keeps its own, and words
 * have none. What says nothing (无 as a measure, 是/否 beside 是) counts as taken in.
 */
export function joinTarget(value: string | null, sign: string | null, measure: string | null): JoinedTarget {
  const text = value?.trim() ?? "";
  if (text === "") return { text: null, hasOperator: false, hasUnit: false };
  const { kind, unit: own } = compileTarget(text);
  const isBare = numeral.test(text) || (kind === "quantity" && own === null);
  const hasOperator = takesSign(text, sign, isBare || kind === "quantity" || kind === "date");
  const unit = measure?.trim() ?? "";
  const isTold = blank.test(unit) || (kind === "boolean" && yesOrNo.test(unit)) || endsWith(text, unit);
  const before = hasOperator ? (sign?.trim() ?? "") : "";
  return {
    text: `${before}${value ?? ""}${isBare && !isTold ? unit : ""}`,
    hasOperator,
    hasUnit: isTold || isBare,
  };
}

function takesSign(text: string, sign: string | null, isMeasured: boolean): boolean {
  return isMeasured && sign !== null && isOperator(sign) && !isOperator(text.normalize("NFKC").charAt(0));
}

function endsWith(text: string, unit: string): boolean {
  return text.normalize("NFKC").endsWith(unit.normalize("NFKC"));
}

/** Whether a text is a sign of comparison. */
export function isOperator(text: string): boolean {
  return operator.test(text.replace(/\s+/gu, ""));
}
