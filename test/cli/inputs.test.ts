import { symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCodePoints, findInputs } from "../../src/cli/inputs.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { cliWords } from "../../src/cli/words.ts";
import { folderWith } from "./fake-terminal.ts";

const cwd = folderWith({
  "a.xlsx": "",
  "~$a.xlsx": "",
  ".hidden.xlsx": "",
  "notes.md": "",
  "表[1].xlsx": "",
  "tables/b.yaml": "",
  "tables/Z.JSON": "",
  "tables/deep/c.tsv": "",
  "tables/.git/d.yaml": "",
  "tables/node_modules/e.yaml": "",
  "empty/readme.md": "",
});

async function names(...args: readonly string[]): Promise<readonly string[]> {
  const found = await findInputs(args, { cwd, stdinName: "<stdin>", words: cliWords.en });
  return found.map(({ name }) => name);
}

describe("what arguments mean", () => {
  test("a path is itself, whatever its ending", async () => {
    expect(await names("notes.md", "./a.xlsx", ".hidden.xlsx")).toEqual([".hidden.xlsx", "a.xlsx", "notes.md"]);
  });

  test("a path with the signs of a glob is a path where there is such a file", async () => {
    expect(await names("表[1].xlsx")).toEqual(["表[1].xlsx"]);
  });

  test("a folder is searched for files of the known endings; hidden files and lock files are passed over", async () => {
    expect(await names(".")).toEqual(["a.xlsx", "tables/Z.JSON", "tables/b.yaml", "tables/deep/c.tsv", "表[1].xlsx"]);
  });

  test("what a run writes to or goes by is passed over in a folder that is searched, not where it is named", async () => {
    const search = { cwd, stdinName: "-", words: cliWords.en, except: ["tables/deep", "./tables/b.yaml"] };
    const found = async (...args: string[]) => (await findInputs(args, search)).map(({ name }) => name);
    expect(await found("tables")).toEqual(["tables/Z.JSON"]);
    expect(await found("tables", "tables/b.yaml")).toEqual(["tables/Z.JSON", "tables/b.yaml"]);
  });

  test("a link to a file counts as the file, a broken one as nothing", async () => {
    const folder = folderWith({ "real.txt": "" });
    symlinkSync("real.txt", join(folder, "link.yaml"));
    symlinkSync("gone", join(folder, "broken.yaml"));
    const found = await findInputs(["."], { cwd: folder, stdinName: "-", words: cliWords.en });
    expect(found.map(({ name }) => name)).toEqual(["link.yaml", "real.txt"]);
  });

  test("a glob that the shell left alone", async () => {
    expect(await names("**/*.{xlsx,yaml}")).toEqual([
      "a.xlsx",
      "tables/b.yaml",
      "tables/node_modules/e.yaml",
      "表[1].xlsx",
    ]);
  });

  test("each file once, however it is named; a path below the current folder is shown relative to it", async () => {
    expect(await names("a.xlsx", "./tables/../a.xlsx", join(cwd, "a.xlsx"), "*.xlsx")).toEqual([
      "a.xlsx",
      "表[1].xlsx",
    ]);
  });

  test("- is standard input", async () => {
    expect(await names("-", "-", "a.xlsx")).toEqual(["<stdin>", "a.xlsx"]);
  });
});

describe("what matches nothing is a usage error that names it", () => {
  test.each([["gone.xlsx"], ["*.gone"], ["a.xlsx/b"]])("%s", async (argument) => {
    await expect(names("a.xlsx", argument)).rejects.toThrow(new UsageError(`no file matches ${argument}`));
  });

  test("a folder without tables", async () => {
    await expect(names("empty")).rejects.toThrow("no table files in the folder empty");
  });

  test("nothing but lock files", async () => {
    await expect(names("~$a.xlsx")).rejects.toThrow(cliWords.en.nothingLeft);
  });
});

test("texts are ordered by code points, which UTF-16 units are not", () => {
  expect(["\u{1f600}", "\uff21", "b", "a", ""].sort(compareCodePoints)).toEqual(["", "a", "b", "\uff21", "\u{1f600}"]);
  const points = (text: string) =>
    [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, "0")).join();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      const expected = points(a) < points(b) ? -1 : points(a) > points(b) ? 1 : 0;
      expect(Math.sign(compareCodePoints(a, b))).toBe(expected);
    }),
  );
});
