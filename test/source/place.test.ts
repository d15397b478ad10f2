import fc from "fast-check";
import { expect, test } from "vitest";
import { type Place, placeOrder } from "../../src/source/place.ts";

const sheet = fc.constantFrom("填报说明", "绩效目标表", "Sheet3");
const row = fc.nat({ max: 3 });
const place = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), start: row, end: fc.constant(9) }),
  fc.record({ kind: fc.constant("cell" as const), sheet, row, column: row }),
);

test("places are in the order of the text, or of sheets, rows and columns", () => {
  fc.assert(
    fc.property(fc.array(place), fc.array(sheet, { maxLength: 8 }), (places, sheets) => {
      const keys = places.toSorted(placeOrder(sheets)).map((found) => keyOf(found, sheets));
      expect(keys).toEqual(places.map((found) => keyOf(found, sheets)).sort());
    }),
  );
});

/** A text that sorts as the place stands; of a sheet that is not known, before those that are. */
function keyOf(found: Place, sheets: readonly string[]): string {
  if (found.kind === "text") return `0 ${found.start}`;
  return `1 ${sheets.indexOf(found.sheet) + 1} ${found.row} ${found.column}`;
}
