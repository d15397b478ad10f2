import { expect, it } from "vitest";
import { contextOf, faultyRows, pathsOf, taskOf } from "../../support/rule-context.ts";

const named = (name: string) => `产出指标 | 数量指标 | ${name} | 5个`;

it.each([
  "2023年6月30日广汽乘用车库存比2023年3月31日库存环比下降。",
  "2023年培训人次",
  "２０２３年新增企业数",
  "2021-2022年累计改造户数",
  "2025年完成建设数",
])("tells an indicator about another year: %s", (name) => {
  expect(faultyRows("text/wrong-year", [named(name)])).toEqual([named(name)]);
});

it.each([
  "2024年外贸进出口",
  "比2023年增加户数",
  "2024年库存较2023年12月31日下降",
  "以2020年为基数的增长",
  "在2023年基础上新增企业数",
  "2019年以来累计企业数",
  "2021-2025年规划项目",
  "2022年—2024年累计改造户数",
  "《2023年工作要点》任务落实数",
  "粤府〔2015〕12号文任务数",
  "支付2023年工程尾款项目数",
  "2023年结转项目完成数",
  "2023年度决算公开部门数",
  "编制2025年预算单位数",
  "力争到2025年建成数",
  "服务企业2023家",
])("is silent on %s", (name) => expect(faultyRows("text/wrong-year", [named(name)])).toEqual([]));

it("tells deadlines of other years, in any notation", () => {
  const rows = ["2023年12月底前", "2023-12-31", "2022年至2023年"].map(
    (date) => `产出指标 | 时效指标 | 完成时间 | ${date}`,
  );
  expect(faultyRows("text/wrong-year", rows)).toEqual(rows);
  const right = ["2024年12月底前", "12月底前", "2023年至2024年"].map(
    (date) => `产出指标 | 时效指标 | 完成时间 | ${date}`,
  );
  expect(faultyRows("text/wrong-year", right)).toEqual([]);
});

it("takes the years of a project's period", () => {
  const project = { name: "某工程", code: null, implementingUnit: null, attribute: null, period: "202301-202512" };
  const indicators = [
    {
      level1: "产出指标",
      level2: "数量指标",
      name: "2023年开工数",
      cycleTarget: null,
      annualTarget: "5个",
      weight: null,
      note: null,
    },
  ];
  expect(pathsOf("text/wrong-year", contextOf({ form: "project", project, indicators }))).toEqual([]);
  expect(pathsOf("text/wrong-year", contextOf({ form: "project", indicators }))).toEqual(["/indicators/0/name"]);
});

it("tells goals and tasks left over from the year before, not their background", () => {
  const tasks = [
    taskOf({ outcome: "全力做大2023年进出口量。" }),
    taskOf({ content: "兑现2022年度高新技术企业奖补资金。" }),
    taskOf({ content: "在2023年基础上，2024年再建10座。" }),
    taskOf({ content: "谋划2025年项目储备。" }),
  ];
  const goals = [
    { horizon: "annual", text: "落实2023年重点工作。" } as const,
    { horizon: "cycle", text: "到2030年建成。" } as const,
  ];
  expect(pathsOf("text/wrong-year", contextOf({ tasks, goals })).sort()).toEqual(["/goals/0/text", "/tasks/0/outcome"]);
});

it("says nothing where the table's year is unknown", () => {
  const indicators = [
    {
      level1: null,
      level2: null,
      name: "2023年、2022年培训",
      cycleTarget: null,
      annualTarget: "5个",
      weight: null,
      note: null,
    },
  ];
  expect(pathsOf("text/wrong-year", contextOf({ fiscalYear: null, indicators }))).toEqual([]);
});
