import { safeJson } from "../../source/unsafe.ts";
import type { SchemaOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { languageFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `ptt schema`: prints the JSON Schema of the normalized table, or of the YAML. Resolves to the exit code. */
export async function schema({ yaml, lang }: SchemaOptions, terminal: Terminal): Promise<number> {
  const value = yaml
    ? (await import("../../readers/yaml-schema.ts")).yamlJsonSchema()
    : (await import("../../model/json-schema.ts")).tableJsonSchema();
  await streamSink(terminal.stdout, cliWords[languageFor(lang, terminal.env)]).write(`${safeJson(value, 2)}\n`);
  return 0;
}
