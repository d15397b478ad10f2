import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../src/check.ts";
import { normalized } from "../src/emit/normalized.ts";
import { locationName } from "../src/reporters/location.ts";

const checked = (name: string) => check({ name, bytes: readFileSync(name) });
const expected = await checked("examples/panyu-2024.xlsx");

describe.each(["xls", "ods", "docx", "html"])("the real table as .%s", async (ending) => {
  const found = await checked(`examples/panyu-2024.${ending}`);

  it("compiles to the same JSON as the .xlsx", () => {
    expect(found.tables.map(({ table }) => normalized(table))).toEqual(
      expected.tables.map(({ table }) => normalized(table)),
    );
  });

  it("has the same findings at the same cells", () => {
    const told = ({ diagnostics }: typeof found) =>
      diagnostics.map(({ rule, location }) => `${rule} ${location && locationName(location).replace(/^.*!/u, "")}`);
    expect(told(found)).toEqual(told(expected));
  });
});
