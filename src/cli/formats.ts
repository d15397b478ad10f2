import { reporters } from "../reporters/index.ts";
import type { Reporter } from "../reporters/reporter.ts";
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
  words: CliWords,
): readonly Output[] {
  const asked = formats.length === 0 ? [reporters[0]?.name ?? ""] : formats;
  const outputs = asked.map((format) => readFormat(format, words));
  const open = outputs.filter(({ file }) => file === null).map(({ reporter }) => reporter.name);
  if (open.length > 1) throw new UsageError(words.twoToStdout(open));
  if (output !== undefined && open.length === 0) throw new UsageError(words.outputNotUsed);
  const placed = outputs.map(({ reporter, file }) => ({ reporter, file: file ?? output ?? null }));
  for (const [index, { file }] of placed.entries()) {
    const earlier = placed.slice(0, index).find((other) => file !== null && other.file === file);
    if (earlier && file)
      throw new UsageError(words.sameOutput(file, [earlier.reporter.name, placed[index]?.reporter.name ?? ""]));
  }
  return placed;
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
