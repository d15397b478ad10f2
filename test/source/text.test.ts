import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceText } from "../../src/source/text.ts";

describe("the place of an offset", () => {
  test("is its line and column, counted from 1 in characters", () => {
    const unit = fc.constantFrom("甲", "a", "😀", "\ud83d", "\ude00", "\n", "\r", "\r\n");
    fc.assert(
      fc.property(fc.string({ unit }), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
        // Inside a line break the line goes on.
        fc.pre(!(text[offset - 1] === "\r" && text[offset] === "\n"));
        const expected = { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
        // The halves of a character that the offset parts are not one yet.
        fc.pre(!/^[\udc00-\udfff]/.test(text.slice(offset)));
        expect(new SourceText(text).locate(offset)).toMatchObject(expected);
      }),
    );
  });

  test("is told of thousands of places in one long line", () => {
    const source = new SourceText("😀a".repeat(1_000_000));
    const places = Array.from({ length: 1000 }, (_, index) => 1000 * index);
    expect(places.map((place) => source.locate(3 * place).column)).toEqual(places.map((place) => 2 * place + 1));
  });
});
