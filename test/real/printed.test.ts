import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { drawSheet } from "../support/draw.ts";
import { printTables } from "../support/print-tables.ts";
import { read } from "../support/read-forms.ts";
import { typedWorkbook } from "../support/typed-workbook.ts";
import { findingsOf } from "./verdict.ts";

const folder = new URL("./printed/", import.meta.url);
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".sheet") ? [name.replace(/\.sheet$/u, "")] : []));

/** Tables as provinces and cities print them, each with what it says and what a careful reviewer finds in it. */
describe("tables as they are printed", () => {
  it.each(names)("%s", async (name) => {
    const drawing = readFileSync(new URL(`${name}.sheet`, folder), "utf8");
    const parts = drawing.split(/^=== (.*)\n/mu).slice(1);
    const sheets = parts.flatMap((text, at) => (at % 2 === 1 ? [drawSheet(text, parts[at - 1])] : []));
    const said = printTables(read({ sheets }));
    const found = findingsOf(await check({ name: `${name}.xlsx`, bytes: await typedWorkbook(drawing) }));
    await expect(`${said}\n${found}`).toMatchFileSnapshot(`./printed/${name}.expected`);
  });
});
