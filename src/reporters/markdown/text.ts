import { visible } from "../../source/unsafe.ts";

/**
 * A text of a table as Markdown that shows it as it is, on one line: the signs that Markdown, HTML or GitHub would act on are escaped,
 * controls and marks of direction are shown as symbols, and line breaks are spaces. It must not stand at the beginning of a line.
 */
export function plain(text: string): string {
  return visible(text.replace(/(?<!\s)\s*[\r\n]+\s*/gu, " ").trim())
    .replace(/[\\`*_[\]|~$#@<>&]/gu, (sign) => entities.get(sign) ?? `\\${sign}`)
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/(?<=www)\./giu, "\\.");
}

const entities: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);

/** A heading of a column, and whether it holds numbers. */
export interface Head {
  readonly text: string;
  readonly isNumber?: boolean;
}

/** A table with a blank line after it; heads and cells are Markdown already. */
export function table(heads: readonly Head[], rows: readonly (readonly string[])[]): string {
  const lines = [heads.map(({ text }) => text), heads.map(({ isNumber }) => (isNumber ? "---:" : "---")), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}\n`;
}

/** A heading, with the name by which links lead to it. */
export function heading(level: number, text: string, anchor: string | null = null): string {
  return `${"#".repeat(level)} ${anchor === null ? "" : `<a id="${anchor}"></a>`}${plain(text)}\n\n`;
}
