/** What a department table says, apart from how it is laid out. Texts are as written; null: the cell is blank. */
export interface TableFacts {
  readonly title: string;
  /** Four digits. */
  readonly year: string;
  readonly unit: string;
  readonly department: string;
  readonly expenditure: readonly FactLine[];
  readonly revenue: readonly FactLine[];
  /** Each with its number: "1. …；". */
  readonly goals: readonly string[];
  readonly tasks: readonly FactTask[];
  readonly otherTasks: readonly FactTask[];
  /** The columns after 三级指标 that the table has, from left to right. */
  readonly columns: readonly FactColumn[];
  /** Those of one level-1 stand together, and in it those of one level-2. */
  readonly indicators: readonly FactIndicator[];
}

export type FactColumn = "cycle" | "annual" | "weight" | "note";

/** A budget line. The amount is its digits as reported, without separators. */
export interface FactLine {
  readonly label: string;
  readonly amount: string | null;
  readonly children: readonly FactLine[];
}

export interface FactTask {
  readonly name: string | null;
  readonly content: string | null;
  readonly funding: string | null;
  readonly outcome: string | null;
}

export interface FactIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string | null;
  readonly cycle: string | null;
  readonly annual: string | null;
  readonly weight: string | null;
  readonly note: string | null;
}
