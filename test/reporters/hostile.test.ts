import { parse as parseCsv } from "csv-parse/sync";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import type { Language } from "../../src/diagnostic.ts";
import { reporters } from "../../src/reporters/index.ts";
import { locationName } from "../../src/reporters/location.ts";
import { reporterNames } from "../../src/reporters/names.ts";
import { describe as inWords } from "../../src/rules/describe.ts";
import { visible } from "../../src/source/unsafe.ts";
import { readGithub } from "../support/formats/read-github.ts";
import { elementsOf, readXml } from "../support/formats/read-xml.ts";
import { report } from "../support/formats/report.ts";
import { hostileFile, hostileTexts } from "../support/hostile.ts";

const file = await hostileFile();

/** How each format is read by those who take it, and what it then says, which is to be what was found. */
const readers: Readonly<Record<string, (output: string, language: Language) => void>> = {
  pretty: (output) => expect(commandsIn(output)).toEqual([]),
  compact: (output, language) => {
    expect(commandsIn(output)).toEqual([]);
    expect(output.trimEnd().split("\n")).toEqual(
      file.diagnostics.map(({ location }, index) => {
        const { severity, rule } = file.diagnostics[index] ?? {};
        const place = location ? `:${locationName(location)}` : "";
        return `${visible(file.path)}${place}: ${severity} ${rule} ${messages(language)[index]}`.replaceAll(
          "##[",
          "# #[",
        );
      }),
    );
  },
  json: (output, language) => expect(messagesOf(JSON.parse(output).files[0].diagnostics)).toEqual(messages(language)),
  ndjson: (output, language) => {
    const findings = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(messagesOf(findings)).toEqual(messages(language));
    for (const { path } of findings) expect(path).toBe(file.path);
  },
  csv: (output, language) => {
    expect(output.startsWith("\ufeff")).toBe(true);
    const rows: string[][] = parseCsv(output, { bom: true, recordDelimiter: "\r\n" });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]/u);
    const written = rows.slice(1).map((row) => row[8]?.replace(/^'(?=[=+\-@＝＋－＠])/u, ""));
    expect(written).toEqual(messages(language));
  },
  sarif: (output, language) => {
    const [{ results }] = JSON.parse(output).runs;
    expect(results.map(({ message }: { message: { text: string } }) => message.text.split("\n")[0])).toEqual(
      messages(language),
    );
  },
  junit: (output, language) => {
    const suites = readXml(output);
    const told = [...elementsOf(suites, "failure"), ...elementsOf(suites, "system-out")]
      .map(({ text }) => text)
      .join("\n");
    for (const message of messages(language)) expect(told).toContain(message.replace(/[\ufffe\uffff]/gu, "\ufffd"));
    expect(elementsOf(suites, "testcase")[0]?.attributes.classname).toBe(visible(file.path));
  },
  github: (output, language) => {
    const { commands, lines } = readGithub(output);
    expect(lines.filter((line) => line !== "")).toHaveLength(1);
    for (const { name, properties, data } of commands) {
      expect(["error", "warning", "notice"]).toContain(name);
      expect(Object.keys(properties).sort()).toEqual(["col", "file", "line", "title"]);
      expect(properties.file).toBe(visible(file.path));
      expect(messages(language)).toContain(data.split("\n")[0]);
    }
    for (const kind of ["error", "warning"]) expect(commands.filter(({ name }) => name === kind)).toHaveLength(10);
  },
  gitlab: (output, language) => {
    const issues: { description: string; fingerprint: string }[] = JSON.parse(output);
    expect(issues.map(({ description }) => description)).toEqual(messages(language));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  },
  markdown: (output) => {
    const html = micromark(output, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    expect(tagNames(html)).not.toEqual(expect.arrayContaining(["script", "img", "a"]));
  },
};

test("there is a reader for every format, and its name is known", () => {
  expect(reporters.map(({ name }) => name)).toEqual(reporterNames);
  expect(Object.keys(readers).sort()).toEqual(reporters.map(({ name }) => name).sort());
});

test("the findings say every hostile text", () => {
  const said = file.diagnostics.map((diagnostic) => inWords(diagnostic, "en").message).join("\n");
  for (const text of hostileTexts) expect(said).toContain(text.replace(/\s+/gu, " ").trim());
});

test.each(reporters.flatMap(({ name }) => (["en", "zh"] as const).map((language) => [name, language] as const)))(
  "hostile texts are harmless in %s, %s, and nothing is lost",
  (name, language) => {
    const output = report(name, [file], language);
    expect(output.replace(/^\ufeff/u, "").replace(/\r\n/gu, "\n")).not.toMatch(
      /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
    );
    readers[name]?.(output, language);
  },
);

/** The lines that the runner of a CI system would take for a command: GitHub's of either version, and those of Azure. */
function commandsIn(output: string): readonly string[] {
  return output.split("\n").filter((line) => /^\s*::|##(?:vso)?\[/u.test(line));
}

function messages(language: Language): readonly string[] {
  return file.diagnostics.map((diagnostic) => visible(inWords(diagnostic, language).message));
}

function messagesOf(findings: readonly { readonly message: string }[]): readonly string[] {
  return findings.map(({ message }) => message);
}

function tagNames(html: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: { readonly nodeName: string; readonly childNodes?: readonly unknown[] }) => {
    names.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parseFragment(html));
  return names;
}
