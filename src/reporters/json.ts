import type { Checked, CheckedTable } from "../checked.ts";
import type { Diagnostic, Language } from "../diagnostic.ts";
import { describe } from "../rules/describe.ts";
import type { RuleCheck } from "../rules/ledger.ts";
import { matterWords } from "../rules/ledger-words.ts";
import { visible } from "../source/unsafe.ts";
import { indented } from "./indented.ts";
import type { Reporter } from "./reporter.ts";

/** All findings as one JSON document, version 1; its keys are a public contract. */
export const json: Reporter = {
  name: "json",
  open: () => '{\n  "formatVersion": 1,\n  "files": [',
  file: (checked, index, style) => `${index === 0 ? "" : ","}\n${indented(fileOf(checked, style.language), "    ")}`,
  close: ({ files, tables, checks, errors, warnings, infos, suppressed }) => {
    const summary = { files, tables, checks, errors, warnings, infos, suppressed };
    return `\n  ],\n  "summary": ${indented(summary, "  ").trimStart()}\n}\n`;
  },
};

function fileOf(checked: Checked, language: Language): unknown {
  return {
    path: checked.path,
    tables: checked.tables.map((table) => tableOf(table, language)),
    diagnostics: checked.diagnostics.map((diagnostic) => diagnosticOf(diagnostic, language)),
  };
}

function tableOf({ table, ledger }: CheckedTable, language: Language): unknown {
  return {
    form: table.form,
    title: table.title,
    department: table.department.name,
    fiscalYear: table.fiscalYear,
    indicators: table.indicators.length,
    checks: ledger.map((check) => checkOf(check, language)),
  };
}

function checkOf({ rule, outcome, found, subjects, matter }: RuleCheck, language: Language): unknown {
  return { rule, outcome, found, subjects, reason: matter && matterWords[language][matter] };
}

/** A finding by the keys of the public contract. */
export function diagnosticOf(diagnostic: Diagnostic, language: Language) {
  const { message, hint } = describe(diagnostic, language);
  const { rule, severity, pointer, table, location } = diagnostic;
  return {
    rule,
    severity,
    message: visible(message),
    hint: hint === null ? null : visible(hint),
    pointer,
    table,
    location: location && { sheet: location.sheet, cell: location.cell, line: location.line, column: location.column },
  };
}
