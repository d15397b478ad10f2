import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forms } from "../../src/forms/index.ts";
import { gridOf, rowsOf } from "../support/draw.ts";
import { printTables } from "../support/print-tables.ts";
import { read } from "../support/read-forms.ts";
import { headerRow, type Variation, variations, vary } from "../support/vary.ts";

const folder = new URL("../fixtures/forms/", import.meta.url);

/** What is left of these depends on where they stand, or on merges that tell what a weight is for. */
const apart = [
  "ragged-text.sheet",
  "evaluation-2016.sheet",
  "two-stacked-in-different-units.sheet",
  "a-sheet-a-project.sheet",
  "county-side-letters.sheet",
  "targets-of-three-years.sheet",
  "header-of-two-rows-unmerged.sheet",
];

const names = readdirSync(folder)
  .filter((name) => name.endsWith(".sheet") && !apart.includes(name))
  .sort();

const sheets = names.map((name) => {
  const text = readFileSync(new URL(name, folder), "utf8").replace(/^=== .*\n/u, "");
  return { name, rows: rowsOf(text) };
});

const labels = new Set(["一级指标", "二级指标", "三级指标", ...forms.flatMap(labelsIn)]);

function labelsIn(form: (typeof forms)[number]): string[] {
  return form.sections.flatMap((section) => {
    const columns = "columns" in section ? Object.values(section.columns).flat() : [];
    return [...section.labels, ...columns].filter((label) => label.length > 2);
  });
}

function print(rows: readonly (readonly string[])[]): string {
  return printTables(read({ sheets: [{ name: "Sheet1", isHidden: false, grid: gridOf(rows) }] }));
}

describe("the forms of the field", () => {
  it("say the same wherever they stand and however they are merged and spelled", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sheets), variations(), ({ rows }, variation: Variation) => {
        expect(print(vary(rows, variation, (text) => labels.has(text)))).toBe(print(rows));
      }),
      { numRuns: 150 },
    );
  });

  it("say the same with the columns of the indicators in another order", () => {
    const simple = sheets.filter(({ rows }) => canPermute(rows) && !print(rows).includes("noticed"));
    expect(simple.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(
        fc.constantFrom(...simple),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        ({ rows }, keys) => {
          expect(withSortedNotes(print(permute(rows, keys)))).toBe(withSortedNotes(print(rows)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function canPermute(rows: readonly (readonly string[])[]): boolean {
  const header = headerRow(rows);
  const records = rows.slice(header);
  const cells = rows[header] ?? [];
  const bare = new Set(cells.map((text) => text.replace(/[（(].*$/u, "")));
  return records.every((row) => row.length === cells.length && !row.includes("<")) && bare.size === cells.length;
}

/** A note tells its columns in the order of the sheet. */
function withSortedNotes(text: string): string {
  const sorted = (line: string) => [...line.split("；")].sort().join("；");
  return text.replace(/(?<= \| )[^|\n]+$/gmu, sorted);
}

/** The columns behind the side label in another order, in the header and below it. */
function permute(rows: readonly (readonly string[])[], keys: readonly number[]): string[][] {
  const header = headerRow(rows);
  const side = /级指标/u.test(rows[header]?.[0] ?? "") ? 0 : 1;
  const order = (rows[header] ?? []).map((_, column) => column).slice(side);
  const shuffled = [...order].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return rows.map((row, at) =>
    at < header ? [...row] : [...row.slice(0, side), ...shuffled.map((column) => row[column] ?? "")],
  );
}
