import Big from "big.js";
import type { ReadingSum } from "../../draft.ts";
import { cleanStored } from "../../model/amount.ts";
import type { Operand } from "../../model/identities.ts";
import { groupDigits } from "../../source/group-digits.ts";
import { defineRule, type Fault, type RuleContext, type Whereabouts } from "../rule.ts";
import { lookedAtAny, type Scope } from "../scope.ts";
import { type AmountCell, amountCells } from "./amounts.ts";
import { judgedIdentities } from "./equation.ts";
import { shorten } from "./figures.ts";

interface Facts {
  readonly label: string | null;
  /** What the formula stores and what its cells come to, where they differ. */
  readonly stale: { readonly stored: string; readonly now: string } | null;
  /** The lines of the section that the formula leaves out. */
  readonly missed: readonly Operand[];
}

/** A formula's stored result differs from what its cells give, or its range misses a line of the section. */
export const budgetStaleFormula = defineRule({
  id: "budget/stale-formula",
  severity: "warning",
  en: {
    title: "A formula is out of date, or misses a line",
    what: "The result that a cell stores for a simple sum (SUM, + and -) should be what the cells that it names come to, and a sum of a section's lines should take in all of them.",
    why: "The table shows the stored result until somebody recalculates it; then the figure changes, and the approved one is no longer in the file.",
    message: ({ label, stale, missed }: Facts, at) =>
      stale
        ? `The formula of ${nameIn(label, "the amount")} shows ${groupDigits(stale.stored)}, but its cells come to ${groupDigits(stale.now)}.`
        : `The formula of ${nameIn(label, "the amount")} leaves out ${listed(missed, at, ", ")}.`,
    hint: ({ stale }) =>
      stale ? "Recalculate the workbook (F9) and check the figure." : "Extend the range of the sum to these lines.",
  },
  zh: {
    title: "公式结果过期或漏项",
    what: "简单求和公式（SUM、加减）存储的结果应等于所引用单元格之和；对一个栏目求和时应包括其全部各行。",
    why: "表中显示的是存储的结果，一旦重新计算数字就会变，与批复的数不再一致。",
    message: ({ label, stale, missed }, at) =>
      stale
        ? `${nameIn(label, "金额")}的公式显示${groupDigits(stale.stored)}，所引用单元格之和却是${groupDigits(stale.now)}。`
        : `${nameIn(label, "金额")}的求和公式漏了${listed(missed, at, "、")}。`,
    hint: ({ stale }) => (stale ? "请重新计算工作簿（按F9）并核对该数。" : "请把求和范围扩大到这些行。"),
  },
  ground: {
    en: "A formula must yield what it says; the form's own arithmetic (财预〔2015〕88号, completeness).",
    zh: "公式应得出它所表示的数；表内勾稽关系（财预〔2015〕88号，完整性审核）。",
  },
  identity: ({ stale, missed }) => stale?.now ?? missed.map(({ label }) => label).join(),
  examples: {
    faulty: [
      {
        yaml: budgetOf("110.00"),
        sums: { "/budget/expenditure/2/amount": { value: "100", operands: linesOf(0, 1) } },
        stored: { "/budget/expenditure/2/amount": "110" },
        at: ["/budget/expenditure/2/amount"],
      },
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00, 其他支出: 10.00, 合计: 100.00 }
  revenue: { 财政拨款: 100.00 }
`,
        sums: { "/budget/expenditure/3/amount": { value: "100", operands: linesOf(0, 1) } },
        stored: { "/budget/expenditure/3/amount": "100" },
        at: ["/budget/expenditure/3/amount"],
      },
    ],
    correct: [
      {
        yaml: budgetOf("100.00"),
        sums: { "/budget/expenditure/2/amount": { value: "100", operands: linesOf(0, 1) } },
        stored: { "/budget/expenditure/2/amount": "100.00000000000001" },
      },
    ],
  },
  scope: formulaScope,
  check: staleFormulas,
});

function formulaScope(context: RuleContext): Scope {
  return lookedAtAny(summed(context).length, "formulas");
}

function* staleFormulas(context: RuleContext): Generator<Fault<Facts>> {
  for (const { pointer, label, sum, stored } of summed(context)) {
    const now = cleanStored(sum.value) ?? sum.value;
    const missed = missedLines(pointer, sum, context);
    if (!new Big(now).eq(stored)) yield { path: pointer, facts: { label, stale: { stored, now }, missed: [] } };
    else if (missed.length > 0) {
      yield { path: pointer, facts: { label, stale: null, missed }, related: missed.map((line) => line.pointer) };
    }
  }
}

type SummedCell = Pick<AmountCell, "pointer" | "label"> & { readonly sum: ReadingSum; readonly stored: string };

function summed(context: RuleContext): SummedCell[] {
  const cells: SummedCell[] = [];
  for (const { pointer, label, reading } of amountCells(context)) {
    const stored = reading?.sum ? cleanStored(reading.stored) : null;
    if (reading?.sum && stored !== null) cells.push({ pointer, label, sum: reading.sum, stored });
  }
  return cells;
}

/** The filled lines of the total's section that its sum of two lines or more does not take in. */
function missedLines(total: string, { operands }: ReadingSum, context: RuleContext): readonly Operand[] {
  const lines = judgedIdentities(context).find(
    ({ identity }) => identity.kind === "parts" && identity.pointer === total,
  );
  const parts = lines?.identity.left ?? [];
  const summands = new Set(operands);
  if (parts.filter(({ pointer }) => summands.has(pointer)).length < 2) return [];
  return parts.filter(({ pointer, amount }) => Number(amount ?? 0) !== 0 && !summands.has(pointer));
}

function nameIn(label: string | null, otherwise: string): string {
  return label === null ? otherwise : shorten(label);
}

function listed(lines: readonly Operand[], at: Whereabouts, comma: string): string {
  return lines.map(({ label, pointer }) => `${shorten(label ?? "")} [${at(pointer)}]`).join(comma);
}

function budgetOf(total: string): string {
  return `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00, 合计: ${total} }
  revenue: { 财政拨款: ${total}, 其他资金: 0.00 }
`;
}

function linesOf(...indexes: readonly number[]): string[] {
  return indexes.map((index) => `/budget/expenditure/${index}/amount`);
}
