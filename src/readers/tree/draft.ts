import { earlyFinding, type Finding } from "../../diagnostic.ts";
import type { Draft, DraftProject, DraftTable, FormKind, Section } from "../../draft.ts";
import type { Limits } from "../../limits.ts";
import type { SourceText } from "../../source/text.ts";
import { budgetAt } from "./budget.ts";
import { goalsAt } from "./goals.ts";
import { indicatorsAt } from "./indicators.ts";
import { departmentKeys, formNames, keyOf, projectKeys, tableKeys } from "./keys.ts";
import { type Entry, isBlank, type Node } from "./node.ts";
import { emptyNotes, type Fields, fieldsOf, type Notes, reportShape, reportUnknown, textAt } from "./notes.ts";
import { tasksAt } from "./tasks.ts";

/** The drafts that a file holds, and what was met outside of any table. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

type TableFields = Fields<"form" | "title" | "fiscalYear" | "schemaVersion" | "source" | Section>;

const sections: readonly Section[] = ["department", "project", "budget", "goals", "tasks", "otherTasks", "indicators"];

/** One of these must be there for a mapping to be a target table; named as Chinese and English keys. */
const landmarks = ["部门名称 (department)", "预算整体情况 (budget)", "总体绩效目标 (goals)", "绩效指标 (indicators)"];

/** Reads each document as a table, a list as several; no more than the limits allow. A document that holds none is reported. */
export function draftsOf(documents: readonly Node[], source: SourceText, limits: Limits): Drafts {
  const drafts: Draft[] = [];
  const findings: Finding[] = [];
  const nodes = documents.flatMap((document) => (document.kind === "list" ? document.items : [document]));
  const beyond = nodes[limits.tables];
  if (beyond) findings.push(tooMany(limits.tables, beyond));
  for (const node of nodes.slice(0, limits.tables)) {
    const draft = draftOf(node, source);
    const fault = draft ? otherVersion(node) : noTable(node);
    if (fault) findings.push(fault);
    else if (draft) drafts.push(draft);
  }
  if (drafts.length + findings.length > 0 || documents.length === 0) return { drafts, findings };
  return { drafts, findings: documents.slice(0, 1).map(noTable) };
}

function tooMany(allowed: number, { place }: Node): Finding {
  return earlyFinding("input/limit", { limit: "tables", allowed, actual: null }, place);
}

/** Says that a table is of a version of the normalized table that isn't known; null where it is of ours or states none. */
function otherVersion(node: Node): Finding | null {
  if (node.kind !== "mapping") return null;
  const stated = node.entries.find(({ key }) => keyOf(tableKeys, key) === "schemaVersion")?.value;
  if (stated?.kind !== "text" || isBlank(stated) || Number(stated.text) === 1) return null;
  return earlyFinding("input/unreadable", { reason: "other-version", format: "", detail: stated.text }, stated.place);
}

function noTable(node: Node): Finding {
  const keys = node.kind === "mapping" ? node.entries.map((entry) => entry.key) : [];
  const found = keys.filter((key) => keyOf(tableKeys, key) !== undefined);
  return earlyFinding("input/no-table", { missing: landmarks, found, sheet: null }, node.place);
}

function draftOf(node: Node, source: SourceText): Draft | null {
  if (node.kind !== "mapping") return null;
  const keys = new Set(node.entries.map((entry) => keyOf(tableKeys, entry.key)));
  if (!sections.some((section) => keys.has(section))) return null;
  const notes = emptyNotes(source);
  notes.origins.set("", node.place);
  const fields = fieldsOf(node, tableKeys, null, notes);
  noteSections(fields, notes);
  const table = tableOf(fields, notes);
  return { table, ...notes };
}

/** A section is there if its key is, be it left blank; `null` states that it is not. */
function noteSections(fields: TableFields, notes: Notes): void {
  for (const section of sections) {
    const entry = fields.get(section);
    if (!entry) continue;
    notes.origins.set(`/${section}`, entry.keyPlace);
    if (entry.value.kind !== "nothing") notes.sections.add(section);
  }
}

function tableOf(fields: TableFields, notes: Notes): DraftTable {
  return {
    form: formAt(fields, notes),
    title: textAt(fields.get("title"), "/title", notes),
    fiscalYear: textAt(fields.get("fiscalYear"), "/fiscalYear", notes),
    department: departmentAt(fields.get("department"), notes),
    project: projectAt(fields.get("project"), notes),
    budget: budgetAt(fields.get("budget"), notes),
    goals: goalsAt(fields.get("goals"), notes),
    tasks: tasksAt(fields.get("tasks"), fields.get("otherTasks"), notes),
    indicators: indicatorsAt(fields.get("indicators"), notes),
  };
}

/** The form as stated, else the one that the sections tell. */
function formAt(fields: TableFields, notes: Notes): FormKind {
  const entry = fields.get("form");
  const told: FormKind = notes.sections.has("project") ? "project" : "department";
  const text = textAt(entry, "/form", notes);
  if (!entry || text === null) return told;
  const form = keyOf(formNames, text);
  if (!form) reportUnknown({ ...entry, key: text, keyPlace: entry.value.place }, formNames, entry.key, notes);
  return form ?? told;
}

function departmentAt(entry: Entry | undefined, notes: Notes): DraftTable["department"] {
  if (entry?.value.kind !== "mapping") return { name: textAt(entry, "/department/name", notes), code: null };
  const fields = fieldsOf(entry.value, departmentKeys, entry.key, notes);
  return {
    name: textAt(fields.get("name"), "/department/name", notes),
    code: textAt(fields.get("code"), "/department/code", notes),
  };
}

function projectAt(entry: Entry | undefined, notes: Notes): DraftProject | null {
  if (!entry || isBlank(entry.value)) return null;
  if (entry.value.kind === "list") reportShape(entry.key, "mapping", entry.value, notes);
  const fields = entry.value.kind === "mapping" ? fieldsOf(entry.value, projectKeys, entry.key, notes) : null;
  const named = entry.value.kind === "text" ? entry : fields?.get("name");
  return {
    name: textAt(named, "/project/name", notes),
    code: textAt(fields?.get("code"), "/project/code", notes),
    implementingUnit: textAt(fields?.get("implementingUnit"), "/project/implementingUnit", notes),
    attribute: textAt(fields?.get("attribute"), "/project/attribute", notes),
    period: textAt(fields?.get("period"), "/project/period", notes),
  };
}
