import type { Node } from "yaml";
import { type BudgetLine, budgetItems, type TargetTable } from "../../model/table.ts";
import { digitsNode, listNode, mappingNode, textNode, type YamlEntry } from "./nodes.ts";
import type { YamlWords } from "./words.ts";

const itemKeys: ReadonlySet<string> = new Set(budgetItems);

/** 预算整体情况; undefined where nothing of it is stated. */
export function budgetNode({ unit, expenditure, revenue }: TargetTable["budget"], words: YamlWords): Node | undefined {
  if (unit === null && expenditure.length + revenue.length === 0) return undefined;
  return mappingNode([
    unit === null ? undefined : [words.unit, textNode(unit)],
    expenditure.length === 0 ? undefined : [words.expenditure, linesNode(expenditure, words)],
    revenue.length === 0 ? undefined : [words.revenue, linesNode(revenue, words)],
  ]);
}

/** Lines by their labels; a list of them where labels can't be keys. */
function linesNode(lines: readonly BudgetLine[], words: YamlWords): Node {
  const labels = lines.map(({ label }) => label.trim());
  const areKeys = labels.every((label) => /^[^\n]{1,120}$/u.test(label) && !itemKeys.has(label));
  if (!areKeys || new Set(labels).size < labels.length) {
    return listNode(lines.map((line) => mappingNode([labelEntry(line, words), ...lineEntries(line, words)])));
  }
  return mappingNode(
    lines.map((line): YamlEntry => {
      const isBare = line.children.length === 0;
      return [line.label, isBare ? digitsNode(line.amount) : mappingNode(lineEntries(line, words))];
    }),
  );
}

function labelEntry({ label }: BudgetLine, words: YamlWords): YamlEntry {
  return [words.label, textNode(label)];
}

function lineEntries({ amount, children }: BudgetLine, words: YamlWords): YamlEntry[] {
  return [
    [words.amount, digitsNode(amount)],
    children.length === 0 ? undefined : [words.children, linesNode(children, words)],
  ];
}
