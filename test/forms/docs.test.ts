import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Form, forms, outlineForms } from "../../src/forms/index.ts";
import { draw } from "../support/draw.ts";
import { printTables } from "../support/print-tables.ts";
import { read, readOne } from "../support/read-forms.ts";

const docs = readFileSync(new URL("../../docs/forms.md", import.meta.url), "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "u").exec(docs)?.[1] ?? "";
}

it("a form is added as docs/forms.md shows", () => {
  const sheet = draw(block("sheet"));
  const form = JSON.parse(block("json")) as Form;
  expect(printTables(read(sheet, { forms: [...forms, form] }))).toBe(block("table"));
  expect(printTables(read(sheet, { forms: [...forms, form], form: form.id }))).toBe(block("table"));
});

it("without it the indicators are found there, and the rest is told", () => {
  const { table, noticed } = readOne(draw(block("sheet")));
  expect(table.indicators.map(({ annualTarget }) => annualTarget?.raw)).toEqual(["≥4个", "≥300人", "≥90%"]);
  expect(noticed).toContain('form/unknown-label: 办事项目 ["社区食堂","牵头方","县民政局"]');
});

it("every form is outlined with its labels", () => {
  const outlines = outlineForms();
  expect(outlines.map(({ id }) => id)).toEqual(forms.map(({ id }) => id));
  const central = outlines.find(({ id }) => id === "project-2015");
  expect(central?.sections.find(({ holds }) => holds === "/project/name")?.labels).toContain("项目名称");
  const indicators = central?.sections.find(({ section }) => section === "indicators");
  expect(indicators?.columns.find(({ holds }) => holds === "name")?.labels).toContain("三级指标");
});
