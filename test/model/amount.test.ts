import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmountProblem, amountOf, cleanStored, decimalPattern, parseAmount } from "../../src/model/amount.ts";

describe("parseAmount", () => {
  it.each([
    ["7,000.51", "7000.51"],
    ["75,591.12", "75591.12"],
    ["0.00", "0.00"],
    ["771,325,800.00", "771325800.00"],
    ["10606.7522", "10606.7522"],
    ["  68,590.60\u3000", "68590.60"],
    ["７，０００．５１", "7000.51"],
    ["3，518.85", "3518.85"],
    ["¥7,000.51", "7000.51"],
    ["￥ 7,000.51", "7000.51"],
    ["-3.5", "-3.5"],
    ["－3.5", "-3.5"],
    ["−3.5", "-3.5"],
    ["- 3.5", "-3.5"],
    ["-¥3.5", "-3.5"],
    ["¥-3.5", "-3.5"],
    ["(3.5)", "-3.5"],
    ["（3.5）", "-3.5"],
    ["¥ (3.50)", "-3.50"],
    ["△3.5", "-3.5"],
    ["▲3.5", "-3.5"],
    ["+3.5", "3.5"],
    ["-0.00", "0.00"],
    ["007", "7"],
    ["00.50", "0.50"],
    [".5", "0.5"],
    ["5.", "5"],
    ["0", "0"],
  ])("reads %j as %s", (text, amount) => {
    expect(parseAmount(text)).toEqual({ amount, unit: null, problem: null });
  });

  it.each([
    ["90万元", "90", "万元"],
    ["10000万元", "10000", "万元"],
    ["3，518.85万元", "3518.85", "万元"],
    ["3683.3970万元", "3683.3970", "万元"],
    ["90 万元", "90", "万元"],
    ["854万", "854", "万"],
    ["2亿元", "2", "亿元"],
    ["2十亿元", "2", "十亿元"],
    ["3百万", "3", "百万"],
    ["1万亿元", "1", "万亿元"],
    ["1,740,000元", "1740000", "元"],
    ["(3.5)万元", "-3.5", "万元"],
    ["人民币90万元", "90", "万元"],
  ])("reads the unit in %j", (text, amount, unit) => {
    expect(parseAmount(text)).toEqual({ amount, unit, problem: null });
  });

  it.each<[string | null, AmountProblem]>([
    [null, "blank"],
    ["", "blank"],
    [" \n\u3000", "blank"],
    ["-", "placeholder"],
    ["—", "placeholder"],
    ["——", "placeholder"],
    ["/", "placeholder"],
    ["\\", "placeholder"],
    ["／", "placeholder"],
    ["无", "placeholder"],
    ["XX", "placeholder"],
    ["……", "placeholder"],
    ["暂无", "placeholder"],
    ["待定", "placeholder"],
    ["Ｎ/Ａ", "placeholder"],
    ["不涉及", "placeholder"],
    ["XX万元", "placeholder"],
    ["—元", "placeholder"],
    ["854万854万", "several-numbers"],
    ["854万854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元)", "several-numbers"],
    ["6923.3552万元(其中:上级财政资金:6923.3552万元;本级财政:0万元)", "several-numbers"],
    ["500；300", "several-numbers"],
    ["12 34", "several-numbers"],
    ["2020-04-02", "several-numbers"],
    ["#REF!", "formula-error"],
    ["#DIV/0!", "formula-error"],
    ["#N/A", "formula-error"],
    ["约100", "inexact"],
    ["≥100", "inexact"],
    ["100左右", "inexact"],
    ["1e5", "exponent"],
    ["1.5E+05", "exponent"],
    ["50%", "percent"],
    ["50％", "percent"],
    ["1,23", "separators"],
    ["1,2345", "separators"],
    ["7.000,51", "separators"],
    ["1.2.3", "separators"],
    ["万元", "no-number"],
    ["免费", "no-number"],
    ["10²", "no-number"],
    ["①", "no-number"],
    ["90人", "no-number"],
    ["(3.5", "no-number"],
    ["-(3.5)", "no-number"],
    ["--3.5", "no-number"],
    ["1_000", "several-numbers"],
  ])("doesn't guess an amount from %j", (text, problem) => {
    expect(parseAmount(text)).toEqual({ amount: null, unit: null, problem });
  });

  it("takes a dash for zero only where the cell stores zero, as accounting formats show it", () => {
    expect(parseAmount(" - ", "0").amount).toBe("0");
    expect(parseAmount("¥ - ", "0").amount).toBe("0");
    expect(parseAmount("-", "3.5").problem).toBe("placeholder");
    expect(parseAmount("", "0").problem).toBe("blank");
  });

  it("takes the minus from the stored number where the format shows it only by colour", () => {
    expect(parseAmount("3.50", "-3.5").amount).toBe("-3.50");
    expect(parseAmount("(3.50)", "-3.5").amount).toBe("-3.50");
  });

  it("takes the stored number where the cell is too narrow or shows powers of ten", () => {
    expect(parseAmount("######", "75591.12").amount).toBe("75591.12");
    expect(parseAmount("1.23457E+11", "123456789012").amount).toBe("123456789012");
    expect(parseAmount("50%", "0.5").problem).toBe("percent");
    expect(parseAmount("2020-04-02", "43923").amount).toBeNull();
  });

  it("judges the digits that are shown, not those stored", () => {
    expect(parseAmount("7,000.51", "7000.5149").amount).toBe("7000.51");
  });

  it("leaves out the dirt of binary arithmetic that format General shows", () => {
    expect(parseAmount("75591.11000000001", "75591.110000000015").amount).toBe("75591.11");
    expect(parseAmount("0.30000000000000004", "0.30000000000000004").amount).toBe("0.3");
    expect(parseAmount("-0.30000000000000004", "-0.30000000000000004").amount).toBe("-0.3");
    expect(parseAmount("333.333333333333", "333.333333333333").amount).toBe("333.333333333333");
    expect(parseAmount("0.30000000000000004").amount).toBe("0.30000000000000004");
    expect(parseAmount("12345678901234567890", "12345678901234567000").amount).toBe("12345678901234567890");
  });

  it("answers at once for texts of any length", () => {
    const long = 500_000;
    for (const text of ["9".repeat(long), "1,".repeat(long), " ".repeat(long), "1 ".repeat(long), "(".repeat(long)]) {
      expect(parseAmount(text).amount).toBeNull();
    }
  });

  it("reads the whole text before it reads an amount", () => {
    expect(parseAmount(`100${" ".repeat(2000)}200`).amount).toBeNull();
    expect(parseAmount(`-${" ".repeat(2000)}元`, "0").amount).toBeNull();
  });

  it("reads back what it printed, however the number is written", () => {
    const spellings: readonly ((amount: string) => string)[] = [
      (amount) => amount,
      (amount) => ` ${amount}\u3000`,
      (amount) => amount.replace(/[\d.-]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      (amount) => amount.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/gu, ","),
      (amount) => (amount.startsWith("-") ? `(${amount.slice(1)})` : amount),
      (amount) => `${amount}万元`,
    ];
    fc.assert(
      fc.property(anyAmount(), fc.constantFrom(...spellings), (amount, spell) => {
        expect(parseAmount(spell(amount)).amount).toBe(amount);
      }),
    );
  });

  it("says an amount or a problem of any text, never both", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789,.-()（）¥万元亿 —/#eE%约X，．\n"), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.option(fc.double().map(String)), (written, stored) => {
        const { amount, problem } = parseAmount(written, stored);
        expect(amount === null).toBe(problem !== null);
        if (amount !== null) expect(amount).toMatch(decimalPattern);
      }),
    );
  });
});

describe("amountOf", () => {
  it("keeps the digits that are written as its precision", () => {
    expect(amountOf("7000.50").decimals).toBe(2);
    expect(amountOf("-3").decimals).toBe(0);
    expect(amountOf("0.1").value.plus(amountOf("0.2").value).toFixed()).toBe("0.3");
  });
});

describe("cleanStored", () => {
  it.each([
    ["7000.5100000000002", "7000.51"],
    ["75591.110000000015", "75591.11"],
    ["0.30000000000000004", "0.3"],
    ["40.0049", "40.0049"],
    ["755911200.01", "755911200.01"],
    ["-3.50", "-3.5"],
    ["0", "0"],
    [null, null],
    ["", null],
    ["abc", null],
  ])("reads %j as %j", (stored, clean) => {
    expect(cleanStored(stored)).toBe(clean);
  });
});

function anyAmount(): fc.Arbitrary<string> {
  return fc
    .record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fraction: fc.stringMatching(/^\d{0,6}$/u),
      sign: fc.boolean(),
    })
    .map(({ whole, fraction, sign }) => {
      const digits = `${whole}${fraction === "" ? "" : `.${fraction}`}`;
      return sign && /[1-9]/u.test(digits) ? `-${digits}` : digits;
    });
}
