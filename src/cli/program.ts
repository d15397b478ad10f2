import { Command, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import type { Language } from "../diagnostic.ts";
import { visible } from "../source/unsafe.ts";
import { helpWords } from "./help.ts";
import type { CommonOptions, CompileOptions, SchemaOptions, ValidateOptions } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The commands and their options. `done` takes the exit code. A command's code is loaded when it is run. */
export function programFor(terminal: Terminal, language: Language, done: (code: number) => void): Command {
  const words = helpWords[language];
  const program = base(new Command("ptt"), terminal, language)
    .description(words.about)
    .version(packageJson.version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.help);
  const command = (usage: string, about: string) =>
    common(base(program.command(usage), terminal, language), language).description(about);

  reading(command("validate <files...>", words.validate), language)
    .addOption(new Option("-f, --format <name[=file]>", words.format).default([], "pretty").argParser(collect))
    .action(async (files: readonly string[], options: ValidateOptions) => {
      const { validate } = await import("./commands/validate.ts");
      done(await validate(files, options, terminal));
    });

  reading(command("compile <files...>", words.compile), language)
    .addOption(new Option("--to <format>", words.to).choices(["json", "ndjson"]).default("json"))
    .option("--out-dir <folder>", words.outDir)
    .option("--strict", words.strict, false)
    .option("--source", words.source, false)
    .action(async (files: readonly string[], options: CompileOptions) => {
      const { compile } = await import("./commands/compile.ts");
      done(await compile(files, options, terminal));
    });

  command("explain [rule]", words.explain).action(async (rule: string | undefined, options: CommonOptions) => {
    const { explain } = await import("./commands/explain.ts");
    done(await explain(rule, options, terminal));
  });

  command("schema", words.schema)
    .option("--yaml", words.yaml, false)
    .action(async (options: SchemaOptions) => {
      const { schema } = await import("./commands/schema.ts");
      done(await schema(options, terminal));
    });

  return program;
}

/** Errors go to standard error and end in an exception, so that the exit code is ours to choose. */
function base(command: Command, { stdout, stderr }: Terminal, language: Language): Command {
  const { titles } = helpWords[language];
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) =>
        write(
          `ptt: ${text
            .replace(/^error: /u, "")
            .trimEnd()
            .split("\n")
            .map(visible)
            .join(" ")}\n`,
        ),
    });
}

function common(command: Command, language: Language): Command {
  const words = helpWords[language];
  return command
    .helpOption("-h, --help", words.help)
    .addOption(new Option("--lang <language>", words.lang).argParser(languageName))
    .option("--no-color", words.noColor)
    .option("--debug", words.debug);
}

function reading(command: Command, language: Language): Command {
  const words = helpWords[language];
  return command
    .option("-o, --output <file>", words.output)
    .option("--stdin-filename <name>", words.stdinFilename)
    .addOption(
      new Option("--max-warnings <n>", words.maxWarnings).default(Number.POSITIVE_INFINITY, words.any).argParser(count),
    );
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function languageName(value: string): string {
  if (/^(?:zh|en)(?:[-_.].*)?$/iu.test(value)) return value;
  throw new InvalidArgumentError("It is en or zh.");
}

function count(value: string): number {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It is a whole number from 0.");
}
