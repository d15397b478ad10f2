import type { BudgetLine, TargetTable } from "../../model/table.ts";
import { amountContent } from "./amount.ts";
import { type Line, type Piece, piece, type Section, wide, withUnit } from "./layout.ts";

type Budget = TargetTable["budget"];

/** 预算整体情况: expenditure beside revenue, each line with its amount; any labels and parts of parts. */
export function linesSection({ unit, expenditure, revenue }: Budget): Section {
  const amount = withUnit("预算金额", unit);
  const header = ["部门预算支出", amount, "收入来源", amount].map((label) => piece(label, "header"));
  const left = expenditure.flatMap((line) => lineAndParts(line, 0));
  const right = revenue.flatMap((line) => lineAndParts(line, 0));
  const lines = Array.from({ length: Math.max(1, left.length, right.length) }, (_, at) => [
    ...(left[at] ?? blankLine),
    ...(right[at] ?? blankLine),
  ]);
  return { label: "预算整体情况", lines: [header, ...lines] };
}

/** A budget line, and below it its parts, indented and marked 其中. */
function lineAndParts(line: BudgetLine, depth: number): Line[] {
  const label = depth === 0 ? line.label : `${"\u3000\u3000".repeat(depth)}其中：${line.label}`;
  const own = [piece(label, "text"), amountPiece(line.amount)];
  return [own, ...line.children.flatMap((child) => lineAndParts(child, depth + 1))];
}

/** An amount that is filled in; null leaves the cell blank. */
export function amountPiece(amount: string | null): Piece {
  return { content: amountContent(amount), look: "amount", input: "amount" };
}

const annualTotal = "年度资金总额";
const cycleTotal = "中期资金总额";
const parts: ReadonlySet<string> = new Set(["财政拨款", "其他资金", "上年结转资金", "上年结转", "财政资金"]);

/**
 * 项目资金 as the project forms print it, one total below its label or the cycle's beside the year's; null where lines are others
 * than those of the form. `spans` are the columns of a label, of an amount, and of the other label.
 */
export function fundingSection({ unit, expenditure, revenue }: Budget, spans: readonly number[]): Section | null {
  const [annual, cycle, ...others] = revenue;
  if (expenditure.length + others.length > 0 || annual?.label !== annualTotal) return null;
  if (!revenue.every(hasFormParts) || (cycle && (cycle.label !== cycleTotal || areHeads(annual, cycle)))) return null;
  const right = totalLines(annual);
  const left = cycle ? totalLines(cycle) : [];
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    cycle ? [...(left[at] ?? blankLine), ...(right[at] ?? blankLine)] : (right[at] ?? []),
  );
  return { label: withUnit("项目资金", unit), lines: lines.map((line) => spanned(line, spans)) };
}

/** Whether two lines side by side have no amount: they would be taken for the heads of what is below them. */
function areHeads(annual: BudgetLine, cycle: BudgetLine): boolean {
  const left = [cycle, ...cycle.children];
  const right = [annual, ...annual.children];
  return left.some(({ amount }, at) => amount === null && right[at]?.amount === null);
}

const blankLine: Line = [piece(null, "text"), piece(null, "amount")];

function hasFormParts({ children }: BudgetLine): boolean {
  return children.every((child) => parts.has(child.label) && child.children.length === 0);
}

function totalLines({ label, amount, children }: BudgetLine): Line[] {
  const own = [piece(label, "text"), amountPiece(amount)];
  return [
    own,
    ...children.map((child, at) => {
      return [
        piece(`\u3000${at === 0 ? "其中：" : "\u3000\u3000\u3000"}${child.label}`, "text"),
        amountPiece(child.amount),
      ];
    }),
  ];
}

function spanned(line: Line, spans: readonly number[]): Line {
  return line.map((own, at) => wide(own, spans[at] ?? 1));
}
