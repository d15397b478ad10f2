import type { Language } from "../../diagnostic.ts";
import type { Operand } from "../../model/identities.ts";
import type { Whereabouts } from "../rule.ts";
import type { EquationFacts } from "./equation.ts";
import { groupDigits, shorten } from "./figures.ts";

/** Both sides of an identity, as the subject of a sentence: `expenditure is 75,591.11 (…) and revenue 75,591.14 (…)`. */
export function bothSides(facts: EquationFacts, at: Whereabouts, language: Language): string {
  const words = sides[language][facts.kind];
  const left = sideText(facts.left, facts.leftOperands, at, language);
  const right = sideText(facts.right, facts.rightOperands, at, language);
  return language === "en"
    ? `${words.left} ${left} and ${words.right} ${right}`
    : `${words.left}${left}，${words.right}${right}`;
}

/** What is at odds and by how much: `they differ by 0.03 万元`. */
export function differenceText(facts: EquationFacts, language: Language): string {
  const amount = withUnit(facts.difference.replace(/^-/u, ""), facts.unit, language);
  if (facts.kind === "tasks" || facts.kind === "within") {
    return language === "en" ? `the former is ${amount} too much` : `超出${amount}`;
  }
  return language === "en" ? `they differ by ${amount}` : `相差${amount}`;
}

/** How much of a difference rounding could explain: `rounding explains at most 0.015`. */
export function explainedText(facts: EquationFacts, language: Language): string {
  const most = groupDigits(facts.explained);
  if (facts.mode === "strict") return language === "en" ? "mode strict allows no rounding" : "严格模式下不允许有舍入差";
  const act = rounding[language][facts.mode];
  if (Number(facts.explained) === 0) return language === "en" ? `${act} explains none of it` : `不是${act}造成的`;
  if (language === "en") return `${act} explains ${facts.isReached ? "at most" : "less than"} ${most}`;
  return facts.isReached ? `${act}最多只能解释${most}` : `${act}能解释的不到${most}`;
}

/** What to do where the digits that are stored agree; null where they don't. */
export function storedHint(facts: EquationFacts, language: Language): string | null {
  if (!facts.storedAgree) return null;
  return language === "en"
    ? "The stored values agree exactly: show all their digits, or round them so that the shown figures add up."
    : "单元格中存储的数值完全相符：请显示全部小数位，或把数值四舍五入后再调平。";
}

const sides: Readonly<Record<Language, Record<EquationFacts["kind"], { left: string; right: string }>>> = {
  en: {
    balance: { left: "expenditure is", right: "revenue" },
    parts: { left: "the parts come to", right: "their total says" },
    within: { left: "the part is", right: "the line it belongs to" },
    tasks: { left: "the tasks' funding comes to", right: "project expenditure is" },
  },
  zh: {
    balance: { left: "支出合计", right: "收入合计" },
    parts: { left: "各分项合计", right: "总额" },
    within: { left: "其中项", right: "所属项" },
    tasks: { left: "各项任务资金合计", right: "项目支出" },
  },
};

const rounding = {
  en: { nearest: "rounding", truncate: "cutting off digits" },
  zh: { nearest: "四舍五入", truncate: "截尾" },
};

function sideText(sum: string, operands: readonly Operand[], at: Whereabouts, language: Language): string {
  const terms = operands.map((operand) => operandText(operand, at, language));
  const list = terms.join(language === "en" ? " + " : "＋");
  return language === "en" ? `${groupDigits(sum)} (${list})` : `${groupDigits(sum)}（${list}）`;
}

function operandText({ label, amount, pointer }: Operand, at: Whereabouts, language: Language): string {
  const name = label === null ? (language === "en" ? "unnamed" : "未命名") : shorten(label);
  const blank = language === "en" ? "blank" : "空白";
  return `${name} ${amount === null ? blank : groupDigits(amount)} [${at(pointer)}]`;
}

function withUnit(amount: string, unit: string | null, language: Language): string {
  const gap = language === "en" && unit !== null ? " " : "";
  return `${groupDigits(amount)}${gap}${unit ?? ""}`;
}
