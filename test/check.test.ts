import { expect, test } from "vitest";
import { check, defaultSettings } from "../src/check.ts";
import { defaultLimits } from "../src/limits.ts";
import { panyu } from "./fixtures/panyu.ts";
import { layOut } from "./support/lay-out.ts";
import { published } from "./support/layouts.ts";
import { bytesOf } from "./support/workbook-bytes.ts";

test("of more tables in a workbook than may be the first are checked, and it is said", async () => {
  const bytes = await bytesOf(layOut([panyu, panyu, panyu], published));
  const limits = { ...defaultLimits, tables: 2 };
  const { tables, diagnostics } = await check({ name: "a.xlsx", bytes }, { ...defaultSettings, limits });
  expect(tables).toHaveLength(2);
  const ofFile = diagnostics.filter(({ table }) => table === null);
  expect(ofFile).toMatchObject([{ rule: "input/limit", facts: { limit: "tables", allowed: 2, actual: 3 } }]);
  expect(tables.map(({ ledger }) => ledger.find(({ rule }) => rule === "input/limit")?.outcome)).toEqual([
    "found",
    "found",
  ]);
});
