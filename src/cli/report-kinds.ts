import { type ReportKind, reportKinds as workbookKinds } from "../emit/reports.ts";

/** Every kind of report, told by the ending of the file that is written. */
export const reportKinds: readonly ReportKind[] = [
  ...workbookKinds,
  {
    endings: ["html", "htm"],
    takes: "any-files",
    load: async () => (await import("../reporters/html/writer.ts")).htmlWriter,
  },
  {
    endings: ["md", "markdown"],
    takes: "any-files",
    load: async () => (await import("../reporters/markdown/writer.ts")).markdownWriter,
  },
];
