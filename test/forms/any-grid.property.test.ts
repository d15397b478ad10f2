import fc from "fast-check";
import { expect, it } from "vitest";
import { forms } from "../../src/forms/index.ts";
import { compileDraft } from "../../src/model/compile.ts";
import { gridOf } from "../support/draw.ts";
import { read } from "../support/read-forms.ts";

const labels = [
  ...new Set(forms.flatMap(({ sections, titles }) => [...titles, ...sections.flatMap(({ labels: own }) => own)])),
];
const headers = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "年度指标值",
  "计量单位",
  "分值",
  "备注",
  "项目名称",
  "任务名称",
  "预算金额",
];
const values = [
  "产出指标",
  "数量指标",
  "效益指标",
  "≥95%",
  "100",
  "80.5万元",
  "是",
  "……",
  "目标1：完成",
  "其中：财政拨款",
  "合计",
  "2024年度",
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", "<", "^") },
  { weight: 3, arbitrary: fc.constantFrom(...headers) },
  { weight: 2, arbitrary: fc.constantFrom(...labels) },
  { weight: 3, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

it("any cells in any order are read to an end, each value once and with a place", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), (rows) => {
      const grid = gridOf(rows);
      const { drafts, findings } = read({ sheets: [{ name: "Sheet1", isHidden: false, grid }] });
      expect(findings.length).toBe(drafts.length === 0 ? 1 : 0);
      for (const draft of drafts) {
        const { table, origins } = compileDraft(draft);
        table.indicators.forEach((_, at) => {
          expect(origins.get(`/indicators/${at}`)).toBeDefined();
        });
        for (const { place } of draft.findings) expect(place).not.toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});
