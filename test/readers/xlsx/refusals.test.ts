import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.ts";
import { defaultLimits } from "../../../src/limits.ts";
import { readWorkbook } from "../../../src/readers/xlsx/workbook.ts";
import { firstGrid, refusal, relationships, type Written, withParts, workbookParts } from "./parts.ts";
import { type ZipPart, zip } from "./zip.ts";

const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const parts = workbookParts({ rows: row });
const file = zip(parts);
const sheetPart = "xl/worksheets/sheet1.xml";
const unreadable = (reason: string, detail: unknown = null): unknown => ({
  rule: "input/unreadable",
  reason,
  format: "xlsx",
  detail,
});
const limit = (name: string, allowed: number, actual: number | null): unknown => ({
  rule: "input/limit",
  limit: name,
  allowed,
  actual,
});

/** An OLE compound file with one entry in its directory. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write("d0cf11e0a1b11ae1", 0, "hex");
  bytes.write("Root Entry", 1024, "utf16le");
  bytes.write(stream, 1024 + 128, "utf16le");
  return bytes;
}

describe("a file that is no workbook", () => {
  test.each<[string, Buffer, unknown]>([
    ["empty", Buffer.alloc(0), unreadable("empty")],
    ["encrypted", ole("EncryptedPackage"), unreadable("encrypted")],
    [".xls", ole("Workbook"), unreadable("old-workbook")],
    [".xls of Excel 5", ole("Book"), unreadable("old-workbook")],
    [".doc", ole("WordDocument"), unreadable("other-type", "doc")],
    [".ppt", ole("PowerPoint Document"), unreadable("other-type", "ppt")],
    ["OLE", ole("x"), unreadable("other-type", "ole")],
    ["PDF", Buffer.from("%PDF-1.7\n"), unreadable("other-type", "pdf")],
    ["PNG", Buffer.from("89504e470d0a1a0a0000000d", "hex"), unreadable("other-type", "png")],
    ["JPEG", Buffer.from("ffd8ffe000104a46", "hex"), unreadable("other-type", "jpeg")],
    ["HTML", Buffer.from("\ufeff <html><table>"), unreadable("other-type", "html")],
    ["RTF", Buffer.from("{\\rtf1"), unreadable("other-type", "rtf")],
    ["text", Buffer.from("部门名称\t某局\n"), unreadable("other-type", "text")],
    [".docx", zip([{ name: "word/document.xml", content: "<x/>" }]), unreadable("other-type", "docx")],
    [".pptx", zip([{ name: "ppt/presentation.xml", content: "<x/>" }]), unreadable("other-type", "pptx")],
    [".xlsb", zip([{ name: "xl/workbook.bin", content: "x" }]), unreadable("other-type", "xlsb")],
    [
      ".ods",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true },
        { name: "content.xml", content: "<x/>" },
      ]),
      unreadable("other-type", "ods"),
    ],
    ["another OpenDocument", zip([{ name: "content.xml", content: "<x/>" }]), unreadable("other-type", "odf")],
    ["another ZIP", zip([{ name: "a.txt", content: "x" }]), unreadable("no-workbook")],
    ["an empty ZIP", zip([]), unreadable("no-workbook")],
  ])("%s", (_, bytes, expected) => expect(refusal(bytes)).toEqual(expected));
});

describe("a broken file", () => {
  test("cut anywhere is truncated", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: file.length - 1 }), (length) => {
        expect(refusal(file.subarray(0, length))).toEqual(unreadable("truncated"));
      }),
    );
  });

  test.each<[string, readonly ZipPart[], unknown]>([
    ["an encrypted part", withParts(parts, { name: sheetPart, content: "x", flags: 1 }), unreadable("encrypted")],
    [
      "an unknown compression",
      withParts(parts, { name: sheetPart, content: "x", method: 12 }),
      unreadable("broken", `${sheetPart}: compression method 12`),
    ],
    [
      "a wrong checksum",
      withParts(parts, { name: sheetPart, content: "<x/>", checksum: 1 }),
      unreadable("broken", `${sheetPart}: checksum or size differs`),
    ],
    ["no sheet part", parts.filter((part) => part.name !== sheetPart), unreadable("broken", `no part ${sheetPart}`)],
    [
      "no relationship of a sheet",
      withParts(parts, { name: "xl/_rels/workbook.xml.rels", content: relationships([]) }),
      unreadable("broken", "xl/workbook.xml: no part for sheet Sheet1"),
    ],
    [
      "no shared string",
      workbookParts({ rows: '<row r="2"><c r="B2" t="s"><v>3</v></c></row>' }),
      unreadable("broken", `${sheetPart}!B2: no shared string 3`),
    ],
    [
      "a cell outside a sheet",
      workbookParts({ rows: '<row><c r="XFE1"><v>3</v></c></row>' }),
      unreadable("broken", `${sheetPart}: cell XFE1`),
    ],
    [
      "a row outside a sheet",
      workbookParts({ rows: '<row r="1048577"/>' }),
      unreadable("broken", `${sheetPart}: row 1048577`),
    ],
    ["a row zero", workbookParts({ rows: '<row r="0"/>' }), unreadable("broken", `${sheetPart}: row 0`)],
    [
      "a merge that is none",
      workbookParts({ after: '<mergeCells><mergeCell ref="#REF!"/></mergeCells>' }),
      unreadable("broken", `${sheetPart}: merged block #REF!`),
    ],
  ])("%s", (_, broken, expected) => expect(refusal(zip(broken))).toEqual(expected));

  test.each(["", "<worksheet>", "<worksheet></x>", "text", "<a:worksheet/>", "<worksheet", "<1/>"])(
    "XML that is none: %s",
    (content) => {
      expect(refusal(zip(withParts(parts, { name: sheetPart, content })))).toMatchObject({
        reason: "broken",
        detail: expect.stringContaining(sheetPart),
      });
    },
  );

  test("no bytes fail otherwise than by a finding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const changed = Buffer.from(file);
          for (const { at, byte } of changes) changed[at] = byte;
          try {
            expect(readWorkbook(changed, defaultLimits).sheets.length).toBeGreaterThanOrEqual(0);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("an archive that is odd, and harmless", () => {
  const text = (bytes: Buffer): string | undefined => firstGrid(readWorkbook(bytes, defaultLimits)).at(0, 0)?.text;

  test.each<[string, Buffer]>([
    ["stored parts", zip(parts.map((part) => ({ ...part, isStored: true })))],
    ["data descriptors", zip(parts.map((part) => ({ ...part, hasDescriptor: true })))],
    [
      "zip64",
      zip(
        parts.map((part) => ({ ...part, isZip64: true })),
        { isZip64: true },
      ),
    ],
    ["a comment", zip(parts, { comment: "comment PK\x05\x06 that looks like an end record, and is longer than one" })],
    ["bytes before it", zip(parts, { prefix: "PK\x03\x04 and more" })],
    ["bytes after it", Buffer.concat([file, Buffer.from("\0\0\n")])],
    [
      "names that lead out",
      zip([
        ...parts,
        { name: "../../../../tmp/x", content: "x" },
        { name: "/etc/passwd", content: "x" },
        { name: "C:\\x", content: "x" },
      ]),
    ],
    ["a name twice", zip([...parts, { name: sheetPart, content: "<broken" }])],
    [
      "names of objects' own",
      zip([...parts, { name: "__proto__", content: "x" }, { name: "constructor", content: "x" }]),
    ],
    [
      "two names for one place",
      zip([...parts, { name: "xl/copy.xml", content: String(parts[5]?.content), samePlaceAs: 5 }]),
    ],
  ])("%s", (_, bytes) => expect(text(bytes)).toBe("甲"));

  test.each([0, 1, 50])("a part that states %i bytes and holds more is not inflated further", (size) => {
    const lying = withParts(parts, { name: sheetPart, content: `<worksheet>${" ".repeat(100_000)}</worksheet>`, size });
    expect(refusal(zip(lying))).toMatchObject({ reason: "broken", detail: expect.stringContaining(sheetPart) });
  });
});

describe("a small file that is slow to read where one reads it carelessly", () => {
  const many = 50_000;

  test.each<[string, unknown, Written]>([
    [
      "columns hidden again and again",
      "read",
      {
        before: `<cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(many)}</cols>`,
        rows: '<row><c r="XFD1"><v>1</v></c></row>',
      },
    ],
    ["digits without end", "read", { rows: `<row><c><v>${"1".repeat(many)}x</v></c></row>` }],
    [
      "a shared formula without end",
      "read",
      {
        rows: `<row><c><f t="shared" si="0">${"[".repeat(many)}</f><v>1</v></c>${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(1000)}</row>`,
      },
    ],
    ["a format without end", "read", { rows: '<row><c s="1"><v>1</v></c></row>', formats: ['"'.repeat(many + 1)] }],
    ["an open quote in every tag", "xml-depth", { rows: `<row>${"<c a='>".repeat(many)}` }],
    ["entities without end", "read", { rows: `<row><c t="str"><v>${"&a".repeat(many)}</v></c></row>` }],
    [
      "empty cells and rows",
      "read",
      { rows: `<row>${'<c s="1"/>'.repeat(16_000)}</row>${'<row s="1" hidden="1"/>'.repeat(many)}` },
    ],
  ])("%s", (_, expected, written) => expect(outcome(zip(workbookParts(written)))).toBe(expected));
});

/** `read`, the reason why a file is unreadable, or the limit that it exceeds. */
function outcome(bytes: Uint8Array): unknown {
  const refused = refusal(bytes);
  if (typeof refused !== "object" || refused === null) return refused;
  return "reason" in refused ? refused.reason : "limit" in refused && refused.limit;
}

