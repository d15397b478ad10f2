import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { safeJson } from "../../source/unsafe.ts";
import { fileSink, type OutputFile } from "../sink.ts";
import { UsageError } from "../usage-error.ts";
import type { CliWords } from "../words.ts";
import type { InitWords } from "./init-words.ts";

/** A file to be written, with what is to stand in it. */
export interface NewFile extends OutputFile {
  readonly content: string | Uint8Array;
}

/** The schema of the YAML, as it is called beside a template; `ptt schema --yaml` prints the same. */
export const schemaName = "ptt-table.schema.json";

/** The schema that editors need, in the folder of a YAML file. */
export async function schemaBeside({ path, name }: OutputFile): Promise<NewFile> {
  const { yamlJsonSchema } = await import("../../readers/yaml-schema.ts");
  const content = `${safeJson(yamlJsonSchema(), 2)}\n`;
  return { path: join(dirname(path), schemaName), name: join(dirname(name), schemaName), content };
}

/** Throws UsageError where one of the files is there; a schema that ptt wrote may be written again. */
export function refuseTaken(files: readonly OutputFile[], words: InitWords): void {
  const taken = files.find(isTaken);
  if (taken) throw new UsageError(words.exists(taken.name));
}

/** Writes the files, each whole or not at all. */
export async function writeAll(files: readonly NewFile[], words: CliWords): Promise<void> {
  for (const file of files) {
    const sink = fileSink(file, words);
    try {
      await sink.write(file.content);
      sink.commit();
    } catch (error) {
      sink.discard();
      throw error;
    }
  }
}

/** Whether a path is there and no regular file. */
export function isDevice(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

function isTaken({ path }: OutputFile): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  return basename(path) !== schemaName || !readFileSync(path, "utf8").includes('"Target table as YAML"');
}
