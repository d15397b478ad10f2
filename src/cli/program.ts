import { Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { Language } from "../diagnostic.ts";
import { visible } from "../source/unsafe.ts";
import { addBaseline, addCompile, addReport, addValidate } from "./commands/checking-commands.ts";
import { addCompletion } from "./commands/completion-command.ts";
import { addInit } from "./commands/init-command.ts";
import { addExplain, addSchema, addTarget } from "./commands/telling-commands.ts";
import { helpWords } from "./help.ts";
import type { Running } from "./options.ts";
import { parseErrorIn } from "./parse-errors.ts";
import { writeOrLose } from "./terminal.ts";

type AddCommand = (program: Command, language: Language, running: Running) => void;

/** The commands, in the order of the help. */
const commands = new Map<string, AddCommand>([
  ["validate", addValidate],
  ["compile", addCompile],
  ["report", addReport],
  ["baseline", addBaseline],
  ["init", addInit],
  ["explain", addExplain],
  ["target", addTarget],
  ["schema", addSchema],
  ["completion", addCompletion],
]);

/**
 * The commands and their options; where the first argument names one that needs no other, that one alone. `running.done` takes the
 * exit code. A command's code is loaded when it is run.
 */
export function programFor(args: readonly string[], language: Language, running: Running): Command {
  const program = rootCommand(running, language);
  const named = args[0] === "completion" ? undefined : commands.get(args[0] ?? "");
  for (const add of named ? [named] : commands.values()) add(program, language, running);
  return program;
}

/** `ptt` itself. Commands inherit how it writes and ends: errors end in an exception, so that the exit code is ours to choose. */
function rootCommand({ terminal, show }: Running, language: Language): Command {
  const words = helpWords[language];
  return new Command("ptt")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => words.titles[title] ?? title })
    .configureOutput({
      writeOut: show,
      writeErr: (text) => writeOrLose(terminal.stderr, text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`ptt: ${parseErrorIn(language, onOneLine(text))}\n`),
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
