import { constants, crc32, deflateRawSync } from "node:zlib";
import { withParts, workbookParts } from "../../readers/xlsx/parts.ts";
import { type ZipPart, zip } from "../../readers/xlsx/zip.ts";
import type { HostileFile } from "../hostile-file.ts";

const sheet = "xl/worksheets/sheet1.xml";
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const parts = workbookParts({ rows: row });
const megabyte = 2 ** 20;

/** ZIP archives that are bombs, or lie about themselves. */
export const archives: readonly HostileFile[] = [
  {
    name: "a bomb of 10 MB that makes 10 GB, and says so",
    ending: "xlsx",
    bytes: () => bomb({ inflated: 10_240 * megabyte, stated: 10_240 * megabyte }),
    outcome: "input/limit",
  },
  {
    name: "a bomb of 10 MB that makes 10 GB, and states 1 kB",
    ending: "xlsx",
    bytes: () => bomb({ inflated: 10_240 * megabyte, stated: 1024 }),
    outcome: "input/unreadable",
  },
  {
    name: "a bomb of 10 MB that makes 10 GB, and states as much as a part may have",
    ending: "xlsx",
    bytes: () => bomb({ inflated: 10_240 * megabyte, stated: 64 * megabyte }),
    outcome: "input/unreadable",
  },
  {
    name: "a bomb of stored bytes that states 2^62",
    ending: "xlsx",
    bytes: () => zip(withParts(parts, { name: sheet, content: "x", isStored: true, size: 2 ** 62 })),
    outcome: "input/limit",
  },
  {
    name: "700 parts, each as large as a part may be",
    ending: "xlsx",
    bytes: () => zip([...parts, ...copies(700, blanks(64 * megabyte))]),
    outcome: "input/limit",
  },
  {
    name: "a thousand parts that overlap: one packed part under a thousand names",
    ending: "xlsx",
    bytes: () => {
      const part = blanks(60 * megabyte);
      const other = { ...part, content: "", samePlaceAs: parts.length };
      return zip([...parts, ...copies(1, part), ...copies(999, other)]);
    },
    outcome: "input/limit",
  },
  {
    name: "a thousand sheets that are one large part",
    ending: "xlsx",
    bytes: () => zip(manySheets(1000, () => "worksheets/sheet1.xml", `<worksheet>${" ".repeat(megabyte)}</worksheet>`)),
    outcome: "input/limit",
  },
  {
    name: "more parts than may be",
    ending: "xlsx",
    bytes: () => zip([...parts, ...copies(20_000, { content: "" })]),
    outcome: "input/limit",
  },
  {
    name: "as many parts as may be",
    ending: "xlsx",
    bytes: () => zip([...parts, ...copies(9_900, { content: "" })]),
    outcome: "input/no-table",
  },
  {
    name: "400 names of parts of 60,000 letters each",
    ending: "xlsx",
    bytes: () =>
      zip([...parts, ...Array.from({ length: 400 }, (_, index) => named(`${index}/`.padEnd(60_000, "../"), ""))]),
    outcome: "input/no-table",
  },
  {
    name: "names of parts that lead out of the archive, or belong to objects",
    ending: "xlsx",
    bytes: () =>
      zip([
        ...parts,
        ...[
          "../../../../etc/passwd",
          "/etc/passwd",
          "C:\\x",
          "xl/../../x",
          "__proto__",
          "constructor",
          "",
          ".",
          "\0",
        ].map((name) => named(name, "x")),
      ]),
    outcome: "input/no-table",
  },
  {
    name: "a thousand parts of one name",
    ending: "xlsx",
    bytes: () => zip([...parts, ...Array.from({ length: 1000 }, () => named(sheet, "<broken"))]),
    outcome: "input/no-table",
  },
  {
    name: "relationships that lead out of the archive",
    ending: "xlsx",
    bytes: () => zip(manySheets(1, () => "../../../../../../../../etc/passwd", "")),
    outcome: "input/unreadable",
  },
  ...lies(),
];

/** Archives whose end record or directory says what isn't so. */
function lies(): readonly HostileFile[] {
  const field = (offset: number, value: number) => () => {
    const bytes = zip(parts);
    bytes.writeUInt32LE(value, bytes.length - 22 + offset);
    return bytes;
  };
  return [
    {
      name: "a directory that counts more parts than it has",
      ending: "xlsx",
      bytes: () => {
        const bytes = zip(parts);
        bytes.writeUInt16LE(9_999, bytes.length - 22 + 10);
        return bytes;
      },
      outcome: "input/unreadable",
    },
    {
      name: "a directory that lies past the file",
      ending: "xlsx",
      bytes: field(16, 0xfffffff0),
      outcome: "input/unreadable",
    },
    {
      name: "a directory larger than the file",
      ending: "xlsx",
      bytes: field(12, 0x7fffffff),
      outcome: "input/unreadable",
    },
    { name: "a directory of no bytes", ending: "xlsx", bytes: field(12, 0), outcome: "input/unreadable" },
    {
      name: "an archive cut in two",
      ending: "xlsx",
      bytes: () => {
        const bytes = zip(parts);
        return bytes.subarray(0, bytes.length / 2);
      },
      outcome: "input/unreadable",
    },
    {
      name: "an archive of end records only",
      ending: "xlsx",
      bytes: () => Buffer.concat(Array.from({ length: 100_000 }, () => zip([]))),
      outcome: "input/unreadable",
    },
  ];
}

/** A workbook whose sheet is a run of blanks, as small as deflate can make it. */
function bomb({ inflated, stated }: { readonly inflated: number; readonly stated: number }): Buffer {
  const piece = deflateRawSync(Buffer.alloc(16 * megabyte, " "), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.from(" "), { level: 9 });
  const packed = Buffer.concat([...Array.from({ length: inflated / (16 * megabyte) }, () => piece), last]);
  return zip(withParts(parts, { name: sheet, content: packed, isStored: true, method: 8, size: stated, checksum: 0 }));
}

function blanks(size: number): Pick<ZipPart, "content" | "checksum" | "isStored" | "method" | "size"> {
  const content = Buffer.alloc(size, " ");
  return { content: deflateRawSync(content), checksum: crc32(content), isStored: true, method: 8, size };
}

function copies(count: number, part: Omit<ZipPart, "name">): ZipPart[] {
  return Array.from({ length: count }, (_, index) => ({ ...part, name: `xl/media/${index}.bin` }));
}

function named(name: string, content: string): ZipPart {
  return { name, content };
}

/** A workbook of many sheets; `target` gives the part of each. */
export function manySheets(count: number, target: (index: number) => string, content: string): ZipPart[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const relationships = numbers.map(
    (index) => `<Relationship Id="s${index}" Type="x/worksheet" Target="${target(index)}"/>`,
  );
  const sheets = numbers.map((index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="s${index}"/>`);
  return withParts(
    parts,
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relationships.join("")}</Relationships>` },
    { name: sheet, content },
  );
}
