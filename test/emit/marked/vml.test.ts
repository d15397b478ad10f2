import { expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.ts";
import { addShapes, noShapes, removeShapes } from "../../../src/emit/marked/vml.ts";

const anchor = { left: [1, 15], top: [0, 4], right: [4, 0], bottom: [5, 0] } as const;
const shapes = (count: number) => Array.from({ length: count }, (_, row) => ({ row, column: 2, anchor }));

test("boxes that are added and taken out again leave the drawing as it was", () => {
  const added = addShapes("a.vml", noShapes, shapes(3));
  expect(removeShapes(added, shapes(3))).toEqual({ xml: noShapes, isEmpty: true });
  expect(removeShapes(added, shapes(1)).isEmpty).toBe(false);
});

test("an id is given once, and blocks of ids are claimed as they are needed", () => {
  const xml = addShapes("a.vml", addShapes("a.vml", noShapes, shapes(1000)), shapes(1200));
  const ids = [...xml.matchAll(/ id="_x0000_s(\d+)"/gu)].map(([, id]) => Number(id));
  expect([ids.length, new Set(ids).size, ids[0], ids.at(-1)]).toEqual([2200, 2200, 1025, 3224]);
  expect(xml).toContain('data="1,2,3"');
});

test("buttons and the comments of other cells stay", () => {
  const button =
    '<v:shape id="_x0000_s1030" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>0</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';
  const mixed = addShapes("a.vml", noShapes.replace("</xml>", `${button}</xml>`), shapes(2));
  expect(removeShapes(mixed, shapes(2))).toEqual({
    xml: noShapes.replace("</xml>", `${button}</xml>`),
    isEmpty: false,
  });
});

test("a part that is no drawing is refused", () => {
  for (const xml of ["", "<xml></xml>", "<html/>"])
    expect(() => addShapes("a.vml", xml, shapes(1))).toThrow(InputError);
});
