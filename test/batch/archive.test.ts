import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listMembers } from "../../src/batch/archive.ts";
import { InputError } from "../../src/diagnostic.ts";
import { folderWith, run } from "../cli/fake-terminal.ts";
import { correct, unbalanced } from "../cli/sample-table.ts";
import { zipOf } from "./zip-of.ts";

const workbook = readFileSync(new URL("../../examples/panyu-2024.xlsx", import.meta.url));

/** What `validate` tells of each file of a folder: its rules, of errors alone. */
async function errorsIn(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { stdout } = await run(["validate", ".", "--format", "json"], { cwd: folderWith(files) });
  const found: { path: string; diagnostics: { rule: string; severity: string }[] }[] = JSON.parse(stdout).files;
  return Object.fromEntries(
    found.map(({ path, diagnostics }) => [
      path,
      diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    ]),
  );
}

describe("an archive of submissions", () => {
  test("is its members, each an input of its own, in the order of their names", async () => {
    const zip = zipOf([
      { name: "乙局/表.xlsx", bytes: workbook },
      { name: "bad.yaml", bytes: unbalanced },
      { name: "readme.md", bytes: "no table" },
      { name: "__MACOSX/._bad.yaml", bytes: "x" },
      { name: ".hidden.yaml", bytes: "x" },
      { name: "~$bad.xlsx", bytes: "x" },
      { name: "folder/", bytes: "" },
    ]);
    expect(await errorsIn({ "a.yaml": correct, "sub.zip": zip, "z.yaml": correct })).toEqual({
      "a.yaml": [],
      "sub.zip/bad.yaml": ["budget/unbalanced"],
      "sub.zip/乙局/表.xlsx": [],
      "z.yaml": [],
    });
  });

  test("compiles to files named as its members", async () => {
    const cwd = folderWith({ "sub.zip": zipOf([{ name: "../局\\表.yaml", bytes: correct }]) });
    expect((await run(["compile", "sub.zip", "--out-dir", "out"], { cwd })).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "out/表.json"), "utf8")).form).toBe("department");
  });

  test("has names in GBK where its maker wrote them so", async () => {
    const name = Buffer.from("c7f8b2c6d5feBED6".concat("2e79616d6c"), "hex");
    expect(Object.keys(await errorsIn({ "gbk.zip": zipOf([{ name, bytes: correct }]) }))).toEqual([
      "gbk.zip/区财政局.yaml",
    ]);
  });

  test("within an archive is refused, and so is one that is broken, or holds no table", async () => {
    const inner = zipOf([{ name: "a.yaml", bytes: correct }]);
    expect(
      await errorsIn({
        "broken.zip": inner.subarray(0, 30),
        "empty.zip": zipOf([{ name: "readme.md", bytes: "" }]),
        "nested.zip": zipOf([{ name: "inner.zip", bytes: inner }]),
      }),
    ).toEqual({
      "broken.zip": ["input/unreadable"],
      "empty.zip": ["input/unreadable"],
      "nested.zip/inner.zip": ["input/unreadable"],
    });
  });

  test("that is a workbook is the workbook", async () => {
    expect(await errorsIn({ "a.zip": workbook })).toEqual({ "a.zip": [] });
  });

  test("a member that is damaged, encrypted or too large costs that member", async () => {
    const zip = zipOf([
      { name: "a.yaml", bytes: correct },
      { name: "checksum.yaml", bytes: correct, checksum: 1 },
      { name: "encrypted.yaml", bytes: correct, flags: 1 },
      { name: "large.yaml", bytes: correct, size: 60 * 2 ** 20 },
      { name: "lying.yaml", bytes: correct, size: 10 },
    ]);
    expect(await errorsIn({ "x.zip": zip })).toEqual({
      "x.zip/a.yaml": [],
      "x.zip/checksum.yaml": ["input/unreadable"],
      "x.zip/encrypted.yaml": ["input/unreadable"],
      "x.zip/large.yaml": ["input/limit"],
      "x.zip/lying.yaml": ["input/unreadable"],
    });
  });
});

describe("the directory of an archive", () => {
  const zip = zipOf([
    { name: "a.yaml", bytes: correct },
    { name: "b.yaml", bytes: correct },
  ]);

  test("is told from its end alone", () => {
    const whole = listMembers({ bytes: zip, before: 0 });
    expect(listMembers({ bytes: zip.subarray(-300), before: zip.length - 300 })).toEqual(whole);
    expect(whole?.map(({ name }) => name)).toEqual(["a.yaml", "b.yaml"]);
  });

  test("with members that lie over each other is a bomb's, with two of a name nobody's", () => {
    const overlapping = zipOf([
      { name: "a.yaml", bytes: correct },
      { name: "b.yaml", bytes: correct, offset: 10 },
    ]);
    expect(() => listMembers({ bytes: overlapping, before: 0 })).toThrow(InputError);
    const twins = zipOf([
      { name: "a.yaml", bytes: correct },
      { name: "a.yaml", bytes: "" },
    ]);
    expect(() => listMembers({ bytes: twins, before: 0 })).toThrow(InputError);
  });

  test("of any bytes is members or an InputError", () => {
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(400), (at, byte, cut) => {
        const bytes = Buffer.from(zip.subarray(0, zip.length - (cut % zip.length)));
        bytes[at] = byte;
        try {
          listMembers({ bytes, before: 0 });
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
