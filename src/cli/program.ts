import { Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { parseShard, type Shard } from "../batch/shard.ts";
import type { Language } from "../diagnostic.ts";
import { visible } from "../source/unsafe.ts";
import { tableFormats } from "./batch/emission.ts";
import { addCompletion } from "./commands/completion-command.ts";
import { addInit } from "./commands/init-command.ts";
import { helpWords } from "./help.ts";
import type {
  BaselineOptions,
  BatchOptions,
  CommonOptions,
  CompileOptions,
  FileOptions,
  ReportOptions,
  SchemaOptions,
  ValidateOptions,
} from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The commands and their options. `done` takes the exit code. A command's code is loaded when it is run. */
export function programFor(terminal: Terminal, language: Language, done: (code: number) => void): Command {
  const words = helpWords[language];
  const program = rootCommand(terminal, language);
  const printed = async (command: Command): Promise<boolean> => {
    const options = command.optsWithGlobals<FileOptions>();
    if (!options.printConfig) return false;
    const { printEffective } = await import("./commands/print-config.ts");
    done(await printEffective(options, terminal));
    return true;
  };

  batching(reading(program.command("validate [files...]"), language), language)
    .description(words.validate)
    .addOption(new Option("-f, --format <name[=file]>", words.format).default([], "pretty").argParser(collect))
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await printed(command)) return;
      needFiles(files, command);
      const { validate } = await import("./commands/validate.ts");
      done(await validate(files, command.optsWithGlobals<ValidateOptions>(), terminal));
    });

  batching(reading(program.command("compile [files...]"), language), language)
    .description(words.compile)
    .addOption(new Option("--to <format>", words.to).choices(tableFormats))
    .option("--out-dir <folder>", words.outDir)
    .option("--incremental", words.incremental)
    .option("--strict", words.strict)
    .option("--source", words.source)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await printed(command)) return;
      needFiles(files, command);
      const { compile } = await import("./commands/compile.ts");
      done(await compile(files, command.optsWithGlobals<CompileOptions>(), terminal));
    });

  reading(program.command("report [files...]"), language, words.reportOutput)
    .description(words.report)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await printed(command)) return;
      needFiles(files, command);
      const { report } = await import("./commands/report.ts");
      done(await report(files, command.optsWithGlobals<ReportOptions>(), terminal));
    });

  batching(reading(program.command("baseline [files...]"), language, words.baselineOutput), language)
    .description(words.baseline)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      needFiles(files, command);
      const { baseline } = await import("./commands/baseline.ts");
      done(await baseline(files, command.optsWithGlobals<BaselineOptions>(), terminal));
    });

  addInit(program, language, { terminal, done });

  program
    .command("explain [rule]")
    .description(words.explain)
    .action(async (rule: string | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      if (rule !== undefined && /^forms(?:\/|$)/u.test(rule)) {
        const { explainForms } = await import("./commands/explain-forms.ts");
        done(await explainForms(rule, options, terminal));
      } else {
        const { explain } = await import("./commands/explain.ts");
        done(await explain(rule, options, terminal));
      }
    });

  program
    .command("target <texts...>")
    .description(words.target)
    .action(async (texts: readonly string[], _own: unknown, command: Command) => {
      const { target } = await import("./commands/target.ts");
      done(await target(texts, command.optsWithGlobals<CommonOptions>(), terminal));
    });

  program
    .command("schema")
    .description(words.schema)
    .option("--yaml", words.yaml)
    .option("--validate", words.validateSchema)
    .option("--config", words.configSchema)
    .action(async (_own: unknown, command: Command) => {
      const { schema } = await import("./commands/schema.ts");
      done(await schema(command.optsWithGlobals<SchemaOptions>(), terminal));
    });

  addCompletion(program, language, { terminal, done });

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

function reading(command: Command, language: Language, output = helpWords[language].output): Command {
  const words = helpWords[language];
  return command
    .option("-o, --output <file>", output)
    .option("--stdin-filename <name>", words.stdinFilename)
    .option("--form <id>", words.formOption)
    .addOption(new Option("--max-warnings <n>", words.maxWarnings).argParser(wholeNumber))
    .option("--config <file>", words.config)
    .option("--no-config", words.noConfig)
    .option("--baseline <file>", words.useBaseline)
    .option("--no-baseline", words.noBaseline)
    .option("--print-config", words.printConfig);
}

function batching(command: Command, language: Language): Command {
  const words = helpWords[language];
  return command
    .option("--files-from <list>", words.filesFrom)
    .addOption(new Option("-j, --jobs <n>", words.jobs).argParser(workerCount))
    .addOption(new Option("--timeout <seconds>", words.timeout).default(30).argParser(secondsOf))
    .addOption(new Option("--shard <2/8>", words.shard).argParser(shardOf));
}

/** Files are named, or listed. */
function needFiles(files: readonly string[], command: Command): void {
  if (files.length > 0 || command.opts<BatchOptions>().filesFrom !== undefined) return;
  command.error("error: missing required argument 'files'");
}

function onOneLine(text: string): string {
  return text
    .replace(/^error: /u, "")
    .trimEnd()
    .split("\n")
    .map(visible)
    .join(" ");
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function languageName(value: string): string {
  if (/^(?:zh|en)(?:[-_.].*)?$/iu.test(value)) return value;
  throw new InvalidArgumentError("It is en or zh.");
}

function workerCount(value: string): number {
  if (/^[1-9]\d{0,2}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It is a whole number from 1 to 999.");
}

function secondsOf(value: string): number {
  if (/^\d{1,6}(?:\.\d{1,3})?$/u.test(value)) return Number(value) || Number.POSITIVE_INFINITY;
  throw new InvalidArgumentError("It is a number of seconds.");
}

function shardOf(value: string): Shard {
  const shard = parseShard(value);
  if (shard) return shard;
  throw new InvalidArgumentError("It is 1/8, 2/8 and so on to 8/8, or of any other number.");
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It is a whole number from 0.");
}
