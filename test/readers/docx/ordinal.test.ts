import { expect, test } from "vitest";
import { ordinal } from "../../../src/readers/docx/ordinal.ts";

test.each([
  [7, "decimal", "7"],
  [7, "decimalZero", "07"],
  [10, "chineseCounting", "十"],
  [11, "japaneseCounting", "十一"],
  [20, "chineseCountingThousand", "二十"],
  [99, "ideographDigital", "九十九"],
  [100, "chineseCounting", "100"],
  [3, "decimalEnclosedCircleChinese", "③"],
  [21, "decimalEnclosedCircle", "21"],
  [26, "lowerLetter", "z"],
  [2, "upperLetter", "B"],
  [27, "upperLetter", "27"],
  [4, "lowerRoman", "4"],
  [0, "chineseCounting", "0"],
])("%d as %s is %s", (number, format, text) => expect(ordinal(number, format)).toBe(text));
