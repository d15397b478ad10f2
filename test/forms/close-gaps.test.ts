import fc from "fast-check";
import { expect, test } from "vitest";
import { closeGaps } from "../../src/forms/close-gaps.ts";
import { readForms } from "../../src/forms/index.ts";
import { level1Of, level2Of } from "../../src/model/taxonomy.ts";
import { type Cell, Grid } from "../../src/source/grid.ts";
import { panyu } from "../fixtures/panyu.ts";
import { layOut, workbookOf } from "../support/lay-out.ts";
import { published } from "../support/layouts.ts";

const categories = {
  isLevel1: (label: string) => level1Of(label) !== null,
  isLevel2: (label: string) => level2Of(label) !== null,
};

function gridOf(places: readonly (readonly [row: number, column: number])[], merges: Grid["merges"] = []): Grid {
  const cells = places.map(
    ([row, column]): Cell => ({ row, column, kind: "text", text: `${row},${column}`, stored: null, formula: "A1" }),
  );
  return new Grid({ cells, merges, placeOf: (row, column) => ({ kind: "cell", sheet: "表", row, column }) });
}

test("a grid without long gaps stays what it is", () => {
  const grid = gridOf([
    [3, 1],
    [40, 2],
  ]);
  expect(closeGaps(grid)).toBe(grid);
});

test("every cell keeps its order, its text and its place", () => {
  const row = fc.oneof(fc.nat(200), fc.nat(1_048_575));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(row, fc.nat(3)), { selector: String, minLength: 1 }), (places) => {
      const grid = gridOf(places);
      const closed = closeGaps(grid);
      expect(closed.rowCount).toBeLessThanOrEqual(51 * places.length);
      const cells = (from: Grid) => from.filledRows().flatMap((at) => from.row(at));
      expect(cells(closed).map(({ text, formula }) => [text, formula])).toEqual(
        cells(grid).map(({ text, formula }) => [text, formula]),
      );
      for (const { row: at, column, text } of cells(closed)) {
        const place = closed.placeOf(at, column);
        expect(place.kind === "cell" && `${place.row},${place.column}`).toBe(text);
      }
    }),
  );
});

test("a merged block that crosses a gap still covers what stood beside it", () => {
  const block = { top: 2, left: 0, bottom: 900_000, right: 1 };
  const closed = closeGaps(
    gridOf(
      [
        [2, 0],
        [2, 2],
        [900_000, 2],
        [1_000_000, 2],
      ],
      [block],
    ),
  );
  const rows = closed.filledRows();
  expect(rows.map((row) => closed.row(row).map(({ text }) => text))).toEqual([
    ["2,0", "2,2"],
    ["2,0", "900000,2"],
    ["1000000,2"],
  ]);
});

test("a table at the end of a sheet is read as at its beginning", () => {
  const read = (rowOffset: number) =>
    readForms(workbookOf(layOut([panyu], { ...published, rowOffset })), categories).drafts;
  const [near] = read(0);
  const [far] = read(1_000_000);
  expect(far?.table).toEqual(near?.table);
  const moved = [...(near?.origins.entries() ?? [])].map(([path, place]) => [
    path,
    place.kind === "cell" ? { ...place, row: place.row + 1_000_000 } : place,
  ]);
  expect([...(far?.origins.entries() ?? [])]).toEqual(moved);
});
