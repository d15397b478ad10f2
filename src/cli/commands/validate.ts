import { resolve } from "node:path";
import type { Join, Style } from "../../reporters/reporter.ts";
import { type Batch, closeBatch, runBatch } from "../batch/batch.ts";
import { openInputs } from "../batch/open-inputs.ts";
import { protectedInputs } from "../batch/protect.ts";
import type { Tally } from "../batch/tally.ts";
import { configure } from "../configure.ts";
import { type Output, readFormats } from "../formats.ts";
import type { ValidateOptions } from "../options.ts";
import { fileSink, type Sink, streamSink } from "../sink.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** A report under way. */
interface Report {
  readonly output: Output;
  readonly sink: Sink;
  readonly style: Style;
  readonly join: Join;
}

/** `ptt validate`: reports what is found in the tables. Resolves to the exit code; rejects with UsageError. */
export async function validate(args: readonly string[], given: ValidateOptions, terminal: Terminal): Promise<number> {
  const { options, language, settings } = await configure(given, terminal);
  const words = cliWords[language];
  const outputs = readFormats(options.format, options.output, words);
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [resolve(terminal.cwd, file)]));
  const inputs = protectedInputs(await openInputs(args, options, { terminal, language }), files, words);
  const style = styleFor(terminal.stdout, terminal, { language, color: options.color });
  const reports: Report[] = [];
  try {
    for (const output of outputs) reports.push(openReport(output, style, terminal));
    const work = { settings, reports: reports.map(reportOf), emission: null, fingerprint: null };
    const notices = streamSink(terminal.stderr, words);
    const batch: Batch = { inputs, work, options, terminal, language, notices, folder: null };
    const tally = await report(reports, batch);
    for (const { sink } of reports) sink.commit();
    return await closeBatch(tally, batch);
  } catch (error) {
    for (const { sink } of reports) sink.discard();
    throw error;
  }
}

function openReport(output: Output, style: Style, terminal: Terminal): Report {
  const words = cliWords[style.language];
  const join = output.reporter.join?.() ?? ((piece: string) => piece);
  if (output.file === null) return { output, sink: streamSink(terminal.stdout, words), style, join };
  const file = { path: resolve(terminal.cwd, output.file), name: output.file };
  return { output, sink: fileSink(file, words), style: { ...style, hasColour: false, width: 100 }, join };
}

function reportOf({ output, style }: Report) {
  return { name: output.reporter.name, style };
}

/** Writes every report as the files come; ends early where nobody reads any of them. */
async function report(reports: readonly Report[], batch: Batch): Promise<Tally> {
  for (const { output, sink, style } of reports) await sink.write(output.reporter.open(style));
  const tally = await runBatch(batch, async ({ pieces }) => {
    for (const [index, { sink, join }] of reports.entries()) await sink.write(join(pieces[index] ?? ""));
    return reports.some(({ sink }) => sink.isOpen());
  });
  for (const { output, sink, style } of reports) await sink.write(output.reporter.close(tally.summary, style));
  return tally;
}
