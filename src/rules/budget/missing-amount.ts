import { isUnstated } from "../../model/amount.ts";
import { type Identity, judgeIdentity } from "../../model/identities.ts";
import { isUntouched } from "../form/untouched.ts";
import { oncePer } from "../once.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { absent, lacking, lookedAtSome } from "../scope.ts";
import { isPlaceholder } from "../text/phrase.ts";
import { amountCells, isInvalidAmount } from "./amounts.ts";
import { identitiesIn } from "./equation.ts";
import { shorten } from "./figures.ts";
import { sharedFunding } from "./shared-funding.ts";

interface Facts {
  readonly label: string;
  /** The placeholder that stands in the cell; null where it is blank. */
  readonly text: string | null;
}

/** A budget line or a task has a name and no amount. */
export const budgetMissingAmount = defineRule({
  id: "budget/missing-amount",
  severity: "error",
  en: {
    title: "An amount is missing",
    what: "Every budget line and every task that has a name must have an amount. A dash is none: it may mean zero or unknown. A part is let pass where the others make up the whole, or where the whole can't be read; so are tasks whose money stands in one merged cell, or in another line of the same task.",
    why: "A blank is not zero: it takes part in no sum, and nobody can tell whether it was forgotten.",
    message: ({ label, text }) =>
      text === null
        ? `${shorten(label)} has no amount.`
        : `${shorten(label)} has ${quote(text, "en")} where its amount should be.`,
    hint: () => "Write the amount, 0 if there is none.",
  },
  zh: {
    title: "缺少金额",
    what: "有名称的预算行和工作任务都应填写金额。横线等占位符不算金额：它可能表示零，也可能表示未知。其余各分项之和已等于总额的，或总额无法识别的，空白的分项不报；几项任务合用一个合并单元格填资金，或一项任务分行填写、其中一行已填的，也不报。",
    why: "空白不等于零：它不参与合计，别人也无法判断是没有还是漏填。",
    message: ({ label, text }) =>
      text === null
        ? `${shorten(label)}没有填写金额。`
        : `${shorten(label)}的金额处写的是${quote(text, "zh")}，不是数字。`,
    hint: () => "请填写金额，没有的填0。",
  },
  ground: {
    en: "财预〔2015〕88号, 规范完整性: the form is to be filled in completely.",
    zh: "财预〔2015〕88号，规范完整性：表内各项应填写完整。",
  },
  identity: ({ text }) => text,
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: }
`,
        at: ["/budget/revenue/1/amount"],
      },
      {
        yaml: `tasks:
  - { name: 促进产业人才发展, content: 资助创新团队, funding: —, outcome: 聚集一批人才 }
`,
        at: ["/tasks/0/funding"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0 }
`,
      },
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: , 合计: 100.00 }
`,
      },
    ],
  },
  scope: (context) => {
    const { length } = amountCells(context);
    if (length === 0 && !context.sections.has("budget")) return absent("amounts");
    return isUntouched(context) ? lacking("amounts") : lookedAtSome(length, "amounts");
  },
  check: missingAmounts,
});

function* missingAmounts(context: RuleContext): Generator<Fault<Facts>> {
  if (isUntouched(context)) return;
  for (const { pointer, label, amount, parsed, reading } of amountCells(context)) {
    if (amount !== null || !isUnstated(parsed.problem) || label === null || isPlaceholder(label)) continue;
    if (settledParts(context).has(pointer) || sharedFunding(context).has(pointer)) continue;
    yield { path: pointer, facts: { label, text: reading?.text.trim() || null } };
  }
}

/** The parts of sums that hold without those that are blank, or can't be told. */
const settledParts = oncePer((context: RuleContext): ReadonlySet<string> => {
  const settled = identitiesIn(context.table).filter(
    (identity) => identity.kind === "parts" && !isOpen(identity, context),
  );
  return new Set(settled.flatMap(({ left }) => left.map(({ pointer }) => pointer)));
});

function isOpen(identity: Identity, context: RuleContext): boolean {
  if ([...identity.left, ...identity.right].some((operand) => isInvalidAmount(operand, context))) return false;
  const judgement = judgeIdentity(identity, context.rounding);
  return judgement === null || judgement.verdict === "inconsistent";
}
