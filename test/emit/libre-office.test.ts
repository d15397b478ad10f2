import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { printWorkbook } from "../../src/emit/xlsx.ts";
import { panyu } from "../fixtures/panyu.ts";
import { hasLibreOffice, savedByLibreOffice } from "../support/libre-office.ts";
import { readBack } from "../support/read-back.ts";
import { tableOf } from "../support/table.ts";

const where = hasLibreOffice ? "" : " (skipped: LibreOffice is not installed)";

describe.skipIf(!hasLibreOffice)(`LibreOffice${where}`, { timeout: 150_000 }, () => {
  test("opens the printed forms of both kinds as they are, and what it saves is the same tables", async () => {
    const { tables } = await check({ name: "p.yaml", bytes: readFileSync("test/fixtures/project-2015.yaml") });
    const all = [tableOf(panyu), ...tables.map(({ table }) => table)];
    expect(all.map(({ form }) => form)).toEqual(["department", "project", "project"]);
    const saved = savedByLibreOffice(await printWorkbook(...all));
    expect(readBack(saved)).toEqual({ tables: all, noticed: [] });
  });
});
