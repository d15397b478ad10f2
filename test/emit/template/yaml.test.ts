import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { check } from "../../../src/check.ts";
import { type Template, yamlTemplate } from "../../../src/emit/template.ts";
import { yamlWords } from "../../../src/emit/yaml/words.ts";
import { panyu } from "../../fixtures/panyu.ts";
import { tableOf } from "../../support/table.ts";

const kinds = (["department", "project"] as const).flatMap((form) =>
  (["en", "zh"] as const).map((language): Template => ({ form, language, year: 2025, from: null })),
);

describe.each(kinds.map((kind) => [kind.form, kind.language, kind] as const))(
  "a blank %s form in %s",
  (_, __, kind) => {
    const text = yamlTemplate(kind, null);

    test("has nothing to say but that it is not filled in", async () => {
      expect(await found(text)).toEqual(["form/not-filled-in"]);
    });

    test("has a comment at each field", () => {
      const lines = text.split("\n");
      const bare = lines.filter((line, at) => {
        const isField = /^ *(?:- )?[^#]*\S:/u.test(line) && !line.startsWith("#");
        const isCommented = line.includes("#") || (lines[at - 1] ?? "").trimStart().startsWith("#");
        const isCategory = /^ {2}\S*指标:$/u.test(line);
        const isContainer = /^ {6}(?:children|其中):$/u.test(line);
        return isField && !isCommented && !isCategory && !isContainer;
      });
      expect(bare).toEqual([]);
    });

    test("filled in, it has nothing to say", async () => {
      expect(await found(filledIn(text, kind))).toEqual([]);
    });

    test("without a year, that is left to be filled in too", () => {
      const { fiscalYear } = yamlWords[kind.language];
      expect(yamlTemplate({ ...kind, year: null }, null)).toMatch(new RegExp(`^${fiscalYear}: #`, "mu"));
    });
  },
);

test("the first line tells an editor where its schema is", () => {
  const [kind] = kinds as [Template];
  expect(yamlTemplate(kind, "ptt-table.schema.json")).toMatch(
    /^# yaml-language-server: \$schema=ptt-table\.schema\.json\n/u,
  );
});

describe("filled in from another table", () => {
  const from = { table: { ...tableOf(panyu), title: "2024年部门整体预算绩效目标表" }, file: "2024.xlsx" };
  const template = (year: number | null) => yamlTemplate({ form: "project", language: "zh", year, from }, null);

  test("it is that table, a year later, whatever form was asked for", async () => {
    const { tables } = await check({ name: "a.yaml", bytes: Buffer.from(template(null)) });
    expect(tables.map(({ table }) => table)).toEqual([
      { ...from.table, fiscalYear: 2025, title: "2025年部门整体预算绩效目标表" },
    ]);
  });

  test("or the year that was asked for, and it says what is to be checked", () => {
    expect(template(2027)).toMatch(/^# 按 2024\.xlsx（2024年度）预填，请逐项核对、修改。\n/u);
    expect(template(2027)).toContain("\n年度: 2027 # 预填的年度，请核对\n");
  });
});

/** What a person would write into a blank form. */
function filledIn(text: string, { form, language }: Template): string {
  const words = yamlWords[language];
  const document = parseDocument(text);
  const set = (path: readonly (string | number)[], value: unknown) => document.setIn(path, value);
  set([words.department], "某市科学技术局");
  set([words.goals, 0], "新增高新技术企业500家，企业研发投入持续增加。");
  if (form === "department") {
    set([words.budget, words.expenditure, "基本支出"], 60);
    set([words.budget, words.expenditure, "项目支出"], 40);
    set([words.budget, words.revenue, "财政拨款"], 100);
    set([words.budget, words.revenue, "其他资金"], 0);
    const task = ["企业创新能力建设", "兑现高新技术企业认定奖补资金。", 40, "新增高新技术企业500家。"];
    [words.name, words.content, words.funding, words.outcome].forEach((key, at) => {
      set([words.tasks, 0, key], task[at]);
    });
    document.delete(words.otherTasks);
  } else {
    set([words.project, words.projectName], "高新技术企业奖补");
    const total = [words.budget, words.revenue, "年度资金总额"];
    set([...total, words.amount], 100);
    set([...total, words.children, "财政拨款"], 100);
    set([...total, words.children, "其他资金"], 0);
  }
  set([words.indicators, "产出指标", "数量指标"], { 新增认定高新技术企业数: "≥500家" });
  set([words.indicators, "效益指标", "经济效益指标"], { 高新技术企业营业收入: "≥2700亿元" });
  set([words.indicators, "满意度指标", "服务对象满意度指标"], { 企业满意度: "≥90%" });
  return document.toString();
}

async function found(text: string): Promise<string[]> {
  const { diagnostics } = await check({ name: "a.yaml", bytes: Buffer.from(text) });
  return diagnostics.map(({ rule }) => rule);
}
