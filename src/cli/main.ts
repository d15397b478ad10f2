import { CommanderError } from "commander";
import type { Language } from "../diagnostic.ts";
import { visible } from "../source/unsafe.ts";
import { isInterrupt } from "./batch/interrupt.ts";
import { programFor } from "./program.ts";
import { streamSink } from "./sink.ts";
import { languageFor, type Terminal, writeOrLose } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { cliWords } from "./words.ts";

const exitCodes = { usage: 2, defect: 3, interrupted: 130 };

/** Runs a command line. Resolves to the exit code; never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageFor(askedLanguage(args), terminal.env);
  let code = 0;
  let shown = "";
  const show = (text: string) => {
    shown += text;
  };
  try {
    const done = (result: number) => {
      code = result;
    };
    await programFor(args, language, { terminal, done, show }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (isInterrupt(error, terminal)) return exitCodes.interrupted;
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? tell(shown, terminal, language) : exitCodes.usage;
    if (error instanceof UsageError) return fail(terminal, error.message, exitCodes.usage);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (args.includes("--debug")) terminal.stderr.write(`${stack}\n`);
    return fail(terminal, cliWords[language].defect(message), exitCodes.defect);
  }
}

/** Writes the help, or what else was asked for about the command line, to standard output. */
async function tell(text: string, terminal: Terminal, language: Language): Promise<number> {
  try {
    await streamSink(terminal.stdout, cliWords[language]).write(text);
    return 0;
  } catch (error) {
    return fail(terminal, error instanceof Error ? error.message : String(error), exitCodes.usage);
  }
}

function fail({ stderr }: Terminal, message: string, code: number): number {
  writeOrLose(stderr, `ptt: ${visible(message)}\n`);
  return code;
}

/** The language that the arguments ask for, needed before they are parsed: errors and help are written in it. */
function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at < 0) return undefined;
  return args[at]?.startsWith("--lang=") ? args[at].slice("--lang=".length) : args[at + 1];
}
