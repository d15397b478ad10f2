import { type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../../diagnostic.ts";
import type { Running } from "../options.ts";
import type { InitOptions } from "./init.ts";
import { initWords } from "./init-words.ts";

/** Adds `ptt init` and its options to the program. */
export function addInit(program: Command, language: Language, { terminal, done }: Running): void {
  const words = initWords[language];
  program
    .command("init")
    .description(words.about)
    .addOption(new Option("--form <form>", words.form).choices(["department", "project"]))
    .addOption(new Option("--to <format>", words.to).choices(["yaml", "xlsx"]))
    .addOption(new Option("--year <year>", words.year).argParser(yearOf(words.notAYear)))
    .option("--from <file>", words.from)
    .option("-o, --output <file>", words.output)
    .option("--force", words.force)
    .option("--no-schema", words.noSchema)
    .action(async (_own: unknown, command: Command) => {
      const { init } = await import("./init.ts");
      done(await init(command.optsWithGlobals<InitOptions>(), terminal));
    });
}

function yearOf(refusal: string): (value: string) => number {
  return (value) => {
    if (/^(?:19|20)\d\d$/u.test(value)) return Number(value);
    throw new InvalidArgumentError(refusal);
  };
}
