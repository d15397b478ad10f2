import type { Diagnostic, Language } from "../../diagnostic.ts";
import { describe } from "../../rules/describe.ts";
import { locationName } from "../location.ts";
import { pageWords } from "../page/words.ts";
import { reportWords } from "../words.ts";
import { plain } from "./text.ts";

/** The findings as a numbered list, each with its place, its rule, what is wrong and what to do. */
export function findingList(diagnostics: readonly Diagnostic[], language: Language): string {
  if (diagnostics.length === 0) return `${pageWords[language].clean}\n\n`;
  return `${diagnostics.map((diagnostic, index) => item(diagnostic, index + 1, language)).join("")}\n`;
}

function item(diagnostic: Diagnostic, number: number, language: Language): string {
  const { message, hint } = describe(diagnostic, language);
  const severity = reportWords[language].severity[diagnostic.severity];
  const place = diagnostic.location ? ` ${plain(locationName(diagnostic.location))}` : "";
  const indent = " ".repeat(`${number}. `.length);
  const lines = [
    `${number}. **${severity}**${place} \`${diagnostic.rule}\``,
    `${indent}${plain(message)}`,
    ...(hint === null ? [] : [`${indent}${pageWords[language].hint}${plain(hint)}`]),
  ];
  return `${lines.join("\\\n")}\n`;
}
