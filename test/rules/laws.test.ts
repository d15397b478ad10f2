import fc from "fast-check";
import { expect, it } from "vitest";
import type { DraftTable } from "../../src/draft.ts";
import { rules } from "../../src/rules/index.ts";
import { type RuleContext, runRule } from "../../src/rules/rule.ts";
import { contextOf, indicatorsOf } from "../support/rule-context.ts";

const rows = [
  "产出指标(50分) | 数量指标 | 新增认定高新技术企业数 | 500家 | 400家",
  "产出指标(50分) | 数量指标 | 新增认定高新技术企业数 | 30% | 900家",
  "产出指标(50分) | 质量指标 | 充电设施验收合格率 | 120% | 100%",
  "产出指标(50分) | 时效指标 | 资金拨付及时性 | 及时 | 及时",
  "产出指标(50分) | 成本指标 | 项目总成本 | 不低于100万元 | 不低于100万元",
  "效益指标 | 社会效益指标 | 2023年6月30日库存比2023年3月31日下降 | <0% | <0%",
  "效益指标 | 社会效益指标 | 对满足群众充电需求的作用 | 有积极作用 | 有积极作用",
  "效益指标 | 数量指标 | 安排数量 | 2 | 2",
  "效益指标 | 经济效益指标 | 实现产值100亿元 | 80亿元 | —",
  "效益指标 | 服务对象满意度指标 | 群众满意度 | ≥90家 | ≥90家",
];

it("blanks around and in cells change no finding", () => {
  const blank = fc.constantFrom("", " ", "\n", "\u3000", "  ");
  const plain = paths({ indicators: indicatorsOf(rows) });
  expect(plain.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.array(blank, { minLength: 7, maxLength: 7 }), (blanks) => {
      const pad = (text: string | null, index: number) =>
        text === null
          ? null
          : `${blanks[index % 7] ?? ""}${text.slice(0, 2)}${blanks[(index + 3) % 7] ?? ""}${text.slice(2)}${blanks[(index + 5) % 7] ?? ""}`;
      const padded = indicatorsOf(rows).map((one, index) => ({
        ...one,
        level1: pad(one.level1, index),
        level2: pad(one.level2, index + 1),
        name: pad(one.name, index + 2),
        annualTarget: one.annualTarget && `${one.annualTarget}${blanks[index % 7] ?? ""}`,
        cycleTarget: one.cycleTarget && `${blanks[(index + 1) % 7] ?? ""}${one.cycleTarget}`,
      }));
      expect(paths({ indicators: padded })).toEqual(plain);
    }),
    { numRuns: 50 },
  );
});

it("ends with words in both languages for any text", () => {
  const pieces = fc.constantFrom(
    "率",
    "2023年",
    "比",
    "（",
    "≥",
    "%",
    "5",
    "无",
    "有",
    "作用",
    "“",
    "，",
    "《",
    "满意度",
    "XX",
    "成本",
    " ",
  );
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join("")),
  );
  const cell = fc.option(text, { nil: null });
  const indicator = fc.record({
    level1: cell,
    level2: cell,
    name: cell,
    annualTarget: cell,
    cycleTarget: cell,
    weight: cell,
    note: cell,
  });
  const task = fc.record({
    category: fc.constant("key" as const),
    name: cell,
    content: cell,
    funding: cell,
    outcome: cell,
  });
  const goal = fc.record({ horizon: fc.constantFrom("annual" as const, "cycle" as const), text });
  const table = fc.record({
    indicators: fc.array(indicator, { maxLength: 5 }),
    tasks: fc.array(task, { maxLength: 4 }),
    goals: fc.array(goal, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(table, (part) => {
      for (const { zh, en } of words(contextOf(part))) {
        expect(en).toMatch(/^[^\n]+\.$/u);
        expect(zh).toMatch(/^[^\n]+。$/u);
      }
    }),
    { numRuns: 300 },
  );
});

function paths(part: Partial<DraftTable>): string[] {
  const context = contextOf(part);
  return judged().flatMap((rule) => [...runRule(rule, context)].map(({ path }) => `${rule.id} ${path}`));
}

function words(context: RuleContext): { readonly zh: string; readonly en: string }[] {
  return judged().flatMap((rule) =>
    [...runRule(rule, context)].map(({ facts }) => ({
      zh: rule.zh.message(facts, (path) => path),
      en: rule.en.message(facts, (path) => path),
    })),
  );
}

function judged(): typeof rules {
  return rules.filter(({ id }) => /^(?:goal|task|text|indicator)\//u.test(id));
}
