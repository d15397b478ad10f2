import { expect, test } from "vitest";
import { check, defaultSettings } from "../../src/check.ts";
import { addNotes, type Note, noComments, removeNotes } from "../../src/emit/marked/comments.ts";
import { Parts } from "../../src/emit/marked/parts.ts";
import { addRelation, readRelations, transitional } from "../../src/emit/marked/relationships.ts";
import { noteHeads } from "../../src/emit/marked/words.ts";
import { blankTable } from "../../src/emit/template/blank-table.ts";
import { layOut, piece } from "../../src/emit/xlsx/layout.ts";
import { emitYaml } from "../../src/emit/yaml.ts";
import { defaultLimits } from "../../src/limits.ts";
import { kindsTable } from "../../src/reporters/html/bars.ts";
import { sumText } from "../../src/reporters/page/money.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { zip } from "../readers/xlsx/zip.ts";

/** More than a function can be given as arguments. */
const many = 130_000;
const table = blankTable("department", 2024);

test("a table of many goals is printed as YAML", () => {
  const goals = each(() => ({ horizon: "annual" as const, ordinal: 1, text: "甲" }));
  expect(emitYaml({ ...table, goals }, "zh").match(/^ +- 甲$/gmu)).toHaveLength(many);
});

test("many findings on a table are shown", async () => {
  const bytes = new TextEncoder().encode("{form: department, indicators: [{name: 甲, annual: 有效提升}]}");
  const checked = await check({ name: "table.yaml", bytes }, defaultSettings);
  const [diagnostic] = checked.diagnostics.filter((one) => one.table === 0);
  if (!diagnostic) throw new Error("the table has findings");
  const style = { language: "zh", hasColour: false, width: 80 } as const;
  const shown = pretty.file({ ...checked, diagnostics: each(() => diagnostic).slice(0, 40_000) }, 0, style);
  expect(shown.match(new RegExp(diagnostic.rule, "gu"))).toHaveLength(40_000);
});

test("a section of many lines is laid out", () => {
  const line = [piece("甲", "text")];
  expect(layOut([{ label: null, lines: each(() => line) }], 0, 0)).toHaveLength(many);
});

test("many amounts are added up", () => {
  expect(sumText(each(() => ({ amount: "0.1" })))).toBe(`${many / 10}.0`);
});

test("indicators of many categories are counted", () => {
  const [indicator] = table.indicators;
  if (!indicator) throw new Error("a blank form has indicators");
  const indicators = each((at) => ({ ...indicator, level2: { label: `类别${at}`, key: null } }));
  expect(kindsTable({ ...table, indicators }, "zh")?.markup.match(/类别\d/gu)).toHaveLength(many);
});

test("a part of many relationships is given one more", () => {
  const relationships = each((at) => `<Relationship Id="rId${at + 1}" Type="x/hyperlink" Target="a"/>`).join("");
  const name = "xl/worksheets/_rels/sheet1.xml.rels";
  const parts = new Parts(zip([{ name, content: `<Relationships>${relationships}</Relationships>` }]), defaultLimits);
  const id = addRelation(parts, "xl/worksheets/sheet1.xml", { type: "x/comments", to: "xl/comments1.xml" });
  expect(id).toBe(`rId${many + 1}`);
  expect(readRelations(parts, "xl/worksheets/sheet1.xml")).toHaveLength(many + 1);
});

test("a comment of many texts is given a note, which is taken out again", () => {
  const comment = `<comment ref="A1" authorId="0"><text>${"<t>甲</t>".repeat(many)}</text></comment>`;
  const xml = noComments(transitional.main).replace("<commentList>", `<commentList>${comment}`);
  const note: Note = { row: 0, column: 0, text: `${noteHeads.zh}乙`, font: "" };
  const { xml: added, fresh } = addNotes("comments1.xml", xml, [note]);
  expect(fresh).toEqual([]);
  expect(added).toContain("乙");
  expect(removeNotes("comments1.xml", added)).toMatchObject({ removed: [], xml: expect.not.stringContaining("乙") });
});

function each<Item>(item: (at: number) => Item): readonly Item[] {
  return Array.from({ length: many }, (_, at) => item(at));
}
