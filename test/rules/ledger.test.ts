import { describe, expect, test } from "vitest";
import { check, defaultSettings } from "../../src/check.ts";
import { rules } from "../../src/rules/index.ts";
import { countChecks, type LedgerEntries, ledgerOf, type RuleCheck } from "../../src/rules/ledger.ts";
import { matterWords, outcomeWords } from "../../src/rules/ledger-words.ts";
import { matters } from "../../src/rules/scope.ts";
import { contextOf, indicatorsOf, taskOf } from "../support/rule-context.ts";

const line = (label: string, amount: string | null) => ({ label, amount, children: [] });

function ledger(part: Parameters<typeof contextOf>[0], entries: Partial<LedgerEntries> = {}) {
  const drawn = ledgerOf(rules, {
    context: contextOf(part),
    medium: "keys",
    found: [],
    isOff: () => false,
    ...entries,
  });
  return new Map(drawn.map((entry) => [entry.rule as string, entry]));
}

function verdict(entry: RuleCheck | undefined) {
  return entry && [entry.outcome, entry.subjects ?? entry.matter];
}

test("no rule ends in silence, whatever a table holds", () => {
  for (const part of [{}, { budget: { unit: null, expenditure: [], revenue: [] } }, { tasks: [taskOf({})] }]) {
    const entries = [...ledger(part).values()];
    expect(entries.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    for (const { outcome, matter } of entries) {
      expect(matter === null, outcome).toBe(outcome !== "not-applicable" && outcome !== "not-enough-data");
    }
  }
});

test("what was found counts, and what is off is neither looked at nor counted", () => {
  const drawn = ledger(
    { tasks: [taskOf({}), taskOf({})] },
    { found: ["task/duplicate", "goal/missing", "task/duplicate"], isOff: (rule) => rule === "task/missing-name" },
  );
  expect(drawn.get("task/duplicate")).toEqual({
    rule: "task/duplicate",
    outcome: "found",
    found: 2,
    subjects: 2,
    matter: null,
  });
  expect(drawn.get("task/missing-name")?.outcome).toBe("off");
  expect(countChecks([...drawn.values()])).toBe(
    [...drawn.values()].filter(({ outcome }) => outcome === "found" || outcome === "passed").length,
  );
});

test("a finding is told even where the rule says that it could not look", () => {
  const drawn = ledger({}, { found: ["indicator/weights"] });
  expect(drawn.get("indicator/weights")).toMatchObject({ outcome: "found", found: 1, matter: null });
});

describe("the identities of the budget", () => {
  const expenditure = [line("基本支出", "60.00"), line("项目支出", "40.00")];
  const revenue = [line("财政拨款", "100.00")];
  const of = (budget: { expenditure: typeof expenditure; revenue: typeof revenue }, tasks = [taskOf({})]) =>
    ledger({ budget: { unit: "万元", ...budget }, tasks });

  test("both sides are compared", () => {
    const drawn = of({ expenditure, revenue });
    expect(verdict(drawn.get("budget/unbalanced"))).toEqual(["passed", 1]);
    expect(verdict(drawn.get("budget/parts-differ"))).toEqual(["not-applicable", "parts"]);
    expect(verdict(drawn.get("budget/hidden-digits"))).toEqual(["not-applicable", "stored-digits"]);
  });

  test("a side that the form has not, and one that is blank", () => {
    expect(verdict(of({ expenditure: [], revenue }).get("budget/unbalanced"))).toEqual([
      "not-applicable",
      "expenditure",
    ]);
    expect(verdict(of({ expenditure, revenue: [line("财政拨款", null)] }).get("budget/unbalanced"))).toEqual([
      "not-enough-data",
      "revenue",
    ]);
    expect(verdict(of({ expenditure: [], revenue: [] }).get("budget/unbalanced"))).toEqual([
      "not-enough-data",
      "amounts",
    ]);
    const totals = [line("合计", "1"), line("合计", "2")];
    expect(verdict(of({ expenditure, revenue: totals }).get("budget/unbalanced"))).toEqual([
      "not-enough-data",
      "one-total",
    ]);
  });

  test("tasks need funding, and project expenditure beside it", () => {
    const rule = "budget/tasks-exceed";
    expect(verdict(of({ expenditure, revenue }).get(rule))).toEqual(["not-enough-data", "funding"]);
    expect(verdict(of({ expenditure, revenue }, []).get(rule))).toEqual(["not-applicable", "tasks"]);
    const funded = [taskOf({ funding: "5" })];
    expect(verdict(of({ expenditure, revenue }, funded).get(rule))).toEqual(["passed", 1]);
    const blank = [line("项目支出", null)];
    expect(verdict(of({ expenditure: blank, revenue }, funded).get(rule))).toEqual([
      "not-enough-data",
      "project-expenditure",
    ]);
    expect(verdict(of({ expenditure: [], revenue }, funded).get(rule))).toEqual([
      "not-applicable",
      "project-expenditure",
    ]);
  });
});

test("rules of indicators tell what they had to go by", () => {
  const rows = ["产出指标|数量指标|培训人次|500人", "效益指标|看不懂|就业率|≥90%"];
  const drawn = ledger({ indicators: indicatorsOf(rows) });
  expect(verdict(drawn.get("indicator/cycle-below-annual"))).toEqual(["not-applicable", "two-horizons"]);
  expect(verdict(drawn.get("indicator/weights"))).toEqual(["not-applicable", "weights"]);
  expect(verdict(drawn.get("indicator/satisfaction-scale"))).toEqual(["not-applicable", "satisfaction"]);
  expect(verdict(drawn.get("indicator/over-100"))).toEqual(["passed", 2]);
  expect(verdict(ledger({}).get("indicator/over-100"))).toEqual(["not-enough-data", "indicators"]);
  const unknown = ledger({ indicators: indicatorsOf(["甲|乙|丙|1个"]) });
  expect(verdict(unknown.get("indicator/missing-category"))).toEqual(["not-enough-data", "known-categories"]);
  const paired = ledger({ indicators: indicatorsOf(["产出指标|数量指标|培训人次|500人|900人"]) });
  expect(verdict(paired.get("indicator/cycle-below-annual"))).toEqual(["passed", 1]);
});

test("what is about YAML does not apply to cells, and the other way round", () => {
  expect(verdict(ledger({}).get("input/yaml"))).toEqual(["passed", null]);
  expect(verdict(ledger({}).get("form/realigned-row"))).toEqual(["not-applicable", "cells"]);
  expect(verdict(ledger({}, { medium: "cells" }).get("input/yaml"))).toEqual(["not-applicable", "keys"]);
  expect(verdict(ledger({}, { medium: "cells" }).get("form/realigned-row"))).toEqual(["passed", null]);
});

test("every matter and outcome has its words in both languages", () => {
  for (const words of [matterWords.en, matterWords.zh]) {
    expect(Object.keys(words).sort()).toEqual([...matters].sort());
    expect(new Set(Object.values(words)).size).toBe(matters.length);
  }
  expect(Object.keys(outcomeWords.en)).toEqual(Object.keys(outcomeWords.zh));
});

test("a checked table bears its ledger, by the settings of the run", async () => {
  const bytes = new TextEncoder().encode(
    "form: department\nindicators:\n  产出指标:\n    数量指标: { 培训人次: 500人 }\n",
  );
  const settings = { ...defaultSettings, severities: { "indicator/missing-category": "off" } as const };
  const checked = await check({ name: "a.yaml", bytes }, settings);
  const drawn = new Map(checked.tables[0]?.ledger.map((entry) => [entry.rule as string, entry]));
  expect(drawn.size).toBe(rules.length);
  expect(drawn.get("form/missing-section")).toMatchObject({ outcome: "found", found: 3 });
  expect(drawn.get("indicator/missing-category")?.outcome).toBe("off");
  expect(drawn.get("text/wrong-year")?.outcome).toBe("not-enough-data");
});
