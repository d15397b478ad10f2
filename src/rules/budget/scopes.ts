import type { Identity } from "../../model/identities.ts";
import type { BudgetLine } from "../../model/table.ts";
import type { RuleContext } from "../rule.ts";
import { absent, count, lacking, looked, lookedAtAny, type Scope } from "../scope.ts";
import { amountCells, isInvalidAmount } from "./amounts.ts";
import { identitiesIn, judgedIdentities } from "./equation.ts";

/** Expenditure against revenue: both sides must report an amount. */
export function balanceScope(context: RuleContext): Scope {
  return scopeOf(["balance"], context) ?? missingSide(context);
}

/** Totals and lines with parts. */
export function partsScope(context: RuleContext): Scope {
  return scopeOf(["parts", "within"], context) ?? absent("parts");
}

/** The tasks' funding against project expenditure. */
export function tasksScope(context: RuleContext): Scope {
  const { tasks, budget } = context.table;
  if (tasks.length === 0) return absent("tasks");
  return scopeOf(["tasks"], context) ?? (budget.expenditure.length === 0 ? absent : lacking)("project-expenditure");
}

/** Every identity. */
export function identityScope(context: RuleContext): Scope {
  return scopeOf(["balance", "parts", "within", "tasks"], context) ?? missingSide(context);
}

/** The numbers that a workbook's cells store behind what they show. */
export function storedScope(context: RuleContext): Scope {
  const stored = count(amountCells(context), ({ reading }) => (reading?.stored ?? null) !== null);
  return lookedAtAny(stored, "stored-digits");
}

/** null where the table has no such identity, or one of its sides no lines at all. */
function scopeOf(kinds: readonly Identity["kind"][], context: RuleContext): Scope | null {
  const isMeant = ({ kind }: Identity) => kinds.includes(kind);
  const judged = count(judgedIdentities(context), ({ identity }) => isMeant(identity));
  if (judged > 0) return looked(judged);
  const identity = identitiesIn(context.table).find(isMeant);
  if (!identity || identity.left.length === 0 || identity.right.length === 0) return null;
  return lacking(whatLacks(identity, context));
}

function whatLacks(identity: Identity, context: RuleContext) {
  const operands = [...identity.left, ...identity.right];
  if (operands.some((operand) => isInvalidAmount(operand, context))) return "readable-amounts";
  const isLeftBlank = identity.left.every(({ amount }) => amount === null);
  if (identity.kind === "balance") return isLeftBlank ? "expenditure" : "revenue";
  if (identity.kind === "tasks") return isLeftBlank ? "funding" : "project-expenditure";
  return "amounts";
}

/** Why expenditure and revenue are not compared. A form for a project may well have only one of them. */
function missingSide({ table, sections }: RuleContext): Scope {
  const { expenditure, revenue } = table.budget;
  if (!sections.has("budget")) return absent("amounts");
  if ([expenditure, revenue].some(hasSeveralTotals)) return lacking("one-total");
  if (expenditure.length === 0 && revenue.length === 0) return lacking("amounts");
  return absent(expenditure.length === 0 ? "expenditure" : "revenue");
}

function hasSeveralTotals(lines: readonly BudgetLine[]): boolean {
  return lines.filter(({ item }) => item === "total").length > 1;
}
