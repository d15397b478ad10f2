import type { Language } from "../../diagnostic.ts";
import type { Indicator, TargetTable } from "../../model/table.ts";
import { type Target, targetText } from "../page/target-words.ts";
import { pageWords } from "../page/words.ts";
import { type Content, html, lines, type Markup } from "./markup.ts";
import { scrolling } from "./scroll.ts";

/** Every indicator with its targets as they are written and as they were understood; null where there are none. */
export function targetsTable({ indicators }: TargetTable, language: Language): Markup | null {
  if (indicators.length === 0) return null;
  const words = pageWords[language];
  const columns = columnsOf(indicators);
  const heads = columns.map((key) => html`<th scope="col">${words[key]}</th><th scope="col">${words.understood}</th>`);
  const rows = indicators.map(
    (
      indicator,
      index,
    ) => html`<tr><td class="number">${index + 1}</td><th scope="row" lang="zh-CN">${lines(indicator.name ?? words.unnamed)}</th>${columns.map(
      (key) => targetCells(indicator[key], language),
    )}</tr>
`,
  );
  const table = html`<table class="targets">
<caption>${words.targetsCaption}</caption>
<thead>
<tr><th scope="col" class="number">#</th><th scope="col">${words.indicator}</th>${heads}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>
`;
  return scrolling(words.targets, table);
}

function columnsOf(indicators: readonly Indicator[]): readonly ("cycleTarget" | "annualTarget")[] {
  return (["cycleTarget", "annualTarget"] as const).filter((key) =>
    indicators.some((indicator) => indicator[key] !== null),
  );
}

function targetCells(target: Target | null, language: Language): Content {
  const words = pageWords[language];
  if (!target || target.kind === "blank") return html`<td></td><td class="kind">${words.kinds.blank}</td>`;
  const text = targetText(target, language);
  return html`<td lang="zh-CN">${lines(target.raw)}</td><td>${text === target.raw.trim() ? null : [text, " "]}<span class="kind">${words.kinds[target.kind]}</span></td>`;
}
