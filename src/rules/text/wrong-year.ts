import type { TargetTable } from "../../model/table.ts";
import type { Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { lacking, looked } from "../scope.ts";
import { sentencesOf } from "./sentences.ts";
import {
  isBaseline,
  isOutside,
  isSettled,
  isSettledInSentence,
  leadsOn,
  looksAhead,
  type YearMention,
  type YearSpan,
  yearsIn,
} from "./years.ts";

interface Facts {
  readonly text: string;
  readonly mention: string;
  readonly from: number;
  readonly to: number;
}

/** A text or indicator is about a period outside the table's year. */
export const textWrongYear = defineRule({
  id: "text/wrong-year",
  severity: "warning",
  en: {
    title: "A text about another year",
    what: "Indicators, their deadlines, goals and tasks must be about the table's year, or the project's period. A year that something is compared with (比2023年), that began earlier (2019年以来), whose bills are paid now (兑现2022年度奖补), in a title, a document number or a range that takes in the table's year is no fault.",
    why: "Such a row is mostly left over from last year's table; it can no longer be acted on, or is met already.",
    message: ({ text, mention, from, to }: Facts) =>
      `${quote(text, "en")} is about ${mention}, but the table is for ${years(from, to, "–")}.`,
    hint: ({ from }) =>
      `Check whether it was copied from another year's table; if ${from} is meant, correct it, and if the other year is the baseline, write 比…年.`,
  },
  zh: {
    title: "内容所属年度与表不符",
    what: "指标、完成期限、目标和任务应属于本表年度或项目期。作比较的基期（比2023年）、早已开始的（2019年以来）、本年兑付以前年度的（兑现2022年度奖补）、书名号和文号中的、包含本年度的区间都不算。",
    why: "这类内容多半是上一年的表留下来的，本年度已无法执行或早已完成。",
    message: ({ text, mention, from, to }) =>
      `${quote(text, "zh")}说的是${mention}，而本表是${years(from, to, "—")}年度的。`,
    hint: ({ from }) => `请核对是否沿用了其他年度的内容：应为${from}年的请改正；作为基期的请写明“比…年”。`,
  },
  ground: {
    en: "财预〔2015〕88号: review of relevance; annual goals are those of the budget year.",
    zh: "财预〔2015〕88号，相关性审核：年度绩效目标是预算年度内要达到的目标。",
  },
  identity: ({ mention }) => mention,
  examples: {
    faulty: [
      {
        yaml: "fiscalYear: 2024\nindicators:\n  效益指标:\n    社会效益指标: { 2023年6月30日库存比2023年3月31日环比下降: <0% }\n",
        at: ["/indicators/0/name"],
      },
      {
        yaml: "fiscalYear: 2024\nindicators:\n  产出指标:\n    时效指标: { 项目完工时间: 2023年12月底前 }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "fiscalYear: 2024\nindicators:\n  效益指标:\n    经济效益指标: { 2024年外贸进出口比2023年增长: ≥5%, 2021-2025年累计融资额: 2亿元 }\n",
      },
    ],
  },
  scope: ({ table }) =>
    spanOf(table) === null ? lacking("year") : looked(sentencesOf(table).length + table.indicators.length),
  *check({ table }): Generator<Fault<Facts>> {
    const span = spanOf(table);
    if (span === null) return;
    for (const { text, path } of indicatorTexts(table)) {
      const mentioned = yearsIn(text);
      if (mentioned.some((year) => !isOutside(year, span))) continue;
      const mention = mentioned.find((year) => !isExcused(year));
      if (mention) yield { path, facts: { text, mention: mention.text, ...span } };
    }
    for (const { text, path } of deadlinesOutside(table, span)) {
      yield { path, facts: { text, mention: text.trim(), ...span } };
    }
    for (const { text, path } of workTexts(table)) {
      const mention = leftOver(text, span);
      if (mention) yield { path, facts: { text, mention: mention.text, ...span } };
    }
  },
});

interface DatedText {
  readonly text: string;
  readonly path: string;
}

/** The table's year, and those of the project's period if they take it in. */
function spanOf({ fiscalYear, project }: TargetTable): YearSpan | null {
  if (fiscalYear === null) return null;
  if (!project?.period) return { from: fiscalYear, to: fiscalYear };
  const period = [...project.period.slice(0, 200).matchAll(/20\d\d/gu)].map(([year]) => Number(year));
  return { from: Math.min(fiscalYear, ...period), to: Math.max(fiscalYear, ...period) };
}

/** The names of indicators that are not for the cycle alone. */
function* indicatorTexts({ indicators }: TargetTable): Generator<DatedText> {
  for (const [index, { name, annualTarget, cycleTarget }] of indicators.entries()) {
    const isForCycle = annualTarget?.kind === "blank" && cycleTarget !== null && cycleTarget.kind !== "blank";
    if (name !== null && !isForCycle) yield { text: name, path: `/indicators/${index}/name` };
  }
}

/** Annual targets that are dates of other years. */
function* deadlinesOutside({ indicators }: TargetTable, span: YearSpan): Generator<DatedText> {
  for (const [index, { annualTarget }] of indicators.entries()) {
    if (annualTarget?.kind !== "date" && annualTarget?.kind !== "composite") continue;
    const years = [...datesIn(annualTarget).matchAll(/20\d\d/gu)].map(([year]) => Number(year));
    const isOther = years.length > 0 && isOutside({ from: Math.min(...years), to: Math.max(...years) }, span);
    if (isOther) yield { text: annualTarget.raw, path: `/indicators/${index}/annualTarget` };
  }
}

function datesIn({ kind, text, parts }: Target): string {
  return kind === "composite" ? parts.map(datesIn).join(" ") : kind === "date" ? (text ?? "") : "";
}

/** The names of tasks, and what tasks and the year's goals say. */
function* workTexts(table: TargetTable): Generator<DatedText> {
  for (const [index, { name }] of table.tasks.entries()) {
    if (name !== null) yield { text: name, path: `/tasks/${index}/name` };
  }
  for (const sentence of sentencesOf(table)) if (!sentence.isOfCycle) yield sentence;
}

/** In what goals and tasks say, an earlier year is mostly background: it is told where the text names no year of the table. */
function leftOver(text: string, span: YearSpan): YearMention | undefined {
  const mentioned = yearsIn(text);
  if (mentioned.some((year) => !isOutside(year, span))) return undefined;
  return mentioned.find(
    (year) => year.to < span.from && !isExcused(year) && !leadsOn(year) && !isSettledInSentence(year),
  );
}

function isExcused(year: YearMention): boolean {
  return isBaseline(year) || isSettled(year) || looksAhead(year);
}

function years(from: number, to: number, dash: string): string {
  return from === to ? String(from) : `${from}${dash}${to}`;
}