describe("limits", () => {
  const deep = (depth: number): string => `<worksheet>${"<x>".repeat(depth)}${"</x>".repeat(depth)}</worksheet>`;
  const cells = (count: number): string => `<row>${"<c><v>1</v></c>".repeat(count)}</row>`;
  const merges = (count: number): string => `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(count)}</mergeCells>`;

  test("the size of the file comes before all else", () => {
    expect(refusal(Buffer.alloc(101), { fileSize: 100 })).toEqual(limit("file-size", 100, 101));
  });

  test("parts", () => expect(refusal(file, { parts: 5 })).toEqual(limit("parts", 5, 6)));

  test("a bomb is refused by what its directory states", () => {
    const bomb = zip(withParts(parts, { name: sheetPart, content: "x", size: 10_000_000_000 }));
    expect(refusal(bomb)).toEqual(limit("part-size", defaultLimits.partSize, 10_000_000_000));
  });

  test("many parts that are large together", () => {
    const bombs = Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, content: "x", size: 60_000_000 }));
    expect(refusal(zip([...parts, ...bombs]))).toMatchObject({
      limit: "inflated-size",
      allowed: defaultLimits.inflatedSize,
    });
  });

  test("a large part that many sheets share", () => {
    const sheets = Array.from({ length: 40 }, (_, index) => `<sheet name="${index}" r:id="rId1"/>`).join("");
    const shared = parts.map((part) => ({ ...part, content: String(part.content).replace(/<sheet .*\/>/u, sheets) }));
    expect(refusal(zip(shared), { inflatedSize: 6_000 })).toMatchObject({ limit: "inflated-size" });
  });

  test("depth of XML", () => {
    expect(refusal(zip(withParts(parts, { name: sheetPart, content: deep(63) })))).toBe("read");
    expect(refusal(zip(withParts(parts, { name: sheetPart, content: deep(10_000) })))).toEqual(
      limit("xml-depth", 64, null),
    );
  });

  test("sheets", () => {
    const book = parts.map((part) => ({
      ...part,
      content: String(part.content).replace(/<sheet .*\/>/u, '$&<sheet name="b" r:id="rId1"/>'),
    }));
    expect(refusal(zip(book), { sheets: 1 })).toEqual(limit("sheets", 1, null));
    expect(refusal(zip(book), { sheets: 2 })).toBe("read");
  });

  test("cells that hold something", () => {
    const filled = zip(workbookParts({ rows: `${cells(100)}<row>${"<c/>".repeat(200)}<c s="1"></c></row>` }));
    expect(refusal(filled, { cells: 100 })).toBe("read");
    expect(refusal(filled, { cells: 99 })).toEqual(limit("cells", 99, null));
  });

  test("shared strings, of which no more are needed than there are cells", () => {
    const strings = zip(workbookParts({ rows: row, strings: "<si/>".repeat(10) }));
    expect(refusal(strings, { cells: 10 })).toBe("read");
    expect(refusal(strings, { cells: 9 })).toEqual(limit("cells", 9, null));
  });

  test("merges", () => {
    const merged = zip(workbookParts({ rows: row, after: merges(100) }));
    expect(refusal(merged, { merges: 100 })).toBe("read");
    expect(refusal(merged, { merges: 99 })).toEqual(limit("merges", 99, null));
  });

  test("length of a text", () => {
    const long = "甲".repeat(101);
    for (const written of [
      { rows: `<row><c t="str"><v>${long}</v></c></row>` },
      { rows: `<row><c t="inlineStr"><is><t>${long}</t></is></c></row>` },
      { rows: `<row><c><f>${long}</f><v>1</v></c></row>` },
      { strings: `<si><r><t>${long}</t></r></si>` },
    ]) {
      expect(refusal(zip(workbookParts(written)), { textLength: 101 })).toBe("read");
      expect(refusal(zip(workbookParts(written)), { textLength: 100 })).toEqual(limit("text-length", 100, null));
    }
  });
});
