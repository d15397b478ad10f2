import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileTarget } from "../../src/target/compile.ts";
import { satisfies } from "../../src/target/satisfy.ts";

type Verdict = readonly [target: string, actual: string | number, met: boolean | null];

const GROUPS: Readonly<Record<string, readonly Verdict[]>> = {
  "each comparator, at its bound and beside it": [
    ["≥90%", 90, true],
    ["≥90%", 89.99, false],
    [">90%", 90, false],
    [">90%", 90.01, true],
    ["≤3天", 3, true],
    ["≤3天", 3.5, false],
    ["<3天", 3, false],
    ["=8个", 8, true],
    ["8个", 9, false],
    ["80%-90%", 80, true],
    ["80%-90%", 90, true],
    ["80%-90%", 90.1, false],
    ["±3%以内", -2, true],
    ["约500人", 500, true],
    ["约500人", 480, null],
  ],
  "units of one measure": [
    ["≥1亿元", "10000万元", true],
    ["≥1亿元", "9999.99万元", false],
    ["≤2公里", "1999米", true],
    ["≤24小时", "1天", true],
    ["≥1亩", "666平方米", false],
    ["≥1亩", "667平方米", true],
    ["≥八成", "80%", true],
    ["≥5人/10万人", "0.5人/万人", true],
    ["≥100家", "120", true],
  ],
  "units of different measures": [
    ["≥90%", "95人", null],
    ["≤3个工作日", "3天", null],
    ["≥5项", "及时", null],
  ],
  "exact decimals": [
    ["≥0.3亿元", "3000.0万元", true],
    ["=0.7万元", "7000元", true],
    ["≤0.1%", 0.1, true],
  ],
  changes: [
    ["同比增长5%以上", "增长6%", true],
    ["同比增长5%以上", "下降6%", false],
    ["较上年下降≥3%", "下降3%", true],
  ],
  "answers and phrases": [
    ["是", "是", true],
    ["无", "否", true],
    ["否", "是", false],
    ["是", 1, null],
    ["优", "优", true],
    ["优", "良", null],
  ],
  dates: [
    ["2024年12月底前", "2024-12-31", true],
    ["2024年12月底前", "2025-01-01", false],
    ["2024年12月15日前", "2024年12月", null],
    ["2024年12月15日前", "2024年11月", true],
    ["6月30日前", "2024年6月30日", true],
    ["6月30日前", "2024-07-01", false],
    ["2024年1月起", "2023年12月31日", false],
    ["早于2024年3月", "2024年2月29日", true],
    ["晚于2024年3月", "2024年3月31日", false],
    ["第三季度", "2024年8月", true],
    ["第三季度", "2024年", null],
    ["2024年", "2024-05-01", true],
    ["2024年", "2023-05-01", false],
    ["每季度", "2024-05-01", null],
  ],
  "several targets": [
    ["500家；300人", "500家；300人", true],
    ["≥500家；≥300人", "510家；299人", false],
    ["≥500家；约300人", "510家；299人", null],
    ["500家；300人", "500家", null],
  ],
  "nothing to meet": [
    ["", 5, null],
    ["≥90%", Number.NaN, null],
    ["≥90%", Number.POSITIVE_INFINITY, null],
  ],
};

for (const [group, verdicts] of Object.entries(GROUPS)) {
  describe(group, () => {
    test.each(verdicts)("%s, %s: %s", (target, actual, met) => {
      expect(satisfies(compileTarget(target), actual)).toBe(met);
    });
  });
}

test("what is at least a number is not less than it", () => {
  const decimal = fc.integer({ min: -99999, max: 99999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(decimal, decimal, (bound, actual) => {
      expect(satisfies(compileTarget(`≥${bound}%`), actual)).toBe(actual >= bound);
      expect(satisfies(compileTarget(`<${bound}%`), actual)).toBe(actual < bound);
    }),
  );
});
