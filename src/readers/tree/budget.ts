import type { DraftLine, DraftTable } from "../../draft.ts";
import { budgetKeys, lineKeys } from "./keys.ts";
import { expenditureLabels, revenueLabels } from "./labels.ts";
import { type Entry, isBlank, type MappingNode, type Node } from "./node.ts";
import { amountAt, fieldsOf, labelIn, labelledEntries, type Notes, reportShape, textAt } from "./notes.ts";

/** How lines are read: the labels that keys stand for, and the key under which they stand. */
interface Side {
  readonly labels: ReadonlyMap<string, string>;
  readonly key: string;
  readonly notes: Notes;
}

/**
 * 预算整体情况. The lines of a side are a mapping of labels or a list of `{ label, amount, children }`. A line is its amount,
 * or `{ amount, children }` (金额, 其中), the children being lines again:
 *
 *     收入:
 *       财政拨款: { 金额: 100, 其中: { 一般公共预算: 60, 政府性基金: 40 } }
 *       其他资金: 0
 */
export function budgetAt(entry: Entry | undefined, notes: Notes): DraftTable["budget"] {
  if (!entry || isBlank(entry.value)) return { unit: null, expenditure: [], revenue: [] };
  if (entry.value.kind !== "mapping") {
    reportShape(entry.key, "mapping", entry.value, notes);
    return { unit: null, expenditure: [], revenue: [] };
  }
  const fields = fieldsOf(entry.value, budgetKeys, entry.key, notes);
  return {
    unit: textAt(fields.get("unit"), "/budget/unit", notes),
    expenditure: sideAt(fields.get("expenditure"), "/budget/expenditure", expenditureLabels, notes),
    revenue: sideAt(fields.get("revenue"), "/budget/revenue", revenueLabels, notes),
  };
}

function sideAt(
  entry: Entry | undefined,
  pointer: string,
  labels: ReadonlyMap<string, string>,
  notes: Notes,
): DraftLine[] {
  if (!entry) return [];
  notes.origins.set(pointer, entry.keyPlace);
  return linesAt(entry.value, pointer, { labels, key: entry.key, notes });
}

function linesAt(node: Node, pointer: string, side: Side): DraftLine[] {
  if (isBlank(node)) return [];
  if (node.kind === "list") return listedLines(node.items, pointer, side);
  if (node.kind === "mapping") {
    return labelledEntries(node, side.notes).map((entry, index) => labelledLine(entry, `${pointer}/${index}`, side));
  }
  reportShape(side.key, "mapping", node, side.notes);
  return [];
}

function listedLines(items: readonly Node[], pointer: string, side: Side): DraftLine[] {
  const lines: DraftLine[] = [];
  for (const item of items) {
    if (item.kind === "mapping") lines.push(listedLine(item, `${pointer}/${lines.length}`, side));
    else reportShape(side.key, "mapping", item, side.notes);
  }
  return lines;
}

function listedLine(item: MappingNode, pointer: string, side: Side): DraftLine {
  side.notes.origins.set(pointer, item.place);
  const fields = fieldsOf(item, lineKeys, side.key, side.notes);
  const key = textAt(fields.get("item"), `${pointer}/item`, side.notes);
  const label = textAt(fields.get("label"), `${pointer}/label`, side.notes);
  return {
    label: label ?? side.labels.get(key ?? "") ?? key ?? "",
    amount: amountAt(fields.get("amount"), `${pointer}/amount`, side.notes),
    children: childrenAt(fields.get("children"), pointer, side),
  };
}

function labelledLine(entry: Entry, pointer: string, side: Side): DraftLine {
  side.notes.origins.set(pointer, entry.keyPlace);
  side.notes.origins.set(`${pointer}/label`, entry.keyPlace);
  const label = side.labels.get(entry.key) ?? labelIn(entry) ?? "";
  if (entry.value.kind !== "mapping") {
    return { label, amount: amountAt(entry, `${pointer}/amount`, side.notes), children: [] };
  }
  const fields = fieldsOf(entry.value, lineKeys, side.key, side.notes);
  return {
    label: textAt(fields.get("label"), `${pointer}/label`, side.notes) ?? label,
    amount: amountAt(fields.get("amount"), `${pointer}/amount`, side.notes),
    children: childrenAt(fields.get("children"), pointer, side),
  };
}

function childrenAt(entry: Entry | undefined, pointer: string, side: Side): DraftLine[] {
  return entry ? linesAt(entry.value, `${pointer}/children`, { ...side, key: entry.key }) : [];
}
