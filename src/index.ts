import { check, defaultSettings } from "./check.ts";
import type { Checked } from "./checked.ts";
import type { Diagnostic as Found, Language, RuleId, Severity } from "./diagnostic.ts";
import { normalized } from "./emit/normalized.ts";
import type { Limits } from "./limits.ts";
import type { TargetTable } from "./model/table.ts";
import { diagnosticOf } from "./reporters/json.ts";
import type { Location } from "./source/place.ts";
import { compileTarget } from "./target/compile.ts";
import type { Target } from "./target/target.ts";

export type { Language, RuleId, Severity } from "./diagnostic.ts";
export type { DraftProject as Project, FormKind } from "./draft.ts";
export type { Limits } from "./limits.ts";
export type {
  Budget,
  BudgetItem,
  BudgetLine,
  Category,
  Goal,
  Indicator,
  TargetTable,
  Task,
} from "./model/table.ts";
export type { Location } from "./source/place.ts";
export type { Canonical, Comparator, Target, TargetKind } from "./target/target.ts";

/** A file as it came. Its name tells what it claims to be, by its ending, and is not opened. */
export interface InputFile {
  readonly name: string;
  /** The bytes of the file, or the text of one that is text. */
  readonly content: Uint8Array | string;
}

/** How files are checked; what is left out is as on the command line. */
export interface Options {
  /** The language of messages and hints; English where it is left out. */
  readonly language?: Language;
  /** The severity of rules by their id, where it is not the rule's own; `off` leaves their findings out. */
  readonly severities?: Readonly<Record<RuleId, Severity | "off">>;
  /** The most that is read of one file. */
  readonly limits?: Partial<Limits>;
}

/** A finding: what is wrong, where, and what to do. The keys are those of `ptt validate --format json`. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  /** What to do; null where there is nothing to say. */
  readonly hint: string | null;
  /** JSON Pointer into the normalized table; null where the finding is about no value of it. */
  readonly pointer: string | null;
  /** Index of the table in its file; null where the finding is about the file. */
  readonly table: number | null;
  /** Sheet and cell, or line and column; null where it has no place. */
  readonly location: Location | null;
}

/** What a file came to. Diagnostics stand in the order of the file. */
export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing in the file is an error. */
  readonly isValid: boolean;
}

/** The same with the normalized tables of the file, in its order, those with errors included. */
export interface Compilation extends Validation {
  readonly tables: readonly TargetTable[];
}

/**
 * Checks the tables in a file. A file that can't be read is a finding too; what rejects is a defect of ptt. Nothing but the file
 * given is read, and nothing is written.
 */
export async function validate(file: InputFile, options: Options = {}): Promise<Validation> {
  return validationOf(await checkFile(file, options), options);
}

/** Compiles the tables in a file, as `ptt compile` does, and checks them. */
export async function compile(file: InputFile, options: Options = {}): Promise<Compilation> {
  const checked = await checkFile(file, options);
  return { ...validationOf(checked, options), tables: checked.tables.map(({ table }) => normalized(table)) };
}

/** Compiles the text of one target cell (指标值), such as ≥95% or 2024年12月底前. What can't be understood stays text. */
export function parseTarget(text: string): Target {
  return compileTarget(text);
}

async function checkFile(file: InputFile, options: Options): Promise<Checked> {
  refuseMistyped(file, options);
  const { name, content } = file;
  const { severities, limits } = options;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return check(
    { name, bytes },
    {
      ...defaultSettings,
      severities: { ...defaultSettings.severities, ...severities },
      limits: { ...defaultSettings.limits, ...limits },
    },
  );
}

/** Callers without types are told what is wrong; a file's content is never looked at here. */
function refuseMistyped({ name, content }: InputFile, { language = "en" }: Options): void {
  if (typeof name !== "string") throw new TypeError(`name must be a string, and is ${typeof name}`);
  if (typeof content !== "string" && !ArrayBuffer.isView(content))
    throw new TypeError(
      `content must be a Uint8Array or a string, and is ${content === null ? "null" : typeof content}`,
    );
  if (!isLanguage(language)) throw new TypeError(`language must be "en" or "zh", and is ${JSON.stringify(language)}`);
}

function isLanguage(language: unknown): boolean {
  return language === "en" || language === "zh";
}

function validationOf({ diagnostics }: Checked, { language = "en" }: Options): Validation {
  return {
    diagnostics: diagnostics.map((diagnostic: Found): Diagnostic => diagnosticOf(diagnostic, language)),
    isValid: !diagnostics.some(({ severity }) => severity === "error"),
  };
}
