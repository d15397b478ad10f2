import { Argument, type Command } from "commander";
import type { Language } from "../../diagnostic.ts";
import { type Shell, shells } from "../completion/shells.ts";
import type { CommonOptions, Running } from "../options.ts";

const words: Readonly<Record<Language, string>> = {
  en: "print a script by which a shell completes ptt: source <(ptt completion bash)",
  zh: "输出命令行自动补全的脚本：source <(ptt completion bash)",
};

/** Adds `ptt completion` to the program. */
export function addCompletion(program: Command, language: Language, { terminal, done }: Running): void {
  program
    .command("completion")
    .addArgument(new Argument("<shell>").choices(shells))
    .description(words[language])
    .action(async (shell: Shell, _own: unknown, command: Command) => {
      const { completion } = await import("./completion.ts");
      done(await completion(shell, program, { options: command.optsWithGlobals<CommonOptions>(), terminal }));
    });
}
