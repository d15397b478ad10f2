import fc from "fast-check";
import { expect, test } from "vitest";
import { EndlessName, longestName, splitNames } from "../../src/batch/names.ts";
import { collect } from "./collect.ts";

async function split(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  return collect(splitNames(streamOf(chunks)));
}

async function* streamOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

test("names are parted by line breaks, or by NUL where there is one", async () => {
  expect(await split("a\nb\r\nc")).toEqual(["a", "b", "c"]);
  expect(await split("a\0b\nc\0")).toEqual(["a", "b\nc"]);
  expect(await split("\n\na\n\n")).toEqual(["a"]);
  expect(await split()).toEqual([]);
});

test("however the stream is cut, also within a character", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[a-z/表📄 ]{1,12}$/u), { maxLength: 8 }),
      fc.constantFrom("\n", "\0"),
      fc.array(fc.nat(40), { maxLength: 6 }),
      async (names, separator, cuts) => {
        const bytes = Buffer.from(names.map((name) => name + separator).join(""));
        const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(await split(...chunks)).toEqual(names);
      },
    ),
  );
});

test("each name comes as soon as its end is there", async () => {
  let isAsked = false;
  const chunks = async function* () {
    yield "a\nb";
    isAsked = true;
    yield "\n";
  };
  const names = splitNames(chunks());
  expect((await names.next()).value).toBe("a");
  expect(isAsked).toBe(false);
});

test("what has no end is no list", async () => {
  await expect(split("x".repeat(longestName + 1))).rejects.toThrow(EndlessName);
  expect(await split("x".repeat(longestName))).toHaveLength(1);
});
