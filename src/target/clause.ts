import { breaks } from "./calendar.ts";
import type { Token } from "./token.ts";
import { isFurtherPer } from "./unit-phrase.ts";
import { bases, changes, fillers, fillerVerbs, prefixes, weakPrefixes } from "./words.ts";

/** A part of the text between two breaks, with what the grammar looks up at each token. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** At i: the tokens from i on are words of comparison or change that end at a number, or i is a number. */
  readonly leads: readonly boolean[];
  /** At i: where the first word of comparison or change that leads to a number stands, i or later; null if nowhere. */
  readonly nextBound: readonly (number | null)[];
  /** The index of the last token with a number; -1 if there is none. */
  readonly lastNumber: number;
}

/** The clauses of a text; numbering (①, 1., (1), 指标1:) and empty clauses are left out. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: (readonly Token[])[] = [];
  let start = 0;
  let ordinal = 1;
  for (let end = 0; end <= tokens.length; end++) {
    if (isNumbering(tokens, end, ordinal)) ordinal += 1;
    else if (end < tokens.length && !isBreakAt(tokens, end)) continue;
    const stretch = dropOuterBlanks(dropNumbering(tokens.slice(start, end)));
    if (stretch.length > 0) clauses.push(stretch);
    start = isBreakAt(tokens, end) ? end + 1 : end;
  }
  return dropOrdinals(clauses).map(describe);
}

/** Blanks at either end part nothing. */
function dropOuterBlanks(stretch: readonly Token[]): readonly Token[] {
  const start = stretch[0]?.text === " " ? 1 : 0;
  const isClosed = stretch[stretch.length - 1]?.text === " ";
  return start > 0 || isClosed ? stretch.slice(start, isClosed ? -1 : stretch.length) : stretch;
}

/** The 2. of 1.新建5个 2.改造3个, that follows on those before. */
function isNumbering(tokens: readonly Token[], at: number, ordinal: number): boolean {
  const token = tokens[at];
  const isInTurn = at === 0 || ordinal > 1;
  if (token?.kind === "note") return isInTurn && isOrdinal(token.text, ordinal);
  const sign = tokens[at + 1]?.text;
  if (sign !== "." && (sign !== "、" || !isInTurn)) return false;
  const following = tokens[at + 2];
  return token?.text === String(ordinal) && following !== undefined && !holdsNumber(following);
}

function isBreakAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isBreak(token)) return false;
  const isUnequal = token.text === "!" && tokens[at + 1]?.text === "=";
  return !isUnequal && !isInsideBasis(tokens, at) && !isFurtherPer(tokens, at);
}

/** Whether the token holds a digit or is a number in any notation: something that must not be passed over. */
export function holdsNumber(token: Token): boolean {
  return token.kind === "number" || (token.kind !== "note" && token.kind !== "name" && /\d/u.test(token.text));
}

function isBreak(token: Token): boolean {
  return (token.kind !== "word" && breaks.has(token.text)) || isCircled(token);
}

/** 与上年相比，增长5% */
function isInsideBasis(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? "";
  return tokens[at]?.text === "," && (before === "相比" || bases.has(before));
}

function isCircled(token: Token): boolean {
  return token.kind === "mark" && /^[①-⒛㈠-㈩❶-➓]$/u.test(token.text);
}

function dropNumbering(clause: readonly Token[]): readonly Token[] {
  const [first, second, third] = clause;
  if (first?.kind === "note" && /^[\d一二三四五六七八九十]{1,3}$/u.test(first.text)) return clause.slice(1);
  const isSigned = second?.text === "." || second?.text === ")";
  if (isSigned && isInteger(first) && clause.length > 2) return clause.slice(2);
  const isNamed = first?.text === "指标" || first?.text === "目标";
  return isNamed && isInteger(second) && third?.text === ":" ? clause.slice(3) : clause;
}

/** 1、…2、…: lone numbers before each clause that count up from one are numbering. */
function dropOrdinals(clauses: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  if (clauses.length < 4 || clauses.length % 2 === 1) return clauses;
  const isNumbered = clauses.every(
    (tokens, i) => i % 2 === 1 || (tokens.length === 1 && isOrdinal(tokens[0]?.text ?? "", i / 2 + 1)),
  );
  return isNumbered ? clauses.filter((_, i) => i % 2 === 1) : clauses;
}

function isOrdinal(text: string, ordinal: number): boolean {
  return text === String(ordinal) || text === "一二三四五六七八九十"[ordinal - 1];
}

function isInteger(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d{1,2}$/u.test(token.text);
}

function describe(tokens: readonly Token[]): Clause {
  const leads: boolean[] = [];
  const nextBound: (number | null)[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const isFilled = isBound(token) && isFiller(tokens[i + 1]) && leads[skipNoun(tokens, i + 2)] === true;
    const isComparison = token !== undefined && (isFilled || (leads[i + 1] === true && isComparing(token)));
    leads[i] = isComparison || token?.kind === "number";
    nextBound[i] = isComparison && token.kind === "phrase" ? i : (nextBound[i + 1] ?? null);
  }
  return { tokens, leads, nextBound, lastNumber: tokens.findLastIndex(holdsNumber) };
}

/** Whether a token can stand between a label and its number. */
function isComparing(token: Token): boolean {
  if (token.kind === "note") return !/\d/u.test(token.text);
  if (token.kind === "mark") return token.text === "+" || token.text === "-" || token.text === "±";
  return leading.has(token.text);
}

const leading: ReadonlySet<string> = new Set(
  [prefixes, weakPrefixes, changes, bases].flatMap((words) => [...words.keys()]),
);

function isBound(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && (prefixes.has(token.text) || weakPrefixes.has(token.text));
}

/** Whether a word may part a comparison from its number without changing the sense: 至少完成5场, 不超过预算100万元. */
function isFiller(token: Token | undefined): boolean {
  if ((token?.kind !== "word" && token?.kind !== "phrase") || isComparing(token)) return false;
  if (token.text.length > 8 || token.text.endsWith("的")) return false;
  return fillers.has(token.text) || fillerVerbs.some((verb) => token.text.startsWith(verb));
}

/** The position after the object of a filling verb: the 投资 of 至少完成投资5亿元. */
function skipNoun(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === "word" && token.text.length <= 8 && !/[\d的]/u.test(token.text) ? at + 1 : at;
}
