import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName } from "../../src/source/place.ts";
import { mostColumns, mostRows, parseBlock, parseReference, parseRow } from "../../src/source/reference.ts";

test("the name of a cell is a reference to it", () => {
  const row = fc.nat(mostRows - 1);
  const column = fc.nat(mostColumns - 1);
  fc.assert(
    fc.property(row, column, (row, column) => {
      expect(parseReference(cellName(row, column))).toEqual({ row, column });
    }),
  );
});

test.each(["", "E", "7", "E0", "7E", "E7 ", "E-7", "E7.0", "XFE1", "A1048577", "$E$7", "AAAAAAAAAAAA1", "Ａ1"])(
  "%j is no reference",
  (text) => {
    expect(parseReference(text)).toBeNull();
  },
);

test("letters may be small", () => {
  expect(parseReference("xfd1048576")).toEqual({ row: mostRows - 1, column: mostColumns - 1 });
});

test.each([
  ["1", 0],
  ["1048576", mostRows - 1],
  ["0", null],
  ["1048577", null],
  ["1e3", null],
  ["", null],
])("row %j is %s", (text, row) => {
  expect(parseRow(text)).toBe(row);
});

test.each([
  ["A1:C3", { top: 0, left: 0, bottom: 2, right: 2 }],
  ["C1:A3", { top: 0, left: 0, bottom: 2, right: 2 }],
  ["$B$2", { top: 1, left: 1, bottom: 1, right: 1 }],
  ["A1:", null],
  ["A:C", null],
])("block %s", (text, block) => {
  expect(parseBlock(text)).toEqual(block);
});
