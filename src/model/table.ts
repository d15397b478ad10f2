import type { DraftProject, FormKind } from "../draft.ts";
import type { Target } from "../target/target.ts";
import { budgetLabels } from "../vocabulary/budget-items.ts";
import { level1Labels, level2Labels } from "../vocabulary/categories.ts";

/** The normalized target table, 绩效目标表, version 1: the public contract. */
export interface TargetTable {
  readonly schemaVersion: 1;
  readonly form: FormKind;
  readonly title: string | null;
  /** Stated, else inferred from the text, else null. */
  readonly fiscalYear: number | null;
  readonly department: { readonly name: string | null; readonly code: string | null };
  readonly project: DraftProject | null;
  readonly budget: Budget;
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  readonly indicators: readonly Indicator[];
}

/** 预算整体情况: what is spent, and where the money comes from. */
export interface Budget {
  /** The unit of the amounts, 万元 or 元, as reported. */
  readonly unit: string | null;
  readonly expenditure: readonly BudgetLine[];
  readonly revenue: readonly BudgetLine[];
}

/** One line; a line with parts (其中：…) holds them in `children`. */
export interface BudgetLine {
  /** The key where the label is known, else null. */
  readonly item: BudgetItem | null;
  readonly label: string;
  /** The digits as reported, separators removed; null where the cell is blank or no number. */
  readonly amount: string | null;
  readonly children: readonly BudgetLine[];
}

/** The keys of budget lines. */
export type BudgetItem = keyof typeof budgetLabels;
/** All of them, in the order of the schema. */
export const budgetItems = Object.keys(budgetLabels) as readonly BudgetItem[];

/** 绩效目标. */
export interface Goal {
  readonly horizon: "annual" | "cycle";
  /** Counted from 1 within its horizon. */
  readonly ordinal: number;
  readonly text: string;
}

/** 工作任务: key (年度重点工作任务) or other (其他需完成的任务). */
export interface Task {
  readonly category: "key" | "other";
  readonly name: string | null;
  readonly content: string | null;
  /** As `BudgetLine.amount`. */
  readonly funding: string | null;
  readonly outcome: string | null;
}

/** The keys of level 1, 一级指标. */
export type Level1Key = keyof typeof level1Labels;
/** The keys of level 2, 二级指标. */
export type Level2Key = keyof typeof level2Labels;
/** All of them, in the order of the schema. */
export const level1Keys = Object.keys(level1Labels) as readonly Level1Key[];
/** All of them, in the order of the schema. */
export const level2Keys = Object.keys(level2Labels) as readonly Level2Key[];

/** A category of indicators; a label outside the taxonomy keeps its text with key null. */
export interface Category<Key> {
  readonly key: Key | null;
  readonly label: string | null;
}

/** 绩效指标. */
export interface Indicator {
  readonly level1: Category<Level1Key>;
  readonly level2: Category<Level2Key>;
  readonly name: string | null;
  /** 实施周期指标值; null where the form has no such column. */
  readonly cycleTarget: Target | null;
  /** 年度指标值; null where the form has no such column. */
  readonly annualTarget: Target | null;
  /** 权重, as `BudgetLine.amount`. */
  readonly weight: string | null;
  readonly note: string | null;
}
