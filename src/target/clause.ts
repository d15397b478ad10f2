import { BREAKS } from "./calendar.ts";
import type { Token } from "./token.ts";
import { BASES, CHANGES, PREFIXES, WEAK_PREFIXES } from "./words.ts";

/** A part of the text between two breaks, with what the grammar looks up at each token. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** At i: the tokens from i on are words of comparison or change that end at a number, or i is a number. */
  readonly leads: readonly boolean[];
  /** At i: where the first word of comparison or change that leads to a number stands, i or later; null if nowhere. */
  readonly nextBound: readonly (number | null)[];
  /** The index of the last token with a number; -1 if there is none. */
  readonly lastNumber: number;
  /** The sign or word that parts it from the clause before. */
  readonly joint: string | null;
}

/** The clauses of a text; numbering (①, 1., (1), 指标1:) and empty clauses are left out. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Stretch[] = [];
  let start = 0;
  let ordinal = 1;
  for (let end = 0; end <= tokens.length; end++) {
    if (isNumbering(tokens, end, ordinal)) ordinal += 1;
    else if (end < tokens.length && !isBreakAt(tokens, end)) continue;
    const isSign = isBreakAt(tokens, end);
    const stretch = dropNumbering(tokens.slice(start, end)).filter(isInner);
    if (stretch.length > 0) clauses.push({ joint: tokens[start - 1]?.text ?? null, tokens: stretch });
    start = isSign ? end + 1 : end;
  }
  return dropOrdinals(clauses).map(describe);
}

/** Blanks at either end part nothing. */
function isInner(token: Token, at: number, stretch: readonly Token[]): boolean {
  return token.text !== " " || (at > 0 && at < stretch.length - 1);
}

/** The 2. of 1.新建5个 2.改造3个, that follows on those before. */
function isNumbering(tokens: readonly Token[], at: number, ordinal: number): boolean {
  const [token, sign, following] = tokens.slice(at, at + 3);
  return token?.text === String(ordinal) && sign?.text === "." && following !== undefined && !holdsNumber(following);
}

function isBreakAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isBreak(token) && !isInsideBasis(tokens, at);
}

type Stretch = Pick<Clause, "joint" | "tokens">;

/** Whether the token holds a digit or is a number in any notation: something that must not be passed over. */
export function holdsNumber(token: Token): boolean {
  return token.kind === "number" || (token.kind !== "note" && /\d/u.test(token.text));
}

function isBreak(token: Token): boolean {
  return (token.kind !== "word" && BREAKS.has(token.text)) || isCircled(token);
}

/** 与上年相比，增长5% */
function isInsideBasis(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? "";
  return tokens[at]?.text === "," && (before === "相比" || BASES.has(before));
}

function isCircled(token: Token): boolean {
  return token.kind === "mark" && /^[①-⒛㈠-㈩❶-➓]$/u.test(token.text);
}

function dropNumbering(clause: readonly Token[]): readonly Token[] {
  const [first, second, third] = clause;
  if (first?.kind === "note" && /^[\d一二三四五六七八九十]{1,3}$/u.test(first.text)) return clause.slice(1);
  if (isInteger(first) && second?.text === "." && clause.length > 2) return clause.slice(2);
  const isNamed = first?.text === "指标" || first?.text === "目标";
  return isNamed && isInteger(second) && third?.text === ":" ? clause.slice(3) : clause;
}

/** 1、…2、…: lone numbers before each clause that count up from one are numbering. */
function dropOrdinals(clauses: readonly Stretch[]): readonly Stretch[] {
  const isNumbered = clauses.every(
    ({ tokens }, i) => i % 2 === 1 || (tokens.length === 1 && tokens[0]?.text === String(i / 2 + 1)),
  );
  return isNumbered && clauses.length >= 4 && clauses.length % 2 === 0
    ? clauses.filter((_, i) => i % 2 === 1)
    : clauses;
}

function isInteger(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d{1,2}$/u.test(token.text);
}

function describe({ joint, tokens }: Stretch): Clause {
  const leads: boolean[] = [];
  const nextBound: (number | null)[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const isComparison = token !== undefined && leads[i + 1] === true && isComparing(token);
    leads[i] = isComparison || token?.kind === "number";
    nextBound[i] = isComparison && token.kind === "phrase" ? i : (nextBound[i + 1] ?? null);
  }
  return { joint, tokens, leads, nextBound, lastNumber: tokens.findLastIndex(holdsNumber) };
}

/** Whether a token can stand between a label and its number. */
function isComparing(token: Token): boolean {
  if (token.kind === "note") return !/\d/u.test(token.text);
  if (token.kind === "mark") return /^[+\-±]$/u.test(token.text);
  return [PREFIXES, WEAK_PREFIXES, CHANGES, BASES].some((words) => words.has(token.text));
}
