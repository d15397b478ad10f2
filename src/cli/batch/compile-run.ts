import packageJson from "../../../package.json" with { type: "json" };
import type { Settings } from "../../check.ts";
import type { Language } from "../../diagnostic.ts";
import { hash } from "../../identity.ts";
import { pretty } from "../../reporters/pretty.ts";
import type { Style, Summary } from "../../reporters/reporter.ts";
import { visible } from "../../source/unsafe.ts";
import { compileWords } from "../commands/compile-words.ts";
import type { CompileOptions } from "../options.ts";
import type { Sink } from "../sink.ts";
import type { CompiledFile, TableOutput } from "../table-output.ts";
import type { Terminal } from "../terminal.ts";
import type { CliWords } from "../words.ts";
import { type Batch, closeBatch, runBatch } from "./batch.ts";
import type { Emission, TableFormat } from "./emission.ts";
import type { Inputs } from "./open-inputs.ts";
import type { FileResult } from "./work.ts";

/** A run of `ptt compile`. */
export interface CompileRun {
  readonly inputs: Inputs;
  readonly options: CompileOptions;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly language: Language;
  readonly words: CliWords;
  readonly style: Style;
  readonly notices: Sink;
  readonly format: TableFormat;
}

/** What a run does with its inputs. */
export function batchOf({ inputs, settings, style, format, ...run }: CompileRun): Batch {
  const { options, language } = run;
  const emission: Emission = {
    format,
    isApart: options.outDir !== undefined,
    isStrict: options.strict === true,
    hasSource: options.source === true,
    language,
  };
  const fingerprint = options.incremental ? hash(JSON.stringify([packageJson.version, settings, emission])) : null;
  const work = { settings, reports: [{ name: pretty.name, style }], emission, fingerprint };
  return { inputs, work, options, terminal: run.terminal, language, notices: run.notices, folder: null };
}

/** Writes the tables of each input as it comes, and the findings to standard error; ends early where nobody reads the tables. */
export async function compileTo(
  output: TableOutput,
  batch: Batch,
  write: (result: FileResult) => Promise<void>,
): Promise<number> {
  const { notices, work } = batch;
  try {
    const tally = await runBatch(batch, async (result) => {
      await notices.write(result.pieces.join(""));
      for (const { unprinted } of result.tables) {
        if (unprinted) await notices.write(unprintedNotice(result.input.name, unprinted, batch.language));
      }
      await write(result);
      return output.isOpen();
    });
    await output.commit();
    const [report] = work.reports;
    if (report && hasFindings(tally.summary)) await notices.write(pretty.close(tally.summary, report.style));
    return await closeBatch(tally, batch);
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** The tables of a file, from what it came to. */
export function compiledFile({ input, summary, tables }: FileResult): CompiledFile {
  return { input, count: summary.tables, tables };
}

function unprintedNotice(file: string, places: readonly string[], language: Language): string {
  return `ptt: ${visible(compileWords[language].unprinted(file, places))}\n`;
}

function hasFindings({ errors, warnings, infos }: Summary): boolean {
  return errors + warnings + infos > 0;
}
