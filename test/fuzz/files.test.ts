import fc from "fast-check";
import { test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { listEntries } from "../../src/package/zip/entries.ts";
import { inflate } from "../../src/package/zip/inflate.ts";
import { type ZipPart, zip } from "../readers/xlsx/zip.ts";
import { patience, search } from "./budget.ts";
import { mutateBytes, mutateMarkup, mutateText, mutations } from "./mutations.ts";
import { seedsOf } from "./seeds.ts";
import { type Given, readsBack, survives } from "./whole-road.ts";

const binary = seedsOf("xlsx", "xls", "ods", "docx");
const containers = seedsOf("xlsx", "ods", "docx").filter(({ bytes }) => bytes[0] === 0x50);
const texts = seedsOf("yaml", "json", "txt", "csv", "tsv", "md", "html", "xml");

test("real files with some of their bytes changed", { timeout: patience }, () =>
  search(
    fc.tuple(fc.constantFrom(...binary), mutations),
    async ([{ name, bytes }, changes]) => {
      await survives({ name, bytes: mutateBytes(bytes, changes) });
    },
    40,
  ),
);

test("real containers with their XML changed", { timeout: patience }, () =>
  search(
    fc.tuple(fc.constantFrom(...containers), fc.nat(), mutations),
    async ([seed, which, changes]) => {
      await readsBack(await survives(withPartChanged(seed, which, changes)));
    },
    60,
  ),
);

test("real texts with their lines or characters changed", { timeout: patience }, () =>
  search(
    fc.tuple(fc.constantFrom(...texts), mutations, fc.constantFrom("lines", "characters")),
    async ([{ name, bytes }, changes, by]) => {
      const text = mutateText(new TextDecoder().decode(bytes), changes, by);
      await readsBack(await survives({ name, bytes: new TextEncoder().encode(text) }));
    },
    60,
  ),
);

test("any bytes under any name", { timeout: patience }, () =>
  search(
    fc.tuple(fc.constantFrom(...[...binary, ...texts].map(({ name }) => name)), fc.uint8Array({ maxLength: 300 })),
    async ([name, bytes]) => {
      await survives({ name, bytes });
    },
    100,
  ),
);

/** A container one of whose XML parts is changed; the parts that hold the table come up as often as all others. */
function withPartChanged({ name, bytes }: Given, which: number, changes: Parameters<typeof mutateMarkup>[1]): Given {
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
