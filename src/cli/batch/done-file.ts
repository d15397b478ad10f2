import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Shard } from "../../batch/shard.ts";
import type { Done } from "./work.ts";

/** A line of the record. */
interface Line extends Omit<Done, "outputs"> {
  /** The input's name. */
  readonly input: string;
  readonly outputs: readonly Output[];
}

/** A file that was written, as the system told of it then. */
interface Output {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Of its last change, in milliseconds. */
  readonly time: number;
}

/** What is remembered, in a folder, of the inputs that were compiled into it. */
export interface DoneFile {
  /** What an input came to; null where nothing is known of it, or what was written then is not there as it was. */
  readonly recall: (input: string) => Done | null;
  /** Remembers an input whose output is in its place. */
  readonly record: (input: string, done: Done) => void;
  readonly close: () => void;
}

/**
 * Opens the record of a folder: `.ptt-done.ndjson`, one of its own for each shard, of which all are read. A line is added for each
 * input once its output is in place, so that a run that is killed is taken up where it was; a line that was cut short is passed over.
 */
export async function openDoneFile(folder: string, shard: Shard | undefined): Promise<DoneFile> {
  const own = shard ? `.ptt-done.${shard.index}-of-${shard.count}.ndjson` : ".ptt-done.ndjson";
  const lines = new Map<string, string>();
  let ownLines = 0;
  for (const file of readdirSync(folder).filter((name) => /^\.ptt-done\b.*\.ndjson$/u.test(name)))
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      const parsed = parse(line);
      if (parsed) lines.set(parsed.input, line);
      if (file === own) ownLines++;
    }
  const handle = openEnded(join(folder, own));
  return {
    recall: (input) => {
      const line = parse(lines.get(input) ?? "");
      if (!line?.outputs.every((output) => isAsItWas(folder, output))) return null;
      const { hash, summary, rules } = line;
      return { hash, summary, rules, outputs: line.outputs.map(({ name }) => name) };
    },
    record: (input, done) => {
      const outputs = done.outputs.map((name) => outputAt(folder, name));
      const line = JSON.stringify({ input, ...done, outputs } satisfies Line);
      lines.set(input, line);
      ownLines++;
      writeSync(handle, `${line}\n`);
    },
    close: () => {
      closeSync(handle);
      if (!shard && ownLines > 2 * lines.size) rewrite(join(folder, own), lines.values());
    },
  };
}

function outputAt(folder: string, name: string): Output {
  const { size, mtimeMs } = statSync(join(folder, name));
  return { name, size, time: mtimeMs };
}

function isAsItWas(folder: string, { name, size, time }: Output): boolean {
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  return stats?.size === size && stats.mtimeMs === time;
}

/** A line of the record; null where it was cut short, or is of another making. */
function parse(text: string): Line | null {
  try {
    const line: Line = JSON.parse(text);
    return typeof line.input === "string" && Array.isArray(line.outputs) ? line : null;
  } catch {
    return null;
  }
}

/** Opens a file to be added to; a last line without an end is given one. */
function openEnded(path: string): number {
  const handle = openSync(path, "a+");
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  if (size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) writeSync(handle, "\n");
  return handle;
}

function rewrite(path: string, lines: Iterable<string>): void {
  const staged = `${path}.${process.pid}.tmp`;
  writeFileSync(staged, [...lines, ""].join("\n"));
  renameSync(staged, path);
}
