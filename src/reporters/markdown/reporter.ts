import type { Checked } from "../../checked.ts";
import { pageWords } from "../page/words.ts";
import type { Reporter, Style } from "../reporter.ts";
import { reportWords } from "../words.ts";
import { nameOf, tableLines } from "./file.ts";
import { findingList } from "./findings.ts";
import { heading } from "./text.ts";

/** The findings as Markdown, for a comment or the summary of a job: files and tables as they come, the counts at the end. */
export const markdown: Reporter = {
  name: "markdown",
  open: ({ language }) => heading(1, pageWords[language].title),
  file: (checked, _index, style) => (checked.diagnostics.length === 0 ? "" : fileFindings(checked, style)),
  close: (summary, { language }) => {
    const { scope, verdict } = reportWords[language].summary(summary);
    return `${scope}**${verdict}**\n`;
  },
};

function fileFindings(checked: Checked, { language }: Style): string {
  const ofFile = checked.diagnostics.filter(({ table }) => table === null);
  const tables = checked.tables.map((table, number) => {
    const own = checked.diagnostics.filter((diagnostic) => diagnostic.table === number);
    if (own.length === 0) return "";
    return heading(2, nameOf(table, language)) + tableLines(checked, number, language) + findingList(own, language);
  });
  const file = ofFile.length === 0 ? "" : heading(2, checked.path) + findingList(ofFile, language);
  return file + tables.join("");
}
