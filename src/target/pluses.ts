import { breaks, dateWords } from "./calendar.ts";
import type { Token } from "./token.ts";
import { isUnit } from "./unit-names.ts";
import { parseUnitPhrase } from "./unit-phrase.ts";
import { scales } from "./units.ts";

type Tokens = readonly Token[];

/** The tokens with each plus that means at least spelled out after its measure: 50+家, 10万+ and 90%+ are 50家以上, 10万以上 and 90%以上. */
export function spellPluses(tokens: Tokens): Tokens {
  if (!tokens.some(isPlus)) return tokens;
  const spelled: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const next = endOfMeasure(tokens, at);
    spelled.push(...tokens.slice(next === null ? at : at + 1, next ?? at + 1));
    if (next === null) continue;
    const end = tokens[next - 1]?.end ?? 0;
    spelled.push({ kind: "phrase", text: "以上", start: end, end });
    at = next - 1;
  }
  return spelled;
}

/** Where the measure ends that a plus at `at` belongs to; null where it means something else: 1+N, 5+2, +5%. */
function endOfMeasure(tokens: Tokens, at: number): number | null {
  if (!isPlus(tokens[at]) || !endsMeasure(tokens, at)) return null;
  const following = tokens[at + 1];
  if (following === undefined || breaks.has(following.text)) return at + 1;
  if (!isCounted(tokens, at) || dateWords.has(following.text)) return null;
  const { unit, next } = parseUnitPhrase(tokens, at + 1, 0);
  return unit === null || scales.has(unit) ? null : next;
}

/** Whether a number in digits stands before, with its scale and unit or without. 5G+ is a name, 3月+ a month. */
function endsMeasure(tokens: Tokens, at: number): boolean {
  const unit = tokens[at - 1]?.text ?? "";
  const isMeasure = isUnit(unit) && !dateWords.has(unit) && !/^[A-Z]/iu.test(unit);
  return isCounted(tokens, at) || (isMeasure && isCounted(tokens, at - 1));
}

function isCounted(tokens: Tokens, at: number): boolean {
  const scale = tokens[at - 1];
  const number = scale?.kind === "phrase" && scales.has(scale.text) ? tokens[at - 2] : scale;
  return number?.kind === "number" && !number.isNative;
}

function isPlus(token: Token | undefined): boolean {
  return token?.kind === "mark" && token.text === "+";
}
