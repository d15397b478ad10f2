import { describe, expect, it } from "vitest";
import { joinTarget } from "../../src/forms/joined-target.ts";

describe("a target in three columns", () => {
  it.each([
    ["95", "≥", "%", "≥95%"],
    ["3.3", null, "万公里", "3.3万公里"],
    ["20-30", "=", "个", "20-30个"],
    ["20-30", "≥", "%", "20-30%"],
    ["三", "≥", "次", "≥三次"],
    ["100%", "=", "%", "=100%"],
    ["≥95", "≥", "%", "≥95%"],
    ["28.8万元", null, "%", "28.8万元"],
    ["5人/10万人", null, "%", "5人/10万人"],
    ["显著提升", "定性", "无", "显著提升"],
    ["一般", "≥", "无", "一般"],
    ["是", "=", "是/否", "是"],
    ["2026年12月", "≤", null, "≤2026年12月"],
  ])("%s, %s and %s is one text", (value, sign, measure, text) => {
    expect(joinTarget(value, sign, measure).text).toBe(text);
  });

  it("is none where the value is blank", () => {
    expect(joinTarget(" ", "≥", "%").text).toBeNull();
  });

  it("tells what it took in, so that the rest is noted", () => {
    expect(joinTarget("28.8万元", "≤", "%")).toMatchObject({ hasOperator: true, hasUnit: false });
    expect(joinTarget("显著提升", "定性", "无")).toMatchObject({ hasOperator: false, hasUnit: true });
    expect(joinTarget("是", null, "是/否")).toMatchObject({ hasUnit: true });
  });
});
