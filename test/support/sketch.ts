import type { FactIndicator, FactLine, TableFacts } from "./facts.ts";
import type { Layout } from "./layouts.ts";

/** What one cell holds. `stored` and `format` are set where it is a number; `pointer` is its place in the draft. */
export interface Ink {
  readonly text: string;
  readonly stored: string | null;
  readonly format: string | null;
  readonly pointer: string | null;
}

/** One line of a section by its columns; null: blank. */
export interface Line {
  readonly isHeader: boolean;
  readonly inks: readonly (Ink | null)[];
}

/** A section as its label and lines, its columns not yet placed on a sheet. The first `levels` columns are labels of several lines. */
export interface Sketch {
  readonly label: string;
  readonly columns: "budget" | "tasks" | "indicators" | "whole";
  readonly levels: number;
  readonly lines: readonly Line[];
}

/** The sections of the department form, from top to bottom. */
export function sketch(facts: TableFacts, layout: Layout): readonly Sketch[] {
  const department = body([plain(facts.department, "/department/name")]);
  return [
    { label: "部门名称", columns: "whole", levels: 0, lines: [department] },
    { label: "预算整体情况", columns: "budget", levels: 0, lines: budgetLines(facts, layout) },
    { label: "总体绩效目标", columns: "whole", levels: 0, lines: goalLines(facts, layout) },
    { label: "年度重点工作任务", columns: "tasks", levels: 0, lines: keyTaskLines(facts, layout) },
    ...otherTasks(facts, layout),
    { label: "绩效指标", columns: "indicators", levels: 2, lines: indicatorLines(facts, layout) },
  ];
}

/** A label as the layout writes it. */
export function spell(label: string, layout: Layout): string {
  const { spaces, brackets } = layout.spelling;
  const [, words = label, inside] = /^(.*?)(?:（(.*)）)?$/u.exec(label) ?? [];
  return spread(words, spaces) + (inside === undefined ? "" : bracketed(inside, brackets));
}

/** The goal cells as the layout divides them. */
export function goalTexts(facts: TableFacts, layout: Layout): readonly string[] {
  if (layout.goals === "rows" || facts.goals.length === 0) return facts.goals;
  return [facts.goals.join(layout.goals === "one-cell" ? " " : "\n")];
}

function spread(words: string, spaces: Layout["spelling"]["spaces"]): string {
  const letters = [...words];
  if (spaces === "none") return words;
  if (spaces === "break") return `${letters.slice(0, 2).join("")}\n${letters.slice(2).join("")}`;
  return letters.join(spaces === "space" ? " " : "\u3000");
}

function bracketed(inside: string, brackets: Layout["spelling"]["brackets"]): string {
  if (brackets === "half") return `(${inside})`;
  if (brackets === "spaced") return ` ( ${inside} ) `;
  return `${brackets === "next-line" ? "\n" : ""}（${inside}）`;
}

function budgetLines(facts: TableFacts, layout: Layout): Line[] {
  const expenditure = lineInks(facts.expenditure, "/budget/expenditure", layout);
  const revenue = lineInks(facts.revenue, "/budget/revenue", layout);
  const amount = moneyLabel("预算金额", facts, layout);
  const lines = [header(["部门预算支出", amount, "收入来源", amount], layout)];
  for (let at = 0; at < Math.max(expenditure.length, revenue.length); at++) {
    lines.push(body([...(expenditure[at] ?? [null, null]), ...(revenue[at] ?? [null, null])]));
  }
  return lines;
}

function lineInks(lines: readonly FactLine[], path: string, layout: Layout): (Ink | null)[][] {
  return lines.flatMap((line, at) => [
    [plain(line.label, `${path}/${at}/label`), amountInk(line.amount, `${path}/${at}/amount`, layout)],
    ...line.children.map((part, index) => [
      plain(partLabel(part.label, index, layout), `${path}/${at}/children/${index}/label`),
      amountInk(part.amount, `${path}/${at}/children/${index}/amount`, layout),
    ]),
  ]);
}

function partLabel(label: string, index: number, layout: Layout): string {
  return index === 0 || layout.parts === "each-marked" ? `　　其中：${label}` : `　　　　　${label}`;
}

function goalLines(facts: TableFacts, layout: Layout): Line[] {
  const lines = goalTexts(facts, layout).map((text, at) => body([plain(text, `/goals/${at}/text`)]));
  return lines.length > 0 ? lines : [body([null])];
}

function keyTaskLines(facts: TableFacts, layout: Layout): Line[] {
  const head = taskHeader(facts, layout);
  const lines = taskLines(facts.tasks, 0, layout);
  return [head, ...withBreaks(lines, layout.taskBreaks, head), ...(lines.length === 0 ? [blankTask] : [])];
}

