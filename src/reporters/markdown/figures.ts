import type { Language } from "../../diagnostic.ts";
import type { TargetTable } from "../../model/table.ts";
import { groupDigits } from "../../source/group-digits.ts";
import { type Bar, balanceBars, fundingBars } from "../page/bars.ts";
import { kindsByCategory, targetKinds } from "../page/kinds.ts";
import { pageWords } from "../page/words.ts";
import { plain, table } from "./text.ts";

/** The longest bar, in characters. */
const longest = 20;

/** Budget, funding and indicators of a table, each with bars of text; "" where there are none. */
export function figures(of: TargetTable, language: Language): string {
  return balance(of, language) + funding(of, language) + kinds(of, language);
}

function balance(of: TargetTable, language: Language): string {
  const words = pageWords[language];
  const bars = balanceBars(of);
  if (!bars) return "";
  const rows = (["expenditure", "revenue"] as const).flatMap((side) => [
    row({ ...bars[side].sum, label: words[side] }, language),
    ...bars[side].parts.map((bar) => row(bar, language)),
  ]);
  const difference = bars.difference && [words.difference, "", groupDigits(bars.difference), ""];
  return barTable(words.balance, difference ? [...rows, difference] : rows, { of, language });
}

function funding(of: TargetTable, language: Language): string {
  const words = pageWords[language];
  const bars = fundingBars(of);
  if (!bars) return "";
  const { project, tasks } = bars;
  const rows = [
    ...(project ? [row({ ...project, label: words.projectExpenditure }, language)] : []),
    row({ ...tasks.sum, label: words.tasksTotal }, language),
    ...tasks.parts.map((bar) => row(bar, language)),
  ];
  return barTable(words.funding, rows, { of, language });
}

function barTable(
  title: string,
  rows: readonly (readonly string[])[],
  { of, language }: { readonly of: TargetTable; readonly language: Language },
): string {
  const words = pageWords[language];
  const unit = of.budget.unit === null ? "" : ` (${plain(of.budget.unit)})`;
  const heads = [
    { text: title },
    { text: words.bar },
    { text: words.amount + unit, isNumber: true },
    { text: words.share, isNumber: true },
  ];
  return table(heads, rows);
}

function row({ label, amount, share, length, depth }: Bar, language: Language): string[] {
  const name = plain(label?.trim() || pageWords[language].unnamed);
  return [
    depth === 0 ? `**${name}**` : `${"&nbsp;".repeat(2 * depth)}${name}`,
    "█".repeat(Math.round(length * longest)),
    amount === null ? "–" : groupDigits(amount),
    share === null ? "" : `${share}%`,
  ];
}

function kinds(of: TargetTable, language: Language): string {
  const words = pageWords[language];
  const categories = kindsByCategory(of);
  if (categories.length === 0) return "";
  const shown = targetKinds.filter((kind) => categories.some(({ counts }) => counts[kind] > 0));
  const heads = [
    { text: words.kindsOf },
    ...shown.map((kind) => ({ text: words.kinds[kind], isNumber: true })),
    { text: words.total, isNumber: true },
  ];
  const rows = categories.map(({ level1, level2, counts, total }) => {
    const names = [level1, level2].filter((name) => name !== null && name.trim() !== "");
    const name = names.length === 0 ? words.unnamed : names.join(" › ");
    return [plain(name), ...shown.map((kind) => String(counts[kind] || "–")), String(total)];
  });
  return table(heads, rows);
}
