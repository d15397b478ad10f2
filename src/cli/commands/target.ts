import { safeJson } from "../../source/unsafe.ts";
import { compileTarget } from "../../target/compile.ts";
import type { CommonOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { languageFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `ptt target`: what the texts of value cells compile to, one JSON object for each. Resolves to the exit code. */
export async function target(texts: readonly string[], options: CommonOptions, terminal: Terminal): Promise<number> {
  const indent = texts.length === 1 ? 2 : 0;
  const lines = texts.map((text) => `${safeJson(compileTarget(text), indent)}\n`);
  await streamSink(terminal.stdout, cliWords[languageFor(options.lang, terminal.env)]).write(lines.join(""));
  return 0;
}
