import * as z from "zod";
import { pointerSteps } from "../source/origins.ts";
import type { Comparator, TargetKind } from "../target/target.ts";
import { decimalPattern } from "./amount.ts";
import { identitiesOf, judgeIdentity } from "./identities.ts";
import { defaultRounding } from "./rounding.ts";
import { budgetItems, level1Keys, level2Keys, type TargetTable } from "./table.ts";

const targetKinds = [
  "quantity",
  "date",
  "boolean",
  "qualitative",
  "composite",
  "blank",
] as const satisfies readonly TargetKind[];
const comparators = ["ge", "gt", "le", "lt", "eq", "approx", "between"] as const satisfies readonly Comparator[];

const text = z.string().nullable();
const amount = z
  .string()
  // A text that is no number ends the parse: the arithmetic can't go on with it.
  .regex(decimalPattern, { abort: true })
  .nullable()
  .describe(
    "A decimal number with the digits as reported, separators removed; null where the cell is blank or no number",
  );

const canonical = z.strictObject({ value: z.number(), upper: z.number().nullable(), unit: text });

const target = z
  .strictObject({
    raw: z.string().describe("The text of the cell, untouched"),
    kind: z.enum(targetKinds),
    comparator: z.enum(comparators).nullable(),
    value: z.number().nullable(),
    upper: z.number().nullable().describe("The upper end of a between"),
    unit: text.describe("The measure as written after the number"),
    canonical: canonical.nullable().describe("The same in the base measure, 万, 亿, 千 and 百 multiplied out"),
    change: z.enum(["increase", "decrease"]).nullable(),
    basis: text.describe("What a change is measured against: 同比, 较上年, 比2023年"),
    text: text.describe("boolean: 是 or 否; qualitative: the phrase; date: ISO 8601 to the precision given"),
    get parts(): z.ZodArray<typeof target> {
      return z.array(target);
    },
  })
  .meta({ id: "target", description: "What a value cell promises (指标值)" });

const budgetLine = z
  .strictObject({
    item: z.enum(budgetItems).nullable().describe("The key where the label is known"),
    label: z.string(),
    amount,
    get children(): z.ZodArray<typeof budgetLine> {
      return z.array(budgetLine);
    },
  })
  .meta({ id: "budgetLine", description: "A line of the budget; its parts (其中) are its children" });

const project = z.strictObject({
  name: text,
  code: text,
  implementingUnit: text,
  attribute: text,
  period: text,
});

const indicator = z.strictObject({
  level1: z.strictObject({ key: z.enum(level1Keys).nullable(), label: text }).describe("一级指标"),
  level2: z.strictObject({ key: z.enum(level2Keys).nullable(), label: text }).describe("二级指标"),
  name: text.describe("三级指标"),
  cycleTarget: target.nullable().describe("实施周期指标值; null where the form has no such column"),
  annualTarget: target.nullable().describe("年度指标值; null where the form has no such column"),
  weight: amount.describe("权重"),
  note: text.describe("备注"),
});

const shape = z.strictObject({
  schemaVersion: z.literal(1),
  form: z.enum(["department", "project"]).describe("部门整体 or 项目支出"),
  title: text,
  fiscalYear: z.int().nullable().describe("Stated, else inferred from the text, else null"),
  department: z.strictObject({ name: text, code: text }),
  project: project.nullable().describe("null in department forms"),
  budget: z.strictObject({
    unit: text.describe("The unit of the amounts, as reported"),
    expenditure: z.array(budgetLine),
    revenue: z.array(budgetLine),
  }),
  goals: z.array(
    z.strictObject({
      horizon: z.enum(["annual", "cycle"]),
      ordinal: z.int().min(1).describe("Counted from 1 within its horizon"),
      text: z.string(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      category: z.enum(["key", "other"]).describe("年度重点工作任务 or 其他需完成的任务"),
      name: text,
      content: text,
      funding: amount,
      outcome: text,
    }),
  ),
  indicators: z.array(indicator),
});

const place = z.union([
  z.strictObject({ sheet: z.string(), cell: z.string() }),
  z.strictObject({ line: z.int().min(1).nullable(), column: z.int().min(1).nullable() }),
]);

const source = z.strictObject({
  file: z.string(),
  places: z.record(z.string(), place).describe("Where each value stands, by JSON Pointer"),
});

/**
 * The normalized table: its exact shape, and the arithmetic that must hold between its amounts up to their rounding, which is what
 * the error-level `budget/*` rules hold of a table whose amounts can be read.
 */
export const tableSchema = shape.superRefine(refuseBrokenIdentities);

/** The same with the `source` key that `ptt compile --source` adds. */
export const sourcedTableSchema = shape.extend({ source: source.optional() }).superRefine(refuseBrokenIdentities).meta({
  title: "Normalized target table, version 1",
  description: "A performance target table (绩效目标表) as ptt compiles it",
});

function refuseBrokenIdentities(table: TargetTable, context: z.RefinementCtx): void {
  for (const identity of identitiesOf(table)) {
    const judgement = judgeIdentity(identity, defaultRounding);
    if (judgement?.verdict !== "inconsistent") continue;
    const { left, right, difference } = judgement;
    context.addIssue({
      code: "custom",
      path: pointerSteps(identity.pointer).map((step) => (/^\d+$/u.test(step) ? Number(step) : step)),
      message: `${identity.kind}: ${left} and ${right} differ by ${difference}, which rounding does not explain`,
      params: { identity: identity.kind, left, right, difference },
    });
  }
}
