import type { Language } from "../../diagnostic.ts";
import type { Overview } from "./overview.ts";
import { pageWords } from "./words.ts";

/** What the sums of money leave out, a sentence each. */
export function moneyRemarks({ withoutAmounts, withoutUnit, partial }: Overview, language: Language): string[] {
  const words = pageWords[language];
  return [
    ...(withoutAmounts > 0 ? [words.withoutAmounts(withoutAmounts)] : []),
    ...(withoutUnit > 0 ? [words.withoutUnit(withoutUnit)] : []),
    ...(partial > 0 ? [words.partial(partial)] : []),
  ];
}
