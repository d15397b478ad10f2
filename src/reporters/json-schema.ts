import * as z from "zod";
import { severities } from "../diagnostic.ts";

const text = z.string().nullable();
const count = z.int().min(0);
const rule = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9-]+$/u)
  .describe("The rule's id, area/fault; ptt explain tells of it");

const check = z
  .strictObject({
    rule,
    outcome: z.enum(["passed", "found", "suppressed", "not-applicable", "not-enough-data", "off"]),
    found: count.describe("How many faults were found, those of the file as a whole included"),
    subjects: count
      .nullable()
      .describe("How many things the rule looked at; null where it looks at the table as a whole"),
    reason: text.describe("Why the rule does not apply or could not judge; else null"),
  })
  .describe("What a rule came to");

const table = z.strictObject({
  form: z.enum(["department", "project"]),
  title: text,
  department: text,
  fiscalYear: z.int().nullable(),
  indicators: count.describe("How many indicators the table has"),
  checks: z.array(check).describe("One for each rule"),
});

const location = z
  .strictObject({
    sheet: text,
    cell: text.describe("As formulas write it: E7"),
    line: z.int().min(1).nullable(),
    column: z.int().min(1).nullable().describe("Counted in characters"),
  })
  .describe("Sheet and cell of a workbook, or line and column of a text");

const diagnostic = z.strictObject({
  rule,
  severity: z.enum(severities),
  message: z.string().describe("What is there, what should be, by how much, in one sentence"),
  hint: text.describe("What to do; null where there is nothing to say"),
  pointer: text.describe("JSON Pointer into the normalized table; null where the finding is about no value of it"),
  table: count.nullable().describe("Index in tables; null where the finding is about the file"),
  location: location.nullable(),
});

const file = z.strictObject({
  path: z.string().describe("As it was named, with / between its parts"),
  tables: z.array(table),
  diagnostics: z.array(diagnostic).describe("In the order of the file"),
});

const summary = z.strictObject({
  files: count,
  tables: count,
  checks: count.describe("Rules that looked, over all tables"),
  errors: count,
  warnings: count,
  infos: count,
  suppressed: count.describe("Findings passed over by a comment, the configuration or the baseline"),
});

/** What `ptt validate --format json` writes. */
export const reportSchema = z
  .strictObject({ formatVersion: z.literal(1), files: z.array(file), summary })
  .meta({ title: "Findings, version 1", description: "What ptt validate --format json writes" });

/** The JSON Schema (draft 2020-12) of what `ptt validate --format json` writes. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { target: "draft-2020-12" });
}
