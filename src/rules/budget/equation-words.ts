import type { Language } from "../../diagnostic.ts";
import type { Operand } from "../../model/identities.ts";
import { groupDigits } from "../../source/group-digits.ts";
import type { Whereabouts } from "../rule.ts";
import type { EquationFacts } from "./equation.ts";
import { shorten } from "./figures.ts";

/** The sentence of an identity without its end: both sides with their operands and places, and by how much they miss. */
export function equationText(facts: EquationFacts, at: Whereabouts, language: Language): string {
  const left = sumText(facts.left, facts.leftOperands, { at, language });
  const right = sumText(facts.right, facts.rightOperands, { at, language });
  return sentences[language][facts.kind](left, right, differenceText(facts, language));
}

/** How much of a difference rounding could explain: `rounding explains at most 0.015`. */
export function explainedText(facts: EquationFacts, language: Language): string {
  const most = groupDigits(facts.explained);
  if (facts.mode === "strict")
    return { en: "mode strict lets rounding explain none", zh: "严格模式不允许舍入差" }[language];
  const act = acts[language][facts.mode];
  if (Number(facts.explained) === 0) return { en: `${act} explains none`, zh: `${act}不会造成差额` }[language];
  if (language === "en") return `${act} explains ${facts.isReached ? "at most" : "less than"} ${most}`;
  return facts.isReached ? `${act}最多能解释${most}` : `${act}能解释的不到${most}`;
}

/** What to do where the digits that are stored agree; null where they don't. */
export function storedHint(facts: EquationFacts, language: Language): string | null {
  if (!facts.storedAgree) return null;
  return language === "en"
    ? "The stored values agree exactly: show all their digits, or round them so that the shown figures add up."
    : "单元格中存储的数值完全相符：请显示全部小数位，或把数值四舍五入后再调平。";
}

/** Operands that a sentence names. */
const mostOperands = 50;

type Sentence = (left: string, right: string, difference: string) => string;

const sentences: Readonly<Record<Language, Readonly<Record<EquationFacts["kind"], Sentence>>>> = {
  en: {
    balance: (left, right, gap) =>
      `Expenditure is ${left} and revenue, which should equal it, ${right}: they differ by ${gap}`,
    parts: (left, right, gap) =>
      `The total is ${right} and its parts, which should equal it, come to ${left}: they differ by ${gap}`,
    within: (left, right, gap) =>
      `The line is ${right} and its part, which should be at most that, ${left}: it is ${gap} more`,
    tasks: (left, right, gap) =>
      `Project expenditure is ${right} and the tasks' funding, which should be at most that, comes to ${left}: it is ${gap} more`,
  },
  zh: {
    balance: (left, right, gap) => `支出合计${left}与收入合计${right}应相等，相差${gap}`,
    parts: (left, right, gap) => `总额${right}与各分项之和${left}应相等，相差${gap}`,
    within: (left, right, gap) => `其中项${left}应不大于所属项${right}，超出${gap}`,
    tasks: (left, right, gap) => `各项任务资金合计${left}应不大于项目支出${right}，超出${gap}`,
  },
};

const acts = {
  en: { nearest: "rounding", truncate: "cutting off digits" },
  zh: { nearest: "四舍五入", truncate: "截尾" },
} as const;

interface Voice {
  readonly at: Whereabouts;
  readonly language: Language;
}

function sumText(sum: string, operands: readonly Operand[], voice: Voice): string {
  const shown = operands.length <= mostOperands ? operands : operands.slice(0, mostOperands - 1);
  const more = operands.length - shown.length;
  const rest = more === 0 ? [] : [{ en: `${more} more`, zh: `其余${more}项` }[voice.language]];
  const terms = [...shown.map((operand) => operandText(operand, voice)), ...rest];
  return voice.language === "en"
    ? `${groupDigits(sum)} (${terms.join(" + ")})`
    : `${groupDigits(sum)}（${terms.join("＋")}）`;
}

function operandText({ label, amount, pointer }: Operand, { at, language }: Voice): string {
  const name = label === null ? { en: "unnamed", zh: "未命名" }[language] : shorten(label);
  const blank = { en: "blank", zh: "空白" }[language];
  return `${name} ${amount === null ? blank : groupDigits(amount)} [${at(pointer)}]`;
}

function differenceText({ difference, unit }: EquationFacts, language: Language): string {
  const amount = groupDigits(difference.replace(/^-/u, ""));
  return unit === null ? amount : `${amount}${language === "en" ? " " : ""}${unit}`;
}
