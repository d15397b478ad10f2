import type { Language } from "../../diagnostic.ts";
import { groupDigits } from "../../source/group-digits.ts";
import type { Whereabouts } from "../rule.ts";
import type { EquationFacts } from "./equation.ts";
import { shorten } from "./figures.ts";
import type { Slip, Suspect } from "./slips.ts";

/** What would put a sum right, the likeliest slip first; null where no single slip plainly would. */
export function suspectHint(facts: EquationFacts, at: Whereabouts, language: Language): string | null {
  const texts = facts.suspects.map((suspect) => suspectText(suspect, facts, { at, language }));
  if (texts.length === 0) return null;
  return language === "en" ? `${texts.join("; or: ")}.` : `${texts.join("；或者：")}。`;
}

interface Voice {
  readonly at: Whereabouts;
  readonly language: Language;
}

function suspectText({ slip, operand, should }: Suspect, facts: EquationFacts, { at, language }: Voice): string {
  const name =
    operand.label === null ? { en: "the unnamed line", zh: "未命名的一行" }[language] : shorten(operand.label);
  const line = `${name} [${at(operand.pointer)}]`;
  const amount = operand.amount === null ? "" : groupDigits(operand.amount);
  return sentences[language][slip]({
    line,
    amount,
    should: should === null ? "" : groupDigits(should),
    kind: facts.kind,
  });
}

interface Figures {
  readonly line: string;
  readonly amount: string;
  readonly should: string;
  readonly kind: EquationFacts["kind"];
}

const sentences: Readonly<Record<Language, Readonly<Record<Slip, (figures: Figures) => string>>>> = {
  en: {
    swapped: ({ line, amount, should }) =>
      `Check ${line}: ${amount} with two digits swapped is ${should}, and then it adds up`,
    point: ({ line, amount, should }) =>
      `Check ${line}: ${amount} with its decimal point moved is ${should}, and then it adds up`,
    unit: ({ line, amount, should }) =>
      `Check the unit of ${line}: ${amount} would be ${should} between 元 and 万元, and then it adds up`,
    sign: ({ line, amount, should }) => `Check the sign of ${line}: with ${should} instead of ${amount} it adds up`,
    blank: ({ line, should }) => `Fill in ${line}: with ${should} it adds up`,
    "left-out": ({ line, amount, kind }) =>
      kind === "parts"
        ? `The total leaves out ${line}: the difference is its ${amount}`
        : `The other side leaves out ${line}: the difference is its ${amount}`,
    twice: ({ line, amount }) => `The total counts ${line} twice: the difference is its ${amount}`,
  },
  zh: {
    swapped: ({ line, amount, should }) => `请核对${line}：${amount}若有两位数字颠倒，应为${should}，改后即相符`,
    point: ({ line, amount, should }) => `请核对${line}：${amount}若小数点错位，应为${should}，改后即相符`,
    unit: ({ line, amount, should }) => `请核对${line}的单位：${amount}若错用了元或万元，应为${should}，改后即相符`,
    sign: ({ line, amount, should }) => `请核对${line}的正负号：${amount}改为${should}后即相符`,
    blank: ({ line, should }) => `请补填${line}：填${should}即相符`,
    "left-out": ({ line, amount, kind }) =>
      kind === "parts" ? `总额漏加了${line}：差额正是它的${amount}` : `另一方漏列了${line}：差额正是它的${amount}`,
    twice: ({ line, amount }) => `总额重复计算了${line}：差额正是它的${amount}`,
  },
};
