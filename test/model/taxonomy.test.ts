import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { level1Keys, level2Keys } from "../../src/model/table.ts";
import {
  categoryName,
  holdersOf,
  level1Labels,
  level1Of,
  level2Labels,
  level2Of,
  nearestLevel1,
  nearestLevel2,
} from "../../src/model/taxonomy.ts";

describe("level1Of", () => {
  it.each([
    ["产出指标", "output"],
    ["产出指标(50分)", "output"],
    ["产出指标（50分）", "output"],
    ["产出指标 50分", "output"],
    ["产出指标(40-50)分", "output"],
    ["产 出\n指 标", "output"],
    ["一、产出指标", "output"],
    ["预期产出指标", "output"],
    ["项目产出", "output"],
    ["成本指标(0-20)分", "cost"],
    ["效益指标(30分)", "benefit"],
    ["效果指标", "benefit"],
    ["项目效果", "benefit"],
    ["满意度指标(10分)", "satisfaction"],
    ["满意度指\n标", "satisfaction"],
    ["社会公众或服务对象满意度指标", "satisfaction"],
    ["服务对象满意度指标", "satisfaction"],
  ])("%j is %s", (label, key) => expect(level1Of(label)).toBe(key));

  it.each(["投入", "过程", "预算绩效", "数量指标", "效益及满意度指标", "", "指标"])("%j is none", (label) =>
    expect(level1Of(label)).toBeNull(),
  );
});

describe("level2Of", () => {
  it.each([
    ["数量指标", "quantity"],
    ["数量指标(必填硬性指标)", "quantity"],
    ["★数量指标", "quantity"],
    ["数量指标(或建筑规模指标)", "quantity"],
    ["产出数量", "quantity"],
    ["质量指标（必填）", "quality"],
    ["时效指标(工期指标)", "timeliness"],
    ["时效指标（工期指标、形象进度指标）", "timeliness"],
    ["进度指标", "timeliness"],
    ["成本指标", "cost"],
    ["预算(或投资规模)控制指标", "cost"],
    ["经济成本指标", "economicCost"],
    ["社会成本指标", "socialCost"],
    ["生态环境成本指标", "ecologicalCost"],
    ["经济效益指标(选填)", "economic"],
    ["社会效益目标", "social"],
    ["环境效益", "ecological"],
    ["生态效益指标", "ecological"],
    ["可持续影响指标", "sustainability"],
    ["可持续发展指标", "sustainability"],
    ["服务对象满意度指标", "satisfaction"],
    ["公众满意度", "satisfaction"],
    ["社会公众或服务对象满意度指标", "satisfaction"],
  ])("%j is %s", (label, key) => expect(level2Of(label)).toBe(key));

  it.each(["社会、经济、生态效益指标", "产出指标", "资金管理", "财务管理", "", "具体指标"])("%j is none", (label) =>
    expect(level2Of(label)).toBeNull(),
  );
});

it("knows the printed label of each key", () => {
  for (const key of level1Keys) expect(level1Of(level1Labels[key])).toBe(key);
  for (const key of level2Keys) expect(level2Of(level2Labels[key])).toBe(key);
});

describe("holdersOf", () => {
  it("takes both taxonomies", () => {
    expect(holdersOf("cost")).toEqual(["output", "cost"]);
    expect(holdersOf("economicCost")).toContain("cost");
    expect(holdersOf("sustainability")).toEqual(["benefit"]);
  });

  it("takes satisfaction under benefit, as it is printed", () => {
    expect(holdersOf("satisfaction")).toEqual(["satisfaction", "benefit"]);
  });

  it("lets no output category stand under benefit", () => {
    for (const key of ["quantity", "quality", "timeliness"] as const) expect(holdersOf(key)).toEqual(["output"]);
  });
});

describe("the nearest label", () => {
  it("is told for a slip of one character in four", () => {
    expect(nearestLevel1("产岀指标")).toBe("产出指标");
    expect(nearestLevel2("数量指际")).toBe("数量指标");
    expect(nearestLevel2("服务对象满易度指标")).toBe("服务对象满意度指标");
    expect(nearestLevel2("可持续景响指标")).toBe("可持续影响指标");
  });

  it("is none where nothing is near", () => {
    expect(nearestLevel1("投入")).toBeNull();
    expect(nearestLevel2("资金管理")).toBeNull();
  });
});

it("is not moved by blanks, width or weights", () => {
  const label = fc.constantFrom(...Object.values(level2Labels), ...Object.values(level1Labels));
  const blanks = fc.constantFrom("", " ", "\n", "\u3000");
  const weight = fc.constantFrom("", "(50分)", "（50分）", "（必填）", "【10】", " 20分", "：");
  fc.assert(
    fc.property(label, fc.array(blanks, { minLength: 9, maxLength: 9 }), weight, (text, between, tail) => {
      const padded = [...text].map((letter, index) => `${between[index % between.length] ?? ""}${letter}`).join("");
      expect(categoryName(padded + tail)).toBe(categoryName(text));
    }),
  );
});

it("ends for any label", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (label) => {
      level1Of(label);
      level2Of(label);
      nearestLevel1(label);
      nearestLevel2(label);
    }),
  );
  expect(level2Of("(".repeat(100_000))).toBeNull();
});
