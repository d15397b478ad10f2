import { resolve } from "node:path";
import type { Checked, CheckedTable } from "../../checked.ts";
import { emitJson } from "../../emit/json.ts";
import { emitNdjson } from "../../emit/ndjson.ts";
import { normalized, withSource } from "../../emit/normalized.ts";
import { pretty } from "../../reporters/pretty.ts";
import type { Summary } from "../../reporters/reporter.ts";
import { findInputs, type InputFile } from "../inputs.ts";
import type { CompileOptions } from "../options.ts";
import { refuseOverwriting } from "../overwriting.ts";
import { checkAll, counted, exitCode, nothingYet } from "../run.ts";
import { fileSink, streamSink } from "../sink.ts";
import { folderOutput, joinedOutput, refuseCollisions, type TableOutput } from "../table-output.ts";
import { languageFor, styleFor, type Terminal } from "../terminal.ts";
import { type CliWords, cliWords } from "../words.ts";

/** `ptt compile`: writes the normalized tables, and the findings to standard error. Resolves to the exit code; rejects with UsageError. */
export async function compile(args: readonly string[], options: CompileOptions, terminal: Terminal): Promise<number> {
  const language = languageFor(options.lang, terminal.env);
  const words = cliWords[language];
  const inputs = await findInputs(args, { cwd: terminal.cwd, stdinName: options.stdinFilename ?? "<stdin>", words });
  const style = styleFor(terminal.stderr, terminal, { language, color: options.color });
  const notices = streamSink(terminal.stderr, words);
  const output = openOutput(inputs, options, { terminal, words });
  try {
    let summary = nothingYet;
    for await (const checked of checkAll(inputs, terminal)) {
      summary = counted(summary, checked);
      await notices.write(pretty.file(checked, summary.files - 1, style));
      for (const table of compiledTables(checked, options))
        await output.add(checked, table.index, textOf(table, checked, options));
      if (!output.isOpen()) break;
    }
    await output.commit();
    if (hasFindings(summary)) await notices.write(pretty.close(summary, style));
    return exitCode(summary, options.maxWarnings);
  } catch (error) {
    output.discard();
    throw error;
  }
}

interface IndexedTable extends CheckedTable {
  readonly index: number;
}

function openOutput(
  inputs: readonly InputFile[],
  { outDir, output, to }: CompileOptions,
  { terminal, words }: { readonly terminal: Terminal; readonly words: CliWords },
): TableOutput {
  if (outDir !== undefined) {
    const folder = { path: resolve(terminal.cwd, outDir), name: outDir, ending: to };
    refuseCollisions(inputs, folder, words);
    return folderOutput(folder, inputs, words);
  }
  if (output === undefined) return joinedOutput(streamSink(terminal.stdout, words), to);
  const file = { path: resolve(terminal.cwd, output), name: output };
  refuseOverwriting(file.path, inputs, words);
  return joinedOutput(fileSink(file, words), to);
}

/** The tables of a file, but with `--strict` those only in which nothing is an error. */
function compiledTables(checked: Checked, { strict }: CompileOptions): readonly IndexedTable[] {
  const tables = checked.tables.map((table, index) => ({ ...table, index }));
  if (!strict) return tables;
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  return tables.filter(({ index }) => !errors.some(({ table }) => table === null || table === index));
}

/** Both notations of a table, of which the output takes the one that it needs. */
function textOf(table: CheckedTable, checked: Checked, { source }: CompileOptions) {
  const value = source ? withSource(checked, table) : normalized(table.table);
  return { json: () => emitJson(value), ndjson: () => emitNdjson(value) };
}

function hasFindings({ errors, warnings, infos }: Summary): boolean {
  return errors + warnings + infos > 0;
}
