import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, test } from "vitest";
import { folderWith, run } from "../cli/fake-terminal.ts";
import { correct, two, unbalanced } from "../cli/sample-table.ts";

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url));
const cwd = folderWith({
  "panyu.xlsx": example("panyu-2024.xlsx"),
  "good.yaml": correct,
  "bad.yaml": unbalanced,
  "two.yaml": two.replaceAll("500家", "600家"),
});
const file = join(cwd, "tables.ndjson");
let database: DuckDBConnection;

beforeAll(async () => {
  expect((await run(["compile", ".", "--to", "ndjson", "-o", "tables.ndjson"], { cwd })).code).toBe(1);
  database = await (await DuckDBInstance.create(":memory:")).connect();
});

async function rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await database.runAndReadAll(query)).getRowObjectsJson();
}

test("NDJSON loads as it stands, a row a table", async () => {
  const found =
    await rows(`SELECT department.name AS name, len(indicators) AS count, budget.expenditure[1].amount AS amount
    FROM read_json('${file}', format = 'newline_delimited') ORDER BY count DESC, name`);
  expect(found).toEqual([
    { name: "广州市番禺区科技工业商务和信息化局", count: "24", amount: "7000.51" },
    ...Array(4).fill({ name: "番禺区某局", count: "3", amount: "10.00" }),
  ]);
});

test("the example's views and queries run, and tell what is in the tables", async () => {
  const script = example("duckdb.sql").toString().replace("'tables.ndjson'", `'${file}'`);
  const statements = script
    .replace(/--.*$/gmu, "")
    .split(";")
    .filter((statement) => statement.trim() !== "");
  const results = [];
  for (const statement of statements) results.push(await rows(statement));
  expect(results).toHaveLength(11);
  expect(results).toContainEqual([
    { fiscalYear: 2024, indicators: "36", measurable_percent: expect.any(Number), in_words: expect.any(String) },
  ]);
  expect(results.flat()).toContainEqual(
    expect.objectContaining({
      department: "广州市番禺区科技工业商务和信息化局",
      spent: expect.stringMatching(/^75591\.110*$/u),
    }),
  );
  expect(results.flat()).toContainEqual(
    expect.objectContaining({ indicator: "新增认定高新技术企业数", lowest: 500, highest: 600 }),
  );
});
