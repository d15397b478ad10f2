import { joints } from "./calendar.ts";
import { type Clause, holdsNumber } from "./clause.ts";
import { measureOf } from "./measure.ts";
import { completions } from "./words.ts";

/** The end of the words after a target that is already plain (90%以上企业), or `at` where they can't be passed over. */
export function skipTail({ tokens, lastNumber }: Clause, at: number): number {
  if (at >= tokens.length) return at;
  if (lastNumber >= at || joints.has(tokens[at]?.text ?? "")) return at;
  if (scoring.test(tailText({ tokens }, at))) return at;
  const isPlain = tokens.slice(at).every((token) => token.kind !== "mark" && !holdsNumber(token));
  return isPlain ? tokens.length : at;
}

/** 90分以上为优, 超过3次的不予补助 and 达到90%得满分 tell how to judge, not what to reach. */
const scoring = /^为|不予|不得|扣|得满?分|满分|加分|取消/u;

/** The end of a word of completion after a bare target: 100%完成, 2024年完工. */
export function skipCompletion(clause: Clause, at: number): number {
  const tail = tailText(clause, at);
  return tail.length <= 6 && completions.some((word) => tail.startsWith(word)) ? skipTail(clause, at) : at;
}

const longestNoun = 9;

const counted: readonly (string | null)[] = [
  "count",
  "people",
  "households",
  "occurrences",
  "visits",
  "area",
  "length",
  "volume",
  "mass",
  "lessons",
];

/** The end of the things that a bare number counts: 500家企业; of 1500元/人标准. */
export function skipNoun(clause: Clause, at: number, unit: string | null): number {
  const tail = tailText(clause, at);
  if (/^[长宽高厚深]$/u.test(tail) && measureOf(unit) === "length") return skipTail(clause, at);
  if (/^的?标准(?:发放|补助|补贴|执行|支付)?$/u.test(tail) && measureOf(unit)?.startsWith("money") === true)
    return skipTail(clause, at);
  return tail.length <= longestNoun && counted.includes(measureOf(unit)) ? skipTail(clause, at) : at;
}

/** Enough of the tail to judge it. */
function tailText({ tokens }: Pick<Clause, "tokens">, at: number): string {
  return tokens
    .slice(at, at + 10)
    .map((token) => token.text)
    .join("");
}
