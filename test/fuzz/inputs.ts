import fc from "fast-check";
import { defaultLimits } from "../../src/limits.ts";
import { listEntries } from "../../src/package/zip/entries.ts";
import { inflate } from "../../src/package/zip/inflate.ts";
import { workbookParts } from "../readers/xlsx/parts.ts";
import { type ZipPart, zip } from "../readers/xlsx/zip.ts";
import { type Mutation, mutateBytes, mutateMarkup, mutateText, mutations } from "./mutations.ts";
import { seedsOf } from "./seeds.ts";
import { sheet, table, writtenText } from "./tables.ts";
import type { Given } from "./whole-road.ts";

const binary = seedsOf("xlsx", "xls", "ods", "docx");
const containers = seedsOf("xlsx", "ods", "docx").filter(({ bytes }) => bytes[0] === 0x50);
const texts = seedsOf("yaml", "json", "txt", "csv", "tsv", "md", "html", "xml");

/** Inputs of one kind, and how many of them are tried where there is no time to be spent. */
export interface Inputs {
  readonly name: string;
  readonly given: fc.Arbitrary<Given>;
  readonly runs: number;
}

/** Files that are nearly right, made of real ones by mutation or of words of forms. */
export const inputs: readonly Inputs[] = [
  {
    name: "real files with some of their bytes changed",
    given: fc
      .tuple(fc.constantFrom(...binary), mutations)
      .map(([{ name, bytes }, changes]) => ({ name, bytes: mutateBytes(bytes, changes) })),
    runs: 40,
  },
  {
    name: "real containers with their XML changed",
    given: fc
      .tuple(fc.constantFrom(...containers), fc.nat(), mutations)
      .map(([seed, which, changes]) => withPartChanged(seed, which, changes)),
    runs: 60,
  },
  {
    name: "real texts with their lines or characters changed",
    given: fc
      .tuple(fc.constantFrom(...texts), mutations, fc.constantFrom("lines", "characters"))
      .map(([{ name, bytes }, changes, by]) => given(name, mutateText(new TextDecoder().decode(bytes), changes, by))),
    runs: 60,
  },
  {
    name: "any bytes under any name",
    given: fc.record({
      name: fc.constantFrom(...[...binary, ...texts].map(({ name }) => name)),
      bytes: fc.uint8Array({ maxLength: 300 }),
    }),
    runs: 100,
  },
  {
    name: "any sheet of words of forms",
    given: sheet.map((written) => ({ name: "any.xlsx", bytes: zip(workbookParts(written)) })),
    runs: 60,
  },
  { name: "any text in rows and columns", given: writtenText.map((text) => given("any.txt", text)), runs: 60 },
  {
    name: "any JSON with the keys of a table, as JSON and as YAML",
    given: fc
      .tuple(table, fc.constantFrom("any.json", "any.yaml"))
      .map(([value, name]) => given(name, JSON.stringify(value))),
    runs: 60,
  },
];

function given(name: string, text: string): Given {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A container one of whose XML parts is changed; the parts that hold the table come up as often as all others. */
function withPartChanged({ name, bytes }: Given, which: number, changes: readonly Mutation[]): Given {
  const file = Buffer.from(bytes);
  const entries = listEntries(file, defaultLimits);
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/u.test(entry.name));
  const central = parts.filter((entry) =>
    /sheet\d*\.xml|sharedStrings|styles|workbook\.xml|content|document\.xml/u.test(entry.name),
  );
  const among = which % 2 === 0 && central.length > 0 ? central : parts;
  const chosen = among[Math.floor(which / 2) % among.length];
  const changed = entries.map((entry): ZipPart => {
    const content = inflate(file, entry);
    return { name: entry.name, content: entry === chosen ? mutateMarkup(content.toString(), changes) : content };
  });
  return { name, bytes: zip(changed) };
}
