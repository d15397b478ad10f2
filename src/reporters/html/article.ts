import type { Checked, CheckedTable } from "../../checked.ts";
import type { Diagnostic, Language } from "../../diagnostic.ts";
import { countChecks } from "../../rules/ledger.ts";
import { countFindings } from "../page/digest.ts";
import { formOf } from "../page/form.ts";
import { anchorOf } from "../page/page.ts";
import { pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { balanceTable, fundingTable, kindsTable } from "./bars.ts";
import { findingList } from "./findings.ts";
import { formTable } from "./form.ts";
import { ledgerList } from "./ledger.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { targetsTable } from "./targets.ts";

/** The parts of the page for one file: what was found in it as a whole, and each of its tables. */
export function fileArticles(checked: Checked, index: number, language: Language): Markup {
  const ofFile = checked.diagnostics.filter(({ table }) => table === null);
  return html`${ofFile.length > 0 ? fileArticle(checked, ofFile, { index, language }) : null}${checked.tables.map(
    (table, number) => tableArticle(checked, table, { index, number, language }),
  )}`;
}

interface FilePlace {
  /** Of the file, from 0. */
  readonly index: number;
  readonly language: Language;
}

interface TablePlace extends FilePlace {
  /** Of the table within its file, from 0. */
  readonly number: number;
}

function fileArticle(checked: Checked, diagnostics: readonly Diagnostic[], { index, language }: FilePlace): Markup {
  const anchor = anchorOf(index, null);
  const words = pageWords[language];
  const remark = checked.tables.length === 0 ? html`<p class="meta">${words.noTable}</p>` : null;
  return html`<article id="${anchor}" aria-labelledby="${anchor}h">
<h2 id="${anchor}h" class="path">${checked.path}</h2>
${remark}
<h3>${words.findings}</h3>
${findingList({ anchor, diagnostics, isMarked: () => false }, language)}
</article>
`;
}

function tableArticle(checked: Checked, own: CheckedTable, place: TablePlace): Markup {
  const { index, number, language } = place;
  const anchor = anchorOf(index, number);
  const words = pageWords[language];
  const { table, ledger } = own;
  const diagnostics = checked.diagnostics.filter((diagnostic) => diagnostic.table === number);
  const form = formOf(checked, number);
  const isMarked = (finding: number) => {
    const diagnostic = diagnostics[finding - 1];
    return diagnostic !== undefined && form?.cellOf(diagnostic) != null;
  };
  const figures = [balanceTable(table, language), fundingTable(table, language), kindsTable(table, language)];
  const sections: Content = [
    section(
      words.findings,
      diagnostics.length > 0 ? findingList({ anchor, diagnostics, isMarked }, language) : html`<p>${words.clean}</p>`,
    ),
    form && section(words.form, formTable({ form, anchor, diagnostics }, language)),
    figures.some((figure) => figure !== null) ? section(words.money, figures) : null,
    section(words.targets, targetsTable(table, language)),
    section(words.ledger, ledgerList(ledger, language)),
  ];
  return html`<article id="${anchor}" aria-labelledby="${anchor}h">
${heading(checked, own, { ...place, diagnostics })}
${sections}<p class="top"><a href="#summary">${words.top}</a></p>
</article>
`;
}

function section(title: string, content: Content): Content {
  return (
    content &&
    html`<section>
<h3>${title}</h3>
${content}</section>
`
  );
}

interface Headed extends TablePlace {
  readonly diagnostics: readonly Diagnostic[];
}

function heading(checked: Checked, { table, ledger }: CheckedTable, headed: Headed): Markup {
  const { index, number, language, diagnostics } = headed;
  const words = pageWords[language];
  const report = reportWords[language];
  const counts = countFindings(diagnostics);
  const facts = [
    table.title ?? report.form[table.form],
    table.fiscalYear === null ? null : report.fiscalYear(table.fiscalYear),
    words.indicators(table.indicators.length),
    checked.tables.length > 1 ? words.tableNumber(number + 1) : null,
  ];
  const verdict = [words.counts(counts.error, counts.warning, counts.info), words.checkCount(countChecks(ledger))];
  return html`<h2 id="${anchorOf(index, number)}h">${table.project?.name ?? table.department.name ?? words.noDepartment}</h2>
<p class="meta">${facts.filter((fact) => fact !== null).join(" · ")} · <span class="path">${checked.path}</span></p>
<p class="meta">${verdict.join(" · ")}</p>`;
}
