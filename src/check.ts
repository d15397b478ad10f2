import type { Checked, CheckedTable } from "./checked.ts";
import { type Passed, type Passing, passOver } from "./config/pass-over.ts";
import { type Diagnostic, earlyFinding, type Finding, InputError, type RuleId, type Severity } from "./diagnostic.ts";
import type { Categories } from "./forms/form.ts";
import { type FormOptions, readForms } from "./forms/index.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { diagnose, type Findings, type Ground, sharedCells } from "./locate.ts";
import { type Compiled, compileDraft } from "./model/compile.ts";
import type { Rounding } from "./model/rounding.ts";
import type { TargetTable } from "./model/table.ts";
import { level1Of, level2Of } from "./model/taxonomy.ts";
import { readerFor } from "./readers/index.ts";
import type { Input, Reader, Source } from "./readers/reader.ts";
import { ruleById } from "./rules/by-id.ts";
import { rules } from "./rules/index.ts";
import { ledgerOf, type RuleCheck } from "./rules/ledger.ts";
import type { RuleOptions } from "./rules/option.ts";
import { type RuleContext, runRule } from "./rules/rule.ts";

/** The policy of a run: plain data. */
export interface Settings extends Passing {
  readonly limits: Limits;
  readonly rounding: Rounding;
  /** By rule, where it is not the rule's own. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly options: RuleOptions;
  /** The id of the form that every table is read as; null: the one that explains most of it. */
  readonly form: string | null;
}

export const defaultSettings: Settings = {
  limits: defaultLimits,
  rounding: { mode: "nearest", tolerance: null },
  severities: {},
  options: {},
  form: null,
  ignores: null,
  baseline: null,
};

const categories: Categories = {
  isLevel1: (label) => level1Of(label) !== null,
  isLevel2: (label) => level2Of(label) !== null,
};

/** Takes one input the whole road. Wrong input is told in the diagnostics; what is thrown is a defect. */
export async function check(input: Input, settings: Settings = defaultSettings): Promise<Checked> {
  return (await prepareCheck(input, settings))();
}

/**
 * Loads what an input needs. What it resolves to takes the input the whole road without waiting for anything, so that its time
 * can be limited.
 */
export async function prepareCheck(input: Input, settings: Settings): Promise<() => Checked> {
  const read = await prepareRead(input, settings.limits);
  return () => checkSource(input.name, read(), settings);
}

/** The tables of an input by the defaults, without a judgement on them; none of one that can't be read. */
export async function readTables(input: Input): Promise<readonly TargetTable[]> {
  const read = await prepareRead(input, defaultSettings.limits);
  return compileSource(read(), defaultSettings).tables.map(({ table }) => table);
}

/** What is told of an input of which nothing could be read. */
export function checkUnread(name: string, error: InputError, settings: Settings): Checked {
  return checkSource(name, unreadSource(error), settings);
}

async function prepareRead(input: Input, limits: Limits): Promise<() => Source> {
  try {
    const reader = await readerFor(input, limits);
    return () => readWith(reader, input, limits);
  } catch (error) {
    const source = unreadSource(error);
    return () => source;
  }
}

function readWith(reader: Reader, input: Input, limits: Limits): Source {
  try {
    return reader.read(input, limits);
  } catch (error) {
    return unreadSource(error);
  }
}

/** A file that can't be read is a source without anything in it but the finding that says why. */
function unreadSource(error: unknown): Source {
  if (!(error instanceof InputError)) throw error;
  return { workbook: null, text: null, drafts: [], findings: [error.finding] };
}

function checkSource(path: string, source: Source, settings: Settings): Checked {
  const { tables, findings } = compileSource(source, settings);
  const ofFile: Findings = { table: null, origins: null, findings };
  const ofTables = tables.map((table, index): Findings => {
    return { table: index, origins: table.origins, findings: [...table.findings, ...judge(table)] };
  });
  const ground = groundOf(source, settings);
  const comments = mayHaveComments(source) ? (source.comments?.() ?? []) : [];
  const told = diagnose([ofFile, ...ofTables], ground);
  const passed = passOver({ path, tables, diagnostics: told, comments }, ground, settings);
  const ledgers = drawLedgers(tables, passed, { source, settings });
  return {
    path,
    workbook: source.workbook,
    text: source.text,
    tables: tables.map(({ table, origins }, index): CheckedTable => ({ table, origins, ledger: ledgers[index] ?? [] })),
    ...passed,
  };
}

/** A table and what it is judged by: one object, by which rules know again what they worked out of it. */
type Judged = Compiled & RuleContext;

/** The tables of a source, and what is to be told of it before they are judged. */
function compileSource(
  source: Source,
  settings: Settings,
): { tables: readonly Judged[]; findings: readonly Finding[] } {
  const isRead = source.drafts === null && source.workbook !== null;
  const found = isRead ? readForms(source.workbook, categories, formOptions(settings)) : null;
  const drafts = source.drafts ?? found?.drafts ?? [];
  const { rounding, options, limits } = settings;
  const tables = drafts.slice(0, limits.tables).map((draft): Judged => {
    const compiled = compileDraft(draft);
    return { ...compiled, isWrittenOnce: sharedCells(compiled.origins), rounding, options };
  });
  const beyond = drafts.length > limits.tables ? [tooMany(limits.tables, drafts.length)] : [];
  return { tables, findings: [...source.findings, ...(found?.findings ?? []), ...beyond] };
}

function formOptions({ form }: Settings): FormOptions {
  return form === null ? {} : { form };
}

function tooMany(allowed: number, actual: number): Finding {
  return earlyFinding("input/limit", { limit: "tables", allowed, actual }, null);
}

function judge(context: RuleContext): Finding[] {
  return rules.flatMap((rule) => runRule(rule, context));
}

/** Comments are found by reading the whole text once more: only one that names ptt can have some. */
function mayHaveComments({ text }: Source): boolean {
  return text?.text.includes("ptt-ignore") === true;
}

/** What every rule came to in each table, by what was found in it and in its file. */
function drawLedgers(
  tables: readonly RuleContext[],
  { diagnostics, suppressed }: Passed,
  { source, settings }: { readonly source: Source; readonly settings: Settings },
): readonly (readonly RuleCheck[])[] {
  const found = rulesByTable(diagnostics);
  const passed = rulesByTable(suppressed.map(({ diagnostic }) => diagnostic));
  const medium = source.workbook ? "cells" : "keys";
  const isOff = (rule: RuleId) => settings.severities[rule] === "off";
  return tables.map((context, index) =>
    ledgerOf(rules, { context, medium, found: found(index), suppressed: passed(index), isOff }),
  );
}

/** The rules that were found in a table, and in its file as a whole. */
function rulesByTable(diagnostics: readonly Diagnostic[]): (table: number) => readonly RuleId[] {
  const byTable = new Map<number | null, RuleId[]>();
  for (const { table, rule } of diagnostics) {
    const before = byTable.get(table);
    if (before) before.push(rule);
    else byTable.set(table, [rule]);
  }
  return (table) => [...(byTable.get(table) ?? []), ...(byTable.get(null) ?? [])];
}

function groundOf(source: Source, { severities }: Settings): Ground {
  return {
    sheets: source.workbook?.sheets.map(({ name }) => name) ?? [],
    text: source.text,
    severityOf: (rule) => severities[rule] ?? ruleById(rule)?.severity ?? "error",
  };
}
