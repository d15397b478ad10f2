import { type Command, Option } from "commander";
import type { Language } from "../../diagnostic.ts";
import { tableFormats } from "../batch/emission.ts";
import { helpWords } from "../help.ts";
import { collect, defaultTimeout, pathOf, secondsOf, shardOf, wholeNumber, workerCount } from "../option-values.ts";
import type {
  BaselineOptions,
  BatchOptions,
  CompileOptions,
  FileOptions,
  ReportOptions,
  Running,
  ValidateOptions,
} from "../options.ts";

/** Adds `ptt validate`. */
export function addValidate(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  batching(judging(program.command("validate [files...]"), language), language)
    .description(words.validate)
    .addOption(new Option("-f, --format <name[=file]>", words.format).default([], "pretty").argParser(collect))
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await isPrinted(command, running)) return;
      needFiles(files, command);
      const { validate } = await import("./validate.ts");
      running.done(await validate(files, command.optsWithGlobals<ValidateOptions>(), running.terminal));
    });
}

/** Adds `ptt compile`. */
export function addCompile(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  batching(judging(program.command("compile [files...]"), language), language)
    .description(words.compile)
    .addOption(new Option("--to <format>", words.to).choices(tableFormats))
    .addOption(new Option("--out-dir <folder>", words.outDir).argParser(pathOf).conflicts("output"))
    .option("--incremental", words.incremental)
    .option("--strict", words.strict)
    .option("--source", words.source)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await isPrinted(command, running)) return;
      needFiles(files, command);
      const { compile } = await import("./compile.ts");
      running.done(await compile(files, command.optsWithGlobals<CompileOptions>(), running.terminal));
    });
}

/** Adds `ptt report`. */
export function addReport(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  judging(program.command("report [files...]"), language, words.reportOutput)
    .description(words.report)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await isPrinted(command, running)) return;
      needFiles(files, command);
      const { report } = await import("./report.ts");
      running.done(await report(files, command.optsWithGlobals<ReportOptions>(), running.terminal));
    });
}

/** Adds `ptt baseline`. */
export function addBaseline(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  batching(reading(program.command("baseline [files...]"), language, words.baselineOutput), language)
    .description(words.baseline)
    .action(async (files: readonly string[], _own: unknown, command: Command) => {
      if (await isPrinted(command, running)) return;
      needFiles(files, command);
      const { baseline } = await import("./baseline.ts");
      running.done(await baseline(files, command.optsWithGlobals<BaselineOptions>(), running.terminal));
    });
}

function reading(command: Command, language: Language, output = helpWords[language].output): Command {
  const words = helpWords[language];
  return command
    .addOption(new Option("-o, --output <file>", output).argParser(pathOf))
    .option("--stdin-filename <name>", words.stdinFilename)
    .option("--form <id>", words.formOption)
    .addOption(new Option("--timeout <seconds>", words.timeout).default(defaultTimeout).argParser(secondsOf))
    .option("--config <file>", words.config)
    .option("--no-config", words.noConfig)
    .option("--profile <name>", words.profile)
    .option("--print-config", words.printConfig);
}

/** Reads, and comes to a verdict on what is read. */
function judging(command: Command, language: Language, output?: string): Command {
  const words = helpWords[language];
  return reading(command, language, output)
    .addOption(new Option("--max-warnings <n>", words.maxWarnings).argParser(wholeNumber))
    .option("--baseline <file>", words.useBaseline)
    .option("--no-baseline", words.noBaseline);
}

function batching(command: Command, language: Language): Command {
  const words = helpWords[language];
  return command
    .option("--files-from <list>", words.filesFrom)
    .addOption(new Option("-j, --jobs <n>", words.jobs).argParser(workerCount))
    .addOption(new Option("--shard <2/8>", words.shard).argParser(shardOf));
}

/** Shows what the options and the configuration come to, where that is asked for. */
async function isPrinted(command: Command, { terminal, done }: Running): Promise<boolean> {
  const options = command.optsWithGlobals<FileOptions>();
  if (!options.printConfig) return false;
  const { printEffective } = await import("./print-config.ts");
  done(await printEffective(options, terminal));
  return true;
}

/** Files are named, or listed. */
function needFiles(files: readonly string[], command: Command): void {
  if (files.length > 0 || command.opts<BatchOptions>().filesFrom !== undefined) return;
  command.error("error: missing required argument 'files'");
}
