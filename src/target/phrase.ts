import type { Target } from "./target.ts";
import type { Token } from "./token.ts";
import { BASES, CHANGES } from "./words.ts";

/** What a phrase without a number says of a change, where it names a basis: 环比下降, 逐年提高. */
export function readPhrase(tokens: readonly Token[]): Pick<Target, "change" | "basis"> {
  const at = tokens.findIndex((token) => BASES.has(token.text));
  const change = at < 0 ? undefined : CHANGES.get(tokens[at + 1]?.text ?? "");
  return change === undefined ? { change: null, basis: null } : { change, basis: tokens[at]?.text ?? null };
}
