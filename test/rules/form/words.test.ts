import { describe, expect, it } from "vitest";
import { formRealignedRow } from "../../../src/rules/form/realigned-row.ts";
import { formUnknownLabel } from "../../../src/rules/form/unknown-label.ts";
import { formWrongShape } from "../../../src/rules/form/wrong-shape.ts";
import { wordsOf } from "../words.ts";

describe("the words of what forms find", () => {
  it("say what stands beside a label that is not understood, and which was meant", () => {
    const facts = { label: "财政投款", section: "收入来源", values: ["100.00"], nearest: "财政拨款" };
    expect(wordsOf(formUnknownLabel, facts)).toEqual({
      en: '"财政投款" in 收入来源 is not understood, and "100.00" beside it is not in the table.',
      zh: "收入来源中的“财政投款”无法识别，其内容“100.00”没有读入。",
      enHint: 'Did you mean "财政拨款"?',
      zhHint: "是否应为“财政拨款”？",
    });
    expect(wordsOf(formUnknownLabel, { label: "批注", section: null, values: [], nearest: null }).en).toBe(
      '"批注" is not understood.',
    );
  });

  it("say from where to where the cells of a row were moved", () => {
    const facts = { moves: [{ text: "质量指标", from: "A9", to: "二级指标" }] };
    expect(wordsOf(formRealignedRow, facts)).toMatchObject({
      en: 'The cells of this row had slid, and were read as "质量指标" (A9) under 二级指标.',
      zh: "本行单元格错位，已读作二级指标“质量指标”（原在A9）。",
    });
  });

  it("say which shape a key takes", () => {
    expect(wordsOf(formWrongShape, { key: "goals", expected: "list", actual: "mapping" })).toEqual({
      en: '"goals" should hold a list, and holds a mapping of keys to values.',
      zh: "“goals”应为列表，现为键值映射。",
      enHint: 'Write it as "goals: […, …]".',
      zhHint: "请写作“goals: [……, ……]”。",
    });
  });
});
