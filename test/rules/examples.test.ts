import { describe, expect, it } from "vitest";
import { check, defaultSettings } from "../../src/check.ts";
import type { Draft } from "../../src/draft.ts";
import { compileDraft } from "../../src/model/compile.ts";
import { read } from "../../src/readers/index.ts";
import { defaultLimits } from "../../src/readers/limits.ts";
import { describe as describeDiagnostic } from "../../src/rules/describe.ts";
import { rules } from "../../src/rules/index.ts";
import { type Example, type Rule, runRule } from "../../src/rules/rule.ts";
import { inputOf } from "./example-input.ts";

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
      const { diagnostics } = await check(inputOf(example));
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
  if (example.stored) return findStored(rule, example, example.stored);
  const { diagnostics } = await check(inputOf(example));
  return diagnostics.flatMap((one) => (one.rule === rule.id ? [one.pointer] : [])).sort();
}

/** The same for an example of which a workbook stores more than it shows. */
async function findStored(
  rule: Rule,
  example: Example,
  stored: Readonly<Record<string, string>>,
): Promise<(string | null)[]> {
  const { drafts } = await read(inputOf(example), defaultLimits);
  return (drafts ?? []).flatMap((draft) => {
    const compiled = compileDraft({ ...draft, readings: withStored(draft.readings, stored) });
    return [...runRule(rule, { ...compiled, rounding: defaultSettings.rounding })].map(({ path }) => path);
  });
}

function withStored(readings: Draft["readings"], stored: Readonly<Record<string, string>>): Draft["readings"] {
  return new Map([...readings].map(([path, one]) => [path, { ...one, stored: stored[path] ?? one.stored }]));
}
