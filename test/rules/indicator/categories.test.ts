import { describe, expect, it } from "vitest";
import { rules } from "../../../src/rules/index.ts";
import { runRule } from "../../../src/rules/rule.ts";
import { contextOf, faultyRows, indicatorsOf, pathsOf } from "../../support/rule-context.ts";

describe("indicator/unknown-category", () => {
  it("tells each unknown label once, and none beneath an unknown one", () => {
    const rows = [
      "投入指标 | 资金管理 | 资金到位率 | 100%",
      "投入指标 | 预算管理 | 预算执行率 | 100%",
      "产出指标 | 效率指标 | 处理件数 | 5件",
      "产出指标(50分) | 效率指标（10分） | 办理件数 | 5件",
    ];
    const paths = pathsOf("indicator/unknown-category", contextOf({ indicators: indicatorsOf(rows) }));
    expect(paths).toEqual(["/indicators/0/level1", "/indicators/2/level2"]);
  });

  it("lets pass what forms of departments, of Shanghai and of 2011 are printed with", () => {
    const rows = [
      "履职效能 | 重点工作履行情况 | 甲 | 5个",
      "管理效率（20分） | 预算管理 | 乙 | 95%",
      "履职效果 | 部门履职目标 | 丙 | 5个",
      "产出指标 | 履职目标实现 | 丁 | 5个",
      "影响力目标 | 长效管理 | 戊 | 健全",
      "服务对象满意度指标 | 具体指标 | 己 | 90%",
      "项目完成指标 | 数量指标 | 庚 | 5个",
    ];
    expect(faultyRows("indicator/unknown-category", rows)).toEqual([]);
  });

  it("tells the same labels in tables of projects, or where they don't stand in those forms", () => {
    const rows = [
      "管理效率 | 预算管理 | 甲 | 95%",
      "产出指标 | 履职目标实现 | 乙 | 5个",
      "影响力目标 | 长效管理 | 丙 | 健全",
    ];
    const project = { name: "某项目", code: null, implementingUnit: null, attribute: null, period: null };
    const context = contextOf({ form: "project", project, indicators: indicatorsOf(rows) });
    expect(pathsOf("indicator/unknown-category", context)).toEqual(["/indicators/0/level1", "/indicators/1/level2"]);
    const misplaced = ["产出指标 | 具体指标 | 甲 | 5个", "履职管理 | 预算管理 | 乙 | 5个"];
    expect(faultyRows("indicator/unknown-category", misplaced)).toEqual(misplaced);
  });

  it("names the older taxonomy, the nearest label, or the several that are meant", () => {
    expect(factsOf("投入 | 资金管理 | 资金到位率 | 100%")).toMatchObject({ isOlder: true });
    expect(factsOf("产出指标 | 数量指际 | 件数 | 5件")).toMatchObject({ nearest: "数量指标" });
    expect(factsOf("效果指标 | 社会、经济、生态效益指标 | 争议率 | 0%")).toMatchObject({
      several: ["社会效益指标", "经济效益指标", "生态效益指标"],
    });
  });
});

describe("indicator/misplaced-category", () => {
  it("tells a run of rows once", () => {
    const rows = [
      "效益指标 | 数量指标 | 甲 | 5个",
      "效益指标 | 数量指标 | 乙 | 5个",
      "效益指标 | 社会效益指标 | 丙 | 5人",
      "产出指标 | 社会效益指标 | 丁 | 5人",
    ];
    expect(faultyRows("indicator/misplaced-category", rows)).toEqual([rows[0], rows[3]]);
  });

  it("accepts what either taxonomy and practice print", () => {
    const rows = [
      "产出指标 | 成本指标 | 甲 | 5万元",
      "成本指标 | 成本指标 | 甲 | 5万元",
      "成本指标 | 经济成本指标 | 乙 | 5万元",
      "效益指标 | 可持续影响指标 | 丙 | 5年",
      "效益指标 | 服务对象满意度指标 | 丁 | 90%",
      "社会公众或服务对象满意度指标 |  | 戊 | 90%",
    ];
    expect(faultyRows("indicator/misplaced-category", rows)).toEqual([]);
  });
});

describe("indicator/missing-category", () => {
  const output = "产出指标 | 数量指标 | 甲 | 5个";
  const benefit = "效益指标 | 社会效益指标 | 乙 | 5人";

  it("tells each category that is missing", () => {
    expect(faultyRows("indicator/missing-category", [output])).toEqual(["/indicators", "/indicators"]);
    expect(faultyRows("indicator/missing-category", [output, benefit])).toEqual(["/indicators"]);
  });

  it("counts satisfaction wherever it stands", () => {
    for (const row of ["效益指标 | 服务对象满意度指标 | 丙 | 90%", "满意度指标 |  | 丙 | 90%"]) {
      expect(faultyRows("indicator/missing-category", [output, benefit, row])).toEqual([]);
    }
  });

  it("looks past the row of budget execution", () => {
    const execution = "预算执行率（10分） | 预算执行率 | 预算执行率 | 100%";
    expect(faultyRows("indicator/missing-category", [execution, output, benefit])).toEqual(["/indicators"]);
    expect(faultyRows("indicator/missing-category", [execution])).toEqual([]);
    expect(faultyRows("indicator/unknown-category", [execution, output])).toEqual([]);
  });

  it("says nothing where a label is not understood, or there are no indicators", () => {
    expect(faultyRows("indicator/missing-category", [output, "其他 | 别的 | 丙 | 5个"])).toEqual([]);
    expect(faultyRows("indicator/missing-category", [])).toEqual([]);
  });
});

function factsOf(row: string): unknown {
  const rule = rules.find(({ id }) => id === "indicator/unknown-category");
  const context = contextOf({ indicators: indicatorsOf([row]) });
  return rule ? [...runRule(rule, context)][0]?.facts : undefined;
}
