// Workbooks for the bench and for trying ptt out on many: `node bench/workbooks.js FOLDER COUNT [BAD]` writes COUNT of them into FOLDER,
// the real table with names and targets of its own each, so that what is remembered of one is of no use to the next; BAD of them,
// evenly spread, can't be read.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { archiveOf, packPart, unpack } from "./zip.js";

const example = new URL("../examples/panyu-2024.xlsx", import.meta.url);
const textPart = "xl/sharedStrings.xml";
const sheetPart = "xl/worksheets/sheet1.xml";

/** Makes workbooks by their number. */
export function workbookMaker() {
  const parts = unpack(readFileSync(example));
  const text = parts.get(textPart).toString();
  const rest = [...parts].filter(([name]) => name !== textPart).map(([name, bytes]) => packPart(name, bytes));
  return (number) => {
    const own = text.replace(/<t(?: [^>]*)?>([^<]+)<\/t>/gu, (_, written) => `<t>${ownText(written, number)}</t>`);
    return archiveOf([...rest, packPart(textPart, Buffer.from(own))]);
  };
}

/** A name or a text of a workbook's own, a target with other digits; labels and years stay. */
function ownText(written, number) {
  if (/^\p{Script=Han}{8,}(?<!表|指标)$|[，。]/u.test(written)) return `第${number}批${written}`;
  if (/[年%％]/u.test(written)) return written;
  return written.replace(/\d/gu, (digit, at) => (Number(digit) + number * (at + 1)) % 9 || 9);
}

/** Files that can't be read, each for another reason. */
const bad = [
  () => Buffer.alloc(0),
  (good) => good.subarray(0, good.length >> 1),
  () => Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"),
  () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000)]),
  () => archiveOf([packPart("readme.txt", Buffer.from("no workbook"))]),
  () =>
    archiveOf([packPart("[Content_Types].xml", Buffer.from("<Types/>")), packPart("x", Buffer.alloc(80 * 2 ** 20))]),
  (good) => Buffer.concat([good.subarray(0, 3000), Buffer.alloc(300, 0x55), good.subarray(3300)]),
];

/** A sheet of so many indicators, in one workbook. */
export function longSheet(indicators) {
  const parts = unpack(readFileSync(example));
  const sheet = parts.get(sheetPart).toString();
  const rows = [...sheet.matchAll(/<row r="(\d+)"[\s\S]*?<\/row>/gu)].map(([row]) => row);
  const last = rows.length;
  const model = rows[last - 1].replace(/<row /u, "<row ");
  const more = Array.from({ length: indicators - 24 }, (_, index) =>
    model.replace(/(?<=<row r=")\d+|(?<= r="[A-Z])\d+/gu, () => String(last + 1 + index)),
  );
  const long = sheet.replace("</sheetData>", `${more.join("")}</sheetData>`).replace(/<dimension[^>]*>/u, "");
  return archiveOf([...parts].map(([name, bytes]) => packPart(name, name === sheetPart ? Buffer.from(long) : bytes)));
}

/** A workbook of so many sheets, a form on each. */
export function manySheets(forms) {
  const parts = unpack(readFileSync(example));
  const sheet = packPart("", parts.get(sheetPart));
  const name = (number) => `xl/worksheets/sheet${number}.xml`;
  const numbers = Array.from({ length: forms - 1 }, (_, index) => index + 2);
  const grow = (part, before, line) =>
    parts.set(
      part,
      Buffer.from(
        parts
          .get(part)
          .toString()
          .replace(before, (end) => numbers.map(line).join("") + end),
      ),
    );
  const workbook = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  grow(
    "xl/workbook.xml",
    "</sheets>",
    (number) => `<sheet sheetId="${number + 9}" name="表${number}" r:id="more${number}"/>`,
  );
  grow(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    (number) => `<Relationship Id="more${number}" Type="${workbook}" Target="worksheets/sheet${number}.xml"/>`,
  );
  const copies = numbers.map((number) => {
    const fields = Buffer.from(sheet.fields);
    fields.writeUInt16LE(Buffer.byteLength(name(number)), 22);
    return { ...sheet, name: Buffer.from(name(number)), fields };
  });
  return archiveOf([...[...parts].map(([part, bytes]) => packPart(part, bytes)), ...copies]);
}

/** Writes workbooks into a folder, named so that their order is that of their numbers. */
export function writeWorkbooks(folder, count, badCount = 0) {
  mkdirSync(folder, { recursive: true });
  const make = workbookMaker();
  const stride = badCount === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / badCount);
  for (let number = 0; number < count; number++) {
    const good = make(number);
    const isBad = number % stride === stride - 1 && number / stride < badCount;
    const bytes = isBad ? bad[Math.floor(number / stride) % bad.length](good) : good;
    writeFileSync(join(folder, `${String(number).padStart(6, "0")}.xlsx`), bytes);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, count, badCount = "0"] = process.argv.slice(2);
  writeWorkbooks(folder, Number(count), Number(badCount));
}
