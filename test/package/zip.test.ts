import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultLimits } from "../../src/limits.ts";
import { listEntries } from "../../src/package/zip/entries.ts";
import { inflate } from "../../src/package/zip/inflate.ts";
import { copyPart, packPart, writeZip } from "../../src/package/zip/write.ts";
import { zip } from "../readers/xlsx/zip.ts";

const part = fc.record({
  name: fc.string({ unit: fc.constantFrom("a", "/", ".", "指"), minLength: 1, maxLength: 8 }),
  content: fc.uint8Array({ maxLength: 300 }),
});

function read(file: Buffer): readonly (readonly [name: string, content: Buffer])[] {
  return listEntries(file, defaultLimits).map((entry) => [entry.name, inflate(file, entry)]);
}

test("what is written is read", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const packed = parts.map(({ name, content }) => packPart(Buffer.from(name), Buffer.from(content)));
      expect(read(writeZip(packed))).toEqual(parts.map(({ name, content }) => [name, Buffer.from(content)]));
    }),
  );
});

test("parts are copied as they are, those whose sizes stand behind them and those that are not packed too", () => {
  const made = [
    { name: "a.xml", content: "<a/>", hasDescriptor: true },
    { name: "b.bin", content: "plain", isStored: true },
  ];
  const file = zip(made);
  const entries = listEntries(file, defaultLimits);
  const copy = writeZip(entries.map((entry) => copyPart(file, entry)));
  expect(read(copy)).toEqual(made.map(({ name, content }) => [name, Buffer.from(content)]));
  expect(listEntries(copy, defaultLimits).map(({ method }) => method)).toEqual([8, 0]);
});
