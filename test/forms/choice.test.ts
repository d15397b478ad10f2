import { describe, expect, it } from "vitest";
import { type FormOptions, forms } from "../../src/forms/index.ts";
import { draw, drawSheet } from "../support/draw.ts";
import { read, readOne } from "../support/read-forms.ts";

const plain = `
  项目名称 | 维修校舍 | < | <
  年度目标 | 完成维修 | < | <
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 维修面积 | 200平方米`;

const department = `
  部门名称 | 某局 | < | <
  预算整体情况 | 部门预算支出 | 预算金额（万元） | <
  ^ | 项目支出 | 40 | <
  一级指标 | 二级指标 | 三级指标 | 年度指标值
  产出指标 | 数量指标 | 服务企业 | 20家`;

describe("the form of a table", () => {
  it("is a project's or a department's by what stands in it", () => {
    expect(readOne(draw(plain)).table.form).toBe("project");
    expect(readOne(draw(department)).table.form).toBe("department");
  });

  it("is chosen table by table", () => {
    const { drafts } = read({ sheets: [drawSheet(`${plain}\n\n${department}`), drawSheet(department, "b")] });
    expect(drafts.map(({ table }) => table.form)).toEqual(["project", "department", "department"]);
  });

  it("is the one asked for", () => {
    expect(readOne(draw(plain), { form: "department" }).table.form).toBe("department");
    expect(readOne(draw(department), { form: "project-2021" }).table.form).toBe("project");
  });

  it("is read from hidden sheets only where no other has a table", () => {
    const hidden = { ...drawSheet(department, "去年"), isHidden: true };
    expect(read({ sheets: [drawSheet(plain), hidden] }).drafts.map(({ table }) => table.form)).toEqual(["project"]);
    expect(read({ sheets: [drawSheet("目录"), hidden] }).drafts.map(({ table }) => table.form)).toEqual(["department"]);
  });
});

describe("what a form asks for", () => {
  const indicators = "一级指标 | 二级指标 | 三级指标 | 目标值\n项目产出 | 产出数量 | 到位率 | 100%";
  const asked = (text: string, options?: FormOptions) =>
    read(draw(text), options).drafts.map(({ requires }) => requires);

  it("is not asked of a table of which the indicators alone are known", () => {
    expect(asked(`专项交通费绩效评价表\n${indicators}`)).toEqual([["indicators"]]);
    expect(asked(indicators)).toEqual([["indicators"]]);
  });

  it("is asked where the title, other sections or the user tell the form", () => {
    expect(asked(`项目支出绩效目标表\n${indicators}`)).toEqual([undefined]);
    expect(asked(`项目名称 | 交通费 | < | <\n${indicators}`)).toEqual([undefined]);
    expect(asked(indicators, { form: "project-2021" })).toEqual([undefined]);
  });
});

describe("what is no table", () => {
  it("is told with what came nearest", () => {
    const { drafts, findings } = read(draw("项目名称 | 维修校舍\n预算 | 20"));
    expect(drafts).toEqual([]);
    expect(findings).toMatchObject([{ rule: "input/no-table", facts: { found: ["项目名称"], sheet: "Sheet1" } }]);
  });

  it("is words in a sheet that no label stands in", () => {
    expect(read(draw("通知 | 各单位\n请按时报送")).findings).toMatchObject([{ facts: { found: [], sheet: null } }]);
  });
});

it("every form has an id of its own and says where it is used", () => {
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  for (const { name, usedIn } of forms)
    expect([name.zh, name.en, usedIn.zh, usedIn.en].every((text) => text !== "")).toBe(true);
});
