import type { Checked } from "../../../src/checked.ts";
import { counted, nothingYet } from "../../../src/cli/run.ts";
import type { Language } from "../../../src/diagnostic.ts";
import { reporters } from "../../../src/reporters/index.ts";

/** A whole report on files, as the command line puts it together. */
export function report(name: string, files: readonly Checked[], language: Language = "en"): string {
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  const style = { language, hasColour: false, width: 100 };
  const join = reporter.join?.() ?? ((piece: string) => piece);
  const pieces = files.map((file, index) => join(reporter.file(file, index, style)));
  return [reporter.open(style), ...pieces, reporter.close(files.reduce(counted, nothingYet), style)].join("");
}
