import { type Written, workbookParts } from "../../readers/xlsx/parts.ts";
import type { HostileFile } from "../hostile-file.ts";
import type { Bounds } from "../measure.ts";
import { manySheets } from "./archives.ts";
import { zipped } from "./zipped.ts";

const all = "A1:XFD1048576";
const large: Bounds = { seconds: 60, megabytes: 700 };

/** Workbooks that are correct, and as large as they can be made. */
export const sheets: readonly HostileFile[] = [
  book("a dimension of the whole sheet", { before: `<dimension ref="${all}"/>`, rows: text("A1", "甲") }),
  book("two cells at the corners of the sheet", { rows: `${text("A1", "甲")}${text("XFD1048576", "乙")}` }),
  book(
    "labels of the form at the corners of the sheet",
    {
      rows: `${text("A1", "部门整体预算绩效目标表")}${text("A2", "年度绩效指标")}${text("XFC1048576", "三级指标")}${text("XFD1048576", "年度指标值")}`,
    },
    "read",
  ),
  book("a merge over the whole sheet", {
    rows: `${text("A1", "绩效指标")}${text("XFD1048576", "乙")}`,
    after: merges([all]),
  }),
  book("200,000 merges over the whole sheet, one over the other", {
    rows: `${text("A1", "绩效指标")}${text("XFD1048576", "乙")}`,
    after: merges(Array.from({ length: 200_000 }, () => all)),
  }),
  book("200,000 merges like stairs", {
    rows: `${text("A1", "绩效指标")}${text("XFD1048576", "乙")}`,
    after: merges(Array.from({ length: 200_000 }, (_, index) => `A${index + 1}:B${1_048_576 - index}`)),
  }),
  book("200,000 merges side by side, tall as the sheet", {
    rows: `${text("A1", "绩效指标")}${text("XFD1048576", "乙")}`,
    after: merges(Array.from({ length: 200_000 }, (_, index) => columnBlock(index))),
  }),
  book(
    "more merges than may be",
    { rows: text("A1", "甲"), after: merges(Array.from({ length: 200_001 }, () => "A1:B2")) },
    "input/limit",
  ),
  book("a validation of the whole sheet, 100,000 times", {
    rows: text("A1", "甲"),
    after: `<dataValidations>${`<dataValidation type="list" sqref="${all}"><formula1>"甲,乙"</formula1></dataValidation>`.repeat(100_000)}</dataValidations>`,
  }),
  book("formats of the whole sheet by condition, 100,000 times", {
    rows: text("A1", "甲"),
    after:
      `<conditionalFormatting sqref="${all}"><cfRule type="expression"><formula>A1=1</formula></cfRule></conditionalFormatting>`.repeat(
        100_000,
      ),
  }),
  book("a million empty rows with styles", { rows: '<row s="1" customFormat="1" ht="30"/>'.repeat(1_000_000) }),
  book("three million empty cells with styles", { rows: `<row>${'<c s="1"/>'.repeat(15_000)}</row>`.repeat(200) }),
  book("columns hidden 100,000 times", {
    before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`,
    rows: text("XFD1", "甲"),
  }),
  book("a row of 16,384 cells", { rows: `<row>${label("绩效指标").repeat(16_384)}</row>` }),
  book(
    "a hundred rows of a thousand labels",
    { rows: `<row>${label("三级指标").repeat(1_000)}</row>`.repeat(100) },
    "read",
    large,
  ),
  book(
    "50,000 rows of labels",
    {
      rows: `<row>${["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"].map(label).join("")}</row>`.repeat(
        50_000,
      ),
    },
    "read",
    large,
  ),
  book(
    "a hundred thousand titles of the form",
    { rows: `<row>${label("部门整体预算绩效目标表")}</row>`.repeat(100_000) },
    "read",
    large,
  ),
  book(
    "as many cells as may be",
    { rows: `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(2000) },
    "input/no-table",
    { seconds: 60, megabytes: 1500 },
  ),
  {
    name: "more cells than may be",
    ending: "xlsx",
    bytes: () =>
      zipped(
        manySheets(
          2,
          () => "worksheets/sheet1.xml",
          `<worksheet><sheetData>${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1100)}</sheetData></worksheet>`,
        ),
      ),
    outcome: "input/limit",
    bounds: { seconds: 60, megabytes: 1500 },
  },
  {
    name: "5,000 sheets",
    ending: "xlsx",
    bytes: () =>
      zipped(
        manySheets(
          5000,
          () => "worksheets/sheet1.xml",
          `<worksheet><sheetData>${text("A1", "甲")}</sheetData></worksheet>`,
        ),
      ),
    outcome: "input/no-table",
  },
  {
    name: "5,000 sheets with a form in each",
    ending: "xlsx",
    bytes: () =>
      zipped(
        manySheets(
          5000,
          () => "worksheets/sheet1.xml",
          `<worksheet><sheetData>${text("A1", "部门整体预算绩效目标表")}${text("A2", "绩效指标")}</sheetData></worksheet>`,
        ),
      ),
    outcome: "read",
    bounds: large,
  },
  {
    name: "more sheets than may be",
    ending: "xlsx",
    bytes: () => zipped(manySheets(100_000, () => "worksheets/sheet1.xml", "<worksheet/>")),
    outcome: "input/limit",
  },
];

function book(
  name: string,
  written: Written,
  outcome: HostileFile["outcome"] = "input/no-table",
  bounds?: Bounds,
): HostileFile {
  return { name, ending: "xlsx", bytes: () => zipped(workbookParts(written)), outcome, ...(bounds ? { bounds } : {}) };
}

function text(address: string, content: string): string {
  const row = /\d+/u.exec(address)?.[0];
  return `<row r="${row}"><c r="${address}" t="inlineStr"><is><t>${content}</t></is></c></row>`;
}

function label(content: string): string {
  return `<c t="inlineStr"><is><t>${content}</t></is></c>`;
}

function merges(references: readonly string[]): string {
  return `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join("")}</mergeCells>`;
}

/** Every second column in turn, from a row of its own to the last. */
function columnBlock(index: number): string {
  const column = index % 8_000;
  const letters = columnLetters(2 * column);
  const top = Math.floor(index / 8_000) * 40_000 + 1;
  return `${letters}${top}:${columnLetters(2 * column + 1)}${top + 39_999}`;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
