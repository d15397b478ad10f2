const operator =
  /^(?:[≥≧≤≦＞＜>＜<=＝≈]{1,2}|大于等于|大于或等于|小于等于|小于或等于|大于|小于|等于|不低于|不少于|不超过|不高于|不大于|不小于|超过|低于|高于|至少|约)$/u;
const blank = /^(?:[-—–/\\]+|无|定性|定量|其他|不适用|文字描述)?$/u;

/** A target whose sign, number and measure stand in columns of their own, as one text; and which of them it took in. */
export interface JoinedTarget {
  readonly text: string | null;
  readonly hasOperator: boolean;
  readonly hasUnit: boolean;
}

/** ≥ and 95 and % are ≥95%. A value that bears a sign or a measure keeps its own; 定性 is no sign, and words take no measure. */
export function joinTarget(value: string | null, sign: string | null, measure: string | null): JoinedTarget {
  const text = value?.trim() ?? "";
  if (text === "") return { text: null, hasOperator: false, hasUnit: false };
  const folded = text.normalize("NFKC");
  const hasOperator = sign !== null && isOperator(sign) && /^[-+.\d零〇一二两三四五六七八九十百千万亿]/u.test(folded);
  const unit = measure?.trim() ?? "";
  const isMeasure = !blank.test(unit) && !/^是[/／]?否$/u.test(unit);
  const isRepeated = isMeasure && folded.endsWith(unit.normalize("NFKC"));
  const isBare = /[\d零〇一二两三四五六七八九十百千万亿]$/u.test(folded) && /[\d一二两三四五六七八九十]/u.test(folded);
  const hasUnit = isMeasure && !isRepeated && isBare;
  return {
    text: `${hasOperator ? (sign?.trim() ?? "") : ""}${value ?? ""}${hasUnit ? unit : ""}`,
    hasOperator,
    hasUnit: hasUnit || isRepeated,
  };
}

/** Whether a text is a sign of comparison. */
export function isOperator(text: string): boolean {
  return operator.test(text.replace(/\s+/gu, ""));
}
