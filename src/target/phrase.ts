import type { Target } from "./target.ts";
import type { Token } from "./token.ts";
import { BASES, BASIS_MARKS, CHANGES } from "./words.ts";

/** What a phrase without a number of its own says of a change, where it names a basis: 环比下降, 较2023年有所提升. */
export function readPhrase(tokens: readonly Token[]): Pick<Target, "change" | "basis"> {
  const at = tokens.findIndex(({ text }) => BASES.has(text) || BASIS_MARKS.has(text));
  for (let end = at + 1; at >= 0 && end <= at + LONGEST; end++) {
    const change = CHANGES.get(tokens[end]?.text ?? "");
    if (change === undefined) continue;
    const basis = tokens
      .slice(at, end)
      .map((token) => token.text)
      .join("")
      .replace(DEGREE, "");
    return BASES.has(basis) || TIME.test(basis) ? { change, basis } : NONE;
  }
  return NONE;
}

const NONE = { change: null, basis: null };

/** The tokens that a basis may have. */
const LONGEST = 6;

const DEGREE = /(?:有所|略有|稍有|明显|显著|大幅|大幅度|进一步|稳步|持续|逐步|有|实现|不断)+$/u;

const TIME = /(?:年|年度|期|月|季度|基数)$/u;
