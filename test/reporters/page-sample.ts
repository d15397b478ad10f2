import { readFileSync } from "node:fs";
import { check, defaultSettings, type Settings } from "../../src/check.ts";
import type { Checked } from "../../src/checked.ts";
import type { Language } from "../../src/diagnostic.ts";
import type { PageWriter } from "../../src/reporters/page/writer.ts";

/** What cells may hold to do harm where a report does not take care. */
export const hostile = [
  "<script>alert(1)</script>",
  "=cmd|'/c calc'!A0",
  "::error::owned",
  "\u001b[31mred",
  "]]>",
  "a|b",
  "\u202etxet\u2066",
  "<!-- --><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x=\'',
  "`*_~[a](javascript:alert(1))~_*`",
  "</style></td></table>&amp;&#60;",
  "@all https://example.com www.example.com a@b.cn $x$",
] as const;

/** A table in YAML in which every text is hostile. */
export function hostileYaml(texts: readonly string[] = hostile): string {
  const [first = "x"] = texts;
  const text = (index: number) => JSON.stringify(texts[index % texts.length] ?? first);
  const tasks = texts.map(
    (_, index) =>
      `  - { name: ${text(index)}, content: ${text(index + 1)}, funding: "1.00", outcome: ${text(index + 2)} }`,
  );
  const rows = texts.map(
    (_, index) =>
      `  - { level1: 产出指标, level2: ${text(index)}, name: ${text(index + 1)}, annual: ${text(index + 2)}, cycle: ${text(index + 3)}, note: ${text(index + 4)} }`,
  );
  return [
    "form: department",
    `title: ${text(0)}`,
    "fiscalYear: 2024",
    `department: ${text(1)}`,
    "budget:",
    `  unit: ${text(2)}`,
    "  expenditure:",
    `    ${text(3)}: "60.00"`,
    `    项目支出: ${text(4)}`,
    `  revenue: { 财政拨款: "70.00" }`,
    "goals:",
    ...texts.map((_, index) => `  - ${text(index)}`),
    "tasks:",
    ...tasks,
    "indicators:",
    ...rows,
    "",
  ].join("\n");
}

const examples = new URL("../../examples/", import.meta.url);

/** One of the examples, by its path below their folder. */
export async function checkExample(path: string): Promise<Checked> {
  return check({ name: `examples/${path}`, bytes: readFileSync(new URL(path, examples)) });
}

/** A text as a file of a name. */
export async function checkText(name: string, text: string, settings: Settings = defaultSettings): Promise<Checked> {
  return check({ name, bytes: new TextEncoder().encode(text) }, settings);
}

/** A whole page on files. */
export async function pageOf(
  writer: PageWriter,
  files: readonly Checked[],
  language: Language = "en",
): Promise<string> {
  const pieces: string[] = [];
  const each = async function* () {
    for (const checked of files) yield { checked };
  };
  for await (const piece of writer.write(each(), language)) pieces.push(piece);
  return pieces.join("");
}
