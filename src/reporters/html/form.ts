import { type Diagnostic, type Language, type Severity, severities } from "../../diagnostic.ts";
import type { Form, FormCell, FormRow } from "../page/form.ts";
import { pageWords } from "../page/words.ts";
import { findingAnchor, markAnchor } from "./findings.ts";
import { type Content, html, lines, type Markup } from "./markup.ts";
import { scrolling } from "./scroll.ts";

/** A table as its form looks, and what was found in it. */
export interface MarkedForm {
  readonly form: Form;
  /** The name of the part of the page that it stands in. */
  readonly anchor: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The table with its merged cells, a number at each cell at fault that leads to its finding. */
export function formTable(marked: MarkedForm, language: Language): Markup {
  const { form } = marked;
  const words = pageWords[language];
  const marks = marksByCell(marked);
  const table = html`<table class="form">
<caption>${words.formCaption}</caption>
${columnRow(form)}<tbody>
${form.rows.map((row) => formRow(row, { marks, marked, language }))}</tbody>
</table>
`;
  return html`${scrolling(words.form, table)}${form.isCut ? html`<p class="remark">${words.cut}</p>` : null}`;
}

/** A finding at a cell. */
interface Mark {
  readonly number: number;
  readonly severity: Severity;
}

interface Setting {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly marked: MarkedForm;
  readonly language: Language;
}

function marksByCell({ form, diagnostics }: MarkedForm): Setting["marks"] {
  const marks = new Map<string, Mark[]>();
  for (const [index, diagnostic] of diagnostics.entries()) {
    const id = form.cellOf(diagnostic);
    if (id === null) continue;
    const mark = { number: index + 1, severity: diagnostic.severity };
    const here = marks.get(id);
    if (here) here.push(mark);
    else marks.set(id, [mark]);
  }
  return marks;
}

function columnRow({ columns, rows }: Form): Content {
  if (!columns) return null;
  const corner = rows.some(({ name }) => name !== null) ? html`<td></td>` : null;
  return html`<thead>
<tr>${corner}${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
</thead>
`;
}

function formRow({ name, cells }: FormRow, setting: Setting): Markup {
  const head = name === null ? null : html`<th scope="row" class="line">${name}</th>`;
  return html`<tr>${head}${cells.map((cell) => formCell(cell, setting))}</tr>
`;
}

function formCell(cell: FormCell, { marks, marked, language }: Setting): Markup {
  const own = marks.get(cell.id) ?? [];
  const kinds = [cell.role === "label" ? "label" : null, worst(own)].filter((kind) => kind !== null);
  const spans: Content = [
    cell.columns > 1 ? html` colspan="${cell.columns}"` : null,
    cell.rows > 1 ? html` rowspan="${cell.rows}"` : null,
    kinds.length > 0 ? html` class="${kinds.join(" ")}"` : null,
  ];
  const links = own.map((mark) => link(mark, marked.anchor, language));
  const content: Content = [lines(cell.text), links];
  if (cell.role === "row") return html`<th scope="${cell.rows > 1 ? "rowgroup" : "row"}"${spans}>${content}</th>`;
  return cell.role === "column" ? html`<th scope="col"${spans}>${content}</th>` : html`<td${spans}>${content}</td>`;
}

function link({ number, severity }: Mark, anchor: string, language: Language): Markup {
  const words = pageWords[language];
  return html` <a class="mark ${severity}" id="${markAnchor(anchor, number)}" href="#${findingAnchor(anchor, number)}" aria-label="${words.toFinding(number)}">${number}</a>`;
}

function worst(marks: readonly Mark[]): Severity | null {
  return severities.find((severity) => marks.some((mark) => mark.severity === severity)) ?? null;
}
