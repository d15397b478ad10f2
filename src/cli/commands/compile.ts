import { resolve } from "node:path";
import { batchOf, type CompileRun, compiledFile, compileTo } from "../batch/compile-run.ts";
import { joiningOf } from "../batch/emission.ts";
import { openInputs } from "../batch/open-inputs.ts";
import { protectedInputs } from "../batch/protect.ts";
import { batchWords } from "../batch/words.ts";
import type { CompileOptions } from "../options.ts";
import { fileSink, streamSink } from "../sink.ts";
import { joinedOutput } from "../table-output.ts";
import { languageFor, styleFor, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { cliWords } from "../words.ts";

/** `ptt compile`: writes the normalized tables, and the findings to standard error. Resolves to the exit code; rejects with UsageError. */
export async function compile(args: readonly string[], options: CompileOptions, terminal: Terminal): Promise<number> {
  const language = languageFor(options.lang, terminal.env);
  const words = cliWords[language];
  if (options.incremental && options.outDir === undefined) throw new UsageError(batchWords[language].needsFolder);
  const run: CompileRun = {
    inputs: await openInputs(args, options, { terminal, language }),
    options,
    terminal,
    language,
    words,
    style: styleFor(terminal.stderr, terminal, { language, color: options.color }),
    notices: streamSink(terminal.stderr, words),
    format: options.to,
  };
  if (options.outDir === undefined) return compileTogether(run);
  const { compileApart } = await import("../batch/compile-apart.ts");
  return compileApart(run, options.outDir);
}

/** All tables to one file or stream. */
async function compileTogether({ inputs, ...run }: CompileRun): Promise<number> {
  const { options, terminal, words } = run;
  const path = options.output === undefined ? null : resolve(terminal.cwd, options.output);
  const kept = protectedInputs(inputs, path === null ? [] : [path], words);
  const sink =
    path === null ? streamSink(terminal.stdout, words) : fileSink({ path, name: options.output ?? "" }, words);
  const output = joinedOutput(sink, joiningOf(run.format));
  return compileTo(output, batchOf({ ...run, inputs: kept }), async (result) => {
    await output.add(compiledFile(result));
  });
}
