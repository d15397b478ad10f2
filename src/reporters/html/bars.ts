import type { Language } from "../../diagnostic.ts";
import type { TargetTable } from "../../model/table.ts";
import { groupDigits } from "../../source/group-digits.ts";
import { type Bar, balanceBars, fundingBars } from "../page/bars.ts";
import { type CategoryKinds, kindsByCategory, targetKinds } from "../page/kinds.ts";
import { pageWords } from "../page/words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { scrolling } from "./scroll.ts";

/** Drawn bars are this many units wide. */
const width = 100;

/** Expenditure beside revenue, with a bar for every line; null where there are no amounts. */
export function balanceTable(table: TargetTable, language: Language): Markup | null {
  const balance = balanceBars(table);
  const words = pageWords[language];
  if (!balance) return null;
  const sides = (["expenditure", "revenue"] as const).map((side) => {
    const { sum, parts } = balance[side];
    const bars = [barRow({ ...sum, label: words[side] }, language), ...parts.map((bar) => barRow(bar, language))];
    return html`<tbody class="${side}">
${bars}</tbody>
`;
  });
  const difference: Content =
    balance.difference &&
    html`<tfoot>
<tr><th scope="row">${words.difference}</th><td></td><td class="number">${groupDigits(balance.difference)}</td><td></td></tr>
</tfoot>
`;
  return barTable(words.balance, [sides, difference], { table, language });
}

/** The tasks' funding beside project expenditure; null where no task has any. */
export function fundingTable(table: TargetTable, language: Language): Markup | null {
  const funding = fundingBars(table);
  const words = pageWords[language];
  if (!funding) return null;
  const { project, tasks } = funding;
  const body = html`${
    project &&
    html`<tbody class="expenditure">
${barRow({ ...project, label: words.projectExpenditure }, language)}</tbody>
`
  }<tbody class="tasks">
${barRow({ ...tasks.sum, label: words.tasksTotal }, language)}${tasks.parts.map((bar) => barRow(bar, language))}</tbody>
`;
  return barTable(words.funding, body, { table, language });
}

/** The indicators by category and by the kind of their targets; null where there are none. */
export function kindsTable(table: TargetTable, language: Language): Markup | null {
  const categories = kindsByCategory(table);
  if (categories.length === 0) return null;
  const words = pageWords[language];
  const shown = targetKinds.filter((kind) => categories.some(({ counts }) => counts[kind] > 0));
  const most = categories.reduce((largest, { total }) => Math.max(largest, total), 0);
  const heads = shown.map(
    (kind) => html`<th scope="col" class="number"><span class="swatch ${kind}"></span>${words.kinds[kind]}</th>`,
  );
  const rows = categories.map(
    (
      category,
    ) => html`<tr><th scope="row" lang="zh-CN">${categoryName(category) ?? words.unnamed}</th><td class="bar">${stack(category, most)}</td>${shown.map(
      (kind) => html`<td class="number">${category.counts[kind] || "–"}</td>`,
    )}<td class="number">${category.total}</td></tr>
`,
  );
  const drawn = html`<table class="bars kinds">
<caption>${words.kindsOf}</caption>
<thead>
<tr><th scope="col">${words.category}</th><th scope="col" class="bar">${words.bar}</th>${heads}<th scope="col" class="number">${words.total}</th></tr>
</thead>
<tbody>
${rows}</tbody>
</table>
`;
  return scrolling(words.kindsOf, drawn);
}

function barTable(
  caption: string,
  body: Content,
  { table, language }: { readonly table: TargetTable; readonly language: Language },
): Markup {
  const words = pageWords[language];
  const { unit } = table.budget;
  const amount =
    unit === null ? words.amount : language === "zh" ? `${words.amount}（${unit}）` : `${words.amount}, ${unit}`;
  return html`<table class="bars">
<caption>${caption}</caption>
<thead>
<tr><th scope="col">${words.item}</th><th scope="col" class="bar">${words.bar}</th><th scope="col" class="number">${amount}</th><th scope="col" class="number">${words.share}</th></tr>
</thead>
${body}</table>
`;
}

function barRow({ label, amount, share, length, depth }: Bar, language: Language): Markup {
  const name = label?.trim() || pageWords[language].unnamed;
  const drawn = html`<rect class="depth${Math.min(depth, 2)}" width="${rounded(length * width)}" height="10"></rect>`;
  const kind = depth === 0 ? html` class="sum"` : null;
  return html`<tr${kind}><th scope="row" class="depth${Math.min(depth, 3)}">${name}</th><td class="bar">${drawing(drawn)}</td><td class="number">${amount === null ? "–" : groupDigits(amount)}</td><td class="number">${share === null ? "" : `${share}%`}</td></tr>
`;
}

function stack({ counts }: CategoryKinds, most: number): Markup {
  let at = 0;
  const pieces = targetKinds.flatMap((kind) => {
    if (counts[kind] === 0) return [];
    const length = (counts[kind] / most) * width;
    const piece = html`<rect class="${kind}" x="${rounded(at)}" width="${rounded(length)}" height="10"></rect>`;
    at += length;
    return [piece];
  });
  return drawing(pieces);
}

/** What is drawn says nothing that does not stand beside it in numbers, so it is passed over when the page is read out. */
function drawing(shapes: Content): Markup {
  return html`<svg viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${shapes}</svg>`;
}

function categoryName({ level1, level2 }: CategoryKinds): string | null {
  const names = [level1, level2].filter((name) => name !== null && name.trim() !== "");
  return names.length === 0 ? null : names.join(" › ");
}

function rounded(length: number): string {
  return String(Number(length.toFixed(2)));
}
