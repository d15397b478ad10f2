import { type Command, Option } from "commander";
import type { Language } from "../../diagnostic.ts";
import { helpWords } from "../help.ts";
import type { CommonOptions, Running, SchemaOptions } from "../options.ts";

/** Adds `ptt explain`. */
export function addExplain(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  program
    .command("explain [rule]")
    .description(words.explain)
    .action(async (rule: string | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      if (rule !== undefined && /^forms(?:\/|$)/u.test(rule)) {
        const { explainForms } = await import("./explain-forms.ts");
        running.done(await explainForms(rule, options, running.terminal));
      } else {
        const { explain } = await import("./explain.ts");
        running.done(await explain(rule, options, running.terminal));
      }
    });
}

/** Adds `ptt target`. */
export function addTarget(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  program
    .command("target <texts...>")
    .description(words.target)
    .action(async (texts: readonly string[], _own: unknown, command: Command) => {
      const { target } = await import("./target.ts");
      running.done(await target(texts, command.optsWithGlobals<CommonOptions>(), running.terminal));
    });
}

/** Adds `ptt schema`. */
export function addSchema(program: Command, language: Language, running: Running): void {
  const words = helpWords[language];
  program
    .command("schema")
    .description(words.schema)
    .addOption(new Option("--yaml", words.yaml).conflicts(["validate", "config"]))
    .addOption(new Option("--validate", words.validateSchema).conflicts("config"))
    .option("--config", words.configSchema)
    .action(async (_own: unknown, command: Command) => {
      const { schema } = await import("./schema.ts");
      running.done(await schema(command.optsWithGlobals<SchemaOptions>(), running.terminal));
    });
}
