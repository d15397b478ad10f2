import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Categories } from "../../src/forms/form.ts";
import { readForms } from "../../src/forms/index.ts";
import { level1Of, level2Of } from "../../src/model/taxonomy.ts";
import { panyu } from "../fixtures/panyu.ts";
import { anyFacts } from "../support/any-facts.ts";
import { comparable, expectedTable } from "../support/expected.ts";
import type { TableFacts } from "../support/facts.ts";
import { layOut, workbookOf } from "../support/lay-out.ts";
import { type Layout, layouts, published, slidLayouts } from "../support/layouts.ts";

const categories: Categories = {
  isLevel1: (label) => level1Of(label) !== null,
  isLevel2: (label) => level2Of(label) !== null,
};

function read(tables: readonly TableFacts[], layout: Layout) {
  return readForms(workbookOf(layOut(tables, layout)), categories);
}

function tablesOf(tables: readonly TableFacts[], layout: Layout) {
  return read(tables, layout).drafts.map(({ table }) => comparable(table));
}

describe("the department form in any layout", () => {
  it("is read as published", () => {
    expect(tablesOf([panyu], published)).toEqual([expectedTable(panyu, published)]);
  });

  it("says the same wherever it stands and however it is merged", () => {
    fc.assert(
      fc.property(layouts(), (layout) => {
        expect(tablesOf([panyu], layout)).toEqual([expectedTable(panyu, layout)]);
      }),
      { numRuns: 150 },
    );
  });

  it("is read whatever it says", () => {
    fc.assert(
      fc.property(anyFacts(), layouts(), (facts, layout) => {
        expect(tablesOf([facts], layout)).toEqual([expectedTable(facts, layout)]);
      }),
      { numRuns: 150 },
    );
  });

  it("is found twice in one workbook, behind a cover", () => {
    fc.assert(
      fc.property(anyFacts(), layouts(), (facts, layout) => {
        const expected = [expectedTable(panyu, layout), expectedTable(facts, layout)];
        expect(tablesOf([panyu, facts], layout)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it("has its slid rows put back", () => {
    fc.assert(
      fc.property(slidLayouts(), (layout) => {
        expect(tablesOf([panyu], layout)).toEqual([expectedTable(panyu, layout)]);
      }),
      { numRuns: 150 },
    );
  });

  it("loses nothing and reports nothing where all is in place", () => {
    fc.assert(
      fc.property(layouts(), (layout) => {
        expect(read([panyu], layout).drafts.flatMap(({ findings }) => findings)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
