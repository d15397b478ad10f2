import type { Language } from "../diagnostic.ts";

const longest = 60;

/** A text of the table in quotation marks, on one line and cut where it is long. */
export function quote(text: string, language: Language): string {
  const characters = [...text.replace(/\s+/gu, " ").trim()];
  const line = characters.length <= longest ? characters.join("") : `${characters.slice(0, longest - 1).join("")}…`;
  return language === "en" ? `"${line}"` : `“${line}”`;
}
