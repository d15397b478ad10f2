import { resolve } from "node:path";
import type { Checked } from "../../checked.ts";
import type { Style, Summary } from "../../reporters/reporter.ts";
import { type Output, readFormats } from "../formats.ts";
import { findInputs } from "../inputs.ts";
import type { ValidateOptions } from "../options.ts";
import { refuseOverwriting } from "../overwriting.ts";
import { checkAll, counted, exitCode, nothingYet } from "../run.ts";
import { fileSink, type Sink, streamSink } from "../sink.ts";
import { languageFor, styleFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** A report under way. */
interface Report {
  readonly output: Output;
  readonly sink: Sink;
  readonly style: Style;
}

/** `ptt validate`: reports what is found in the tables. Resolves to the exit code; rejects with UsageError. */
export async function validate(args: readonly string[], options: ValidateOptions, terminal: Terminal): Promise<number> {
  const language = languageFor(options.lang, terminal.env);
  const words = cliWords[language];
  const outputs = readFormats(options.format, options.output, words);
  const inputs = await findInputs(args, { cwd: terminal.cwd, stdinName: options.stdinFilename ?? "<stdin>", words });
  for (const { file } of outputs) if (file !== null) refuseOverwriting(resolve(terminal.cwd, file), inputs, words);
  const style = styleFor(terminal.stdout, terminal, { language, color: options.color });
  const reports: Report[] = [];
  try {
    for (const output of outputs) reports.push(openReport(output, style, terminal));
    const summary = await report(reports, checkAll(inputs, terminal));
    for (const { sink } of reports) sink.commit();
    return exitCode(summary, options.maxWarnings);
  } catch (error) {
    for (const { sink } of reports) sink.discard();
    throw error;
  }
}

function openReport(output: Output, style: Style, terminal: Terminal): Report {
  const words = cliWords[style.language];
  if (output.file === null) return { output, sink: streamSink(terminal.stdout, words), style };
  const sink = fileSink({ path: resolve(terminal.cwd, output.file), name: output.file }, words);
  return { output, sink, style: { ...style, hasColour: false, width: 100 } };
}

/** Writes every report as the files come; ends early where nobody reads any of them. */
async function report(reports: readonly Report[], files: AsyncIterable<Checked>): Promise<Summary> {
  let summary = nothingYet;
  for (const { output, sink, style } of reports) await sink.write(output.reporter.open(style));
  for await (const checked of files) {
    for (const { output, sink, style } of reports)
      await sink.write(output.reporter.file(checked, summary.files, style));
    summary = counted(summary, checked);
    if (!reports.some(({ sink }) => sink.isOpen())) return summary;
  }
  for (const { output, sink, style } of reports) await sink.write(output.reporter.close(summary, style));
  return summary;
}
