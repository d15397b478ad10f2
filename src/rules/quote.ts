import type { Language } from "../diagnostic.ts";

const longest = 60;
/** Units of a text, blanks among them, in which to look for as many characters: a text may be as long as a file. */
const mostRead = 1000;

/** A text of the table in quotation marks, on one line and cut where it is long. */
export function quote(text: string, language: Language): string {
  const whole = text.trim();
  const begun = whole.slice(0, mostRead);
  const characters = [...begun.replace(/\s+/gu, " ")];
  const isWhole = begun.length === whole.length && characters.length <= longest;
  const line = isWhole ? characters.join("") : `${characters.slice(0, longest - 1).join("")}…`;
  return language === "en" ? `"${line}"` : `“${line}”`;
}
