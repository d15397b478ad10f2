import { printConfig } from "../../config/print.ts";
import { configWords } from "../config-words.ts";
import { configure } from "../configure.ts";
import type { FileOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import type { Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `--print-config`: prints what a run would go by, as a configuration. Resolves to the exit code; rejects with UsageError. */
export async function printEffective(given: FileOptions, terminal: Terminal): Promise<number> {
  const { config, language, file, profile } = await configure(given, terminal);
  const text = printConfig({ ...config, language }, configWords[language].origin(file, profile));
  await streamSink(terminal.stdout, cliWords[language]).write(text);
  return 0;
}
