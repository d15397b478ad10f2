import { setImmediate } from "node:timers/promises";
import { check, checkUnread, type Settings } from "../check.ts";
import type { Checked } from "../checked.ts";
import { InputError } from "../diagnostic.ts";
import type { ReportedFile } from "../emit/reports.ts";
import type { Summary } from "../reporters/reporter.ts";
import { countChecks } from "../rules/ledger.ts";
import type { InputFile } from "./inputs.ts";
import { readBytes } from "./read-bytes.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Checks one file after the other, each with the bytes that it was read from; none of a file that can't be read. Between files the
 * process may be interrupted.
 */
export async function* checkAllWithBytes(
  inputs: readonly InputFile[],
  { terminal, settings }: { readonly terminal: Terminal; readonly settings: Settings },
): AsyncGenerator<ReportedFile> {
  for (const [index, input] of inputs.entries()) {
    if (index > 0) await setImmediate();
    terminal.signal.throwIfAborted();
    yield await checkFile(input, terminal, settings);
  }
}

/** The counts of a run before its first file. */
export const nothingYet: Summary = { files: 0, tables: 0, checks: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0 };

/** The counts with one more file. */
export function counted(summary: Summary, { tables, diagnostics, suppressed }: Checked): Summary {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files: summary.files + 1,
    tables: summary.tables + tables.length,
    checks: summary.checks + tables.reduce((sum, { ledger }) => sum + countChecks(ledger), 0),
    errors: summary.errors + count("error"),
    warnings: summary.warnings + count("warning"),
    infos: summary.infos + count("info"),
    suppressed: summary.suppressed + suppressed.length,
  };
}

/** The exit code of a run: 1 where there is an error, or more warnings than are allowed (left out: any number). */
export function exitCode({ errors, warnings }: Summary, maxWarnings?: number): 0 | 1 {
  return errors > 0 || warnings > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

async function checkFile(input: InputFile, terminal: Terminal, settings: Settings): Promise<ReportedFile> {
  try {
    const bytes = await readBytes(input, settings.limits.fileSize, terminal);
    return { checked: await check({ name: input.name, bytes }, settings), bytes };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { checked: checkUnread(input.name, error, settings), bytes: new Uint8Array() };
  }
}
