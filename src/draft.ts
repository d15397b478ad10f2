import type { Finding } from "./diagnostic.ts";
import type { Origins } from "./source/origins.ts";

/**
 * A table as it was written: texts, untouched, at the names of the normalized table, before anything is understood of them.
 * What readers of YAML and JSON and the forms give to the model. null: there is no such cell, or it is blank.
 */
export interface DraftTable {
  readonly form: FormKind;
  readonly title: string | null;
  readonly fiscalYear: string | null;
  readonly department: { readonly name: string | null; readonly code: string | null };
  readonly project: DraftProject | null;
  readonly budget: {
    readonly unit: string | null;
    readonly expenditure: readonly DraftLine[];
    readonly revenue: readonly DraftLine[];
  };
  readonly goals: readonly DraftGoal[];
  readonly tasks: readonly DraftTask[];
  readonly indicators: readonly DraftIndicator[];
}

/** 部门整体 or 项目支出. */
export type FormKind = "department" | "project";

/** 项目基本情况, of a project's table. */
export interface DraftProject {
  readonly name: string | null;
  readonly code: string | null;
  readonly implementingUnit: string | null;
  readonly attribute: string | null;
  readonly period: string | null;
}

/** A budget line: 基本支出 | 7,000.51. */
export interface DraftLine {
  readonly label: string;
  readonly amount: string | null;
  readonly children: readonly DraftLine[];
}

/** A goal cell; it may hold several numbered goals, which the model parts, unless it is stated to be one. */
export interface DraftGoal {
  readonly horizon: "annual" | "cycle";
  readonly text: string;
  /** Whether the text is one goal, whatever numbers stand in it. */
  readonly isOne?: true;
}

/** A row of 工作任务: `key` of 年度重点工作任务, `other` of 其他需完成的任务. */
export interface DraftTask {
  readonly category: "key" | "other";
  readonly name: string | null;
  readonly content: string | null;
  readonly funding: string | null;
  readonly outcome: string | null;
}

/** A row of 绩效指标, a category on each row that it covers: 产出指标 | 数量指标 | 培训人次 | ≥300人次. */
export interface DraftIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  /** null where the form has no such column or the cell is blank. */
  readonly cycleTarget: string | null;
  readonly annualTarget: string | null;
  readonly weight: string | null;
  readonly note: string | null;
  /** The targets that its own row has columns for, where that is not all that the table has: blocks side by side, or one after the other. */
  readonly horizons?: readonly ("cycle" | "annual")[];
}

/** The parts of a table, by the keys of the YAML. */
export type Section = "department" | "budget" | "goals" | "tasks" | "otherTasks" | "indicators" | "project";

/** How an amount stands in its cell, where that is more than its text. */
export interface Reading {
  /** What the cell shows. */
  readonly text: string;
  /** The number that a workbook stores, in plain decimal notation; null for text. */
  readonly stored: string | null;
  readonly formula: string | null;
  /** Where the formula is a simple sum. */
  readonly sum?: ReadingSum;
}

/** A simple sum in a cell: what the cells that it names come to now, and the amounts of the table among them, by pointer. */
export interface ReadingSum {
  /** In decimal notation. */
  readonly value: string;
  readonly operands: readonly string[];
}

/** One table as it was written, and where each of its values stands. Pointers are those of `DraftTable`. */
export interface Draft {
  readonly table: DraftTable;
  readonly origins: Origins;
  /** By pointer, for amounts. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The sections that are there, be they filled or not. */
  readonly sections: ReadonlySet<Section>;
  /** The target columns that the form has, be they filled or not. */
  readonly horizons: ReadonlySet<"cycle" | "annual">;
  /** The sections that the form asks for, where that is not what tables of its kind have. */
  readonly requires?: readonly Section[];
  /** The columns that its tasks have; left out where they have all. */
  readonly taskColumns?: ReadonlySet<"name" | "content" | "funding" | "outcome">;
  /** The units that the headings of the amounts of each side state; left out where none does. */
  readonly sideUnits?: ReadonlyMap<"expenditure" | "revenue", string>;
  /** What the reader or the form met while reading this table. */
  readonly findings: readonly Finding[];
}
