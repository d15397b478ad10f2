import { extname, resolve } from "node:path";
import type { Language } from "../../diagnostic.ts";
import { visible } from "../../source/unsafe.ts";
import { batchOf, type CompileRun, compiledFile, compileTo } from "../batch/compile-run.ts";
import { joiningOf, type TableFormat, tableFormats } from "../batch/emission.ts";
import { openInputs } from "../batch/open-inputs.ts";
import { protectedInputs } from "../batch/protect.ts";
import { batchWords } from "../batch/words.ts";
import { configure } from "../configure.ts";
import type { CompileOptions } from "../options.ts";
import { fileSink, streamSink } from "../sink.ts";
import { joinedOutput } from "../table-output.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";
import { compileWords } from "./compile-words.ts";

/** `ptt compile`: writes the normalized tables, and the findings to standard error. Resolves to the exit code; rejects with UsageError. */
export async function compile(args: readonly string[], given: CompileOptions, terminal: Terminal): Promise<number> {
  const { options, language, settings } = await configure(given, terminal);
  const words = cliWords[language];
  if (options.incremental && options.outDir === undefined) throw new UsageError(batchWords[language].needsFolder);
  const run: CompileRun = {
    inputs: await openInputs(args, options, { terminal, language }),
    options,
    settings,
    terminal,
    language,
    words,
    style: styleFor(terminal.stderr, terminal, { language, color: options.color }),
    notices: streamSink(terminal.stderr, words),
    format: formatOf(options, language, terminal),
  };
  if (options.outDir === undefined) return compileTogether(run);
  const { compileApart } = await import("../batch/compile-apart.ts");
  return compileApart(run, options.outDir);
}

/** The format that is asked for, else that of the file's ending, else JSON. Throws UsageError where it can't go where it is to. */
function formatOf(
  { to, output, outDir, source }: CompileOptions,
  language: Language,
  { stdout }: Terminal,
): TableFormat {
  const ending = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  const format = to ?? formatsByEnding.get(ending) ?? "json";
  const words = compileWords[language];
  if (source && (format === "yaml" || format === "xlsx")) throw new UsageError(words.sourceNeedsJson(format));
  const isToTerminal = output === undefined && outDir === undefined && stdout.isTTY === true;
  if (format === "xlsx" && isToTerminal) throw new UsageError(words.workbookToTerminal);
  return format;
}

const formatsByEnding: ReadonlyMap<string, TableFormat> = new Map<string, TableFormat>([
  ...tableFormats.map((format) => [format, format] as const),
  ["yml", "yaml"],
  ["jsonl", "ndjson"],
]);

/** All tables to one file or stream. */
async function compileTogether({ inputs, ...run }: CompileRun): Promise<number> {
  const { options, terminal, words, notices } = run;
  const path = options.output === undefined ? null : resolve(terminal.cwd, options.output);
  const kept = protectedInputs(inputs, path === null ? [] : [path], words);
  const sink =
    path === null ? streamSink(terminal.stdout, words) : fileSink({ path, name: options.output ?? "" }, words);
  const tellNone = () => notices.write(`ptt: ${visible(compileWords[run.language].noTable(options.output ?? null))}\n`);
  const output = joinedOutput(sink, joiningOf(run.format), tellNone);
  return compileTo(output, batchOf({ ...run, inputs: kept }), async (result) => {
    await output.add(compiledFile(result));
  });
}
