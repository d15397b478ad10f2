import type { Checked, CheckedTable } from "../checked.ts";
import type { Diagnostic, Language } from "../diagnostic.ts";
import { describe } from "../rules/describe.ts";
import { visible } from "../source/unsafe.ts";
import { locationName } from "./location.ts";
import type { Reporter } from "./reporter.ts";
import { reportWords } from "./words.ts";

/**
 * A test suite a file and a test a table, as CI systems read them. A test fails by errors, as the run does; warnings and notes
 * stand in its output, which CI systems show without failing it. A finding on the file itself is a test of its own.
 */
export const junit: Reporter = {
  name: "junit",
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ptt">\n',
  file: (checked, _index, { language }) => suite(checked, language),
  close: () => "</testsuites>\n",
};

/** One test: what it is called, and what was found in it. */
interface Test {
  readonly name: string;
  readonly findings: readonly Diagnostic[];
}

function suite(checked: Checked, language: Language): string {
  const tests = testsOf(checked, language);
  const failures = tests.filter(({ findings }) => findings.some(isError)).length;
  const counts = `tests="${tests.length}" failures="${failures}" errors="0" skipped="0"`;
  const cases = tests.map((test) => testCase(test, checked, language)).join("");
  return `  <testsuite name="${attribute(checked.path)}" ${counts}>\n${cases}  </testsuite>\n`;
}

function testsOf({ tables, diagnostics }: Checked, language: Language): readonly Test[] {
  const findingsOf = (index: number | null) => diagnostics.filter(({ table }) => table === index);
  const ofFile = findingsOf(null);
  return [
    ...(ofFile.length > 0 || tables.length === 0 ? [{ name: file[language], findings: ofFile }] : []),
    ...tables.map((table, index) => ({
      name: nameOf(table, tables.length > 1 ? index + 1 : null, language),
      findings: findingsOf(index),
    })),
  ];
}

const file: Readonly<Record<Language, string>> = { en: "the file", zh: "文件" };

function nameOf({ table }: CheckedTable, number: number | null, language: Language): string {
  const words = reportWords[language];
  return [
    number === null ? null : words.table(number),
    table.title ?? words.form[table.form],
    table.project?.name ?? table.department.name,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function testCase({ name, findings }: Test, { path }: Checked, language: Language): string {
  const errors = findings.filter(isError);
  const others = findings.filter((finding) => !isError(finding));
  const [first] = errors;
  const start = `    <testcase classname="${attribute(path)}" name="${attribute(name)}" file="${attribute(path)}"`;
  if (findings.length === 0) return `${start}/>\n`;
  const failure = first
    ? `      <failure type="${attribute(first.rule)}" message="${attribute(reportWords[language].failure(errors.length, describe(first, language).message))}">${listed(errors, language)}</failure>\n`
    : "";
  const output = others.length > 0 ? `      <system-out>${listed(others, language)}</system-out>\n` : "";
  return `${start}>\n${failure}${output}    </testcase>\n`;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function listed(findings: readonly Diagnostic[], language: Language): string {
  const words = reportWords[language];
  const lines = findings.flatMap((finding) => {
    const { message, hint } = describe(finding, language);
    const place = finding.location ? `${locationName(finding.location)} ` : "";
    return [
      `${place}${words.severity[finding.severity]} ${finding.rule}`,
      `  ${message}`,
      ...(hint === null ? [] : [`  ${words.hint}${hint}`]),
    ];
  });
  return lines.map((line) => escaped(line)).join("\n");
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}

/** A visible text as XML; the two last code points of the plane, which XML has not, become the sign for what can't be shown. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
