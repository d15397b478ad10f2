import type { Comparator } from "./target.ts";

/** Words that dates are made of. */
export const dateWords: ReadonlySet<string> = new Set(
  "年 年度 月 月份 日 号 底 末 前 之前 以前 止 为止 截止 季度 个季度 第 季 上半年 下半年 半年 全年 当年 本年 本年度 当年度 上旬 中旬 下旬 每 起 于 在 截至 截止到 截至到 至 到".split(
    " ",
  ),
);

/** Words that join two targets of one clause. */
export const joints: ReadonlySet<string> = new Set(["和", "及", "与", "以及", "并", "/"]);

/** Signs and words that part clauses. */
export const breaks: ReadonlySet<string> = new Set([",", "、", ";", "。", "!", "且", "并且", "同时"]);

/** All words that part or join. */
export const separators: readonly string[] = [...joints, ...breaks];

/** After a date or a duration, that it is a deadline. */
export const deadlines: ReadonlySet<string> = new Set([
  "前",
  "之前",
  "以前",
  "止",
  "为止",
  "截止",
  "内",
  "以内",
  "之内",
]);

/** Before a date, that it is a deadline; null for words that say nothing. */
export const datePrefixes: ReadonlyMap<string, Comparator | null> = new Map([
  ["截至", "le"],
  ["截止", "le"],
  ["截至到", "le"],
  ["截止到", "le"],
  ["至", "le"],
  ["到", "le"],
  ["于", null],
  ["在", null],
  ...["力争", "确保", "保证", "争取", "计划", "预计", "拟", "拟于", "务必", "必须"].map(
    (word) => [word, null] as const,
  ),
]);

/** A label with one of these speaks of a year or month that the date itself doesn't tell. */
export const relativeWords = ["次年", "次月", "翌", "明年", "来年", "下一", "去年", "上年", "上一", "隔", "第二", "后"];

/** Recurrences as ISO 8601 repeating intervals. */
export const recurrences: ReadonlyMap<string, string> = new Map([
  ["年", "R/P1Y"],
  ["年度", "R/P1Y"],
  ["半年", "R/P6M"],
  ["季度", "R/P3M"],
  ["季", "R/P3M"],
  ["月", "R/P1M"],
  ["个月", "R/P1M"],
  ["周", "R/P1W"],
  ["星期", "R/P1W"],
  ["天", "R/P1D"],
  ["日", "R/P1D"],
]);
