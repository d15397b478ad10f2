import { describe, expect, it } from "vitest";
import type { UnreadableReason, YamlMistake } from "../../../src/diagnostic.ts";
import { inputLimit } from "../../../src/rules/input/limit.ts";
import { inputNoTable } from "../../../src/rules/input/no-table.ts";
import { inputUnreadable } from "../../../src/rules/input/unreadable.ts";
import { inputYaml } from "../../../src/rules/input/yaml.ts";
import { wordsOf } from "../words.ts";

describe("input/unreadable", () => {
  it.each<[UnreadableReason, string | null, string, string]>([
    ["empty", null, "it is empty", "文件是空的"],
    ["encrypted", null, "it is encrypted", "文件已加密"],
    ["old-workbook", null, "before Excel 2007 (.xls)", "（.xls）"],
    ["other-type", "png", "it is a PNG image", "它实际上是PNG图片"],
    ["other-type", "wps", "it is a wps file", "它实际上是wps文件"],
    ["other-version", "2", 'of schemaVersion "2", and only version 1 is known', "为“2”，目前只支持版本1"],
    ["no-workbook", null, "there is no workbook in it", "其中没有工作簿"],
    ["truncated", null, "its end is missing", "缺少结尾部分"],
    ["broken", "sheet1.xml: no end", "it is damaged (sheet1.xml: no end)", "文件已损坏（sheet1.xml: no end）"],
    ["not-text", null, "no text in UTF-8, UTF-16 or GB18030", "不是UTF-8、UTF-16或GB18030编码的文本"],
    ["cannot-open", "EACCES", "refused to open it: permission is denied (EACCES)", "系统拒绝打开：没有权限（EACCES）"],
    ["cannot-open", "EWEIRD", "the system refused to open it (EWEIRD)", "系统拒绝打开（EWEIRD）"],
    ["defect", "x is null", "ptt itself failed over it (x is null)", "ptt自身出错（x is null）"],
  ])("says %s (%s) in a sentence, and what to do", (reason, detail, en, zh) => {
    const words = wordsOf(inputUnreadable, { reason, format: "xlsx", detail });
    expect(words.en).toContain(`can't be read as a workbook: `);
    expect(words.en).toContain(en);
    expect(words.zh).toContain(zh);
    expect(words.enHint).toMatch(/\.$/u);
    expect(words.zhHint).toMatch(/。$/u);
  });
});

describe("input/limit", () => {
  it.each([
    [
      { limit: "file-size", allowed: 50 * 2 ** 20, actual: 61_500_000 },
      "The size of the file is 58.7 MB, which exceeds the limit of 50 MB.",
    ],
    [
      { limit: "inflated-size", allowed: 2 ** 29, actual: null },
      "The size of the unpacked workbook exceeds the limit of 512 MB.",
    ],
    [
      { limit: "cells", allowed: 5_000_000, actual: null },
      "The number of filled cells exceeds the limit of 5,000,000.",
    ],
    [{ limit: "time", allowed: 10_000, actual: 12_500 }, "The time taken is 12.5 s, which exceeds the limit of 10 s."],
    [
      { limit: "part-size", allowed: 512, actual: 1023 },
      "The size of a part of the workbook is 1020 bytes, which exceeds the limit of 512 bytes.",
    ],
  ])("%j", (facts, en) => {
    expect(wordsOf(inputLimit, facts).en).toBe(en);
  });

  it("says the same in Chinese", () => {
    const words = wordsOf(inputLimit, { limit: "time", allowed: 10_000, actual: 12_500 });
    expect(words.zh).toBe("处理用时为12.5秒，超过上限10秒。");
  });
});

describe("input/no-table", () => {
  it("tells the nearest miss", () => {
    const facts = { missing: ["绩效指标"], found: ["部门名称", "总体绩效目标"], sheet: "封面" };
    expect(wordsOf(inputNoTable, facts)).toMatchObject({
      en: 'No target table was found: the nearest, in sheet "封面", has 部门名称, 总体绩效目标 but not 绩效指标.',
      zh: "没有找到绩效目标表：最接近的工作表“封面”有部门名称、总体绩效目标，缺少绩效指标。",
    });
  });
});

describe("input/yaml", () => {
  it.each<[YamlMistake, string, string]>([
    ["tab", "\tunit: 万元", "Write two spaces for each level instead of the tab."],
    ["reserved-start", ">90%", 'Put the value in quotation marks: ">90%".'],
    ["reserved-start", '*"重点"', 'Put the value in quotation marks: "*\\"重点\\"".'],
    ["colon", "目标: 提升", 'Put the value in quotation marks: "目标: 提升".'],
    ["key-colon", "单位：万元", "Write an ordinary colon and a space: 单位: 万元"],
    ["quote", '"未完', 'Close what is opened, and put a value that holds quotation marks in others: "未完"'],
    ["quote", '"重点"任务', `Close what is opened, and put a value that holds quotation marks in others: '"重点"任务'`],
    ["indent", "unit: 万元", "Give the line as many spaces as its siblings have."],
    ["other", "?", "Put a text with special characters in quotation marks, and check the lines above it."],
  ])("says what to write instead of a mistake of kind %s", (mistake, text, hint) => {
    const words = wordsOf(inputYaml, { mistake, text, detail: null });
    expect(words.enHint).toBe(hint);
    expect(words.en).toMatch(/^[^\n]+\.$/u);
    expect(words.zh).toMatch(/^[^\n]+。$/u);
    expect(words.zhHint).not.toBeNull();
  });
});
