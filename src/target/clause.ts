import { BREAKS } from "./calendar.ts";
import type { Token } from "./lexer.ts";
import { BASES, CHANGES, PREFIXES, WEAK_PREFIXES } from "./words.ts";

/** A part of the text between two breaks, with what the grammar looks up at each token. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** At i: tokens from i on are words of comparison or change that end at a number. */
  readonly leads: readonly boolean[];
  /** At i: a word of comparison or change that leads to a number stands at i or later. */
  readonly isBoundAhead: readonly boolean[];
  /** The index of the last number; -1 if there is none. */
  readonly lastNumber: number;
}

/** The clauses of a text; numbering (①, 1., (1), 指标1:) and empty clauses are left out. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    if (isBreak(token) && !closesBasis(tokens[i - 1])) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return dropOrdinals(clauses.map(dropNumbering).filter((clause) => clause.length > 0)).map(describe);
}

/** Whether the token holds a digit or is a number in any notation: something that must not be passed over. */
export function holdsNumber(token: Token): boolean {
  return token.kind === "number" || (token.kind !== "note" && /\d/u.test(token.text));
}

function isBreak(token: Token): boolean {
  return (token.kind !== "word" && BREAKS.has(token.text)) || isCircled(token);
}

/** 与上年相比，增长5% */
function closesBasis(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "相比" || BASES.has(token.text));
}

function isCircled(token: Token): boolean {
  return token.kind === "mark" && /^\p{No}$/u.test(token.text);
}

function dropNumbering(clause: readonly Token[]): readonly Token[] {
  const [first, second, third] = clause;
  if (first?.kind === "note" && /^[\d一二三四五六七八九十]{1,3}$/u.test(first.text)) return clause.slice(1);
  if (isInteger(first) && second?.text === "." && clause.length > 2) return clause.slice(2);
  const isNamed = /^(?:指标|目标)$/u.test(first?.text ?? "");
  return isNamed && isInteger(second) && third?.text === ":" ? clause.slice(3) : clause;
}

/** 1、…2、…: lone numbers that count up from one are numbering. */
function dropOrdinals(clauses: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  let expected = 1;
  const kept = clauses.filter((clause) => {
    const [only] = clause;
    const isNext = clause.length === 1 && isInteger(only) && Number(only?.text) === expected;
    if (isNext) expected += 1;
    return !isNext;
  });
  return expected > 2 && clauses.length === 2 * kept.length ? kept : clauses;
}

function isInteger(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d{1,2}$/u.test(token.text);
}

function describe(tokens: readonly Token[]): Clause {
  const leads: boolean[] = [];
  const isBoundAhead: boolean[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const isLast = i + 1 >= tokens.length;
    const isLead = token !== undefined && !isLast && isComparing(token) && leads[i + 1] === true;
    leads[i] = token?.kind === "number" || isLead;
    isBoundAhead[i] = (isLead && token.kind === "phrase") || (!isLast && isBoundAhead[i + 1] === true);
  }
  return { tokens, leads, isBoundAhead, lastNumber: tokens.findLastIndex(holdsNumber) };
}

/** Whether a token can stand between a label and its number. */
function isComparing(token: Token): boolean {
  if (token.kind === "note") return !/\d/u.test(token.text);
  if (token.kind === "mark") return /^[+\-±]$/u.test(token.text);
  return PREFIXES.has(token.text) || WEAK_PREFIXES.has(token.text) || CHANGES.has(token.text) || BASES.has(token.text);
}
