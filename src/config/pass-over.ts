import { relative, resolve } from "node:path";
import type { Suppressed, SuppressedBy } from "../checked.ts";
import type { Diagnostic, Finding, RuleId } from "../diagnostic.ts";
import type { Tables } from "../identity.ts";
import { diagnose, type Ground, inOrder } from "../locate.ts";
import type { Comment } from "../readers/reader.ts";
import type { KnownFinding } from "../rules/rule.ts";
import type { Baseline } from "./baseline.ts";
import { keyOf, knownOf } from "./known.ts";
import { passComments } from "./pass-comments.ts";

/** A folder from which paths are seen, beside the one that the names of inputs are relative to; both absolute. */
export interface Standpoint {
  readonly cwd: string;
  readonly folder: string;
}

/** Findings that the configuration passes over. */
export interface PathIgnores extends Standpoint {
  readonly ignores: readonly PathIgnore[];
}

export interface PathIgnore {
  readonly patterns: readonly PathPattern[];
  readonly rules: readonly RuleId[];
  readonly reason: string;
}

/** Which paths are meant, as seen from the folder. */
export interface PathPattern {
  /** A regular expression, without flags. */
  readonly source: string;
  /** Whether it means one file alone, by its name. */
  readonly isExact: boolean;
}

/** Findings that are known. */
export interface KnownFindings extends Standpoint {
  readonly files: Baseline;
}

/** What decides which findings are passed over. */
export interface Passing {
  readonly ignores: PathIgnores | null;
  readonly baseline: KnownFindings | null;
}

/** What was found in a file. */
export interface FoundInFile extends Tables {
  /** As the input was named. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The comments of the file's text. */
  readonly comments: readonly Comment[];
}

/** What is left to be told, and what was passed over; both in the order of the file. */
export interface Passed {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** Parts the findings that are passed over, by a comment, the configuration or the baseline, from those that are told. */
export function passOver(found: FoundInFile, ground: Ground, passing: Passing): Passed {
  if (found.comments.length === 0 && !passing.ignores && !passing.baseline) {
    return { diagnostics: found.diagnostics, suppressed: [] };
  }
  const told = (findings: readonly Finding[]) => diagnose([{ table: null, origins: null, findings }], ground);
  const byComment = passComments(found.diagnostics, found.comments, ground);
  const known = passing.baseline ? knownAt(found.path, passing.baseline) : new Map<string, KnownFinding>();
  const ignores = passing.ignores ? ignoresAt(found.path, passing.ignores) : [];
  const suppressed = [...byComment.suppressed];
  const pass = (diagnostic: Diagnostic): boolean => {
    const by = byPath(diagnostic, ignores) ?? takeKnown(diagnostic, known, found);
    if (by) suppressed.push({ diagnostic, ...by });
    return by === null;
  };
  const left = [...byComment.diagnostics, ...told(byComment.findings)].filter(pass);
  const isOn = ({ rule }: { readonly rule: string }) => ground.severityOf(rule) !== "off";
  const idle = idleRules(ignores, suppressed).filter(isOn).map(idleIgnore);
  const unused = [...known.values()].filter(isOn).map(unusedEntry);
  const late = told([...idle, ...unused]).filter((diagnostic) => byPath(diagnostic, ignores) === null);
  const diagnostics = [...left, ...late];
  return { diagnostics: inOrder(diagnostics, ground), suppressed };
}

/** What the configuration passes over in a file; of each, the patterns that mean it. */
function ignoresAt(name: string, { ignores, ...standpoint }: PathIgnores): readonly PathIgnore[] {
  const path = pathFrom(standpoint, name);
  return ignores
    .map((ignore) => ({
      ...ignore,
      patterns: ignore.patterns.filter(({ source }) => new RegExp(source).test(path)),
    }))
    .filter(({ patterns }) => patterns.length > 0);
}

/** The rules that the configuration passes over in this very file, by its name, and of which nothing was found. */
function idleRules(ignores: readonly PathIgnore[], suppressed: readonly Suppressed[]): readonly { rule: RuleId }[] {
  const named = ignores.filter(({ patterns }) => patterns.some(({ isExact }) => isExact)).flatMap(({ rules }) => rules);
  const used = new Set(suppressed.flatMap(({ diagnostic, by }) => (by === "config" ? [diagnostic.rule] : [])));
  return [...new Set(named)].filter((rule) => !used.has(rule)).map((rule) => ({ rule }));
}

function idleIgnore({ rule }: { readonly rule: RuleId }): Finding {
  return { rule: "config/unused-ignore", facts: { rule, line: null }, path: null, place: null, related: [] };
}

function byPath({ rule }: Diagnostic, ignores: readonly PathIgnore[]): SuppressedBy | null {
  const ignore = ignores.find(({ rules }) => rules.includes(rule));
  return ignore ? { by: "config", reason: ignore.reason } : null;
}

/** What a baseline knows of a file, by what tells findings apart. */
function knownAt(name: string, { files, ...standpoint }: KnownFindings): Map<string, KnownFinding> {
  const path = pathFrom(standpoint, name);
  const entries = Object.hasOwn(files, path) ? (files[path] ?? []) : [];
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

/** Takes a finding off what is known, once. */
function takeKnown(diagnostic: Diagnostic, known: Map<string, KnownFinding>, tables: Tables): SuppressedBy | null {
  if (known.size === 0) return null;
  const key = keyOf(knownOf(diagnostic, tables));
  const entry = known.get(key);
  if (!entry) return null;
  if (entry.count > 1) known.set(key, { ...entry, count: entry.count - 1 });
  else known.delete(key);
  return { by: "baseline", reason: null };
}

function unusedEntry(facts: KnownFinding): Finding {
  return { rule: "config/unused-baseline", facts: { ...facts }, path: null, place: null, related: [] };
}

/** The path of an input as seen from a folder, with `/` between its parts. */
export function pathFrom({ cwd, folder }: Standpoint, name: string): string {
  return relative(folder, resolve(cwd, name)).replaceAll("\\", "/");
}
