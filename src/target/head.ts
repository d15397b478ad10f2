import type { Clause } from "./clause.ts";
import type { Token } from "./lexer.ts";
import { isUnit } from "./measure.ts";
import type { Comparator, Target } from "./target.ts";
import { SCALES } from "./units.ts";
import {
  BASES,
  BASIS_MARKS,
  CHANGES,
  LEADS,
  NEGATIVE_ENDINGS,
  NEGATIVE_WORDS,
  ORDINAL_ENDINGS,
  PREFIXES,
  WEAK_PREFIXES,
} from "./words.ts";

/** All that stands before a number. */
export interface Head {
  /** Where the number (or its sign) is. */
  readonly at: number;
  readonly label: string;
  readonly comparator: Comparator | null;
  readonly weak: Comparator | null;
  readonly change: Target["change"];
  readonly basis: string | null;
  /** The 年 of 每年不少于2次. */
  readonly per: readonly string[];
}

/** Reads a label (满意度), a basis (较上年), a change (增长) and comparators (不低于) up to their number; null if they contradict each other. */
export function readHead(clause: Clause, from: number): Head | null {
  const label = readLabel(clause, from);
  if (label === null) return null;
  const chain = readChain(clause, label.next);
  if (chain === null) return null;
  const opensBasis = label.basisAt !== null && (chain.change !== null || chain.comparator !== null);
  if (label.holdsNumber && !opensBasis) return null;
  const labelEnd = opensBasis ? (label.basisAt ?? from) : label.next;
  const text = textOf(clause.tokens.slice(from, labelEnd), label.perTokens);
  if (isNegative(text)) return null;
  const basis = opensBasis ? textOf(clause.tokens.slice(labelEnd, label.next)) : null;
  if (basis !== null && chain.basis !== null) return null;
  return { ...chain, label: text, basis: basis ?? chain.basis, per: label.per };
}

interface Label {
  readonly next: number;
  readonly basisAt: number | null;
  readonly holdsNumber: boolean;
  readonly per: readonly string[];
  readonly perTokens: ReadonlySet<number>;
}

function readLabel({ tokens, leads, isBoundAhead }: Clause, from: number): Label | null {
  let basisAt: number | null = null;
  let withAt: number | null = null;
  let holdsNumber = false;
  const per: string[] = [];
  const perTokens = new Set<number>();
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) return null;
    const rate = readPer(tokens, at);
    if (rate !== null && basisAt === null) {
      per.push(rate.unit);
      for (; at < rate.next; at++) perTokens.add(tokens[at]?.start ?? -1);
      continue;
    }
    const isInBasis = basisAt !== null && token.kind === "number" && isBoundAhead[at + 1] === true;
    if (leads[at] === true && !isInBasis) return { next: at, basisAt, holdsNumber, per, perTokens };
    if (isInBasis) holdsNumber = true;
    else if (!canBeLabel(token)) return null;
    if (["与", "同", "和", "跟"].includes(token.text)) withAt = at;
    if (token.text === "相比") basisAt = withAt ?? at;
    else if (BASIS_MARKS.has(token.text)) basisAt ??= at;
    at += 1;
  }
  return null;
}

/** 每年, 每万人. */
function readPer(tokens: readonly Token[], at: number): { unit: string; next: number } | null {
  if (tokens[at]?.text !== "每") return null;
  const scale = SCALES.has(tokens[at + 1]?.text ?? "") ? (tokens[at + 1]?.text ?? "") : "";
  const unitAt = scale === "" ? at + 1 : at + 2;
  const unit = tokens[unitAt];
  if (unit?.kind !== "phrase" || !isUnit(unit.text)) return null;
  return { unit: scale + unit.text.replace(/^个(?=.)/u, ""), next: unitAt + 1 };
}

function canBeLabel(token: Token): boolean {
  if (token.kind === "mark") return /^[:\-/·&"'“”‘’+*★☆]$/u.test(token.text);
  return token.kind !== "number" && (token.kind === "note" || !/\d/u.test(token.text) || /^[A-Za-z]/u.test(token.text));
}

type Chain = Pick<Head, "at" | "comparator" | "weak" | "change" | "basis">;

function readChain({ tokens }: Clause, from: number): Chain | null {
  const chain: { -readonly [K in keyof Chain]: Chain[K] } = {
    at: from,
    comparator: null,
    weak: null,
    change: null,
    basis: null,
  };
  for (; ; chain.at++) {
    const token = tokens[chain.at];
    if (token === undefined || token.kind === "number" || (token.kind === "mark" && !PREFIXES.has(token.text)))
      return chain;
    if (token.kind === "note") continue;
    const comparator = PREFIXES.get(token.text);
    if (comparator !== undefined && chain.comparator !== null && chain.comparator !== comparator) return null;
    chain.comparator ??= comparator ?? null;
    chain.weak = WEAK_PREFIXES.get(token.text) ?? chain.weak;
    const change = CHANGES.get(token.text);
    if (change !== undefined && chain.change !== null && chain.change !== change) return null;
    chain.change ??= change ?? null;
    if (BASES.has(token.text)) chain.basis = (chain.basis ?? "") + token.text;
  }
}

function isNegative(label: string): boolean {
  return (
    NEGATIVE_ENDINGS.some((ending) => label.endsWith(ending)) || NEGATIVE_WORDS.some((word) => label.includes(word))
  );
}

/** Whether a number right after this label counts or ranks things: 第3, 前10. */
export function isOrdinal(label: string): boolean {
  return ORDINAL_ENDINGS.some((ending) => label.endsWith(ending));
}

/** Whether a bare Chinese numeral after this label is surely a number. */
export function isLead(label: string): boolean {
  return label === "" || LEADS.has(label) || label.endsWith(":");
}

function textOf(tokens: readonly Token[], without: ReadonlySet<number> = new Set()): string {
  return tokens
    .filter((token) => !without.has(token.start) && token.kind !== "note")
    .map((token) => token.text)
    .join("")
    .replace(/,$/u, "");
}
