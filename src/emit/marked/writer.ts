import { defaultLimits } from "../../limits.ts";
import type { ReportWriter } from "../reports.ts";
import { canMark, markWorkbook, workbookEnding } from "./mark.ts";

/** The submitted workbook with its findings marked, as a report. A workbook with macros can only be opened as one. */
export const markedWriter: ReportWriter = {
  write: async function* (files, language) {
    for await (const file of files) yield markWorkbook(file, language, defaultLimits);
  },
  canReport: ({ bytes }) => canMark(bytes, defaultLimits),
  endingFor: ({ bytes }) => workbookEnding(bytes, defaultLimits),
};
