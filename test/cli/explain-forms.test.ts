import { expect, test } from "vitest";
import { forms } from "../../src/forms/index.ts";
import { run } from "./fake-terminal.ts";

test.each(["en", "zh"])("all forms are listed: %s", async (language) => {
  const { code, stdout } = await run(["explain", "forms", "--lang", language]);
  expect(code).toBe(0);
  for (const { id } of forms) expect(stdout).toMatch(new RegExp(`^${id} `, "mu"));
});

test("a form is told with the labels that it is read by", async () => {
  const { code, stdout } = await run(["explain", "forms/department"]);
  expect(code).toBe(0);
  for (const label of ["部门整体预算绩效目标表", "部门名称", "年度重点工作任务", "实施周期指标值"]) {
    expect(stdout).toContain(label);
  }
});

test("an unknown form is a usage error that tells the nearest", async () => {
  const explained = await run(["explain", "forms/departmnt"]);
  expect(explained).toMatchObject({ code: 2, stderr: "ptt: unknown form departmnt; did you mean department?\n" });
  const asked = await run(["validate", "--form", "departmnt", "examples/panyu-2024.xlsx"]);
  expect(asked).toMatchObject({ code: 2, stderr: "ptt: unknown form departmnt; did you mean department?\n" });
});

test("every table is read as the form that is asked for", async () => {
  const { stdout } = await run(["compile", "--form", "project-2015", "examples/panyu-2024.xlsx"]);
  expect(JSON.parse(stdout).form).toBe("project");
});
