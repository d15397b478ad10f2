import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.ts";
import { defaultLimits } from "../../src/limits.ts";
import { formats, read, soughtEndings } from "../../src/readers/index.ts";
import { inputOf } from "./text-input.ts";

/** What a file was read as, or why it was not. */
async function readAs(name: string, content: string | Uint8Array): Promise<string> {
  const input = typeof content === "string" ? inputOf(content, name) : { name, bytes: content };
  try {
    const { workbook, drafts } = await read(input, defaultLimits);
    return workbook ? `rows of ${workbook.sheets[0]?.name}` : `${drafts?.length} drafts`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.finding.rule} ${JSON.stringify(error.finding.facts)}`;
  }
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

describe("a file is read by its name", () => {
  test.each([
    ["a/b.yaml", "goals: [x]\n", "1 drafts"],
    ["b.YML", "goals: [x]\n", "1 drafts"],
    ["b.json", '{"goals": ["x"]}', "1 drafts"],
    ["b.ndjson", '{"goals": ["x"]}\n{"goals": ["x"]}\n', "2 drafts"],
    ["a/b.tsv", "goals: x\n", "rows of b.tsv"],
    ["b.csv", "甲,乙\n", "rows of b.csv"],
  ])("%s", async (name, content, as) => {
    expect(await readAs(name, content)).toBe(as);
  });
});

describe("a file without a known ending is read by its content", () => {
  test.each([
    ["-", '\n {"goals": ["x"]}', "1 drafts"],
    ["-", "# 注\n---\n目标: 1\ngoals: [x]\n", "1 drafts"],
    ["table.md", "部门名称\t某局\n预算:\t1\n", "rows of table.md"],
    ["noending", "甲,乙\n丙: 丁,戊\n".slice(0, 4), "rows of noending"],
  ])("%s %j", async (name, content, as) => {
    expect(await readAs(name, content)).toBe(as);
  });
});

describe("a file that is not what its name says", () => {
  test("of another kind is told by its kind", async () => {
    for (const name of ["a.yaml", "a.xlsx", "a.txt"]) {
      expect(await readAs(name, png)).toMatch(/^input\/unreadable \{"reason":"other-type".*"detail":"png"\}$/u);
    }
  });

  test("text named as a workbook is read as text", async () => {
    expect(await readAs("a.xlsx", "部门名称\t某局\n")).toBe("rows of a.xlsx");
  });

  test("a container of workbooks is given to the reader of workbooks", async () => {
    expect(await readAs("a.txt", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/"format":"xlsx"/u);
    expect(await readAs("a.yaml", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
      /"format":"xls"/u,
    );
  });

  test("bytes of no known kind are no text", async () => {
    expect(await readAs("a.yaml", Uint8Array.from([0, 1, 2, 3, 0, 0, 7]))).toMatch(/"not-text"/u);
    expect(await readAs("a", Uint8Array.from([0, 1, 2, 3, 0, 0, 7]))).toMatch(/"not-text"/u);
  });

  test("empty files are told as such", async () => {
    for (const name of ["a.yaml", "a.json", "a.txt", "a.xlsx", "a"]) expect(await readAs(name, "")).toMatch(/"empty"/u);
  });
});

test("a file beyond the limit is not looked at", async () => {
  const input = inputOf("goals: [x]\n", "a.yaml");
  await expect(read(input, { ...defaultLimits, fileSize: 5 })).rejects.toMatchObject({
    finding: { rule: "input/limit", facts: { limit: "file-size", allowed: 5, actual: 11 } },
  });
});

test("each reader claims the endings of its format", async () => {
  for (const { name, endings, load } of formats) expect(await load()).toMatchObject({ name, endings });
});

describe("a file of another format than its ending says is read as what it is", () => {
  const page = "<html><table><tr><td>部门名称<td>某局</table></html>";
  test.each<[string, string | Uint8Array, string]>([
    ["a.xls", page, "rows of Table1"],
    ["a.xlsx", page, "rows of Table1"],
    ["a.txt", page, "rows of Table1"],
    [
      "a.xls",
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table/></Worksheet></Workbook>`,
      "rows of 表",
    ],
    ["a.xls", "部门名称\t某局\n", "rows of a.xls"],
    ["a.docx", "部门名称\t某局\n", "rows of a.docx"],
    ["a.docx", readFileSync("examples/panyu-2024.xlsx"), "rows of 绩效目标表"],
    ["a.xlsx", readFileSync("examples/panyu-2024.docx"), "rows of Table1"],
    ["a.et", readFileSync("examples/panyu-2024.ods"), "rows of 绩效目标表"],
    ["a.xlsx", readFileSync("examples/panyu-2024.xls"), "rows of 绩效目标表"],
  ])("%s", async (name, content, as) => expect(await readAs(name, content)).toBe(as));
});

test("folders are searched for tables, not for pages", () => {
  expect(soughtEndings).toEqual(expect.arrayContaining(["xlsx", "xls", "et", "ods", "docx", "yaml", "json", "tsv"]));
  for (const ending of ["html", "htm", "md"]) expect(soughtEndings).not.toContain(ending);
});

test("the examples of the real table are read as their formats", async () => {
  expect(await readAs("examples/panyu-2024.yaml", readFileSync("examples/panyu-2024.yaml"))).toBe("1 drafts");
  expect(await readAs("examples/panyu-2024.txt", readFileSync("examples/panyu-2024.txt"))).toBe(
    "rows of panyu-2024.txt",
  );
  for (const ending of ["xlsx", "xls", "ods"]) {
    const name = `examples/panyu-2024.${ending}`;
    expect(await readAs(name, readFileSync(name))).toBe("rows of 绩效目标表");
  }
  for (const ending of ["docx", "html"]) {
    const name = `examples/panyu-2024.${ending}`;
    expect(await readAs(name, readFileSync(name))).toBe("rows of Table1");
  }
});
