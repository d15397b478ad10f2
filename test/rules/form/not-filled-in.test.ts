import { expect, test } from "vitest";
import { check } from "../../../src/check.ts";
import { formNotFilledIn } from "../../../src/rules/form/not-filled-in.ts";
import { runRule } from "../../../src/rules/rule.ts";
import { contextOf } from "../../support/rule-context.ts";

const [blank] = formNotFilledIn.examples.faulty;
const text = blank?.file?.text ?? "";

test("a blank form has this one finding and no other", async () => {
  expect(await found(text)).toEqual(["form/not-filled-in "]);
});

test("one cell that is filled in, be it with a mark or with what is no amount, lets the others be missed", async () => {
  for (const filled of [
    text.replace("department:\n", "department: 某局\n"),
    text.replace("基本支出: ,", "基本支出: 约3,"),
  ]) {
    const rules = await found(filled);
    expect(rules).toContain("goal/missing /goals");
    expect(rules).toContain("form/not-filled-in /indicators");
    expect(rules.filter((rule) => rule.startsWith("budget/missing-amount")).length).toBeGreaterThan(2);
  }
});

test("a form that requires tasks has them among what is blank", () => {
  const sections = new Set(["department", "tasks", "indicators"] as const);
  const context = contextOf({ department: { name: null, code: null } });
  expect(runRule(formNotFilledIn, { ...context, sections, requires: [...sections] }).map(({ facts }) => facts)).toEqual(
    [{ sections: ["department", "tasks", "indicators"] }],
  );
});

test("rows of tasks that are there and blank fill nothing in", async () => {
  expect(await found(`${text}tasks:\n  - { name: , content: , funding: , outcome: }\n`)).toEqual([
    "form/not-filled-in ",
  ]);
});

async function found(yaml: string): Promise<string[]> {
  const { diagnostics } = await check({ name: "a.yaml", bytes: Buffer.from(yaml) });
  return diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`);
}

test("rules about what is missing in a filled form had nothing to judge by, and don't pass", async () => {
  const { tables } = await check({ name: "a.yaml", bytes: Buffer.from(text) });
  const outcomes = tables[0]?.ledger.filter(({ rule }) => ["goal/missing", "budget/missing-amount"].includes(rule));
  expect(outcomes?.map(({ outcome }) => outcome)).toEqual(["not-enough-data", "not-enough-data"]);
});
