import { expect } from "vitest";
import { defaultSettings, prepareCheck } from "../../src/check.ts";
import type { Checked } from "../../src/checked.ts";
import type { Language } from "../../src/diagnostic.ts";
import { InputError } from "../../src/diagnostic.ts";
import { emitJson } from "../../src/emit/json.ts";
import { markWorkbook } from "../../src/emit/marked/mark.ts";
import { emitNdjson } from "../../src/emit/ndjson.ts";
import { normalized, withSource } from "../../src/emit/normalized.ts";
import { emitYaml } from "../../src/emit/yaml.ts";
import { readWorkbook } from "../../src/readers/xlsx/workbook.ts";
import { htmlPage } from "../../src/reporters/html/page.ts";
import { reporters } from "../../src/reporters/index.ts";
import { markdownPage } from "../../src/reporters/markdown/page.ts";
import { describe } from "../../src/rules/describe.ts";
import { rules } from "../../src/rules/index.ts";

import { within } from "./within.ts";

/** An input as it is given to the road. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const known = new Set<string>(rules.map(({ id }) => id));
const languages: readonly Language[] = ["en", "zh"];
const longestMessage = 5000;

/**
 * Takes an input the whole road and out again in every format. Nothing throws and all comes to an end; each finding is one of a known
 * rule and has its words; no text acts on a terminal; what is for programs can be read by them.
 */
export async function survives(given: Given): Promise<Checked> {
  const road = await prepareCheck(given, defaultSettings);
  const checked = within(road);
  for (const language of languages) {
    for (const diagnostic of checked.diagnostics) {
      expect(known).toContain(diagnostic.rule);
      const { message, hint } = describe(diagnostic, language);
      expect(message.length).toBeGreaterThan(0);
      expect(message.length).toBeLessThan(longestMessage);
      expect(hint).not.toBe("");
    }
    within(() => reportIn(checked, language));
  }
  within(() => compiles(checked));
  within(() => marks(given, checked));
  return checked;
}

/** Reads what was compiled once more: it says the same. */
export async function readsBack(checked: Checked): Promise<void> {
  for (const { table } of checked.tables) {
    const json = emitJson(normalized(table));
    const road = await prepareCheck({ name: "again.json", bytes: new TextEncoder().encode(json) }, defaultSettings);
    const again = within(road);
    expect(again.tables.map((one) => emitJson(normalized(one.table)))).toEqual([json]);
  }
}

function reportIn(checked: Checked, language: Language): void {
  for (const hasColour of [false, true]) {
    const style = { language, hasColour, width: 80 };
    for (const { name, open, file, close, join } of reporters) {
      const piece = file(checked, 0, style);
      const output = open(style) + (join ? join()(piece) : piece) + close(noSummary, style);
      if (hasColour) continue;
      expect(output.replace(/^\ufeff|\r(?=\n)/gu, "")).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      parsers[name]?.(output);
    }
  }
  for (const page of [htmlPage, markdownPage]) expect(page.file(checked, 0, language)).not.toMatch(acting);
}

const noSummary = { files: 1, tables: 0, checks: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };

/** Controls that end up raw in a page: none but line breaks and tabs. */
const acting = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/u;

const parsers: Readonly<Record<string, (output: string) => unknown>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  ndjson: (output) => output.split("\n").map((line) => line === "" || JSON.parse(line)),
};

function compiles(checked: Checked): void {
  for (const checkedTable of checked.tables) {
    const table = normalized(checkedTable.table);
    expect(JSON.parse(emitJson(table))).toEqual(JSON.parse(emitNdjson(table)));
    JSON.parse(emitJson(withSource(checked, checkedTable)));
    for (const language of languages) emitYaml(checkedTable.table, language);
  }
}

/** A workbook that can be read can be given back with its findings, and read again. */
function marks({ name, bytes }: Given, checked: Checked): void {
  if (!/\.xls[xm]$/u.test(name) || !checked.workbook) return;
  try {
    const marked = markWorkbook({ checked, bytes }, "zh", defaultSettings.limits);
    expect(readWorkbook(marked, defaultSettings.limits).sheets.length).toBeGreaterThanOrEqual(
      checked.workbook.sheets.length,
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
