import { holdsNumber } from "./clause.ts";
import type { Token } from "./token.ts";
import { parseDivisor } from "./unit-phrase.ts";
import { dateComparators, fillerVerbs, prefixes, weakPrefixes } from "./words.ts";

type Tokens = readonly Token[];

/** The tokens with each comparison after what it is by, where it stood before: 不超过每人每天400元 is 每人每天不超过400元, 至少全年完成2次 is 全年至少完成2次. */
export function putPersFirst(tokens: Tokens): Tokens {
  if (!tokens.some(startsPer)) return tokens;
  const ordered: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const comparison = tokens[at];
    const next = comparison !== undefined && isComparison(comparison) ? endOfPers(tokens, at + 1) : at + 1;
    const pers = tokens.slice(at + 1, next);
    ordered.push(...swap(comparison, pers));
    at = next - 1;
  }
  return ordered;
}

/** Where the words for what a number is by end (每人每天, 全年), if the number or a verb with its number follows; `at` if not. */
function endOfPers(tokens: Tokens, at: number): number {
  let next = at;
  while (startsPer(tokens[next])) {
    const end = tokens[next]?.text === "全年" ? next + 1 : parseDivisor(tokens, next + 1, 2)?.next;
    if (end === undefined) return at;
    next = end;
  }
  const number = isVerb(tokens[next]) ? next + 1 : next;
  return isCount(tokens[number]) && !days.has(tokens[number + 1]?.text ?? "") ? next : at;
}

/** What makes a date of the number: 每年12月底前. */
const days: ReadonlySet<string> = new Set(["月", "月份", "日", "号", "季度"]);

/** Each at the place of the other, so that the text of a part begins where it did. */
function swap(comparison: Token | undefined, pers: Tokens): Tokens {
  const [first, ...others] = pers;
  if (comparison === undefined) return [];
  if (first === undefined) return [comparison];
  const end = pers[pers.length - 1]?.end ?? comparison.end;
  return [{ ...first, start: comparison.start }, ...others, { ...comparison, start: end, end }];
}

function isComparison({ kind, text }: Token): boolean {
  if (kind === "note" || kind === "word" || dateComparators.has(text)) return false;
  return prefixes.has(text) || weakPrefixes.has(text);
}

function startsPer(token: Token | undefined): boolean {
  return token?.text === "每" || token?.text === "全年";
}

function isCount(token: Token | undefined): boolean {
  return token !== undefined && holdsNumber(token);
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && fillerVerbs.some((verb) => token.text.startsWith(verb));
}
