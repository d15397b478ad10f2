import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { describe as describeDiagnostic } from "../../src/rules/describe.ts";
import { rules } from "../../src/rules/index.ts";
import type { Example, Rule } from "../../src/rules/rule.ts";
import { inputOf, settingsOf } from "./example-input.ts";
import { judge } from "./judge.ts";

describe("the table that completes the examples", () => {
  it("is without a fault", async () => {
    expect((await check(inputOf({ yaml: "" }))).diagnostics).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it("has an example at fault and a correct one", () => {
    expect(rule.examples.faulty.length).toBeGreaterThan(0);
    expect(rule.examples.correct.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.faulty.map((example, index) => [index + 1, example] as const))(
    "finds the fault of example %i where it says",
    async (_number, example) => {
      expect(await pointersOf(rule, example)).toEqual([...(example.at ?? [])].sort());
    },
  );

  it.each(rule.examples.correct.map((example, index) => [index + 1, example] as const))(
    "is silent on correct example %i",
    async (_number, example) => {
      expect(await pointersOf(rule, example)).toEqual([]);
    },
  );

  it("puts its faults into one sentence in either language, and each place into it", async () => {
    for (const example of rule.examples.faulty.filter(({ stored }) => !stored)) {
      const { diagnostics } = await check(inputOf(example), settingsOf(example));
      for (const diagnostic of diagnostics.filter((one) => one.rule === rule.id)) {
        const [en, zh] = [describeDiagnostic(diagnostic, "en"), describeDiagnostic(diagnostic, "zh")];
        expect(en.message).toMatch(/^[^\n]+\.$/u);
        expect(zh.message).toMatch(/^[^\n]+。$/u);
        expect([en.message, en.hint, zh.message, zh.hint].join()).not.toMatch(/undefined|NaN|\[object|null/u);
      }
    }
  });
});

/** Where the rule finds a fault in an example. */
async function pointersOf(rule: Rule, example: Example): Promise<(string | null)[]> {
  if (example.stored) return (await judge(rule, example)).map(({ path }) => path);
  const { diagnostics } = await check(inputOf(example), settingsOf(example));
  return diagnostics.flatMap((one) => (one.rule === rule.id ? [one.pointer] : [])).sort();
}
