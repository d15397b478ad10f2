import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFormat } from "../../../src/readers/xlsx/format.ts";
import { readNumber } from "../../../src/readers/xlsx/number.ts";

const accounting = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe("a number in its format", () => {
  test.each([
    ["General", "68590.6", "68590.6"],
    ["", "5", "5"],
    ["@", "42", "42"],
    ["0%", "0.9", "90%"],
    ["0.00%", "0.12345", "12.35%"],
    ['0"家"', "500", "500家"],
    ["0家", "500", "500家"],
    ['0"家"以上', "500", "500家以上"],
    ['"≥"0%', "0.9", "≥90%"],
    [">=0%", "0.9", ">=90%"],
    ['General"家"', "500", "500家"],
    ["0", "2.5", "3"],
    ["0", "-2.5", "-3"],
    ["0.00", "1.005", "1.01"],
    ["0.00", "-0.001", "0.00"],
    ["0.00", "25502", "25502.00"],
    ["#,##0.00", "1234567.891", "1,234,567.89"],
    ["#,##0", "999", "999"],
    ["#,##0", "1000", "1,000"],
    ["#,##0.##", "1234.5", "1,234.5"],
    ["#.00", "0.5", ".50"],
    ["#", "0", ""],
    ["000000", "42", "000042"],
    [accounting, "25502", "25,502.00"],
    [accounting, "-3.5", "-3.50"],
    [accounting, "0", "-"],
    ['_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ', "-3.5", "¥-3.50"],
    ["[Red]-0.0;[Blue](0.0)", "-2", "(2.0)"],
    ["0.0_);[Red]\\(0.0\\)", "-2", "(2.0)"],
    ["[$¥-804]#,##0.00", "3", "¥3.00"],
    ["[$-804]0", "3", "3"],
    ["[$€-2] 0", "3", "€ 3"],
    ['0.0,,"百万"', "2500000", "2.5百万"],
    ['[>=1000]0.0,"千";0', "2500", "2.5千"],
    ['[>=1000]0.0,"千";0', "25", "25"],
    ["0.00E+00", "12345", "1.23E+04"],
    ["# ?/?", "0.5", "1/2"],
    ["[DBNum1]0", "25", "25"],
    [";;;", "5", ""],
    ["0;-0;", "0", ""],
    ["0kg~[", "7", "7"],
    [`0.${"0".repeat(300)}`, "7", "7"],
  ])("%s: %s is %s", (code, number, shown) => {
    const format = compileFormat(code);
    expect([format.isDate, format.show(number)]).toEqual([false, shown]);
  });

  test.each([
    ["yyyy-mm-dd", "45657", "2024-12-31"],
    ['yyyy"年"m"月"d"日"', "45657", "2024年12月31日"],
    ["yyyy年m月", "45657", "2024年12月"],
    ['[$-804]yyyy"年"m"月";@', "45657", "2024年12月"],
    ["[h]:mm", "1.5", "36:00"],
    ["h:mm", "0.25", "6:00"],
    ["[$-804]aaaa", "45657", "星期二"],
    ["yyyy-mm-dd", "-1", "-1"],
    ["yyyy-mm-dd", "99999999", "99999999"],
  ])("a date, %s: %s is %s", (code, number, shown) => {
    const format = compileFormat(code);
    expect([format.isDate, format.show(number)]).toEqual([true, shown]);
  });

  test.each(['"day"0', "\\d0", "[Red]0", "_d0", "0.00E+00", "#,##0;[Magenta]-0"])("%s is no date", (code) => {
    expect(compileFormat(code).isDate).toBe(false);
  });

  test("rounds halves away from zero, on the decimal digits", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), (thousandths) => {
        const number = `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, "0")}`;
        const cents = (thousandths + 5n) / 10n;
        const whole = String(cents / 100n);
        expect(compileFormat("0.00").show(number)).toBe(`${whole}.${String(cents % 100n).padStart(2, "0")}`);
        expect(compileFormat("#,##0.00").show(number).replaceAll(",", "")).toBe(compileFormat("0.00").show(number));
      }),
    );
  });

  test("no code fails", () => {
    const piece = fc.constantFrom(
      "0",
      "#",
      "?",
      ".",
      ",",
      "%",
      '"',
      "\\",
      "_",
      "*",
      "[",
      "]",
      ";",
      "@",
      "E+",
      "/",
      "家",
      "y",
      "m",
      "h",
      "-",
      "[Red]",
      "[>1]",
      "General",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (pieces, number) => {
          const format = compileFormat(pieces.join(""));
          expect(typeof format.show(readNumber(String(number)) ?? "0")).toBe("string");
          expect(typeof format.showText("甲")).toBe("string");
        },
      ),
    );
  });
});

describe("a number as written", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["100.00", "100"],
    ["007", "7"],
    ["+5", "5"],
    [" 5 ", "5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["5.e2", "500"],
    ["1.5E3", "1500"],
    ["1E-7", "0.0000001"],
    ["0.30000000000000004", "0.3"],
    ["68590.600000000006", "68590.6"],
    ["75591.120000000112", "75591.1200000001"],
    ["123456789012345678", "123456789012345678"],
    ["1.2345678901234567E+20", "123456789012345670000"],
    ["1e-999", "0"],
  ])("%s is %s", (written, number) => expect(readNumber(written)).toBe(number));

  test.each(["", "abc", "1,000", "NaN", "Infinity", "1e999", "0x10", "--1", "1e", "."])("%s is none", (written) => {
    expect(readNumber(written)).toBeNull();
  });

  test("a double as JavaScript writes it reads back to 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const read = Number(readNumber(String(number)));
        expect(Math.abs(read - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
      }),
    );
  });
});
