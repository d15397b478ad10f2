import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/reporters/display.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { cellAt, diagnostic, gridOf, plain, tableOf, textOf, workbookOf } from "./sample.ts";

const findings = 500;
const fault = { rule: "input/unreadable", facts: { reason: "empty", format: "yaml", detail: null } } as const;

function widest(text: string): number {
  return Math.max(...text.split("\n").map(displayWidth));
}

describe("what is as long as a file is shown in a line's width, however many findings stand in it", () => {
  test("a line of text", () => {
    const source = textOf(`${"甲".repeat(2_000_000)}乙`, []);
    const places = Array.from({ length: findings }, (_, index) => 4000 * index);
    const diagnostics = places.map((start) => {
      const place = { kind: "text", start, end: 2_000_000 } as const;
      return diagnostic({ ...fault, place, location: source.text?.locate(start) ?? null });
    });
    const shown = pretty.file({ ...source, diagnostics }, 0, plain);
    expect(shown.match(/│ …?甲+…/gu)).toHaveLength(findings);
    expect(widest(shown)).toBeLessThanOrEqual(plain.width);
  });

  test("the end of a line of text", () => {
    const source = textOf(`${"甲".repeat(2_000_000)}乙`, []);
    const place = { kind: "text", start: 2_000_000, end: 2_000_001 } as const;
    const location = source.text?.locate(place.start) ?? null;
    expect(location?.column).toBe(2_000_001);
    for (const known of [place, null]) {
      const shown = pretty.file(
        { ...source, diagnostics: [diagnostic({ ...fault, place: known, location })] },
        0,
        plain,
      );
      expect(shown).toMatch(/│ …甲+乙\n +│ +\^\^\n/u);
    }
  });

  test("a row of cells", () => {
    const row = Array.from({ length: 1000 }, () => "甲".repeat(32_767));
    const diagnostics = Array.from({ length: findings }, (_, index) =>
      diagnostic({ ...fault, location: cellAt(1, 5 * index) }),
    );
    const shown = pretty.file(workbookOf(gridOf([row, row, row]), diagnostics), 0, plain);
    expect(shown.match(/甲…? *│/gu)?.length).toBeGreaterThan(findings);
    expect(widest(shown)).toBeLessThanOrEqual(plain.width);
  });

  test("a title", () => {
    const long = { title: "甲".repeat(500_000), department: { name: "乙".repeat(500_000), code: null } };
    const checked = { ...textOf("", [diagnostic(fault)]), tables: [tableOf(long)] };
    expect(pretty.file(checked, 0, plain).length).toBeLessThan(1000);
  });
});
