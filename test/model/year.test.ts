import { describe, expect, it } from "vitest";
import type { DraftTable } from "../../src/draft.ts";
import { fiscalYearOf } from "../../src/model/year.ts";

function tableOf(part: Partial<DraftTable>, goals: readonly string[] = []): DraftTable {
  return {
    form: "department",
    title: null,
    fiscalYear: null,
    department: { name: null, code: null },
    project: null,
    budget: { unit: null, expenditure: [], revenue: [] },
    tasks: [],
    indicators: [],
    ...part,
    goals: goals.map((text) => ({ horizon: "annual", text })),
  };
}

describe("the fiscal year", () => {
  it.each(["2024", "2024年度", "（2024年度）", "２０２４年", " 2024 ", "二〇二四年度", "二○二四", "二零二四年"])(
    "is read as stated: %s",
    (fiscalYear) => {
      expect(fiscalYearOf(tableOf({ fiscalYear }))).toBe(2024);
    },
  );

  it.each([
    "2024年部门整体预算绩效目标表",
    "部门整体预算绩效目标表（2024年度）",
    "绩效目标表 2024",
    "二〇二四年部门整体预算绩效目标表",
  ])("is that of the title: %s", (title) => {
    expect(fiscalYearOf(tableOf({ title }))).toBe(2024);
  });

  it("is the one that most texts name, each text counted once", () => {
    const goals = ["2023年6月30日比2023年3月31日下降", "做大2024年进出口量", "2024年底前完成"];
    expect(fiscalYearOf(tableOf({}, goals))).toBe(2024);
  });

  it("is not that of a baseline", () => {
    expect(fiscalYearOf(tableOf({}, ["比2023年增长", "到2024年底建成"]))).toBe(2024);
  });

  it.each([
    [["2023年增长", "到2024年底"]],
    [["2021-2025年建成"]],
    [["执行财预〔2015〕88号"]],
    [["新增20241家"]],
    [["二〇二四"]],
    [[]],
  ])("is unknown where none leads: %j", (goals) => {
    expect(fiscalYearOf(tableOf({}, goals))).toBeNull();
  });
});
