import { findBasisEnd } from "./basis.ts";
import type { Clause } from "./clause.ts";
import type { Comparator, Target } from "./target.ts";
import type { Token } from "./token.ts";
import { parseDivisor } from "./unit-phrase.ts";
import * as words from "./words.ts";

/** All that stands before a number. */
export interface Head {
  /** Where the number (or its sign) is. */
  readonly at: number;
  readonly label: string;
  readonly comparator: Comparator | null;
  /** The comparator of a word that gives way to any other: 达到, 控制在. */
  readonly weak: Comparator | null;
  readonly change: Target["change"];
  readonly basis: string | null;
  /** The 年 of 每年不少于2次. */
  readonly per: readonly string[];
  /** The change that the label speaks of: 提高产值5%. */
  readonly labelChange: Target["change"];
  /** The word right before the number, of the comparison or else of the label. */
  readonly last: string;
}

/** Reads a label (满意度), a basis (较上年), a change (增长) and comparators (不低于) up to their number; null if they contradict each other. */
export function readHead(clause: Clause, from: number): Head | null {
  const label = percent.has(clause.tokens[from]?.text ?? "") ? null : readLabel(clause, from);
  if (label === null || isNegative(label.text)) return null;
  const chain = readChain(clause.tokens, label);
  if (chain === null || (label.basis !== null && chain.basis !== null)) return null;
  const { at, comparator, weak, change, last } = chain;
  const basis = label.basis ?? chain.basis;
  const head = {
    at,
    label: label.text,
    comparator,
    weak,
    change,
    basis,
    per: label.per,
    labelChange: label.change,
    last,
  };
  const isYearly = label.per.length > 0 && label.per.every((per) => periods.has(per));
  // 每年增长5%: what is measured is the change of a year.
  return isYearly && change !== null && basis === null
    ? { ...head, basis: `每${label.per.join("每")}`, per: [] }
    : head;
}

/** The 院 of 每院2名: a short word right before the number or its comparison. */
function unknownPer({ tokens, leads }: Clause, at: number): { unit: string; next: number } | null {
  const word = parseDivisor(tokens, at, 2);
  const isPer = word !== null && leads[word.next] === true && !/^(?:[低高少多降增减超缺逾]|生产)/u.test(word.unit);
  return isPer ? word : null;
}

const periods: ReadonlySet<string> = new Set(["年", "年度", "半年", "季度", "季", "月", "周", "天", "日"]);

/** %95 is no ninety-five. */
const percent: ReadonlySet<string> = new Set(["%", "‰", "(%)"]);

interface Label {
  readonly text: string;
  readonly per: readonly string[];
  readonly basis: string | null;
  readonly next: number;
  readonly last: string;
  readonly change: Target["change"];
}

function readLabel(clause: Clause, from: number): Label | null {
  const { tokens, leads } = clause;
  const label = { text: "", last: "", change: null as Target["change"], per: [] as string[] };
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    const basisEnd = findBasisEnd(clause, at);
    if (basisEnd !== null) return { ...label, basis: textOf(tokens.slice(at, basisEnd)), next: basisEnd };
    if (leads[at] === true) return { ...label, basis: null, next: at };
    const rate = readPer(clause, at);
    if (rate === null && !canBeLabel(token)) return null;
    label.last = token?.text ?? "";
    if (rate !== null) label.per.push(rate.unit);
    else if (token?.kind !== "note") label.text += label.last;
    label.change = words.changes.get(label.last) ?? label.change;
    at = rate?.next ?? at + 1;
  }
  return null;
}

/** 每年, 每万人, 每3年. */
function readPer(clause: Clause, at: number): { unit: string; next: number } | null {
  const { tokens } = clause;
  if (tokens[at]?.text !== "每") return null;
  return parseDivisor(tokens, at + 1, 0) ?? unknownPer(clause, at + 1);
}

/** A comparator in a label (不超过预算100万元) would be lost on the number. */
function canBeLabel(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "number") return false;
  if (token.kind === "mark") return labelMarks.has(token.text);
  if ("≥≤><=!".includes(token.text[0] ?? " ") || (token.text.length > 1 && words.prefixes.has(token.text)))
    return false;
  return token.kind === "note" || token.kind === "name" || !/\d/u.test(token.text) || /^[A-Za-zφΦØ]/u.test(token.text);
}

const labelMarks: ReadonlySet<string> = new Set(":-/·&\"'“”‘’+*★☆¥");

type Chain = Omit<Head, "label" | "per" | "labelChange">;

function readChain(tokens: readonly Token[], { next: from, last }: Label): Chain | null {
  let chain: Chain = { at: from, comparator: null, weak: null, change: null, basis: null, last };
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "number" || (token.kind === "mark" && !words.prefixes.has(token.text))) {
      return { ...chain, at };
    }
    if (token.kind === "note") continue;
    const next = addWord(chain, token.text);
    if (next === null) return null;
    chain = next;
  }
  return chain;
}

function addWord(chain: Chain, word: string): Chain | null {
  const comparator = words.prefixes.get(word) ?? null;
  const change = words.changes.get(word) ?? null;
  if (isOther(comparator, chain.comparator) || isOther(change, chain.change)) return null;
  return {
    at: chain.at,
    comparator: comparator ?? chain.comparator,
    weak: words.weakPrefixes.get(word) ?? chain.weak,
    change: change ?? chain.change,
    basis: words.bases.has(word) ? (chain.basis ?? "") + word : chain.basis,
    last: word,
  };
}

function isOther<T>(found: T | null, known: T | null): boolean {
  return found !== null && known !== null && found !== known;
}

function isNegative(label: string): boolean {
  return label !== "" && negative.test(label);
}

const negative = new RegExp(`(?:${words.negativeEndings.join("|")})$|${words.negativeWords.join("|")}`, "u");

/** Whether a number right after this label counts or ranks things: 第3, 前10. */
export function isOrdinal(label: string): boolean {
  return !/以[上下]$/u.test(label) && words.ordinalEndings.some((ending) => label.endsWith(ending));
}

/** Whether a bare Chinese numeral after this label is surely a number. */
export function isLead(label: string): boolean {
  return label === "" || words.leads.has(label) || label.endsWith(":");
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === "note" ? "" : token.text))
    .join("")
    .replace(/,$/u, "");
}
