import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { type AmountCell, amountCells } from "./amounts.ts";
import { moneyUnitOf } from "./money-units.ts";
import { implausibleSize, mixedScales } from "./scale.ts";
import { type UnitFacts, unitMessageEn, unitMessageZh } from "./unit-words.ts";

/** No unit is stated, units are mixed, or the magnitude fits another unit. */
export const budgetUnit = defineRule({
  id: "budget/unit",
  severity: "warning",
  en: {
    title: "The unit of the amounts is missing or in doubt",
    what: "The amounts need one unit, stated once. The rule speaks where none is stated, where a cell or the heading of a side names another, where two sums are 10,000 times apart to the digit, and where the size is out of reach of any budget.",
    why: "A factor of ten thousand between 元 and 万元 is the commonest and the costliest slip in these tables.",
    message: unitMessageEn,
    hint: (facts) =>
      isOfOneUnit(facts)
        ? "State 万元 or 元 beside the heading of the amounts."
        : "Write all amounts of the table in one unit.",
  },
  zh: {
    title: "金额单位缺失或存疑",
    what: "全表金额应使用同一单位并注明。未注明单位、单元格或收支一方的金额栏注明其他单位、两个合计恰好相差一万倍、金额大小明显超出常理时报告。",
    why: "元与万元相差一万倍，是这类表最常见、后果也最大的错误。",
    message: unitMessageZh,
    hint: (facts) => (isOfOneUnit(facts) ? "请在金额栏标题旁注明“万元”或“元”。" : "请将全表金额统一为同一单位。"),
  },
  ground: {
    en: "The form states its unit, 预算金额（万元）; 财预〔2015〕88号, 规范完整性.",
    zh: "表式注明“预算金额（万元）”；财预〔2015〕88号，规范完整性。",
  },
  identity: (facts) => (facts.kind === "size" ? [facts.kind, facts.amount] : facts.kind),
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

function* unitFaults(context: RuleContext): Generator<Fault<UnitFacts>> {
  const stated = context.table.budget.unit;
  const cells = amountCells(context).filter(({ amount }) => amount !== null);
  if (!cells.some(({ pointer }) => pointer.startsWith("/budget/"))) return;
  const isUnstated = stated === null ? cells.some(({ parsed }) => parsed.unit === null) : moneyUnitOf(stated) === null;
  if (isUnstated) yield { path: "/budget/unit", facts: { kind: "unstated", stated } };
  yield* mixedUnits(cells, stated);
  yield* mixedScales(context);
  const headed = [...mixedHeadings(context)];
  yield* headed.length > 0 ? headed : implausibleSize(context, cells);
}

/** The sides whose amounts are headed with another unit than the table's. */
function* mixedHeadings({ table, sideUnits }: RuleContext): Generator<Fault<UnitFacts>> {
  const expected = moneyUnitOf(table.budget.unit ?? "");
  for (const [side, heading] of sideUnits ?? []) {
    const own = moneyUnitOf(heading);
    if (!expected || !own || own.name === expected.name) continue;
    yield { path: `/budget/${side}`, facts: { kind: "headed", side, unit: own.name, expected: expected.name } };
  }
}

function* mixedUnits(cells: readonly AmountCell[], stated: string | null): Generator<Fault<UnitFacts>> {
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

function isOfOneUnit({ kind }: UnitFacts): boolean {
  return kind === "unstated" || kind === "size";
}
