import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { delimitedReader } from "../../src/readers/delimited.ts";
import { readFields } from "../../src/readers/fields.ts";
import type { Source } from "../../src/readers/reader.ts";
import { failureOf, inputOf, readText } from "./text-input.ts";

function rowsOf(source: Source): string[][] {
  const grid = source.workbook?.sheets[0]?.grid;
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: grid?.columnCount ?? 0 }, (_, column) => grid?.at(row, column)?.text ?? ""),
  );
}

function readRows(text: string): string[][] {
  return rowsOf(readText(delimitedReader, text));
}

/** Line, column and text at a place of the grid. */
function at(source: Source, row: number, column: number): string {
  const place = source.workbook?.sheets[0]?.grid.placeOf(row, column);
  if (place?.kind !== "text") return "no text";
  const { line, column: character } = source.text?.locate(place.start) ?? {};
  return `${line}:${character} ${source.text?.text.slice(place.start, place.end)}`;
}

describe("the real table", () => {
  const bytes = readFileSync("examples/panyu-2024.txt");
  const source = delimitedReader.read({ name: "tables/panyu-2024.txt", bytes }, defaultLimits);

  test("is a sheet that bears the file's name", () => {
    expect(source.workbook?.sheets.map(({ name, isHidden }) => ({ name, isHidden }))).toEqual([
      { name: "panyu-2024.txt", isHidden: false },
    ]);
  });

  test("has its rows and columns", () => {
    const rows = rowsOf(source);
    expect(rows).toHaveLength(43);
    expect(rows[6]).toEqual(["", "基本支出", "7,000.51", "财政拨款", "75,591.12", ""]);
    expect(rows[41]).toEqual(["可持续影响指标", "行业对环境污染持续减少（是/否）", "是", "是", "", ""]);
  });

  test("knows the line and column of cells, filled, blank and beyond", () => {
    expect(at(source, 6, 2)).toBe("7:7 7,000.51");
    expect(at(source, 6, 0)).toBe("7:1 ");
    expect(at(source, 6, 5)).toBe("7:31 ");
    expect(at(source, 6, 9)).toBe("7:31 ");
    expect(at(source, 99, 0)).toBe("43:32 ");
  });
});

describe("the delimiter is told by the content", () => {
  test.each([
    ["tab", "名称\t金额\n甲\t7,000.51\n乙\t5,000.00\n", "7,000.51"],
    ["comma", '名称,金额\n甲,"7,000.51"\n乙;丙,1\n', "7,000.51"],
    ["semicolon", "名称;金额\n甲;7,000.51\n乙;1\n", "7,000.51"],
    ["comma, with a tab within a field", "名称,金额\n甲\t乙,1\n丙,2\n", "1"],
  ])("%s", (_, text, amount) => {
    expect(readRows(text)[1]?.[1]).toBe(amount);
  });

  test("a text without any is one column", () => {
    expect(readRows("甲\n乙\n")).toEqual([["甲"], ["乙"]]);
  });
});

describe("quotes", () => {
  test("a field as pasted from Excel holds line breaks and doubled quotes", () => {
    expect(readRows('目标\t"1. 甲\r\n2. ""乙"""\t丙\r\n下\t行\t末')).toEqual([
      ["目标", '1. 甲\n2. "乙"', "丙"],
      ["下", "行", "末"],
    ]);
  });

  test("a quote within or not closed at the end of a field is text", () => {
    expect(readRows('"专精特新"中小企业\t5" 管\t"未完\n甲\t乙\t丙')).toEqual([
      ['"专精特新"中小企业', '5" 管', '"未完'],
      ["甲", "乙", "丙"],
    ]);
  });

  test("lines and columns count on through a field of several lines", () => {
    const source = readText(delimitedReader, 'a\t"b\nc"\td\ne\tf');
    expect(at(source, 0, 2)).toBe("2:4 d");
    expect(at(source, 1, 0)).toBe("3:1 e");
  });
});

test("rows may be ragged, lines blank, line breaks of any kind", () => {
  expect(readRows("a\tb\tc\r\n\rd\n\ne\tf")).toEqual([
    ["a", "b", "c"],
    ["", "", ""],
    ["d", "", ""],
    ["", "", ""],
    ["e", "f", ""],
  ]);
});

describe("limits", () => {
  test("fields are counted, blank ones too", () => {
    const failure = failureOf(() => readText(delimitedReader, "a\t\t\t\tb", { cells: 3 }));
    expect(failure).toMatchObject({ rule: "input/limit", facts: { limit: "cells", allowed: 3 }, place: { start: 4 } });
  });

  test("a row of more columns than a worksheet has is none", () => {
    expect(readText(delimitedReader, "a\t".repeat(16_383)).workbook).not.toBeNull();
    expect(failureOf(() => readText(delimitedReader, "a\t".repeat(16_384))).facts).toMatchObject({ allowed: 16_384 });
  });

  test("a field may not be too long", () => {
    const failure = failureOf(() => readText(delimitedReader, "a\tbbbb\n", { textLength: 3 }));
    expect(failure.facts).toEqual({ limit: "text-length", allowed: 3, actual: 4 });
  });
});

describe("laws", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "一", "😀", '"', "\n", "\t", ",", " ", "\r") });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

  test("fields written in quotes are read as they were", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("\t", ",", ";"), (table, delimiter) => {
        const text = table
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
          .join("\n");
        const read: string[][] = [[]];
        for (const { text: value, endsRow } of readFields(text, delimiter as "\t")) {
          read.at(-1)?.push(value);
          if (endsRow) read.push([]);
        }
        expect(read.slice(0, -1)).toEqual(table.map((row) => row.map((value) => value.replace(/\r\n?/gu, "\n"))));
      }),
    );
  });

  test("fields cover the text: each begins one sign after the one before", () => {
    fc.assert(
      fc.property(field, (text) => {
        let end = -1;
        for (const next of readFields(text, "\t")) {
          expect(text.slice(Math.max(end, 0), next.start)).toMatch(/^(?:\t|\r\n|\r|\n|)$/u);
          end = next.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  test("many quotes take no more time than other text", () => {
    const text = `${'"a""b\t'.repeat(100_000)}\n`;
    expect([...readFields(text, "\t")]).toHaveLength(100_002);
  });
});

test("the folder before the name may be of either system", () => {
  const source = delimitedReader.read(inputOf("a\tb", "表\\甲.txt"), defaultLimits);
  expect(source.workbook?.sheets[0]?.name).toBe("甲.txt");
});
