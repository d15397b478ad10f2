import { remembered } from "../source/remembered.ts";
import { type Clause, splitClauses } from "./clause.ts";
import { type Folded, fold, placeOf, tidy } from "./fold.ts";
import { parseClause } from "./grammar.ts";
import { lex } from "./lexer.ts";
import { canonicalUnit } from "./measure.ts";
import { mergeBounds, type Part } from "./merge.ts";
import type { Node } from "./node.ts";
import { putPersFirst } from "./per-first.ts";
import { readPhrase } from "./phrase.ts";
import { spellPluses } from "./pluses.ts";
import type { Canonical, Target } from "./target.ts";
import type { Token } from "./token.ts";
import { booleans } from "./words.ts";

/** Compiles the text of a value cell (指标值). What can't be understood whole is qualitative: no number is ever guessed. */
export function compileTarget(text: string | null): Target {
  return compileText(text ?? "");
}

/** The targets of many tables are the same; the rest are asked about by forms, model and rules. */
const compileText = remembered(compileRaw, { texts: 4000, length: 40 });

function compileRaw(raw: string): Target {
  if (raw.length > longest) return phraseOf(raw, []);
  const folded = fold(raw);
  if (folded.text === "") return targetOf(raw, { kind: "blank" });
  const answer = readAnswer(folded.text);
  if (answer !== null) return targetOf(raw, { kind: "boolean", text: answer });
  const tokens = putPersFirst(spellPluses(unwrap(folded)));
  return compileTokens(raw, folded, tokens) ?? phraseOf(raw, tokens);
}

/** No target is as long; a longer text is taken for a phrase (or for blanks) unread. */
const longest = 5000;

/** 是, =是, 是(是/否), 是。 */
function readAnswer(text: string): "是" | "否" | null {
  const plain = booleans.get(text);
  if (plain !== undefined) return plain;
  if (text.length > 20 || !(text.startsWith("=") || answerEnds.includes(text.slice(-1)))) return null;
  const bare = text
    .replace(/^=+/u, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/[。.;!]+$/u, "");
  return booleans.get(bare) ?? booleans.get(/^(.+?)(?:是\/否|有\/无)$/u.exec(bare)?.[1] ?? "") ?? null;
}

/** What an answer that is more than its word ends in. */
const answerEnds = ")。.;!否无";

/** The tokens; those inside, where brackets or quotes are round the whole. */
function unwrap(folded: Folded): readonly Token[] {
  const tokens = lex(folded.text);
  const [only] = tokens;
  if (quotes.includes(folded.text[0] ?? " ") && /.[”"’']$/u.test(folded.text)) return tokens.slice(1, -1);
  if (tokens.length !== 1 || only?.kind !== "note") return tokens;
  return lex(only.text).map((token) => ({ ...token, start: token.start + 1, end: token.end + 1 }));
}

const quotes = "“\"‘'";

/** null where nothing in it is a number or a date, or some number in it isn't understood. */
function compileTokens(raw: string, folded: Folded, tokens: readonly Token[]): Target | null {
  const parts: Part[] = [];
  for (const clause of splitClauses(tokens)) {
    const found = readClause(clause);
    if (found === null) return null;
    for (const part of found) parts.push(part);
  }
  if (parts.every((part) => part.node === null)) return null;
  const [only, ...others] = mergeBounds(parts);
  if (only === undefined) return null;
  if (others.length === 0) return partTarget(raw, only);
  const targets = [only, ...others].map((part) => partTarget(cut(raw, folded, part.tokens), part));
  return targets.every(standsAlone) ? targetOf(raw, { kind: "composite", parts: targets }) : null;
}

function readClause(clause: Clause): Part[] | null {
  const { tokens } = clause;
  const items = parseClause(clause);
  if (items === null) return clause.lastNumber >= 0 || isOrdinal(clause) ? null : [{ node: null, tokens }];
  return items.map(({ from, next, node }) => ({ node, tokens: tokens.slice(from, next) }));
}

/** The 第一 of 第一、二季度 goes with what follows it. */
function isOrdinal({ tokens }: Clause): boolean {
  const text = tokens.length > 3 ? "" : tokens.map((token) => token.text).join("");
  return /^第?[一二三四五六七八九十]$/u.test(text);
}

function partTarget(raw: string, { node, tokens }: Part): Target {
  return node === null ? phraseOf(raw, tokens) : nodeTarget(raw, node);
}

function cut(raw: string, folded: Folded, tokens: readonly Token[]): string {
  const start = tokens[0]?.start ?? 0;
  const end = tokens[tokens.length - 1]?.end ?? 0;
  return raw.slice(placeOf(folded, start) ?? 0, placeOf(folded, end) ?? raw.length).trim();
}

/** A bare number without a unit is no target beside others: 3、5个. */
function standsAlone(target: Target): boolean {
  return target.kind !== "quantity" || target.unit !== null || target.comparator !== "eq";
}

function nodeTarget(raw: string, node: Node): Target {
  if (node.kind === "date") return targetOf(raw, node);
  const { kind, comparator, value, upper, unit, change, basis } = node;
  return targetOf(raw, {
    kind,
    comparator,
    value,
    upper,
    unit,
    canonical: canonicalOf(value, upper, unit),
    change,
    basis,
  });
}

function canonicalOf(value: number, upper: number | null, unit: string | null): Canonical {
  const { unit: name, times } = canonicalUnit(unit);
  return { value: times(value), upper: upper === null ? null : times(upper), unit: name };
}

function phraseOf(raw: string, tokens: readonly Token[]): Target {
  const text = tidy(raw);
  return text === ""
    ? targetOf(raw, { kind: "blank" })
    : targetOf(raw, { kind: "qualitative", text, ...readPhrase(tokens) });
}

/** A target, of which many tables have one and the same: it can't be changed. */
function targetOf(raw: string, part: Pick<Target, "kind"> & Partial<Target>): Target {
  const { kind, comparator = null, value = null, upper = null, unit = null, canonical = null } = part;
  const { change = null, basis = null, text = null, parts = [] } = part;
  if (canonical !== null) Object.freeze(canonical);
  Object.freeze(parts);
  return Object.freeze({ raw, kind, comparator, value, upper, unit, canonical, change, basis, text, parts });
}
