import { safeJson } from "../../source/unsafe.ts";
import type { SchemaOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { languageFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `ptt schema`: prints the JSON Schema of the normalized table, or of what else is asked for. Resolves to the exit code. */
export async function schema(options: SchemaOptions, terminal: Terminal): Promise<number> {
  const value = await schemaOf(options);
  const { lang } = options;
  await streamSink(terminal.stdout, cliWords[languageFor(lang, terminal.env)]).write(`${safeJson(value, 2)}\n`);
  return 0;
}

async function schemaOf({ yaml, validate, config }: SchemaOptions): Promise<unknown> {
  if (yaml) return (await import("../../readers/yaml-schema.ts")).yamlJsonSchema();
  if (validate) return (await import("../../reporters/json-schema.ts")).reportJsonSchema();
  if (config) return (await import("../../config/json-schema.ts")).configJsonSchema();
  return (await import("../../model/json-schema.ts")).tableJsonSchema();
}
