import { type Language, severities } from "../../diagnostic.ts";
import { ruleById } from "../../rules/by-id.ts";
import type { Counts, FileDigest } from "../page/digest.ts";
import { inWan, type Money } from "../page/money.ts";
import { departmentOverviews, type Overview, overviewOf, ruleOverviews } from "../page/overview.ts";
import { anchorOf } from "../page/page.ts";
import { moneyRemarks } from "../page/remarks.ts";
import { type SummaryRow, summaryRows } from "../page/rows.ts";
import { type PageWords, pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { scrolling } from "./scroll.ts";

/** What the whole run comes to: its counts and its money, then by rule, by department, and table by table with links. */
export function summary(digests: readonly FileDigest[], language: Language): Markup {
  const words = pageWords[language];
  const overview = overviewOf(digests);
  return html`<section id="summary" tabindex="-1">
<h2>${words.summary}</h2>
${keyFigures(overview, words)}
${moneyRemarks(overview, language).map(
  (remark) => html`<p class="remark">${remark}</p>
`,
)}${byRule(digests, language)}${overview.tables > 1 ? byDepartment(digests, language) : null}${byTable(digests, language)}</section>
`;
}

function keyFigures({ files, tables, checks, counts, budget, atFault }: Overview, words: PageWords): Markup {
  const figure = (name: string, value: string | number, kind: string | null = null) =>
    html`<div${kind === null ? null : html` class="${kind}"`}><dt>${name}</dt><dd>${value}</dd></div>
`;
  return html`<dl class="figures">
${figure(words.files, files)}${figure(words.tables, tables)}${figure(words.checks, checks)}${figure(words.errors, counts.error, counts.error > 0 ? "error" : null)}${figure(words.warnings, counts.warning, counts.warning > 0 ? "warning" : null)}${figure(words.notes, counts.info)}${figure(words.budgetOf, inWan(budget))}${figure(words.atFault, inWan(atFault))}</dl>`;
}

function byRule(digests: readonly FileDigest[], language: Language): Content {
  const words = pageWords[language];
  const rows = ruleOverviews(digests).map(({ rule, severity, count, places }) => {
    const title = ruleById(rule)?.[language].title ?? "";
    return html`<tr><th scope="row">${title} <code>${rule}</code></th><td class="${severity}" data-sort="${severities.indexOf(severity)}">${reportWords[language].severity[severity]}</td><td class="number">${count}</td><td class="number">${places}</td></tr>
`;
  });
  if (rows.length === 0) return html`<p>${words.clean}</p>`;
  const heads = [text(words.rule), text(words.severity), number(words.findings), number(words.inTables)];
  return table(words.byRule, heads, rows);
}

function byDepartment(digests: readonly FileDigest[], language: Language): Markup {
  const words = pageWords[language];
  const rows = departmentOverviews(digests).map(
    ({
      name,
      tables,
      budget,
      counts,
    }) => html`<tr><th scope="row">${name ?? words.noDepartment}</th><td class="number">${tables}</td><td class="number" data-sort="${budget ?? "-1"}">${inWan(budget)}</td>${countCells(counts)}</tr>
`,
  );
  const heads = [text(words.department), number(words.tables), number(words.budgetOf), ...countHeads(words)];
  return table(words.byDepartment, heads, rows);
}

function byTable(digests: readonly FileDigest[], language: Language): Markup {
  const words = pageWords[language];
  const rows = summaryRows(digests).map((row) => tableRow(row, words));
  const heads = [
    text(words.department),
    text(words.file),
    number(words.year),
    number(words.budgetOf),
    ...countHeads(words),
  ];
  return html`<search class="filter" id="filter" hidden>
<fieldset><legend>${words.filter}</legend>
<label>${words.search} <input type="search" id="filter-text" autocomplete="off"></label>
<label>${words.withSeverity} <select id="filter-severity"><option value="">${words.all}</option><option value="error">${words.anyErrors}</option><option value="warning">${words.anyWarnings}</option></select></label>
<output id="filter-count" data-shown="${words.shown}"></output>
</fieldset>
</search>
${table(words.byTable, heads, rows, "tables")}`;
}

function tableRow(
  { file, table, path, title, year, budget, counts, rules: found }: SummaryRow,
  words: PageWords,
): Markup {
  const anchor = anchorOf(file, table);
  const name = table === null ? words.noTable : (title ?? words.noDepartment);
  return html`<tr data-for="${anchor}" data-rules="${found.join(" ")}"><th scope="row"><a href="#${anchor}">${name}</a></th><td class="path">${path}</td><td class="number">${year}</td>${moneyCell(budget)}${countCells(counts)}</tr>
`;
}

function moneyCell(money: Money): Markup {
  if (money.kind !== "known") return html`<td class="number" data-sort="-1">–</td>`;
  return html`<td class="number" data-sort="${money.yuan}">${inWan(money.yuan)}</td>`;
}

function countCells(counts: Counts): Content {
  return severities.map((severity) => {
    const count = counts[severity];
    return html`<td class="number${count > 0 ? ` ${severity}` : ""}">${count}</td>`;
  });
}

function countHeads(words: PageWords): readonly Markup[] {
  return [number(words.errors), number(words.warnings), number(words.notes)];
}

function text(name: string): Markup {
  return html`<th scope="col">${name}</th>`;
}

function number(name: string): Markup {
  return html`<th scope="col" class="number">${name}</th>`;
}

function table(title: string, heads: readonly Markup[], rows: readonly Markup[], id: string | null = null): Markup {
  const list = html`<table class="list sortable"${id === null ? null : html` id="${id}"`}>
<caption>${title}</caption>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>
`;
  return scrolling(title, list);
}
