import type { Language } from "../../diagnostic.ts";
import { ruleById } from "../../rules/by-id.ts";
import type { Counts, FileDigest } from "../page/digest.ts";
import { inWan } from "../page/money.ts";
import { departmentOverviews, overviewOf, ruleOverviews } from "../page/overview.ts";
import { anchorOf } from "../page/page.ts";
import { moneyRemarks } from "../page/remarks.ts";
import { type SummaryRow, summaryRows } from "../page/rows.ts";
import { type PageWords, pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { type Head, heading, plain, table } from "./text.ts";

/** What the whole run comes to: its counts and its money, then by rule, by department, and table by table with links. */
export function summary(digests: readonly FileDigest[], language: Language): string {
  const words = pageWords[language];
  const overview = overviewOf(digests);
  const remarks = moneyRemarks(overview, language).map((remark) => `${remark}\n\n`);
  return [
    heading(2, words.summary),
    keyFigures(digests, words),
    ...remarks,
    byRule(digests, language),
    ...(overview.tables > 1 ? [byDepartment(digests, words)] : []),
    heading(3, words.byTable),
    table(
      [
        { text: words.department },
        { text: words.file },
        number(words.year),
        number(words.budgetOf),
        ...countHeads(words),
      ],
      summaryRows(digests).map((row) => tableRow(row, words)),
    ),
  ].join("");
}

function keyFigures(digests: readonly FileDigest[], words: PageWords): string {
  const { files, tables, checks, counts, budget, atFault } = overviewOf(digests);
  const heads = [words.files, words.tables, words.checks, words.errors, words.warnings, words.notes];
  return table([...heads, words.budgetOf, words.atFault].map(number), [
    [...[files, tables, checks].map(String), ...countCells(counts), inWan(budget), inWan(atFault)],
  ]);
}

function byRule(digests: readonly FileDigest[], language: Language): string {
  const words = pageWords[language];
  const rows = ruleOverviews(digests).map(({ rule, severity, count, places }) => {
    const title = ruleById(rule)?.[language].title ?? "";
    const name = `${plain(title)} \`${rule}\``;
    return [name, reportWords[language].severity[severity], String(count), String(places)];
  });
  if (rows.length === 0) return `${words.clean}\n\n`;
  const heads = [{ text: words.rule }, { text: words.severity }, number(words.findings), number(words.inTables)];
  return heading(3, words.byRule) + table(heads, rows);
}

function byDepartment(digests: readonly FileDigest[], words: PageWords): string {
  const rows = departmentOverviews(digests).map(({ name, tables, budget, counts }) => [
    plain(name ?? words.noDepartment),
    String(tables),
    inWan(budget),
    ...countCells(counts),
  ]);
  const heads = [{ text: words.department }, number(words.tables), number(words.budgetOf), ...countHeads(words)];
  return heading(3, words.byDepartment) + table(heads, rows);
}

function tableRow({ file, table: index, path, title, year, budget, counts }: SummaryRow, words: PageWords): string[] {
  const name = index === null ? words.noTable : (title ?? words.noDepartment);
  return [
    `[${plain(name)}](#${anchorOf(file, index)})`,
    plain(path),
    year === null ? "" : String(year),
    budget.kind === "known" ? inWan(budget.yuan) : "–",
    ...countCells(counts),
  ];
}

function countCells({ error, warning, info }: Counts): string[] {
  return [error, warning, info].map(String);
}

function countHeads(words: PageWords): readonly Head[] {
  return [words.errors, words.warnings, words.notes].map(number);
}

function number(text: string): Head {
  return { text, isNumber: true };
}
