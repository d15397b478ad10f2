import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawSheet } from "../support/draw.ts";
import { printTables } from "../support/print-tables.ts";
import { read } from "../support/read-forms.ts";

const folder = new URL("../fixtures/forms/", import.meta.url);

/** Sheets as clerks make them, drawn in test/fixtures/forms; beside each what it says, read by eye. `=== name` begins a sheet. */
describe("drawn sheets", () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".sheet"))
    .sort()) {
    const name = file.slice(0, -".sheet".length);
    it(`reads ${name}`, async () => {
      const parts = readFileSync(new URL(file, folder), "utf8").split(/^=== (.*)\n/mu);
      const sheets = parts.flatMap((text, at) => (at % 2 === 0 && at > 0 ? [drawSheet(text, parts[at - 1])] : []));
      await expect(printTables(read({ sheets }))).toMatchFileSnapshot(`../fixtures/forms/${name}.txt`);
    });
  }
});
