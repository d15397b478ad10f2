import { type Clause, holdsNumber, splitClauses } from "./clause.ts";
import { type Folded, fold, tidy } from "./fold.ts";
import { type Item, parseClause } from "./grammar.ts";
import { lex, type Token } from "./lexer.ts";
import { canonicalUnit } from "./measure.ts";
import type { Canonical, Target } from "./target.ts";
import { BASES, BOOLEANS, CHANGES } from "./words.ts";

/** Compiles the text of a value cell (指标值). What can't be understood whole is qualitative: no number is ever guessed. */
export function compileTarget(text: string | null): Target {
  const raw = text ?? "";
  const folded = fold(raw);
  if (folded.text === "") return targetOf(raw, { kind: "blank" });
  const answer = readAnswer(folded.text);
  if (answer !== null) return targetOf(raw, { kind: "boolean", text: answer });
  return compileTokens(raw, folded, unwrap(folded)) ?? phraseOf(raw);
}

/** 是, =是, 是(是/否), 是。 */
function readAnswer(text: string): "是" | "否" | null {
  if (text.length > 20) return null;
  const bare = text
    .replace(/^=+/u, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/[。.;!]+$/u, "");
  return BOOLEANS.get(bare) ?? BOOLEANS.get(/^(.+?)(?:是\/否|有\/无|是否)$/u.exec(bare)?.[1] ?? "") ?? null;
}

/** The tokens; those inside, where brackets are round the whole. */
function unwrap(folded: Folded): Token[] {
  const tokens = lex(folded);
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== "note") return tokens;
  return lex({ text: only.text, at: [] }).map((token) => ({ ...token, start: token.start + 1, end: token.end + 1 }));
}

function compileTokens(raw: string, folded: Folded, tokens: readonly Token[]): Target | null {
  const clauses = splitClauses(tokens);
  const parts: Target[] = [];
  for (const clause of clauses) {
    const items = parseClause(clause);
    if (items === null && clause.tokens.some(holdsNumber)) return null;
    for (const item of items ?? [])
      parts.push(itemTarget(cut(raw, folded, clause.tokens.slice(item.from, item.next)), item));
    if (items === null) parts.push(phraseOf(cut(raw, folded, clause.tokens)));
  }
  if (parts.every((part) => part.kind === "qualitative")) return null;
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return { ...only, raw };
  return parts.every(standsAlone) ? targetOf(raw, { kind: "composite", parts }) : null;
}

/** A bare number without a unit is no target beside others: 3、5个. */
function standsAlone(target: Target): boolean {
  return target.kind !== "quantity" || target.unit !== null || target.comparator !== "eq";
}

function cut(raw: string, folded: Folded, tokens: readonly Token[]): string {
  const start = folded.at[tokens[0]?.start ?? 0] ?? 0;
  const end = folded.at[tokens[tokens.length - 1]?.end ?? 0] ?? raw.length;
  return raw.slice(start, end).trim();
}

function itemTarget(raw: string, { node }: Item): Target {
  if (node.kind === "date") return targetOf(raw, node);
  const { isExplicit: _, ...quantity } = node;
  return targetOf(raw, { ...quantity, canonical: canonicalOf(node.value, node.upper, node.unit) });
}

function canonicalOf(value: number, upper: number | null, unit: string | null): Canonical {
  const { unit: name, times } = canonicalUnit(unit);
  return { value: times(value), upper: upper === null ? null : times(upper), unit: name };
}

function phraseOf(raw: string): Target {
  return targetOf(raw, { kind: "qualitative", text: tidy(raw) });
}

function targetOf(raw: string, part: Pick<Target, "kind"> & Partial<Target>): Target {
  const nothing = { comparator: null, value: null, upper: null, unit: null, canonical: null } as const;
  return { raw, ...nothing, change: null, basis: null, text: null, parts: [], ...part };
}
