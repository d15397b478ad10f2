import type { Target } from "./target.ts";
import type { Token } from "./token.ts";
import { bases, basisMarks, changes } from "./words.ts";

/** What a phrase without a number of its own says of a change, where it names a basis: 环比下降, 较2023年有所提升. */
export function readPhrase(tokens: readonly Token[]): Pick<Target, "change" | "basis"> {
  const at = tokens.findIndex(({ text }) => bases.has(text) || basisMarks.has(text));
  for (let end = at + 1; at >= 0 && end <= at + longest; end++) {
    const change = changes.get(tokens[end]?.text ?? "");
    if (change === undefined) continue;
    const basis = tokens
      .slice(at, end)
      .map((token) => token.text)
      .join("")
      .replace(degree, "");
    return bases.has(basis) || time.test(basis) ? { change, basis } : none;
  }
  return none;
}

const none = { change: null, basis: null };

/** The tokens that a basis may have. */
const longest = 6;

const degree = /(?:有所|略有|稍有|明显|显著|大幅|大幅度|进一步|稳步|持续|逐步|有|实现|不断)+$/u;

const time = /(?:年|年度|期|月|季度|基数)$/u;
