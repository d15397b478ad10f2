import type { Language } from "../diagnostic.ts";
import type { TargetTable } from "../model/table.ts";
import { tableMapping } from "./yaml/mapping.ts";
import { printMapping } from "./yaml/nodes.ts";
import { yamlWords } from "./yaml/words.ts";

/**
 * A table as the YAML document that a person would write, with Chinese or English keys. Reading it gives the same table. Several
 * documents make a file when `---` lines stand between them.
 */
export function emitYaml(table: TargetTable, language: Language): string {
  return printMapping(tableMapping(table, yamlWords[language]));
}
