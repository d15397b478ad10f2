import { describe, expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { joinCells, type TargetCells, unitInName } from "../../src/target/join.ts";
import { statesComparator } from "../../src/target/stated.ts";

describe("cells of one target", () => {
  test.each<[string, TargetCells, string]>([
    ["three columns", { comparator: "≥", value: "95", unit: "%" }, "≥95%"],
    ["a sign of another width", { comparator: "＞＝", value: "95", unit: "%" }, ">=95%"],
    ["a unit that the value has too", { value: "100%", unit: "%" }, "100%"],
    ["a value with another unit", { value: "5人/10万人", unit: "%" }, "5人/10万人"],
    ["a scale with its unit", { value: "3.3", unit: "万公里" }, "3.3万公里"],
    ["a scale without its unit", { comparator: "≤", value: "250万", unit: "元" }, "≤250万元"],
    ["a range", { comparator: "=", value: "80-90", unit: "%" }, "80-90%"],
    ["a comparator in the value", { comparator: "=", value: "90以上", unit: "%" }, "90%以上"],
    ["a unit that isn't known", { comparator: "=", value: "5", unit: "标准化厂房" }, "=5标准化厂房"],
    ["a qualitative value", { comparator: "定性", value: "优良", unit: "级" }, "优良"],
    ["an answer", { comparator: "=", value: "是", unit: "是/否" }, "是"],
    ["a deadline", { comparator: "≤", value: "2024年12月", unit: "年月" }, "≤2024年12月"],
    ["a unit in the name", { value: ">=85", name: "作物成活率(≥**%)" }, ">=85%"],
    ["a rate whose numerator is in the name", { value: "≤28.40/株", name: "补助成本（≤**元/株）" }, "≤28.40元/株"],
    ["a unit in column and name", { value: "3", unit: "万公里", name: "平均里程数（公里）" }, "3万公里"],
    ["a numeral that is a number by its unit alone", { comparator: "≥", value: "三", unit: "次" }, "≥三次"],
    ["a numeral that its unit would change", { comparator: "≥", value: "三", unit: "百分比" }, "三"],
    ["blanks between groups of three digits", { comparator: "≥", value: "1 200", unit: "人" }, "≥1 200人"],
    ["digits of no groups", { comparator: "≥", value: "1 20", unit: "人" }, "1 20"],
    ["a tolerance", { comparator: "=", value: "18±2", unit: "℃" }, "=18±2℃"],
    ["a tolerance with a sign that it can't take", { comparator: "≥", value: "18±2", unit: "℃" }, "18±2℃"],
    ["a tolerance of a share", { comparator: "=", value: "20±5", unit: "%" }, "20±5"],
    ["a plus", { comparator: "≥", value: "50+", unit: "家" }, "50家+"],
    ["a range with a sign that it can't take", { comparator: "≥", value: "20-30", unit: "个" }, "20-30个"],
    ["a year", { comparator: "=", value: "2024", unit: "年" }, "=2024年"],
    ["a month", { comparator: "≤", value: "6", unit: "月份" }, "≤6月份"],
    ["a span of months", { comparator: "≤", value: "6", unit: "月" }, "≤6月"],
    ["a column without a unit", { comparator: "≥", value: "100", unit: "无" }, "≥100"],
    ["a ratio", { comparator: "=", value: "1:3", unit: "比例" }, "=1:3比例"],
    ["nothing", { value: "", unit: "%", comparator: "≥" }, ""],
    ["blank columns", { value: "500家", unit: " ", comparator: "" }, "500家"],
  ])("%s", (_, cells, text) => {
    expect(joinCells(cells)).toBe(text);
  });
});

test.each([
  ["满意度(≥**%)", "%"],
  ["平均里程数（公里）", "公里"],
  ["项目总成本(≤**万元)", "万元"],
  ["项目(工程)验收合格率", null],
  ["补贴（含上年）标准（元/亩）（试行）", "元/亩"],
  ["满意度", null],
  ["道路长度（一期）", null],
])("the unit in the name %s is %s", (name, unit) => {
  expect(unitInName(name)).toBe(unit);
});

test.each([
  ["8个", false],
  ["＝8个", true],
  ["8个以上", true],
  ["2024年12月", false],
  ["优", false],
])("%s states a comparator: %s", (text, states) => {
  expect(statesComparator(compileTarget(text))).toBe(states);
});
