import { readForms } from "../../src/forms/index.ts";
import { defaultLimits } from "../../src/limits.ts";
import { compileDraft } from "../../src/model/compile.ts";
import type { TargetTable } from "../../src/model/table.ts";
import { level1Of, level2Of } from "../../src/model/taxonomy.ts";
import { readWorkbook } from "../../src/readers/xlsx/workbook.ts";
import type { Workbook } from "../../src/source/workbook.ts";

/** The normalized tables of a workbook, and all that was noticed while reading them. */
export function readBack(bytes: Uint8Array): {
  readonly tables: readonly TargetTable[];
  readonly noticed: readonly string[];
} {
  const { drafts, findings } = readForms(readWorkbook(bytes, defaultLimits) as Workbook, {
    isLevel1: (label) => level1Of(label) !== null,
    isLevel2: (label) => level2Of(label) !== null,
  });
  const noticed = [...findings, ...drafts.flatMap((draft) => draft.findings)].map(({ rule }) => rule);
  return { tables: drafts.map((draft) => compileDraft(draft).table), noticed };
}
