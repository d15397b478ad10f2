import { escapeText } from "./edits.ts";

/** The most UTF-16 code units that a cell or a comment holds. */
const longest = 32_767;

/** A text as the content of a `t` element: cut to what a cell holds, its escapes (`_x0041_`) kept from being read as such. */
export function cellText(text: string): string {
  return escapeText(cutText(text).replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_"));
}

/** Ends in … where something is left out; never in half a character. */
function cutText(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
