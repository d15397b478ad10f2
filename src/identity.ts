import type { Checked } from "./checked.ts";
import type { Diagnostic, RuleId } from "./diagnostic.ts";
import type { TargetTable } from "./model/table.ts";
import { ruleById } from "./rules/by-id.ts";
import { pointerSteps } from "./source/origins.ts";
import { sha256 } from "./source/sha256.ts";

/** What a finding is about, whatever row, line or table of its file it stands in: the same as long as the fault is the same. */
export interface Identity {
  readonly rule: RuleId;
  /** The project or the department of the table; "" where the finding is about the file, or the table names neither. */
  readonly table: string;
  /** Where in the table, by the names of lines, tasks and indicators: `indicators/产出指标/数量指标/培训人次/annualTarget`. */
  readonly place: string;
  /** What is written there, and at the other places that the message names. */
  readonly value: string;
}

/** The tables of a file, by whose names findings are told apart. */
export interface Tables {
  readonly tables: readonly { readonly table: TargetTable }[];
}

/** What a finding is about. */
export function identityOf(diagnostic: Diagnostic, { tables }: Tables): Identity {
  const table = diagnostic.table === null ? null : (tables[diagnostic.table]?.table ?? null);
  return {
    rule: diagnostic.rule,
    table: oneLine(table?.project?.name ?? table?.department.name ?? ""),
    place: table && diagnostic.pointer !== null ? placeName(table, diagnostic.pointer) : "",
    value: writtenAt(diagnostic, table),
  };
}

/**
 * A text for each finding of a file that no other of the file has, 32 hexadecimal digits. It stays as long as the fault does; of
 * several faults that are the same in all, those that stay keep theirs.
 */
export function fingerprintsOf(checked: Checked): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  return new Map(
    checked.diagnostics.map((diagnostic) => {
      const { rule, table, place, value } = identityOf(diagnostic, checked);
      const key = JSON.stringify([rule, table, place, value]);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [diagnostic, hash(count === 0 ? key : `${key}#${count}`)];
    }),
  );
}

/** The first half of the SHA-256 of a text in UTF-8, in hexadecimal. */
export function hash(text: string): string {
  return sha256(text).toString("hex").slice(0, 32);
}

/** A pointer with names in place of indices; goals, which have none, are told by their texts, which are the value. */
function placeName(table: TargetTable, pointer: string): string {
  const names: string[] = [];
  let value: unknown = table;
  for (const step of pointerSteps(pointer)) {
    value = memberOf(value, step);
    names.push(...(/^\d+$/u.test(step) ? nameOf(value, step) : [step]).map(oneLine));
  }
  return names.join("/");
}

/** What a member of a list is called; a part of a target keeps its number. */
function nameOf(member: unknown, step: string): readonly string[] {
  const { label, horizon, name, level1, level2, raw } = recordOf(member);
  if (typeof raw === "string") return [step];
  const levels = level1 === undefined ? [] : [recordOf(level1).label, recordOf(level2).label];
  return [...levels, horizon ?? label ?? name].map((text) => (typeof text === "string" ? text : ""));
}

function writtenAt(diagnostic: Diagnostic, table: TargetTable | null): string {
  const rule = ruleById(diagnostic.rule);
  const own = table && diagnostic.pointer !== null ? valueAt(table, diagnostic.pointer) : null;
  const others = table ? Object.keys(diagnostic.related).flatMap((path) => namedValue(table, path)) : [];
  const told = rule?.identity?.(diagnostic.facts) ?? null;
  const parts = [own, ...others, told].filter((part) => part !== null);
  const [only = ""] = parts;
  return oneLine(parts.length < 2 && typeof only === "string" ? only : JSON.stringify(parts));
}

/** A value that a message names besides its own; none where nothing is written there. */
function namedValue(table: TargetTable, path: string): readonly string[] {
  const value = valueAt(table, path);
  return value === null ? [] : [`${placeName(table, path)}: ${value}`];
}

/** The text at a pointer, of a target what is written; null of lists and all else that is no single value. */
function valueAt(table: TargetTable, pointer: string): string | null {
  const value = pointerSteps(pointer).reduce<unknown>(memberOf, table);
  if (typeof value === "string" || typeof value === "number") return String(value);
  const { raw, label } = recordOf(value);
  return typeof raw === "string" ? raw : typeof label === "string" ? label : null;
}

function memberOf(value: unknown, step: string): unknown {
  return Object.hasOwn(recordOf(value), step) ? recordOf(value)[step] : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A text without line breaks, and without more than one blank in a place: neither is part of what it says. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
