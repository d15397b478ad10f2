import { visible } from "../../source/unsafe.ts";

/** HTML that is safe to stand in a page. Made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: texts are escaped, markup is not, lists are joined, null is nothing. */
export type Content = Markup | string | number | null | readonly Content[];

/**
 * A piece of HTML. Every text put into it is shown as it is: signs of HTML are escaped, in text and in quoted attributes alike, and
 * controls and marks of direction are shown as symbols.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const pieces = strings.flatMap((string, index) => [string, render(contents[index] ?? null)]);
  return { markup: pieces.join("") };
}

/** A text with its line breaks. */
export function lines(text: string): Content {
  return text.split("\n").map((line, index) => (index === 0 ? line : [html`<br>`, line]));
}

function render(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escaped(visible(content));
  if (typeof content === "number") return String(content);
  return "markup" in content ? content.markup : content.map(render).join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
