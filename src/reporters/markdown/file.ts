import type { Checked, CheckedTable } from "../../checked.ts";
import type { Diagnostic, Language } from "../../diagnostic.ts";
import { countChecks } from "../../rules/ledger.ts";
import { countFindings } from "../page/digest.ts";
import { formOf } from "../page/form.ts";
import { ledgerGroups } from "../page/ledger-groups.ts";
import { anchorOf } from "../page/page.ts";
import { pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { figures } from "./figures.ts";
import { findingList } from "./findings.ts";
import { formTable } from "./form.ts";
import { targetsTable } from "./targets.ts";
import { heading, plain } from "./text.ts";

/** The parts of the page for one file: what was found in it as a whole, and each of its tables. */
export function fileParts(checked: Checked, index: number, language: Language): string {
  const ofFile = checked.diagnostics.filter(({ table }) => table === null);
  const tables = checked.tables.map((table, number) => tablePart(checked, table, { index, number, language }));
  if (ofFile.length === 0) return tables.join("");
  return heading(2, checked.path, anchorOf(index, null)) + findingList(ofFile, language) + tables.join("");
}

/** What a table is, and how it stands, in two lines. */
export function tableLines(checked: Checked, number: number, language: Language): string {
  const own = checked.tables[number];
  if (!own) return "";
  const { table, ledger } = own;
  const words = pageWords[language];
  const report = reportWords[language];
  const counts = countFindings(checked.diagnostics.filter((diagnostic) => diagnostic.table === number));
  const facts = [
    table.title ?? report.form[table.form],
    table.fiscalYear === null ? null : report.fiscalYear(table.fiscalYear),
    words.indicators(table.indicators.length),
    checked.tables.length > 1 ? words.tableNumber(number + 1) : null,
    checked.path,
  ].filter((fact) => fact !== null);
  const verdict = [words.counts(counts.error, counts.warning, counts.info), words.checkCount(countChecks(ledger))];
  return `${facts.map(plain).join(" · ")}\\\n${verdict.join(" · ")}\n\n`;
}

/** What a table is called in headings: its project or its department. */
export function nameOf({ table }: CheckedTable, language: Language): string {
  return table.project?.name ?? table.department.name ?? pageWords[language].noDepartment;
}

interface TablePlace {
  /** Of the file, and of the table within it, from 0. */
  readonly index: number;
  readonly number: number;
  readonly language: Language;
}

function tablePart(checked: Checked, own: CheckedTable, { index, number, language }: TablePlace): string {
  const words = pageWords[language];
  const diagnostics = checked.diagnostics.filter((diagnostic) => diagnostic.table === number);
  return [
    heading(2, nameOf(own, language), anchorOf(index, number)),
    tableLines(checked, number, language),
    section(words.findings, findingList(diagnostics, language)),
    section(words.form, formPart(checked, number, diagnostics)),
    section(words.money, figures(own.table, language)),
    section(words.targets, targetsTable(own.table, language)),
    section(words.ledger, ledgerList(own, language)),
  ].join("");
}

function section(title: string, content: string): string {
  return content === "" ? "" : heading(3, title) + content;
}

function formPart(checked: Checked, number: number, diagnostics: readonly Diagnostic[]): string {
  const form = formOf(checked, number);
  return form ? formTable(form, diagnostics) : "";
}

function ledgerList({ ledger }: CheckedTable, language: Language): string {
  const lines = ledgerGroups(ledger, language).map(({ outcome, rules }) => {
    const names = rules.map(({ id, found }) => `\`${id}\`${found > 1 ? ` ×${found}` : ""}`);
    return `- **${outcome}** (${rules.length}) ${names.join(" ")}\n`;
  });
  return `${lines.join("")}\n`;
}
