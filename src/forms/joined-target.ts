import { remembered } from "../source/remembered.ts";
import { joinCells } from "../target/join.ts";

const operator =
  /^(?:[≥≧≤≦＞＜>＜<=＝≈]{1,2}|大于等于|大于或等于|小于等于|小于或等于|大于|小于|等于|不低于|不少于|不超过|不高于|不大于|不小于|超过|低于|高于|至少|约)$/u;
const yesOrNo = /^是[/／]?否$/u;
const blank = /^(?:[-—–/\\]+|无|定性|定量|其他|不适用|文字描述)?$/u;

/** A target whose sign, number and measure stand in columns of their own, as one text; and which of them it took in. */
export interface JoinedTarget {
  readonly text: string | null;
  readonly hasOperator: boolean;
  readonly hasUnit: boolean;
}

/**
 * ≥ and 95 and % are ≥95%, as far as that can be read; see `joinCells`. What says nothing (无 as a measure, 是/否 beside 是) or what the
 * value says itself counts as taken in.
 */
export function joinTarget(value: string | null, sign: string | null, measure: string | null): JoinedTarget {
  const text = value?.trim() ?? "";
  if (text === "") return { text: null, hasOperator: false, hasUnit: false };
  const unit = measure?.trim() ?? "";
  const isTold = blank.test(unit) || endsWith(text, unit) || (yesOrNo.test(unit) && /^[是否]$/u.test(text));
  const comparator = sign !== null && isOperator(sign) ? sign : null;
  if (comparator === null && isTold) return { text: value, hasOperator: false, hasUnit: true };
  const parts: Parts = { value: text, unit: isTold ? null : unit, comparator };
  const joined = withOwnSign(joinParts(JSON.stringify(parts)), text, comparator);
  const before = Math.max(0, joined.indexOf(text.charAt(0)));
  return {
    text: joined === text ? value : joined,
    hasOperator: before > 0 || sign?.trim() === text.charAt(0),
    hasUnit: isTold || joined.length > text.length + before,
  };
}

type Parts = Parameters<typeof joinCells>[0];

/** Joins the parts that a key tells: in lists the same ones come again and again. */
const joinParts = remembered((key) => joinCells(JSON.parse(key) as Parts), { texts: 4_000, length: 200 });

/** A sign of equality that nobody wrote gives way to the one that stands there: ≤ and 6 and 月底 are ≤6月底. */
function withOwnSign(joined: string, value: string, comparator: string | null): string {
  const isOwn =
    comparator === null || !joined.startsWith("=") || value.startsWith("=") || /^[=＝]|等于$/u.test(comparator);
  return isOwn ? joined : comparator.trim() + joined.slice(1);
}

function endsWith(text: string, unit: string): boolean {
  return text.normalize("NFKC").endsWith(unit.normalize("NFKC"));
}

/** Whether a text is a sign of comparison. */
export function isOperator(text: string): boolean {
  return operator.test(text.replace(/\s+/gu, ""));
}