function otherTasks(facts: TableFacts, layout: Layout): Sketch[] {
  if (facts.otherTasks.length === 0 && layout.noOtherTasks === "absent") return [];
  const head = layout.otherTasks === "own-header" ? [taskHeader(facts, layout)] : [];
  const lines = taskLines(facts.otherTasks, facts.tasks.length, layout);
  const shown = [...head, ...(lines.length === 0 ? [blankTask] : lines)];
  return [{ label: "其他需完成的任务（可选填）", columns: "tasks", levels: 0, lines: shown }];
}

const blankTask = body([null, null, null, null]);

function taskHeader(facts: TableFacts, layout: Layout): Line {
  const funding = moneyLabel("拟投入的资金", facts, layout);
  return header(["名称", "主要实施内容", funding, "期望达到的目标（概述）"], layout);
}

function taskLines(tasks: TableFacts["tasks"], first: number, layout: Layout): Line[] {
  return tasks.map((task, index) => {
    const path = `/tasks/${first + index}`;
    return body([
      plain(task.name, `${path}/name`),
      plain(task.content, `${path}/content`),
      amountInk(task.funding, `${path}/funding`, layout),
      plain(task.outcome, `${path}/outcome`),
    ]);
  });
}

const columnLabels = { cycle: "实施周期指标值", annual: "年度指标值", weight: "权重", note: "备注" } as const;
const columnKeys = { cycle: "cycleTarget", annual: "annualTarget", weight: "weight", note: "note" } as const;

function indicatorLines(facts: TableFacts, layout: Layout): Line[] {
  const labels = ["一级指标", "二级指标", "三级指标", ...facts.columns.map((column) => columnLabels[column])];
  const head = header(labels, layout);
  const lines = facts.indicators.map((indicator, at) => indicatorLine(indicator, `/indicators/${at}`, facts, layout));
  return [head, ...withBreaks(lines, layout.indicatorBreaks, head)];
}

function indicatorLine(indicator: FactIndicator, path: string, facts: TableFacts, layout: Layout): Line {
  const values = facts.columns.map((column) => targetInk(indicator[column], `${path}/${columnKeys[column]}`, layout));
  return body([
    plain(indicator.level1, `${path}/level1`),
    plain(indicator.level2, `${path}/level2`),
    plain(indicator.name, `${path}/name`),
    ...values,
  ]);
}

/** The lines with the header again before those that begin a page; never before the first. */
function withBreaks(lines: readonly Line[], breaks: readonly number[], head: Line): Line[] {
  if (lines.length < 2) return [...lines];
  const before = new Set(breaks.map((at) => 1 + (at % (lines.length - 1))));
  return lines.flatMap((line, index) => (before.has(index) ? [head, line] : [line]));
}

function moneyLabel(label: string, facts: TableFacts, layout: Layout): string {
  return layout.unit === "header" || layout.unit === "both" ? `${label}（${facts.unit}）` : label;
}

function header(labels: readonly string[], layout: Layout): Line {
  return { isHeader: true, inks: labels.map((label) => plain(spell(label, layout), null)) };
}

function body(inks: readonly (Ink | null)[]): Line {
  return { isHeader: false, inks };
}

function plain(text: string | null, pointer: string | null): Ink | null {
  return text === null ? null : { text, stored: null, format: null, pointer };
}

function amountInk(digits: string | null, pointer: string, layout: Layout): Ink | null {
  if (digits === null) return null;
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
  if (layout.amounts === "text") return plain(grouped, pointer);
  const fraction = digits.split(".")[1];
  const zeros = fraction === undefined ? "" : `.${"0".repeat(fraction.length)}`;
  if (layout.amounts === "number") return { text: grouped, stored: shortest(digits), format: `#,##0${zeros}`, pointer };
  return { text: digits, stored: shortest(digits), format: `0${zeros}`, pointer };
}

function targetInk(text: string | null, pointer: string, layout: Layout): Ink | null {
  const match = layout.targets === "number" ? /^([0-9]{1,6})(\p{Script=Han}+|%)?$/u.exec(text ?? "") : null;
  if (text === null || !match) return plain(text, pointer);
  const [, digits = "", measure] = match;
  if (String(Number(digits)) !== digits) return plain(text, pointer);
  if (measure === "%") return { text, stored: String(Number(digits) / 100), format: "0%", pointer };
  return { text, stored: digits, format: measure === undefined ? "0" : `0"${measure}"`, pointer };
}

/** Plain decimal notation without the zeros that only a format shows. */
function shortest(digits: string): string {
  const trimmed = digits.includes(".") ? digits.replace(/\.?0+$/u, "") : digits;
  return /^-?0*$/u.test(trimmed) ? "0" : trimmed;
}
