import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, type Cell, Grid } from "../../src/source/grid.ts";

const cell = (row: number, column: number, text = `${row},${column}`): Cell => {
  return { row, column, kind: "text", text, stored: null, formula: null };
};
const block = (top: number, left: number, bottom: number, right: number): Block => ({ top, left, bottom, right });
const gridOf = (cells: readonly Cell[], merges: readonly Block[] = []): Grid => {
  return new Grid({ cells, merges, placeOf: (row, column) => ({ kind: "cell", sheet: "a", row, column }) });
};
const texts = (cells: readonly Cell[]): string[] => cells.map((found) => found.text);

describe("a grid", () => {
  test("of nothing", () => {
    const grid = gridOf([], [block(0, 0, 9, 9)]);
    expect([grid.rowCount, grid.columnCount, grid.merges, grid.at(0, 0), grid.row(0)]).toEqual([
      0,
      0,
      [],
      undefined,
      [],
    ]);
  });

  test("finds a merged block at every place that it covers, and once in a row", () => {
    const grid = gridOf([cell(0, 1, "a"), cell(0, 0, "x"), cell(2, 4, "z"), cell(1, 2, "under")], [block(0, 1, 2, 3)]);
    for (const row of [0, 1, 2]) for (const column of [1, 2, 3]) expect(grid.at(row, column)?.text).toBe("a");
    expect([grid.at(1, 0), grid.at(3, 1), grid.at(2, 4)?.text]).toEqual([undefined, undefined, "z"]);
    expect([0, 1, 2, 3].map((row) => texts(grid.row(row)))).toEqual([["x", "a"], ["a"], ["a", "z"], []]);
    expect(grid.block(cell(0, 1))).toEqual(block(0, 1, 2, 3));
    expect(grid.block(cell(2, 4))).toEqual(block(2, 4, 2, 4));
  });

  test("holds no blank cells, and no block without a text", () => {
    const grid = gridOf(
      [cell(0, 0, "a"), cell(5, 5, " \n"), cell(1, 1, "b"), cell(1, 2, "hidden")],
      [block(1, 2, 1, 3), block(0, 1, 0, 2)],
    );
    expect([grid.rowCount, grid.columnCount]).toEqual([2, 3]);
    expect([grid.at(0, 1), grid.at(0, 2)]).toEqual([undefined, undefined]);
  });

  test("cuts merges at the last cell", () => {
    const grid = gridOf([cell(0, 0), cell(3, 2)], [block(0, 0, 1_048_575, 16_383)]);
    expect(grid.merges).toEqual([block(0, 0, 3, 2)]);
    expect(gridOf([cell(0, 0)], [block(0, 0, 1_048_575, 16_383)]).merges).toEqual([]);
  });

  test("keeps of overlapping merges the one that begins first", () => {
    const grid = gridOf(
      [cell(0, 0, "a"), cell(1, 1, "b"), cell(9, 9)],
      [block(1, 1, 5, 5), block(0, 0, 2, 2), block(3, 0, 4, 0), block(0, 2, 0, 4)],
    );
    expect(grid.merges).toEqual([block(0, 0, 2, 2), block(3, 0, 4, 0)]);
    expect(grid.at(1, 1)?.text).toBe("a");
  });

  test("of many merges as tall as a sheet, or as many over one another, is made at once", () => {
    const corners = [cell(0, 0, "a"), cell(1_048_575, 16_383, "z")];
    const tall = Array.from({ length: 16_384 }, (_, column) => block(column % 2, column, 1_048_575, column));
    const grid = gridOf(corners, tall);
    expect([grid.merges.length, grid.at(1_000_000, 0)?.text]).toEqual([16_384, "a"]);
    const same = Array.from({ length: 100_000 }, () => block(0, 0, 1_048_575, 16_383));
    expect(gridOf(corners, same).merges).toHaveLength(1);
  });
});

describe("any grid", () => {
  const index = fc.nat(11);
  const cells = fc.array(
    fc.tuple(index, index).map(([row, column]) => cell(row, column)),
    { maxLength: 60 },
  );
  const merges = fc.array(
    fc
      .tuple(index, index, fc.nat(6), fc.nat(6))
      .map(([top, left, height, width]) => block(top, left, top + height, left + width)),
    { maxLength: 12 },
  );

  test("answers as its cells and merges say, whatever their order", () => {
    fc.assert(
      fc.property(cells, merges, (written, merged) => {
        const grid = gridOf(written, merged);
        for (let row = 0; row < 13; row++) {
          const found = columns.map((column) => grid.at(row, column));
          expect(found.map((one) => one?.text)).toEqual(
            columns.map((column) => expectedAt(grid, written, row, column)),
          );
          expect(grid.row(row)).toEqual([...new Set(found)].filter((one) => one !== undefined));
        }
      }),
    );
  });

  test("keeps merges that lie apart", () => {
    fc.assert(
      fc.property(cells, merges, (written, merged) => {
        const kept = gridOf(written, merged).merges;
        for (const one of kept) expect(kept.filter((other) => areOver(one, other))).toEqual([one]);
        const all = gridOf([...written, cell(30, 30)], merged).merges;
        const dropped = merged.filter((one) => one.top < one.bottom || one.left < one.right);
        for (const one of dropped) expect(all.some((other) => areOver(one, other))).toBe(true);
      }),
    );
  });
});

const columns = Array.from({ length: 13 }, (_, column) => column);

function expectedAt(grid: Grid, written: readonly Cell[], row: number, column: number): string | undefined {
  const over = grid.merges.find((merged) => areOver(merged, block(row, column, row, column)));
  const [top, left] = [over?.top ?? row, over?.left ?? column];
  return written.find((one) => one.row === top && one.column === left)?.text;
}

function areOver(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
