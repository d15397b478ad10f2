import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.ts";
import { defaultLimits } from "../../src/limits.ts";
import { xlsReader } from "../../src/readers/xls.ts";
import { readWorkbook } from "../../src/readers/xlsx/workbook.ts";
import { beginning, compoundFile, ending, oneSheet, record } from "./compound.ts";
import { cellsOf } from "./same-cells.ts";
import { drawn, readBy, refusalBy, sheetsBy } from "./sheets.ts";

const real = readFileSync("examples/panyu-2024.xls");
const old = readFileSync("test/fixtures/xlsx/old.xls");

function workbook(...records: readonly Buffer[]): Buffer {
  return compoundFile("Workbook", oneSheet(...records));
}

/** The number `count` at a place, 14 bits of it (an RK of an integer). */
function integer(row: number, column: number, count: number): Buffer {
  return record(0x27e, row, column, 0, (count << 2) | 2, 0);
}

describe("what LibreOffice writes is what it writes as .xlsx", () => {
  test("the real table", () => {
    const { sheets } = readWorkbook(readFileSync("examples/panyu-2024.xlsx"), defaultLimits);
    expect(cellsOf(sheetsBy(xlsReader, real))).toEqual(cellsOf(sheets));
  });

  test("formats, formulas, errors, merges, a hidden sheet", () => {
    const { sheets } = readWorkbook(readFileSync("test/fixtures/xlsx/libreoffice.xlsx"), defaultLimits);
    const written = JSON.stringify(cellsOf(sheetsBy(xlsReader, old))).replaceAll('"true"', '"TRUE()"');
    expect(JSON.parse(written)).toEqual(cellsOf(sheets));
  });
});

