import type { Said } from "../../vocabulary/yaml-words.ts";
import type { KeyTable } from "../tree/keys.ts";

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** A mapping whose keys are known by all their names, each with what is said of it. */
export function mapping<Key extends string>(
  keys: KeyTable<Key>,
  words: Readonly<Record<Key, Said>>,
  schemas: Readonly<Record<Key, Schema>>,
): Schema {
  const properties = [...keys.byName].flatMap(([bare, key]) =>
    spellings(bare).map((name) => [name, said(words[key], name, schemas[key])] as const),
  );
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
}

/** A bare name as it is and with the full-width brackets that people type. */
function spellings(bare: string): readonly string[] {
  const wide = bare.replaceAll("(", "（").replaceAll(")", "）");
  return wide === bare ? [bare] : [wide, bare];
}

/** A schema with what is said of it, the language of the key first. */
export function said([zh, en]: Said, name: string, schema: Schema): Schema {
  const isChinese = /\p{Script=Han}/u.test(name);
  return { description: isChinese ? `${zh}\n\n${en}` : `${en}\n\n${zh}`, ...schema };
}

/** One of the names, or nothing. */
export function oneOf(names: KeyTable<string>): Schema {
  return { enum: [...names.byName.keys(), null] };
}

/** A list. */
export function listOf(items: Schema): Schema {
  return { type: "array", items };
}

/** What is defined elsewhere in the schema. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** Any of several. */
export function either(...schemas: readonly Schema[]): Schema {
  return { anyOf: schemas };
}
