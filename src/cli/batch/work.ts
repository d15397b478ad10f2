import type { Failure } from "../../batch/outcome.ts";
import { checkUnread, prepareCheck, type Settings } from "../../check.ts";
import type { Checked } from "../../checked.ts";
import { knownIn } from "../../config/known.ts";
import { type Finding, InputError, type RuleId, type Severity } from "../../diagnostic.ts";
import { reporters } from "../../reporters/index.ts";
import type { Style, Summary } from "../../reporters/reporter.ts";
import type { KnownFinding } from "../../rules/rule.ts";
import type { InputFile } from "../inputs.ts";
import { readBytes, type StandardInput } from "../read-bytes.ts";
import { counted, nothingYet } from "../run.ts";
import { findingOfDefect } from "./check-here.ts";
import { type Emission, emitTables, type TableContent } from "./emission.ts";

/** What is done with every input of a run: plain data, so that a worker can be told it. */
export interface Work {
  readonly settings: Settings;
  /** The reports that are written, by the names of their reporters. */
  readonly reports: readonly { readonly name: string; readonly style: Style }[];
  /** How the tables are written; null where they are not. */
  readonly emission: Emission | null;
  /** Whether what is found is to be recorded, as a baseline keeps it. */
  readonly isRecorded?: boolean;
  /** What decides the results but the input itself; null where nobody asks whether an input has changed. */
  readonly fingerprint: string | null;
}

/** One input of a run. */
export interface Task {
  readonly input: InputFile;
  /** Counts the inputs of the run from 0. */
  readonly index: number;
  /** What it came to before, which still stands if it has not changed; null where it has to be done anyhow. */
  readonly before: Done | null;
}

/** What an input came to in an earlier run: enough to count it again without doing it again. */
export interface Done extends Pick<FileResult, "summary" | "rules"> {
  readonly hash: string;
  /** The files that were written of it. */
  readonly outputs: readonly string[];
}

/** What an input came to: what is to be written of it, and what is to be counted. */
export interface FileResult {
  readonly input: InputFile;
  /** The counts of this file. */
  readonly summary: Summary;
  /** Findings by rule. */
  readonly rules: Readonly<Record<RuleId, RuleCount>>;
  /** Its piece of each report. */
  readonly pieces: readonly string[];
  /** Its findings as a baseline keeps them; left out where nobody asked. */
  readonly known?: readonly KnownFinding[];
  readonly tables: readonly TableContent[];
  /** The hash of the input and of what decides its results; null where nobody asked. */
  readonly hash: string | null;
  /** The files that an earlier run wrote of it, where it has not changed since and nothing was done; else null. */
  readonly kept: readonly string[] | null;
  /** The defect of ptt that it brought to light. */
  readonly defect: Failure | null;
}

/** How often a rule found something in one file. */
export interface RuleCount {
  readonly severity: Severity;
  readonly count: number;
}

/** What the doing of a task rests on. */
export interface Means {
  /** Runs what may take long, and ends it where it takes too long. */
  readonly limited: <Result>(run: () => Result) => Result;
  /** Called where something that is waited for may be ended: throws where it takes too long. */
  readonly pause: () => void;
  readonly stdin: StandardInput | null;
}

/** Does a task: reads the input, checks it and renders what is to be written of it. What is thrown is a defect. */
export async function doTask(task: Task, work: Work, { limited, pause, stdin }: Means): Promise<FileResult> {
  const { input, before } = task;
  let hash: string | null = null;
  try {
    const bytes = await readBytes(input, work.settings.limits.fileSize, stdin);
    hash = await hashOf(bytes, work);
    if (before && hash === before.hash) return unchanged(input, before);
    const check = await prepareCheck({ name: input.name, bytes }, work.settings);
    const { checked, result } = limited(() => {
      const checked = check();
      return { checked, result: rendered(checked, task, work) };
    });
    const tables = work.emission ? await emitTables(checked, work.emission, pause) : [];
    return { ...result, tables, hash };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...rendered(checkUnread(input.name, error, work.settings), task, work), hash };
  }
}

/** What is told of a file that could not be done, by the finding that says why. */
export function resultOfFinding(finding: Finding, task: Task, work: Work): FileResult {
  return rendered(checkUnread(task.input.name, new InputError(finding), work.settings), task, work);
}

/** What is told of a file over which ptt failed. */
export function resultOfDefect(defect: Failure, task: Task, work: Work): FileResult {
  return { ...resultOfFinding(findingOfDefect(task.input.name, defect), task, work), defect };
}

function rendered(checked: Checked, { input, index }: Task, { reports, isRecorded }: Work): FileResult {
  const pieces = reports.map(({ name, style }) => {
    const reporter = reporters.find((candidate) => candidate.name === name);
    if (!reporter) throw new Error(`no reporter ${name}`);
    return reporter.file(checked, index, style);
  });
  const told = { summary: counted(nothingYet, checked), rules: countRules(checked), pieces };
  return { ...nothingOf(input), ...told, ...(isRecorded ? { known: knownIn(checked) } : {}) };
}

function unchanged(input: InputFile, { summary, rules, hash, outputs }: Done): FileResult {
  return { ...nothingOf(input), summary, rules, hash, kept: outputs };
}

function nothingOf(input: InputFile): FileResult {
  const none = { pieces: [], tables: [], hash: null, kept: null, defect: null };
  return { input, summary: { ...nothingYet, files: 1 }, rules: {}, ...none };
}

function countRules({ diagnostics }: Checked): Readonly<Record<RuleId, RuleCount>> {
  const rules: Record<RuleId, RuleCount> = {};
  for (const { rule, severity } of diagnostics) rules[rule] = { severity, count: (rules[rule]?.count ?? 0) + 1 };
  return rules;
}

async function hashOf(bytes: Uint8Array, { fingerprint }: Work): Promise<string | null> {
  if (fingerprint === null) return null;
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(fingerprint).update("\0").update(bytes).digest("base64url");
}
