import { resolve } from "node:path";
import { reporters } from "../reporters/index.ts";
import type { Reporter } from "../reporters/reporter.ts";
import { realPath } from "./overwriting.ts";
import { UsageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** A report that was asked for, and the file that it goes to; null for standard output. */
export interface Output {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/** Reads `NAME` and `NAME=FILE`, the first being the default where none is given. `-o` takes the place of standard output. */
export function readFormats(
  formats: readonly string[],
  output: string | undefined,
  { cwd, words }: { readonly cwd: string; readonly words: CliWords },
): readonly Output[] {
  const asked = formats.length === 0 ? [reporters[0]?.name ?? ""] : formats;
  const outputs = asked.map((format) => readFormat(format, words));
  const open = outputs.filter(({ file }) => file === null).map(({ reporter }) => reporter.name);
  if (open.length > 1) throw new UsageError(words.twoToStdout(open));
  if (output !== undefined && open.length === 0) throw new UsageError(words.outputNotUsed);
  const placed = outputs.map(({ reporter, file }) => ({ reporter, file: file ?? output ?? null }));
  refuseSameFile(placed, cwd, words);
  return placed;
}

/** Throws UsageError where two reports would go to one file, however its name is written. */
function refuseSameFile(outputs: readonly Output[], cwd: string, words: CliWords): void {
  const names = new Map<string, string>();
  for (const { reporter, file } of outputs) {
    if (file === null) continue;
    const path = realPath(resolve(cwd, file));
    const earlier = names.get(path);
    if (earlier !== undefined) throw new UsageError(words.sameOutput(file, [earlier, reporter.name]));
    names.set(path, reporter.name);
  }
}

function readFormat(format: string, words: CliWords): Output {
  const [name = ""] = format.split("=", 1);
  const file = format.slice(name.length + 1);
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter)
    throw new UsageError(
      words.unknownFormat(
        name,
        reporters.map((known) => known.name),
      ),
    );
  return { reporter, file: file === "" ? null : file };
}
