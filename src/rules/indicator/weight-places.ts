import type { Language } from "../../diagnostic.ts";
import { isUnstated, parseAmount } from "../../model/amount.ts";
import { quote } from "../quote.ts";
import type { RuleContext, Whereabouts } from "../rule.ts";
import { isName } from "./name.ts";

/** What is written for a weight and can't be read, and its pointer. */
export interface Unread {
  readonly text: string;
  readonly path: string;
}

/** Where rows stand, five at most. */
export function places(paths: readonly string[], at: Whereabouts, comma: string): string {
  const shown = paths.slice(0, 5).map(at).join(comma);
  return paths.length > 5 ? `${shown}…` : shown;
}

/** What can't be read and where, five at most. */
export function texts(unread: readonly Unread[], at: Whereabouts, language: Language): string {
  const [open, close, comma] = language === "en" ? [" (", ")", ", "] : ["（", "）", "、"];
  const shown = unread.slice(0, 5).map(({ text, path }) => `${quote(text, language)}${open}${at(path)}${close}`);
  return unread.length > 5 ? `${shown.join(comma)}…` : shown.join(comma);
}

/** What is written for weights of named indicators, is no placeholder, and can't be read. */
export function unreadIn({ table, readings }: RuleContext): readonly Unread[] {
  return table.indicators.flatMap(({ name, weight }, index) => {
    const path = `/indicators/${index}/weight`;
    const text = weight === null && isName(name) ? readings.get(path)?.text : undefined;
    return text === undefined || isUnstated(parseAmount(text).problem) ? [] : [{ text, path }];
  });
}
