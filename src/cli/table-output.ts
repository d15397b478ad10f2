import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Checked } from "../checked.ts";
import type { InputFile } from "./inputs.ts";
import { refuseOverwriting } from "./overwriting.ts";
import { refusing, type Sink } from "./sink.ts";
import { UsageError } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

export type TableFormat = "json" | "ndjson";

/** A table in each notation, written on demand. */
export type TableText = Readonly<Record<TableFormat, () => string>>;

/** Where compiled tables go. `commit` puts the whole in its place, `discard` leaves nothing behind. */
export interface TableOutput {
  readonly add: (checked: Checked, index: number, text: TableText) => Promise<void>;
  readonly isOpen: () => boolean;
  readonly commit: () => Promise<void>;
  readonly discard: () => void;
}

/** A folder that gets one file a table. */
export interface Folder {
  readonly path: string;
  /** As the user wrote it. */
  readonly name: string;
  readonly ending: TableFormat;
}

/** One stream or file for all tables: one table is a JSON document, several are lines. */
export function joinedOutput(sink: Sink, format: TableFormat): TableOutput {
  let first: TableText | null = null;
  let count = 0;
  return {
    add: async (_checked, _index, text) => {
      count++;
      if (format === "json" && count === 1) first = text;
      else await sink.write((first?.ndjson() ?? "") + text.ndjson());
      if (count > 1) first = null;
    },
    isOpen: sink.isOpen,
    commit: async () => {
      if (first) await sink.write(first.json());
      sink.commit();
    },
    discard: sink.discard,
  };
}

/** Throws UsageError where two inputs would be written to one file of a folder. */
export function refuseCollisions(inputs: readonly InputFile[], folder: Folder, words: CliWords): void {
  const writers = new Map<string, string>();
  for (const { name } of inputs) {
    const file = `${stem(name)}.${folder.ending}`;
    const earlier = writers.get(file);
    if (earlier !== undefined) throw new UsageError(words.sameOutput(join(folder.name, file), [earlier, name]));
    writers.set(file, name);
  }
}

/** A folder in which each table becomes a file. All are written beside their places first, and moved there together. */
export function folderOutput(folder: Folder, inputs: readonly InputFile[], words: CliWords): TableOutput {
  const files = new Map<string, string>();
  let staging: string | null = null;
  const stage = () => {
    mkdirSync(folder.path, { recursive: true });
    return mkdtempSync(join(folder.path, ".ptt-"));
  };
  const clear = () => {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  };
  return {
    add: async (checked, index, text) => {
      const file = fileName(checked, index, folder);
      const earlier = files.get(file);
      if (earlier !== undefined)
        throw new UsageError(words.sameOutput(join(folder.name, file), [earlier, checked.path]));
      refuseOverwriting(join(folder.path, file), inputs, words);
      files.set(file, checked.path);
      refusing(folder.name, words, () => {
        staging ??= stage();
        writeFileSync(join(staging, file), text[folder.ending](), { flag: "wx" });
      });
    },
    isOpen: () => true,
    commit: async () => {
      const from = staging ?? "";
      for (const file of files.keys())
        refusing(file, words, () => renameSync(join(from, file), join(folder.path, file)));
      clear();
    },
    discard: clear,
  };
}

function fileName({ path, tables }: Checked, index: number, { ending }: Folder): string {
  return tables.length > 1 ? `${stem(path)}.${index + 1}.${ending}` : `${stem(path)}.${ending}`;
}

/** The name of a file without its folder and ending. */
function stem(name: string): string {
  return basename(name)
    .replace(/[<>]/gu, "")
    .replace(/(?<=.)\.[^.]*$/u, "");
}
