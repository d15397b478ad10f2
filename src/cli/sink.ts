import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { OutputStream } from "./terminal.ts";
import { refusal } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** Where a report goes. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  /** False once nobody reads it any more. */
  readonly isOpen: () => boolean;
  /** Puts the whole in its place. */
  readonly commit: () => void;
  /** Leaves nothing behind of what was not committed. */
  readonly discard: () => void;
}

/** A stream; a reader that has gone away (`| head`) closes it without an error. */
export function streamSink(stream: OutputStream): Sink {
  let isOpen = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write: (text) => (isOpen && text !== "" ? written(stream, text) : Promise.resolve()),
    isOpen: () => isOpen,
    commit: () => {},
    discard: () => {},
  };
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  /** As the user wrote it. */
  readonly name: string;
}

/** A file, whole or not at all: written beside its place and then moved there. Throws UsageError where the system refuses. */
export function fileSink(file: OutputFile, words: CliWords): Sink {
  return refusing(file.name, words, () => (isDevice(file.path) ? deviceSink(file.path) : stagedSink(file, words)));
}

/** Writes, and tells what the system refuses as a UsageError. */
export function refusing<Result>(name: string, words: CliWords, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw refusal(error, (code) => words.cannotWrite(name, code));
  }
}

function written(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

/** Whether a path is there and no regular file: what is moved onto a device would replace it. */
function isDevice(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

function deviceSink(file: string): Sink {
  const handle = openSync(file, "w");
  return {
    write: async (text) => void writeFileSync(handle, text),
    isOpen: () => true,
    commit: () => closeSync(handle),
    discard: () => {},
  };
}

function stagedSink({ path, name }: OutputFile, words: CliWords): Sink {
  const place = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const handle = openSync(staged, "w");
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write: async (text) => void refusing(name, words, () => writeFileSync(handle, text)),
    isOpen: () => true,
    commit: () => {
      close();
      refusing(name, words, () => renameSync(staged, place));
    },
    discard: () => {
      close();
      rmSync(staged, { force: true });
    },
  };
}
