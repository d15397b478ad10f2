import type { FormKind } from "../../draft.ts";
import type { BudgetLine, Indicator, TargetTable, Task } from "../../model/table.ts";
import { level1Of, level2Of } from "../../model/taxonomy.ts";
import { compileTarget } from "../../target/compile.ts";
import { categories, titles } from "./blank.ts";

/** Rows of indicators beyond those that a blank form has for its categories, their own left to be chosen. */
const spareIndicators = 5;
const spareTasks = { key: 6, other: 2 } as const;

type Horizon = "cycle" | "annual";

/** The columns of targets that a blank form has. */
const printedHorizons: Readonly<Record<FormKind, readonly Horizon[]>> = {
  department: ["cycle", "annual"],
  project: ["annual"],
};

/** A table without values, with the rows that are printed of a blank form. */
export function blankTable(form: FormKind, year: number | null): TargetTable {
  const isProject = form === "project";
  return {
    schemaVersion: 1,
    form,
    title: titles[form],
    fiscalYear: year,
    department: { name: null, code: null },
    project: isProject ? { name: null, code: null, implementingUnit: null, attribute: null, period: null } : null,
    budget: { unit: "万元", ...(isProject ? projectLines : departmentLines) },
    goals: [],
    tasks: isProject ? [] : blankTasks({ key: 0, other: 0 }),
    indicators: [...categoryRows(form), ...blankRows(spareIndicators, printedHorizons[form])],
  };
}

/** A table with blank rows after its own, to be filled in. */
export function withBlankRows(table: TargetTable): TargetTable {
  const { form, tasks, indicators } = table;
  const count = (category: Task["category"]) => tasks.filter((task) => task.category === category).length;
  const has = (column: "cycleTarget" | "annualTarget") => indicators.some((one) => one[column] !== null);
  const horizons = [
    ...(has("cycleTarget") ? ["cycle" as const] : []),
    ...(has("annualTarget") ? ["annual" as const] : []),
  ];
  const added = form === "department" ? blankTasks({ key: count("key"), other: count("other") }) : [];
  const sorted = [...tasks, ...added].sort((a, b) => Number(a.category === "other") - Number(b.category === "other"));
  return {
    ...table,
    tasks: sorted,
    indicators: [...indicators, ...blankRows(spareIndicators, horizons.length > 0 ? horizons : printedHorizons[form])],
  };
}

function lineOf(item: BudgetLine["item"], label: string, children: readonly BudgetLine[] = []): BudgetLine {
  return { item, label, amount: null, children };
}

const departmentLines = {
  expenditure: [lineOf("basic", "基本支出"), lineOf("project", "项目支出")],
  revenue: [lineOf("fiscal", "财政拨款"), lineOf("other", "其他资金")],
};

const projectLines = {
  expenditure: [],
  revenue: [lineOf("total", "年度资金总额", [lineOf("fiscal", "财政拨款"), lineOf("other", "其他资金")])],
};

function blankTasks(there: Readonly<Record<Task["category"], number>>): Task[] {
  return (["key", "other"] as const).flatMap((category) => {
    const missing = Math.max(1, spareTasks[category] - there[category]);
    return new Array<Task>(missing).fill({ category, name: null, content: null, funding: null, outcome: null });
  });
}

function categoryRows(form: FormKind): Indicator[] {
  return categories[form].flatMap(([level1, level2s]) =>
    level2s.flatMap(([level2, rows]) => {
      const [row] = blankRows(1, printedHorizons[form]);
      if (!row) return [];
      const labelled = {
        ...row,
        level1: { key: level1Of(level1), label: level1 },
        level2: { key: level2Of(level2), label: level2 },
      };
      return new Array<Indicator>(rows).fill(labelled);
    }),
  );
}

function blankRows(count: number, horizons: readonly Horizon[]): Indicator[] {
  const blank = compileTarget(null);
  return new Array<Indicator>(count).fill({
    level1: { key: null, label: null },
    level2: { key: null, label: null },
    name: null,
    cycleTarget: horizons.includes("cycle") ? blank : null,
    annualTarget: horizons.includes("annual") ? blank : null,
    weight: null,
    note: null,
  });
}
