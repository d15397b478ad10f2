import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delimitedReader } from "../../src/readers/delimited.ts";
import { drawn, refusalBy, sheetsBy } from "./sheets.ts";
import { readText } from "./text-input.ts";

function rowsOf(text: string): string[] {
  return sheetsBy(delimitedReader, text).flatMap(drawn);
}

/** Line, column and text at a place of the grid. */
function at(text: string, row: number, column: number): string {
  const source = readText(delimitedReader, text);
  const place = source.workbook?.sheets[0]?.grid.placeOf(row, column);
  if (place?.kind !== "text") return "no text";
  const { line, column: character } = source.text?.locate(place.start) ?? {};
  return `${line}:${character} ${text.slice(place.start, place.end)}`;
}

describe("columns between upright lines", () => {
  test.each<[string, string, string[]]>([
    [
      "Markdown",
      "# 绩效目标表\n\n| 名称 | 金额 |\n|:--|--:|\n| **甲** | 1,000.00 |\n",
      ["0:绩效目标表", "", "0:名称 1:金额", "", "0:甲 1:1,000.00"],
    ],
    ["blank cells", "| a | b | c |\n| | d | |\n", ["0:a 1:b 2:c", "1:d"]],
    ["without lines at the ends", "a | b | c\nd | e | f", ["0:a 1:b 2:c", "0:d 1:e 2:f"]],
    ["full-width ones", "｜甲｜乙｜\r\n｜丙｜丁｜", ["0:甲 1:乙", "0:丙 1:丁"]],
    ["drawn ones", "┌──┬──┐\n│甲│乙│\n├──┼──┤\n│丙│丁│\n└──┴──┘", ["", "0:甲 1:乙", "", "0:丙 1:丁"]],
    ["ruled ones", "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+", ["", "0:a 1:b", "", "0:c 1:d"]],
    ["breaks and escaped lines", "| a<br>b | c\\|d |\n| e | f |", ["0:a⏎b 1:c|d", "0:e 1:f"]],
    ["commas within", "| 基本支出, 项目支出 | 7,000.51 |\n| a | b |", ["0:基本支出, 项目支出 1:7,000.51", "0:a 1:b"]],
  ])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  test("are told by line and column", () => {
    const text = "| a | b |\n|---|---|\n|  | 乙 |\n";
    expect([at(text, 0, 1), at(text, 2, 1), at(text, 2, 5), at(text, 99, 0)]).toEqual([
      "1:7 b",
      "3:6 乙",
      "3:7 ",
      "4:1 ",
    ]);
  });
});

describe("columns apart by gaps", () => {
  test.each<[string, string, string[]]>([
    [
      "aligned, with blank cells",
      "一级指标  二级指标  三级指标    指标值\n产出指标  数量指标  新增企业数  500家\n                    新车型数量  1个\n          质量指标  合格率      100%\n",
      [
        "0:一级指标 1:二级指标 2:三级指标 3:指标值",
        "0:产出指标 1:数量指标 2:新增企业数 3:500家",
        "2:新车型数量 3:1个",
        "1:质量指标 2:合格率 3:100%",
      ],
    ],
    [
      "numbers aligned at their ends",
      "部门支出  金额（万元）  收入来源  备注\n基本支出      7,000.51  财政拨款  无\n项目支出     68,590.60  其他资金  无\n",
      [
        "0:部门支出 1:金额（万元） 2:收入来源 3:备注",
        "0:基本支出 1:7,000.51 2:财政拨款 3:无",
        "0:项目支出 1:68,590.60 2:其他资金 3:无",
      ],
    ],
    [
      "a text that is too long for its column",
      "名称  内容  金额  目标\n甲    一    1     好\n乙    二    2     好\n丙    说来话长  3  好\n丁    四    4     好",
      [
        "0:名称 1:内容 2:金额 3:目标",
        "0:甲 1:一 2:1 3:好",
        "0:乙 1:二 2:2 3:好",
        "0:丙 1:说来话长 2:3 3:好",
        "0:丁 1:四 2:4 3:好",
      ],
    ],
    [
      "not aligned",
      "a  bcd   e\n   fgh   i  j\n    k      l\nm  n\n",
      ["0:a 1:bcd 2:e", "1:fgh 2:i 3:j", "1:k 2:l", "0:m 1:n"],
    ],
    ["full-width blanks", "甲　　乙\n丙　丁　　戊", ["0:甲 1:乙", "0:丙　丁 1:戊"]],
    ["single blanks are none", "a b  c d\n1. e  2. f", ["0:a b 1:c d", "0:1. e 1:2. f"]],
  ])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  test("are told by line and column", () => {
    const text = "名称  金额\n甲    5.00\n      6.00\n乙    7.00";
    expect([at(text, 1, 1), at(text, 2, 0), at(text, 2, 1)]).toEqual(["2:6 5.00", "3:7 ", "3:7 6.00"]);
  });
});

test("what spreadsheets write comes first", () => {
  expect(rowsOf("甲\t一  二\n乙\t三  四\n")).toEqual(["0:甲 1:一  二", "0:乙 1:三  四"]);
  expect(rowsOf('甲,"一|二|三"\n乙,"四|五|六"\n')).toEqual(["0:甲 1:一|二|三", "0:乙 1:四|五|六"]);
});

test("fields are counted in every layout", () => {
  expect(refusalBy(delimitedReader, "| a | b |\n| c | d |", { cells: 3 })).toMatchObject({
    limit: "cells",
    allowed: 3,
  });
  expect(refusalBy(delimitedReader, "a  b\nc  d", { cells: 3 })).toMatchObject({ limit: "cells", allowed: 3 });
});

test("rows of full columns are read as they were written, between lines and aligned", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "一", "1", "%", "，"), minLength: 1, maxLength: 6 });
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(rows, (table) => {
      const shown = table.map((row) => row.map((value, column) => `${column}:${value}`).join(" "));
      expect(rowsOf(table.map((row) => `| ${row.join(" | ")} |`).join("\n"))).toEqual(shown);
      const width = (value: string): number => [...value].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);
      const aligned = table.map((row) => row.map((value) => value + " ".repeat(14 - width(value))).join(""));
      expect(rowsOf(aligned.join("\n"))).toEqual(shown);
    }),
  );
});
