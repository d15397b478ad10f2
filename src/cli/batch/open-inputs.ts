import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { EndlessName, splitNames } from "../../batch/names.ts";
import type { Shard } from "../../batch/shard.ts";
import type { Language } from "../../diagnostic.ts";
import { findInputs, type InputFile, inputsAt } from "../inputs.ts";
import type { BatchOptions, CompileOptions, FileOptions } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { refusal, UsageError } from "../usage-error.ts";
import { type CliWords, cliWords } from "../words.ts";
import { batchWords } from "./words.ts";

/** The inputs of a run. */
export interface Inputs {
  /** In the order in which they are done: of their names, or that of a list. */
  readonly files: readonly InputFile[] | AsyncIterable<InputFile>;
  /** The same where they are known beforehand; null where they are read from a list as the run goes on. */
  readonly known: readonly InputFile[] | null;
}

/** The inputs that a command line means, of its shard only. Throws UsageError. */
export async function openInputs(
  args: readonly string[],
  options: FileOptions & BatchOptions & Pick<CompileOptions, "outDir">,
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): Promise<Inputs> {
  const { filesFrom, shard, stdinFilename } = options;
  if (filesFrom !== undefined) {
    if (args.length > 0) throw new UsageError(batchWords[language].twoSources);
    return { files: listed(filesFrom, shard, { terminal, language }), known: null };
  }
  const words: CliWords = cliWords[language];
  const stdinName = stdinFilename ?? "<stdin>";
  const all = await findInputs(args, { cwd: terminal.cwd, stdinName, words, except: noInputs(options) });
  const isOurs = await membership(shard);
  const files = all.filter(isOurs);
  return { files, known: files };
}

/** What of a command line names no input, even where it lies among them: the folder that is written to, and what the run goes by. */
export function noInputs({
  outDir,
  config,
  baseline,
}: FileOptions & Pick<CompileOptions, "outDir">): readonly string[] {
  return [outDir, config, baseline].filter((path) => typeof path === "string");
}

async function* listed(
  list: string,
  shard: Shard | undefined,
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): AsyncGenerator<InputFile> {
  const words = batchWords[language];
  const isOurs = await membership(shard);
  const stream = list === "-" ? terminal.stdin : createReadStream(resolve(terminal.cwd, list));
  const chunks = addAbortSignal(terminal.signal, stream);
  try {
    for await (const name of splitNames(chunks)) {
      for (const input of await inputsAt(name, terminal.cwd)) if (isOurs(input)) yield input;
    }
  } catch (error) {
    if (error instanceof EndlessName) throw new UsageError(words.noList(list));
    throw refusal(error, (code) => words.cannotRead(list, code));
  }
}

/** Whether an input falls to a shard; all do where there is none. */
async function membership(shard: Shard | undefined): Promise<(input: InputFile) => boolean> {
  if (!shard) return () => true;
  const { isInShard } = await import("../../batch/in-shard.ts");
  return ({ name }) => isInShard(name, shard);
}
