import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { forNextYear } from "../../src/emit/template/next-year.ts";
import { xlsxTemplate, yamlTemplate } from "../../src/emit/template.ts";
import { printWorkbook } from "../../src/emit/xlsx.ts";
import { anyTable } from "../support/any-table.ts";

test("any table is printed to a workbook that can be read, whatever stands in its cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyTable(), { minLength: 1, maxLength: 3 }), async (tables) => {
      const { workbook, diagnostics } = await check({ name: "a.xlsx", bytes: await printWorkbook(...tables) });
      expect(workbook?.sheets).toHaveLength(tables.length);
      expect(diagnostics.filter(({ rule }) => rule === "input/unreadable" || rule === "input/limit")).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("any table fills a form in, as a workbook and as the same table in YAML", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable(), async (table) => {
      const template = {
        form: table.form,
        language: "zh",
        year: 2031,
        from: { table, file: "a\n-\u202e.yaml" },
      } as const;
      const { workbook } = await check({ name: "a.xlsx", bytes: await xlsxTemplate(template) });
      expect(workbook?.sheets).toHaveLength(2);
      const read = await check({ name: "a.yaml", bytes: Buffer.from(yamlTemplate(template, null)) });
      expect(read.tables.map((one) => one.table)).toEqual([forNextYear(table, 2031)]);
    }),
    { numRuns: 25 },
  );
});
