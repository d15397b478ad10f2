import { Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { Language } from "../diagnostic.ts";
import { visible } from "../source/unsafe.ts";
import { addChecking } from "./commands/checking-commands.ts";
import { addCompletion } from "./commands/completion-command.ts";
import { addInit } from "./commands/init-command.ts";
import { addTelling } from "./commands/telling-commands.ts";
import { helpWords } from "./help.ts";
import type { Terminal } from "./terminal.ts";

/** The commands and their options. `done` takes the exit code. A command's code is loaded when it is run. */
export function programFor(terminal: Terminal, language: Language, done: (code: number) => void): Command {
  const program = rootCommand(terminal, language);
  for (const add of [addChecking, addInit, addTelling, addCompletion]) add(program, language, { terminal, done });
  return program;
}

/** `ptt` itself. Commands inherit how it writes and ends: errors end in an exception, so that the exit code is ours to choose. */
function rootCommand(terminal: Terminal, language: Language): Command {
  const words = helpWords[language];
  return new Command("ptt")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => words.titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`ptt: ${onOneLine(text)}\n`),
    })
    .description(words.about)
    .version(packageJson.version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.help)
    .addOption(new Option("--lang <language>", words.lang).argParser(languageName))
    .option("--no-color", words.noColor)
    .option("--debug", words.debug);
}

function onOneLine(text: string): string {
  return text
    .replace(/^error: /u, "")
    .trimEnd()
    .split("\n")
    .map(visible)
    .join(" ");
}

function languageName(value: string): string {
  if (/^(?:zh|en)(?:[-_.].*)?$/iu.test(value)) return value;
  throw new InvalidArgumentError("It is en or zh.");
}
