import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRounding, type Rounding } from "../../../src/model/rounding.ts";
import type { TargetTable } from "../../../src/model/table.ts";
import { rules } from "../../../src/rules/index.ts";
import { type RuleContext, runRule } from "../../../src/rules/rule.ts";
import { anyFacts } from "../../support/any-facts.ts";
import { tableOf } from "../../support/table.ts";
import { wordsOf } from "../words.ts";

const budgetRules = rules.filter(({ id }) => id.startsWith("budget/"));

describe("the budget rules on any table", () => {
  it("say each fault in a sentence, at a place in the table", () => {
    fc.assert(
      fc.property(anyFacts(), anyRounding(), (facts, rounding) => {
        for (const rule of budgetRules) {
          for (const finding of runRule(rule, contextOf(tableOf(facts), rounding))) {
            const { en, zh } = wordsOf(rule, finding.facts);
            expect(en).toMatch(/^[^\n]+\.$/u);
            expect(zh).toMatch(/^[^\n]+。$/u);
            expect(`${en}${zh}`).not.toMatch(/undefined|NaN|\[object|null/u);
            expect(finding.path).toMatch(/^\/(?:budget|tasks)/u);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("find as much whatever the order of lines and tasks", () => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const table = tableOf(facts);
        const { expenditure, revenue, unit } = table.budget;
        const turned = {
          ...table,
          budget: { unit, expenditure: expenditure.toReversed(), revenue: revenue.toReversed() },
          tasks: table.tasks.toReversed(),
        };
        expect(countsOf(turned)).toEqual(countsOf(table));
      }),
      { numRuns: 60 },
    );
  });
});

function anyRounding(): fc.Arbitrary<Rounding> {
  return fc.record({
    mode: fc.constantFrom("nearest", "truncate", "strict"),
    tolerance: fc.constantFrom(null, "0", "1000000"),
  });
}

function countsOf(table: TargetTable): number[] {
  return budgetRules.map((rule) => [...runRule(rule, contextOf(table, defaultRounding))].length);
}

function contextOf(table: TargetTable, rounding: Rounding): RuleContext {
  const sections = new Set(["department", "budget", "goals", "tasks", "indicators"] as const);
  return { table, readings: new Map(), sections, horizons: new Set(["annual"]), rounding };
}
