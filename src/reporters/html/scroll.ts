import { html, type Markup } from "./markup.ts";

/** What may be wider than the page: it scrolls by itself, by the keyboard too, so that the page need not. */
export function scrolling(name: string, content: Markup): Markup {
  return html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">
${content}</div>
`;
}
