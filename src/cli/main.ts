import { CommanderError } from "commander";
import { visible } from "../source/unsafe.ts";
import { isInterrupt } from "./batch/interrupt.ts";
import { programFor } from "./program.ts";
import { languageFor, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { cliWords } from "./words.ts";

const exitCodes = { usage: 2, defect: 3, interrupted: 130 };

/** Runs a command line. Resolves to the exit code; never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageFor(askedLanguage(args), terminal.env);
  let code = 0;
  try {
    const done = (result: number) => {
      code = result;
    };
    await programFor(args, language, { terminal, done }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (isInterrupt(error, terminal)) return exitCodes.interrupted;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    if (error instanceof UsageError) return fail(terminal, error.message, exitCodes.usage);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    if (args.includes("--debug")) terminal.stderr.write(`${stack}\n`);
    return fail(terminal, cliWords[language].defect(message), exitCodes.defect);
  }
}

function fail({ stderr }: Terminal, message: string, code: number): number {
  stderr.write(`ptt: ${visible(message)}\n`);
  return code;
}

/** The language that the arguments ask for, needed before they are parsed: errors and help are written in it. */
function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at < 0) return undefined;
  return args[at]?.startsWith("--lang=") ? args[at].slice("--lang=".length) : args[at + 1];
}
