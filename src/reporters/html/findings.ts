import type { Diagnostic, Language } from "../../diagnostic.ts";
import { describe } from "../../rules/describe.ts";
import { locationName } from "../location.ts";
import { pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** Findings of one table, or of a file as a whole. */
export interface Findings {
  /** The name of the part of the page that they stand in. */
  readonly anchor: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the cell of a finding, by its number from 1, is shown and marked. */
  readonly isMarked: (number: number) => boolean;
}

/** The findings as a list, each with its number, its place, what is wrong and what to do. */
export function findingList(findings: Findings, language: Language): Markup {
  const items = findings.diagnostics.map((diagnostic, index) => item(diagnostic, index + 1, { findings, language }));
  return html`<ol class="findings">${items}</ol>`;
}

/** The name of a finding on the page, and that of the mark at its cell. */
export function findingAnchor(anchor: string, number: number): string {
  return `${anchor}n${number}`;
}

export function markAnchor(anchor: string, number: number): string {
  return `${anchor}m${number}`;
}

interface Setting {
  readonly findings: Findings;
  readonly language: Language;
}

function item(diagnostic: Diagnostic, number: number, { findings, language }: Setting): Markup {
  const { anchor, isMarked } = findings;
  const { message, hint } = describe(diagnostic, language);
  const words = pageWords[language];
  const mark: Content = isMarked(number)
    ? html`<a class="no" href="#${markAnchor(anchor, number)}" aria-label="${words.toCell(number)}">${number}</a>`
    : html`<span class="no">${number}</span>`;
  return html`<li id="${findingAnchor(anchor, number)}" class="${diagnostic.severity}" tabindex="-1">
<p class="about">${mark} <strong>${reportWords[language].severity[diagnostic.severity]}</strong> ${place(diagnostic)}<code>${diagnostic.rule}</code></p>
<p>${message}</p>
${
  hint === null
    ? null
    : html`<p class="hint"><span>${words.hint}</span>${hint}</p>
`
}</li>
`;
}

function place({ location }: Diagnostic): Content {
  return location && html`<span class="place">${locationName(location)}</span> `;
}
