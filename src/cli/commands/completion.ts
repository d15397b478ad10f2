import type { Command } from "commander";
import { soughtEndings } from "../../readers/index.ts";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { grammarOf } from "../completion/grammar.ts";
import type { Shell } from "../completion/shells.ts";
import { zshScript } from "../completion/zsh.ts";
import type { CommonOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { languageFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const satisfies Readonly<
  Record<Shell, unknown>
>;

/** `ptt completion`: prints the script by which a shell completes `program`. Resolves to the exit code. */
export async function completion(
  shell: Shell,
  program: Command,
  { options, terminal }: { readonly options: CommonOptions; readonly terminal: Terminal },
): Promise<number> {
  const language = languageFor(options.lang, terminal.env);
  const script = scripts[shell](grammarOf(program, language), soughtEndings);
  await streamSink(terminal.stdout, cliWords[language]).write(script);
  return 0;
}
