import { oncePer } from "../once.ts";
import { listOf, type Option } from "../option.ts";
import { defineRule, type Fault } from "../rule.ts";
import { quoteEnd } from "./phrase.ts";
import { sentencesOf } from "./sentences.ts";

const limits: Option = {
  rule: "text/truncated",
  name: "limits",
  takes: "numbers",
  fallback: "150 200 255 256 300 400 450 500 512 1000 1024 2000 4000".split(" "),
  about: { en: "the lengths at which systems cut a text, in characters", zh: "系统截断文字的长度（字数）" },
};

/** Systems hardly cut shorter texts, and a shorter one may well lack its full stop. */
const shortestCut = 100;
const fewestSiblings = 2;

interface Facts {
  readonly end: string;
  readonly length: number;
  readonly reason: "limit" | "open" | "siblings";
}

/** A text ends in mid-sentence where its siblings don't, or at a system's limit. */
export const textTruncated = defineRule({
  id: "text/truncated",
  severity: "info",
  en: {
    title: "A text may have been cut off",
    what: "A text is told that ends without a closing mark at a length where systems cut (255 characters and the like), or in the middle of a phrase (with a comma, 的, an opened quotation), or as the longest of its column where every long sibling is closed. A short phrase without a full stop is not.",
    why: "What was cut off is lost in print and in everything made from the table.",
    message: ({ end, length, reason }: Facts) =>
      `The text ends in "${end}" without a full stop after ${length} characters, ${reasons.en[reason]}.`,
    hint: () => "Compare it with the original; if it is complete, close it with a full stop.",
  },
  zh: {
    title: "文字可能被截断",
    what: "下列文字会报告：没有句末标点且长度正好是系统上限（如255字）；停在半句（以逗号、“的”或未配对的引号结尾）；同一栏中最长却没有句末标点，而其他较长的都有。没有句号的短语不报。",
    why: "被截掉的内容在公开的表和由它生成的资料中都看不到。",
    message: ({ end, length, reason }) => `文字共${length}字，以“${end}”结尾，没有句末标点，${reasons.zh[reason]}。`,
    hint: () => "请与原文核对并补全；如确已写完，请补上句号。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness.",
    zh: "财预〔2015〕88号，完整性审核。",
  },
  examples: {
    faulty: [
      {
        yaml: "goals:\n  - 深化重点科创平台建设，新培育一批国家、省“专精特新”中小企业，支持更多企业发展成为国家高新技术企业、\n",
        at: ["/goals/0/text"],
      },
      { yaml: `goals:\n  - ${"推动工业经济稳步提速，".repeat(23)}推动\n`, at: ["/goals/0/text"] },
    ],
    correct: [
      { yaml: "goals:\n  - 推动工业经济稳步提速\n  - 深化重点科创平台建设，新培育一批国家、省“专精特新”中小企业。\n" },
    ],
  },
  options: [limits],
  *check(context): Generator<Fault<Facts>> {
    const lengths = listOf(limits, context).map(Number);
    for (const { text: written, path, column } of sentencesOf(context.table)) {
      const text = written.trim();
      if (isClosed(text)) continue;
      const reason = whyCut(text, column, lengths);
      if (reason) yield { path, facts: { end: quoteEnd(text), length: lengthOf(text), reason } };
    }
  },
});

const reasons = {
  en: {
    limit: "which is where systems cut a text off",
    open: "in the middle of a phrase",
    siblings: "while the other long texts of its column have one",
  },
  zh: { limit: "正好是系统的字数上限", open: "停在半句", siblings: "而同一栏其他较长的文字都有" },
};

/** What the texts of a column are like. */
interface Column {
  /** In characters. */
  readonly longest: number;
  /** Its texts that are at least half as long. */
  readonly long: readonly string[];
  /** Those of them that are not closed, each once. */
  readonly open: ReadonlySet<string>;
}

const columnOf = oncePer((texts: readonly string[]): Column => {
  const measured = texts.map((text) => ({ text: text.trim(), length: lengthOf(text.trim()) }));
  const longest = measured.reduce((most, { length }) => Math.max(most, length), 0);
  const long = measured.filter(({ length }) => 2 * length >= longest).map(({ text }) => text);
  return { longest, long, open: new Set(long.filter((text) => !isClosed(text))) };
});

/** Why a text that is not closed is taken to be cut off; null where it may well be whole. */
function whyCut(text: string, column: readonly string[], lengths: readonly number[]): Facts["reason"] | null {
  const length = lengthOf(text);
  if (length < 10) return null;
  if (isOpen(text)) return "open";
  if (lengths.includes(length)) return "limit";
  return length >= shortestCut && isLongestAndOnlyOpen(text, columnOf(column)) ? "siblings" : null;
}

/** Whether a text ends as a sentence, a list item or a quotation does. */
function isClosed(text: string): boolean {
  return text !== "" && "。.！!？?；;…：:”’」』）)】》]".includes(text.charAt(text.length - 1));
}

/** Whether a text can't end here: after a comma, a joining word, or within a quotation or a bracket. */
function isOpen(text: string): boolean {
  return openEnd.test(text.slice(-4)) || hasOpenQuotation(text);
}

const openEnd = /[，,、（([“‘《【]$|(?<![目似])的$|(?:以及|确保|并且|从而|以便|进而|使得|特别是|尤其是)$/u;

/** Whether a quotation or a bracket is not closed; two opening marks (“专精特新“) are a pair mistyped. */
function hasOpenQuotation(text: string): boolean {
  return ["“”", "《》", "（）"].some(([open = "", close = ""]) => {
    if (text.lastIndexOf(open) <= text.lastIndexOf(close)) return false;
    return text.includes(close) || text.split(open).length % 2 === 0;
  });
}

function isLongestAndOnlyOpen(text: string, { longest, long, open }: Column): boolean {
  if (lengthOf(text) < longest || open.size > 1) return false;
  return long.filter((other) => other !== text).length >= fewestSiblings;
}

/** In characters. */
function lengthOf(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length++;
  return length;
}