describe("records", () => {
  test("cells, merges, hidden rows and columns", () => {
    const [sheet] = sheetsBy(
      xlsReader,
      workbook(
        record(0x7d, 1, 2, 0, 0, 1, 0),
        record(0x208, 1, 0, 2, 0, 0, 0, 0x20, 0),
        integer(0, 0, 5),
        integer(1, 2, 7),
        record(0xe5, 1, 0, 0, 0, 1),
      ),
    );
    expect(sheet && drawn(sheet)).toEqual(["0:5[2x1]", "2:7"]);
    expect([[...(sheet?.grid.hiddenRows ?? [])], [...(sheet?.grid.hiddenColumns ?? [])]]).toEqual([[1], [1, 2]]);
    expect(sheet?.grid.placeOf(1, 2)).toEqual({ kind: "cell", sheet: "A", row: 1, column: 2 });
  });

  test("a stream without a container, and of charts within a sheet", () => {
    const stream = oneSheet(integer(0, 0, 5), beginning(16), integer(3, 3, 9), ending, integer(0, 1, 6));
    expect(sheetsBy(xlsReader, stream).flatMap(drawn)).toEqual(["0:5 1:6"]);
  });

  test("built-in formats are those of Chinese Excel, whatever was read before", () => {
    const style = (format: number): Buffer => record(0xe0, 0, format, 0, 0, 0, 0, 0, 0, 0, 0);
    const globals = Buffer.concat([
      beginning(5),
      style(31),
      style(14),
      Buffer.from([0x85, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0x41]),
      ending,
    ]);
    globals.writeUInt32LE(globals.length, globals.length - ending.length - 9);
    const day = (column: number): Buffer =>
      Buffer.concat([record(0x203, 0, column, column), Buffer.from("000000002034e640", "hex")]);
    const cells = [day(0), day(1)].map((bytes) => {
      bytes.writeUInt16LE(14, 2);
      return bytes;
    });
    const stream = Buffer.concat([globals, beginning(16), ...cells, ending]);
    expect(sheetsBy(xlsReader, compoundFile("Workbook", stream)).flatMap(drawn)).toEqual([
      "0:2024年6月30日 1:2024/6/30",
    ]);
  });

  test("a link over the whole sheet costs nothing", () => {
    const link = record(0x1b8, 0, 0xffff, 0, 0xffff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(sheetsBy(xlsReader, workbook(integer(0, 0, 5), ...Array(20).fill(link))).flatMap(drawn)).toEqual(["0:5"]);
  });
});

describe("files that can't be read", () => {
  const encrypted = record(0x2f, 1, 1, 1);
  test.each<[string, Uint8Array, object]>([
    ["empty", new Uint8Array(), { reason: "empty" }],
    ["of an unknown kind", Buffer.from([0, 1, 2, 3, 0, 0, 7, 0]), { reason: "other-type", detail: "binary" }],
    ["encrypted", workbook(encrypted), { reason: "encrypted" }],
    ["encrypted as an .xlsx", readFileSync("test/fixtures/xlsx/encrypted.xlsx"), { reason: "encrypted" }],
    ["a Word document", compoundFile("WordDocument", Buffer.alloc(8)), { reason: "other-type", detail: "doc" }],
    ["of another program", compoundFile("Contents", Buffer.alloc(8)), { reason: "other-type", detail: "ole" }],
    ["cut off in its header", real.subarray(0, 300), { reason: "truncated" }],
    ["cut off", real.subarray(0, 4000), { reason: "truncated" }],
    ["with sectors in a circle", compoundFile("Workbook", Buffer.alloc(5000), { 4: 2 }), { reason: "broken" }],
    ["with a directory in a circle", compoundFile("Workbook", Buffer.alloc(5000), { 1: 1 }), { reason: "broken" }],
    ["without a text that it names", workbook(record(0xfd, 0, 0, 0, 7, 0)), { reason: "broken" }],
    ["without an end", compoundFile("Workbook", Buffer.concat([beginning(5), beginning(16)])), { reason: "truncated" }],
  ])("%s", (_, bytes, facts) => {
    expect(refusalBy(xlsReader, bytes)).toMatchObject({ rule: "input/unreadable", format: "xls", ...facts });
  });

  test("are called by their ending where it is that of an office program", () => {
    const read = (name: string) => () => xlsReader.read({ name, bytes: workbook(encrypted) }, defaultLimits);
    expect(read("a.xlsx")).toThrow(
      expect.objectContaining({
        finding: expect.objectContaining({ facts: expect.objectContaining({ format: "xlsx" }) }),
      }),
    );
    expect(read("a.yaml")).toThrow(
      expect.objectContaining({
        finding: expect.objectContaining({ facts: expect.objectContaining({ format: "xls" }) }),
      }),
    );
  });
});

describe("limits", () => {
  test.each<[string, Uint8Array, object]>([
    ["cells", workbook(...Array.from({ length: 11 }, (_, row) => integer(row, 0, 1))), { limit: "cells", allowed: 10 }],
    ["cells in one record", workbook(record(0xbd, 0, 0, ...Array(33).fill(0), 11)), { limit: "cells", allowed: 10 }],
    ["merges", workbook(record(0xe5, 4, ...Array(16).fill(0))), { limit: "merges", allowed: 3 }],
    ["sheets", old, { limit: "sheets", allowed: 1 }],
  ])("%s", (_, bytes, facts) => {
    expect(refusalBy(xlsReader, bytes, { cells: 10, merges: 3, sheets: 1 })).toMatchObject({
      rule: "input/limit",
      ...facts,
    });
  });

  test("texts", () => {
    expect(refusalBy(xlsReader, real, { textLength: 100 })).toMatchObject({ limit: "text-length", allowed: 100 });
  });

  test("the string table", () => {
    const strings = Array.from({ length: 130 }, (_, index) =>
      record(index === 0 ? 0xfc : 0x3c, ...Array(32_767).fill(0)),
    );
    const stream = Buffer.concat([beginning(5), ...strings, ending]);
    expect(refusalBy(xlsReader, stream)).toMatchObject({ limit: "part-size", allowed: 8 * 2 ** 20 });
  });
});

test("a file that was damaged anywhere is read or refused", () => {
  const damage = fc.array(fc.tuple(fc.integer({ min: 8, max: real.length - 1 }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(real);
      for (const [at, value] of changes) bytes[at] = value;
      try {
        expect(readBy(xlsReader, bytes).workbook).not.toBeNull();
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});
