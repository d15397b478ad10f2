import { resolve } from "node:path";
import { type Batch, closeBatch, runBatch } from "../batch/batch.ts";
import { openInputs } from "../batch/open-inputs.ts";
import { protectedInputs } from "../batch/protect.ts";
import type { Tally } from "../batch/tally.ts";
import { configure } from "../configure.ts";
import { readFormats } from "../formats.ts";
import { openReports, type Report } from "../open-reports.ts";
import type { ValidateOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `ptt validate`: reports what is found in the tables. Resolves to the exit code; rejects with UsageError. */
export async function validate(args: readonly string[], given: ValidateOptions, terminal: Terminal): Promise<number> {
  const { options, language, settings } = await configure(given, terminal);
  const words = cliWords[language];
  const outputs = readFormats(options.format, options.output, { cwd: terminal.cwd, words });
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [resolve(terminal.cwd, file)]));
  const inputs = protectedInputs(await openInputs(args, options, { terminal, language }), files, words);
  const style = styleFor(terminal.stdout, terminal, { language, color: options.color });
  const reports = openReports(outputs, style, terminal);
  try {
    const named = reports.map(({ reporter, style }) => ({ name: reporter.name, style }));
    const work = { settings, reports: named, emission: null, fingerprint: null };
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

/** Writes every report as the files come; ends early where nobody reads any of them. */
async function report(reports: readonly Report[], batch: Batch): Promise<Tally> {
  for (const { reporter, sink, style } of reports) await sink.write(reporter.open(style));
  const tally = await runBatch(batch, async ({ pieces }) => {
    for (const [index, { sink, join }] of reports.entries()) await sink.write(join(pieces[index] ?? ""));
    return reports.some(({ sink }) => sink.isOpen());
  });
  for (const { reporter, sink, style } of reports) await sink.write(reporter.close(tally.summary, style));
  return tally;
}
