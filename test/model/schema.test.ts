import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { check } from "../../src/check.ts";
import { normalized, withSource } from "../../src/emit/normalized.ts";
import { tableJsonSchema } from "../../src/model/json-schema.ts";
import { type sourcedTableSchema, tableSchema } from "../../src/model/schema.ts";
import type { TargetTable } from "../../src/model/table.ts";

type ReadonlyDeep<T> = T extends object ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> } : T;
type Both<A, B> = A extends B ? (B extends A ? true : "the second says more") : "the first says more";

/** Held by the compiler: the schema describes the table, and nothing but the table. */
const agrees: Both<ReadonlyDeep<z.output<typeof tableSchema>>, ReadonlyDeep<TargetTable>> = true;
const agreesWithSource: z.output<typeof sourcedTableSchema> extends z.output<typeof tableSchema> ? true : false = true;

let table: TargetTable;
let sourced: unknown;

beforeAll(async () => {
  const file = new URL("../../examples/panyu-2024.yaml", import.meta.url);
  const checked = await check({ name: "panyu-2024.yaml", bytes: readFileSync(file) });
  const [first] = checked.tables;
  if (!first) throw new Error("the example holds no table");
  table = normalized(first.table);
  sourced = withSource(checked, first);
});

const validates = new Ajv2020({ strict: true, allErrors: true }).compile(tableJsonSchema() as object);

/** The table with its revenue written anew. */
function withRevenue(...amounts: readonly (string | null)[]): TargetTable {
  const revenue = amounts.map((amount) => ({ item: "other", label: "其他资金", amount, children: [] }) as const);
  return { ...table, budget: { ...table.budget, revenue } };
}

describe("the shape", () => {
  test("types and schema agree", () => {
    expect([agrees, agreesWithSource]).toEqual([true, true]);
  });

  test("a real table is accepted by both schemas, and comes out as it went in", () => {
    expect(tableSchema.parse(table)).toEqual(table);
    expect(validates(table)).toBe(true);
  });

  test("the JSON Schema accepts the source key as well", () => {
    expect(validates(sourced), JSON.stringify(validates.errors)).toBe(true);
  });

  test.each([
    ["an unknown key", { extra: 1 }],
    ["a missing key", { goals: undefined }],
    ["a number for an amount", { tasks: [{ category: "key", name: null, content: null, funding: 1, outcome: null }] }],
    [
      "an amount with separators",
      { tasks: [{ category: "key", name: null, content: null, funding: "1,000", outcome: null }] },
    ],
    ["an unknown form", { form: "region" }],
    ["another version", { schemaVersion: 2 }],
  ])("%s is refused by both", (_, change) => {
    const changed = JSON.parse(JSON.stringify({ ...table, ...change }));
    expect(tableSchema.safeParse(changed).success).toBe(false);
    expect(validates(changed)).toBe(false);
  });
});

describe("the arithmetic", () => {
  test.each([
    ["rounding explains the difference", ["75591.12"], true],
    ["rounding does not", ["75591.14"], false],
    ["more digits make it sharper", ["75591.1200"], true],
    ["not reported: nothing to compare", [null], true],
  ] as const)("%s", (_, amounts, isAccepted) => {
    expect(tableSchema.safeParse(withRevenue(...amounts)).success).toBe(isAccepted);
  });

  test("an issue stands at the path of the identity, and tells both sides", () => {
    const { error } = tableSchema.safeParse(withRevenue("75591.14"));
    expect(error?.issues).toEqual([
      {
        code: "custom",
        path: ["budget", "revenue"],
        message: "balance: 75591.11 and 75591.14 differ by -0.03, which rounding does not explain",
        params: { identity: "balance", left: "75591.11", right: "75591.14", difference: "-0.03" },
      },
    ]);
  });

  test("the tasks may not exceed project expenditure, nor parts differ from their line", () => {
    const [first, ...rest] = table.tasks;
    const tasks = first ? [{ ...first, funding: "70000.00" }, ...rest] : [];
    const [basic, ...others] = table.budget.expenditure;
    const parts = ["1.00", "2.00"].map((amount) => ({ item: null, label: amount, amount, children: [] }));
    const expenditure = basic ? [{ ...basic, children: parts }, ...others] : [];
    const paths = (changed: TargetTable) =>
      tableSchema.safeParse(changed).error?.issues.map(({ path }) => path.join("/"));
    expect(paths({ ...table, tasks })).toEqual(["tasks"]);
    expect(paths({ ...table, budget: { ...table.budget, expenditure } })).toEqual(["budget/expenditure/0/amount"]);
  });
});
