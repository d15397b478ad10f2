import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { ConfigWords } from "./config-words.ts";
import { refusal, UsageError } from "./usage-error.ts";

/** A file that a run goes by. */
export interface SettingsFile {
  readonly path: string;
  /** As it is shown. */
  readonly name: string;
  /** The most that is read of it, in bytes. */
  readonly limit: number;
}

/** The text of a file that a run goes by. Throws UsageError where it can't be read as UTF-8, or is too large. */
export function readSettings(
  { path, name, limit }: SettingsFile,
  words: ConfigWords,
  refused: (name: string, code: string) => string,
): string {
  try {
    const file = openSync(path, "r");
    try {
      if (fstatSync(file).size > limit) throw new UsageError(words.tooLarge(name, limit));
      return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(words.notUtf8(name));
    throw refusal(error, (code) => refused(name, code));
  }
}
