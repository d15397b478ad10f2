import type { Checked } from "../../../src/checked.ts";
import type { Diagnostic, Language, Severity } from "../../../src/diagnostic.ts";
import { markWorkbook } from "../../../src/emit/marked/mark.ts";
import { defaultLimits } from "../../../src/limits.ts";
import { listEntries } from "../../../src/package/zip/entries.ts";
import { inflate } from "../../../src/package/zip/inflate.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { parseReference } from "../../../src/source/reference.ts";
import { type ZipPart, zip } from "../../readers/xlsx/zip.ts";

/** A finding at a cell, in words that name a label: 甲局的金额为-1，应大于或等于0。 */
export function finding(sheet: string, cell: string, more: { severity?: Severity; label?: string } = {}): Diagnostic {
  const place = parseReference(cell);
  if (!place) throw new Error(cell);
  return {
    rule: "budget/negative",
    severity: more.severity ?? "error",
    facts: { label: more.label ?? "甲局", amount: "-1" },
    pointer: null,
    table: null,
    location: { sheet, cell, line: null, column: null },
    place: { kind: "cell", sheet, ...place },
    related: {},
  };
}

/** A workbook with these findings, as `check` gives it. */
export function checkedWorkbook(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): Checked {
  return {
    path: "table.xlsx",
    workbook: readWorkbook(bytes, defaultLimits),
    text: null,
    tables: [],
    diagnostics,
    suppressed: [],
  };
}

export function mark(bytes: Uint8Array, diagnostics: readonly Diagnostic[], language: Language = "zh"): Buffer {
  return Buffer.from(markWorkbook({ checked: checkedWorkbook(bytes, diagnostics), bytes }, language, defaultLimits));
}

export function markParts(parts: readonly ZipPart[], diagnostics: readonly Diagnostic[], language?: Language): Buffer {
  return mark(zip(parts), diagnostics, language);
}

/** The parts of an archive as text, by name, in its order. */
export function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  return new Map(
    listEntries(bytes, defaultLimits).map((entry) => [entry.name, inflate(bytes, entry).toString("utf8")]),
  );
}

/** The packed bytes of the parts of an archive, by name. */
export function packedParts(bytes: Buffer): ReadonlyMap<string, string> {
  return new Map(
    listEntries(bytes, defaultLimits).map((entry) => {
      const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
      return [entry.name, bytes.toString("hex", start, start + entry.packedSize)];
    }),
  );
}

export function partOf(bytes: Buffer, name: string): string {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}
