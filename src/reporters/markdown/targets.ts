import type { Language } from "../../diagnostic.ts";
import type { TargetTable } from "../../model/table.ts";
import { type Target, targetText } from "../page/target-words.ts";
import { pageWords } from "../page/words.ts";
import { plain, table } from "./text.ts";

/** Every indicator with its targets as they are written and as they were understood; "" where there are none. */
export function targetsTable({ indicators }: TargetTable, language: Language): string {
  if (indicators.length === 0) return "";
  const words = pageWords[language];
  const columns = (["cycleTarget", "annualTarget"] as const).filter((key) =>
    indicators.some((indicator) => indicator[key] !== null),
  );
  const heads = [
    { text: "#", isNumber: true },
    { text: words.indicator },
    ...columns.flatMap((key) => [{ text: words[key] }, { text: words.understood }]),
  ];
  const rows = indicators.map((indicator, index) => [
    String(index + 1),
    plain(indicator.name ?? words.unnamed),
    ...columns.flatMap((key) => cells(indicator[key], language)),
  ]);
  return table(heads, rows);
}

function cells(target: Target | null, language: Language): string[] {
  const words = pageWords[language];
  if (!target || target.kind === "blank") return ["", words.kinds.blank];
  const text = targetText(target, language);
  const understood = text === target.raw.trim() ? "" : `${plain(text)} `;
  return [plain(target.raw), `${understood}*${words.kinds[target.kind]}*`];
}
