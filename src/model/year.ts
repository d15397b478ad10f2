import { earlyFinding, type Finding } from "../diagnostic.ts";
import type { Draft, DraftTable } from "../draft.ts";

/** The year that a table is for: stated, else that of its title, else the one that its texts speak of most; null where none leads. */
export function fiscalYearOf(table: DraftTable): number | null {
  return statedYear(table.fiscalYear) ?? yearIn(table.title) ?? mostNamed(textsOf(table));
}

/** What the key for the year holds that is no year; `taken` is the one taken instead. A cell may hold a period: 2024-2026, 3年, 长期. */
export function unreadYear({ table, origins }: Draft, taken: number | null): readonly Finding[] {
  const { fiscalYear: label } = table;
  const place = origins.get("/fiscalYear");
  if (label === null || place?.kind !== "text" || statedYear(label) !== null) return [];
  if (/(?:19|20)\d\d|\p{Script=Han}/u.test(label)) return [];
  const facts = { label, section: "年度 (fiscalYear)", values: [], nearest: taken?.toString() ?? null };
  return [earlyFinding("form/unknown-label", facts, place)];
}

/** A stated year: 2024, 2024年度. */
function statedYear(text: string | null): number | null {
  const written = inDigits(text).trim();
  const match = /^(?:[(（]\s*)?((?:19|20)\d\d)\s*(?:年度?\s*)?[)）]?$/u.exec(written);
  return match ? Number(match[1]) : null;
}

/** The year in a title; the ends of a range, 2024-2026年, are none. */
function yearIn(title: string | null): number | null {
  const match = /(?<!\d|\d年?[-—–~至])((?:19|20)\d\d)(?=年|\s|[)）(（]|$)/u.exec(inDigits(title));
  return match ? Number(match[1]) : null;
}

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** A text in which years of this century written in numerals are in digits: 二〇二四年, whatever sign stands for the zero. */
function inDigits(text: string | null): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}/gu, (year) =>
      [...year].map((sign) => numerals[sign] ?? 0).join(""),
    );
}

function textsOf(table: DraftTable): string[] {
  const goals = table.goals.map(({ text }) => text);
  const tasks = table.tasks.flatMap(({ name, content, outcome }) => [name, content, outcome]);
  const indicators = table.indicators.flatMap(({ name, cycleTarget, annualTarget }) => [
    name,
    cycleTarget,
    annualTarget === cycleTarget ? null : annualTarget,
  ]);
  return [...goals, ...tasks, ...indicators].filter((text) => text !== null);
}

/** The year that most texts name as such (2024年); years of a range, baselines (比2023年), and those that two share the lead of, say nothing. */
function mostNamed(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const named = text.matchAll(/(?<![\d\-—–~〔[比较与])(?<![\d年][至到])((?:19|20)\d\d)年(?!\s*[-—–~至到])/gu);
    for (const year of new Set([...named].map((match) => Number(match[1])))) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
