import type { Checked, CheckedTable } from "../checked.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { describe } from "../rules/describe.ts";
import { visible } from "../source/unsafe.ts";
import { beginning, cut, displayWidth, wrap } from "./display.ts";
import { excerpt } from "./excerpt.ts";
import { locationName } from "./location.ts";
import { logLine } from "./log-line.ts";
import { colourOf, paintOf } from "./paint.ts";
import type { Reporter, Style, Summary } from "./reporter.ts";
import { reportWords } from "./words.ts";

/** For people: findings by file and table, each with the rows of the form around it, and one line of summary. */
export const pretty: Reporter = {
  name: "pretty",
  open: () => "",
  file: (checked, _index, style) =>
    checked.diagnostics.length === 0 ? "" : `${fileLines(checked, style).map(logLine).join("\n")}\n\n`,
  close: (summary, style) => `${summaryLine(summary, style)}\n`,
};

function fileLines(checked: Checked, style: Style): readonly string[] {
  const ofFile = checked.diagnostics.filter(({ table }) => table === null);
  const ofTables = checked.tables.flatMap((checkedTable, index) => {
    const ofTable = checked.diagnostics.filter(({ table }) => table === index);
    if (ofTable.length === 0) return [];
    const number = checked.tables.length > 1 ? index + 1 : null;
    const parting = ofFile.length > 0 || index > 0 ? [""] : [];
    return [...parting, tableLine(checkedTable, number, style), ...findings(checked, ofTable, style)];
  });
  return [paintOf(style)("underline", visible(checked.path)), ...findings(checked, ofFile, style), ...ofTables];
}

/** What a table is, in one line: its title, department, year and size; its number where there are several. */
function tableLine({ table }: CheckedTable, number: number | null, style: Style): string {
  const words = reportWords[style.language];
  const facts = [
    number === null ? null : words.table(number),
    table.title ?? words.form[table.form],
    table.project?.name ?? table.department.name,
    table.fiscalYear === null ? null : words.fiscalYear(table.fiscalYear),
    words.indicators(table.indicators.length),
  ];
  const shown = facts.flatMap((fact) => (fact === null ? [] : cut(visible(beginning(fact)), longestFact)));
  return paintOf(style)("dim", shown.join(" · "));
}

/** Columns that a title or name may take in the line that says what a table is. */
const longestFact = 200;

function findings(checked: Checked, diagnostics: readonly Diagnostic[], style: Style): readonly string[] {
  return diagnostics.flatMap((diagnostic) => ["", ...finding(checked, diagnostic, style)]);
}

function finding(checked: Checked, diagnostic: Diagnostic, style: Style): readonly string[] {
  const words = reportWords[style.language];
  const paint = paintOf(style);
  const { message, hint } = describe(diagnostic, style.language);
  const severity = paint(colourOf[diagnostic.severity], words.severity[diagnostic.severity]);
  const place = diagnostic.location ? [paint("bold", visible(locationName(diagnostic.location)))] : [];
  return [
    `  ${[...place, severity, paint("dim", diagnostic.rule)].join("  ")}`,
    ...paragraph("  ", message, style),
    ...excerpt(checked, diagnostic, style),
    ...(hint === null ? [] : paragraph(`  ${words.hint}`, hint, style)),
  ];
}

/** A text in lines that fit, the first after its lead, the others below it. */
function paragraph(lead: string, text: string, style: Style): readonly string[] {
  const indent = displayWidth(lead);
  return wrap(visible(text), style.width - indent).map(
    (line, index) => (index === 0 ? lead : " ".repeat(indent)) + line,
  );
}

function summaryLine(summary: Summary, style: Style): string {
  const { scope, verdict } = reportWords[style.language].summary(summary);
  const { errors, warnings } = summary;
  return scope + paintOf(style)(errors > 0 ? "red" : warnings > 0 ? "yellow" : "green", verdict);
}
