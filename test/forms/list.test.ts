import { expect, it } from "vitest";
import { gridOf } from "../support/draw.ts";
import { tablesOf } from "../support/read-forms.ts";

const header = [
  "单位名称",
  "项目名称",
  "项目目标",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "度量单位",
  "指标内容",
];
const levels = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

/** Projects of ten units, `rows` indicators each, their unit, name and goal merged down the left. */
function listOf(projects: number, rows: number): string[][] {
  const lines = Array.from({ length: projects * rows }, (_, at) => {
    const project = Math.floor(at / rows);
    const index = at % rows;
    const [level1, level2] = levels[index % levels.length] ?? levels[0];
    const heading = index === 0 ? [`第${project % 10}单位`, `项目${project}`, `完成${project}`] : ["^", "^", "^"];
    return [...heading, level1, level2, `指标${project}-${index}`, "≥", String(index), "%", "说明"];
  });
  return [["项目支出绩效目标表（本次下达）"], header, ...lines];
}

it("reads a list of 500 projects, a table each", () => {
  const tables = tablesOf({ sheets: [{ name: "05-2", isHidden: false, grid: gridOf(listOf(500, 12)) }] });
  expect(tables).toHaveLength(500);
  tables.forEach((table, project) => {
    expect(table.project?.name).toBe(`项目${project}`);
    expect(table.department.name).toBe(`第${project % 10}单位`);
    expect(table.goals.map(({ text }) => text)).toEqual([`完成${project}`]);
    expect(table.indicators.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, at) => `指标${project}-${at}`),
    );
  });
  expect(tables[499]?.indicators[11]?.annualTarget?.raw).toBe("≥11%");
});
