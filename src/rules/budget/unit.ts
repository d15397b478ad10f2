import { quote } from "../quote.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { type AmountCell, amountCells, budgetCells } from "./amounts.ts";
import { groupDigits, shorten } from "./figures.ts";
import { moneyUnitOf } from "./money-units.ts";
import { implausibleSize, mixedScales, type ScaleFacts, type SizeFacts } from "./scale.ts";

type Facts = UnstatedFacts | MixedFacts | ScaleFacts | SizeFacts;

interface UnstatedFacts {
  readonly kind: "unstated";
  /** What is stated instead of a unit; null where nothing is. */
  readonly stated: string | null;
}

interface MixedFacts {
  readonly kind: "mixed";
  readonly label: string | null;
  readonly text: string;
  /** The unit in the cell, and the one that the table, or else its first such cell, is in. */
  readonly unit: string;
  readonly expected: string;
}

/** No unit is stated, units are mixed, or the magnitude fits another unit. */
export const unit = defineRule({
  id: "budget/unit",
  severity: "warning",
  en: {
    title: "The unit of the amounts is missing or in doubt",
    what: "The amounts need one unit, stated once. The rule speaks where none is stated, where a cell names another, where two sums are 10,000 times apart to the digit, and where the size is out of reach of any budget.",
    why: "A factor of ten thousand between 元 and 万元 is the commonest and the costliest slip in these tables.",
    message: (facts) => message.en(facts),
    hint: (facts) =>
      hint(facts, "State 万元 or 元 beside the heading of the amounts.", "Write all amounts of the table in one unit."),
  },
  zh: {
    title: "金额单位缺失或存疑",
    what: "全表金额应使用同一单位并注明。未注明单位、单元格自带其他单位、两个合计恰好相差一万倍、金额大小明显超出常理时报告。",
    why: "元与万元相差一万倍，是这类表最常见、后果也最大的错误。",
    message: (facts) => message.zh(facts),
    hint: (facts) => hint(facts, "请在金额栏标题旁注明“万元”或“元”。", "请将全表金额统一为同一单位。"),
  },
  ground: {
    en: "The form states its unit, 预算金额（万元）; 财预〔2015〕88号, 规范完整性.",
    zh: "表式注明“预算金额（万元）”；财预〔2015〕88号，规范完整性。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
        at: ["/budget/unit"],
      },
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00元 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
        at: ["/budget/expenditure/1/amount"],
      },
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 600000.00, 项目支出: 400000.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
        at: ["/budget/revenue"],
      },
      {
        yaml: `budget:
  unit: 元
  expenditure: { 基本支出: 7000.51, 项目支出: 68590.60 }
  revenue: { 财政拨款: 75591.11, 其他资金: 0.00 }
`,
        at: ["/budget/unit"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00万元 }
  revenue: { 财政拨款: 100.00万, 其他资金: 0.00 }
`,
      },
      {
        yaml: `budget:
  unit: 元
  expenditure: { 基本支出: 600000.00, 项目支出: 400000.00 }
  revenue: { 财政拨款: 1000000.00, 其他资金: 0.00 }
`,
      },
    ],
  },
  check: unitFaults,
});

function* unitFaults(context: RuleContext): Generator<Fault<Facts>> {
  const stated = context.table.budget.unit;
  const cells = amountCells(context).filter(({ amount }) => amount !== null);
  if (budgetCells(context).every(({ amount }) => amount === null)) return;
  const isUnstated = stated === null ? cells.some(({ parsed }) => parsed.unit === null) : moneyUnitOf(stated) === null;
  if (isUnstated) yield { path: "/budget/unit", facts: { kind: "unstated", stated } };
  yield* mixedUnits(cells, stated);
  yield* mixedScales(context);
  yield* implausibleSize(context, cells);
}

function* mixedUnits(cells: readonly AmountCell[], stated: string | null): Generator<Fault<Facts>> {
  const first = cells.find(({ parsed }) => parsed.unit !== null);
  const expected = moneyUnitOf(stated ?? "") ?? moneyUnitOf(first?.parsed.unit ?? "");
  if (!expected) return;
  for (const { pointer, label, parsed, reading } of cells) {
    const own = parsed.unit === null ? null : moneyUnitOf(parsed.unit);
    if (own === null || own.name === expected.name) continue;
    const facts = { kind: "mixed", label, text: reading?.text ?? "", unit: own.name, expected: expected.name } as const;
    yield { path: pointer, facts };
  }
}

const message = {
  en: (facts: Facts): string => {
    if (facts.kind === "unstated") {
      return facts.stated === null
        ? "The amounts have no unit."
        : `The unit of the amounts is ${quote(facts.stated, "en")}, which is no unit of money.`;
    }
    if (facts.kind === "mixed") {
      const name = facts.label === null ? "an unnamed task" : shorten(facts.label);
      return `The amount of ${name} is in ${facts.unit} (${shorten(facts.text)}), and the table is in ${facts.expected}.`;
    }
    if (facts.kind === "size") {
      return `The budget comes to ${groupDigits(facts.amount)} ${facts.unit}, which is too ${facts.fault} for a budget and would fit ${facts.fits}.`;
    }
    const [left, right] = [
      `${subjects.en[facts.left.name]} ${groupDigits(facts.left.sum)}`,
      `${subjects.en[facts.right.name]} ${groupDigits(facts.right.sum)}`,
    ];
    return facts.isExact
      ? `${left} and ${right} are 10,000 times apart: one is in 元 and the other in 万元.`
      : `${left} is more than 1,000 times ${right}: one seems to be in 元 and the other in 万元.`;
  },
  zh: (facts: Facts): string => {
    if (facts.kind === "unstated") {
      return facts.stated === null ? "金额没有注明单位。" : `金额单位写作${quote(facts.stated, "zh")}，不是货币单位。`;
    }
    if (facts.kind === "mixed") {
      const name = facts.label === null ? "未命名任务" : shorten(facts.label);
      return `${name}的金额以${facts.unit}为单位（${shorten(facts.text)}），而全表单位为${facts.expected}。`;
    }
    if (facts.kind === "size") {
      const fault = facts.fault === "small" ? "小" : "大";
      return `预算金额为${groupDigits(facts.amount)}${facts.unit}，明显过${fault}，单位更像是${facts.fits}。`;
    }
    const [left, right] = [
      `${subjects.zh[facts.left.name]}${groupDigits(facts.left.sum)}`,
      `${subjects.zh[facts.right.name]}${groupDigits(facts.right.sum)}`,
    ];
    return facts.isExact
      ? `${left}与${right}恰好相差一万倍，应是元与万元混用。`
      : `${left}超过${right}的1,000倍，疑为元与万元混用。`;
  },
};

const subjects = {
  en: {
    expenditure: "Expenditure",
    revenue: "revenue",
    parts: "The parts",
    total: "their total",
    tasks: "The tasks' funding",
    project: "project expenditure",
  },
  zh: {
    expenditure: "支出合计",
    revenue: "收入合计",
    parts: "各分项合计",
    total: "总额",
    tasks: "各项任务资金合计",
    project: "项目支出",
  },
};

function hint(facts: Facts, state: string, unify: string): string {
  return facts.kind === "unstated" || facts.kind === "size" ? state : unify;
}
