import { expect, test } from "vitest";
import { partKey, relationsPart, resolveTarget, unescapeName } from "../../src/package/part-names.ts";

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
  ["xl/worksheets/sheet1.xml", "../drawings/./vml.vml", "xl/drawings/vml.vml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
  ["a.xml", "../../../etc/passwd", "etc/passwd"],
])("from %s the target %s leads to %s", (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part);
});

test.each([
  ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ["workbook.xml", "_rels/workbook.xml.rels"],
  ["", "_rels/.rels"],
])("the relationships of %j stand in %s", (source, part) => {
  expect(relationsPart(source)).toBe(part);
});

test("names are the same whatever their case, their slashes and a slash before them", () => {
  expect(new Set(["xl/Sheet1.xml", "/XL/sheet1.xml", "xl\\sheet1.XML"].map(partKey))).toEqual(
    new Set(["xl/sheet1.xml"]),
  );
});

test.each([
  ["my%20sheet.xml", "my sheet.xml"],
  ["100%.xml", "100%.xml"],
])("%s is the name of %s", (escaped, name) => {
  expect(unescapeName(escaped)).toBe(name);
});
