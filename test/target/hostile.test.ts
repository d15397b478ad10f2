import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitClauses } from "../../src/target/clause.ts";
import { compileTarget } from "../../src/target/compile.ts";
import { parseClause } from "../../src/target/grammar.ts";
import { lex } from "../../src/target/lexer.ts";
import type { Target } from "../../src/target/target.ts";
import { anyPieces } from "./notations.ts";

/** Texts that are near to sense at every place. */
const NEAR_MATCHES = [
  "不低于",
  "1,",
  "1,234,",
  "(",
  "((1)",
  "《",
  "》",
  "1个",
  "≥1%，",
  "一",
  "百",
  "与相比1",
  "比2023年",
  "每年",
  "/10万人",
  "1至",
  "2024年1月",
  "①",
];

describe("every text ends", () => {
  test.each(NEAR_MATCHES)("a megabyte of %j", (piece) => {
    const text = piece.repeat(2 ** 20 / piece.length);
    expect(compileTarget(text)).toMatchObject({ kind: "qualitative", raw: text });
  });

  test("a megabyte of blanks is blank", () => {
    expect(compileTarget(" \n".repeat(2 ** 19)).kind).toBe("blank");
  });

  test("work grows as the text does", () => {
    for (const piece of NEAR_MATCHES) {
      const [short, long] = [1000, 8000].map((length) => countReads(piece.repeat(length / piece.length)));
      expect({ piece, growth: (long ?? 0) / (short ?? 1) < 10 }).toEqual({ piece, growth: true });
    }
  });
});

/** How often the grammar looks at a token of a text. */
function countReads(text: string): number {
  let reads = 0;
  const counted = <T>(items: readonly T[]) =>
    new Proxy(items, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
  for (const clause of splitClauses(counted(lex(text)))) parseClause({ ...clause, tokens: counted(clause.tokens) });
  return reads;
}

describe("any text", () => {
  const isSound = (text: string) => {
    const target = compileTarget(text);
    expect(target.raw).toBe(text);
    for (const number of numbersIn(target)) expect(Number.isFinite(number) && !Object.is(number, -0)).toBe(true);
  };
  test("of any characters has finite numbers", () => fc.assert(fc.property(fc.string({ unit: "binary" }), isSound)));
  test("of the language's own words has finite numbers", () =>
    fc.assert(fc.property(anyPieces, isSound), { numRuns: 1000 }));
  test("with many digits has the number written, or none", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789."), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(digits, (number) => {
        const { kind, value } = compileTarget(`≥${number}家`);
        if (kind === "quantity") expect(Number(number)).toBe(value);
      }),
    );
  });
});

function numbersIn(target: Target): number[] {
  const own = [target.value, target.upper, target.canonical?.value, target.canonical?.upper];
  return [...own.filter((number) => typeof number === "number"), ...target.parts.flatMap(numbersIn)];
}
