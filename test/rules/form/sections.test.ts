import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";

const goals = "goals: [改善充电服务。]\n";
const indicators = "indicators: { 产出指标: { 数量指标: { 新建充电站: 5座 } } }\n";

describe("form/missing-section and form/missing-field", () => {
  it("ask a department's table for its four sections, and not for the fields of what is absent", async () => {
    expect(await found(`form: department\n${indicators}`)).toEqual([
      "form/missing-section /department",
      "form/missing-section /budget",
      "form/missing-section /goals",
    ]);
    expect(await found("form: department\ndepartment: 某局\n")).toEqual([
      "form/missing-section /budget",
      "form/missing-section /goals",
      "form/missing-section /indicators",
    ]);
  });

  it("ask a project's table for its name, goals and indicators", async () => {
    expect(await found(`form: project\n${goals}`)).toEqual([
      "form/missing-section /project",
      "form/missing-section /indicators",
    ]);
    const named = (name: string) => `form: project\nproject: { name: ${name} }\n${goals}${indicators}`;
    expect(await found(named("充电站建设"))).toEqual([]);
    expect(await found(named('""'))).toEqual(["form/missing-field /project/name"]);
  });

  it("tell of a department without a name", async () => {
    for (const department of ["department:", 'department: "  "']) {
      const text = `form: department\n${department}\nbudget: { unit: 万元 }\n${goals}${indicators}`;
      expect(await found(text)).toEqual(["form/missing-field /department/name"]);
    }
  });
});

async function found(text: string): Promise<string[]> {
  const { diagnostics } = await check({ name: "table.yaml", bytes: new TextEncoder().encode(text) });
  return diagnostics
    .filter(({ rule }) => /^(?:form|budget)\//u.test(rule))
    .map(({ rule, pointer }) => `${rule} ${pointer}`);
}
