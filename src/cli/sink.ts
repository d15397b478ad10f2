import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { OutputStream } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
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

/** A file, whole or not at all: written beside its place and then moved there. Throws UsageError where the system refuses. */
export function fileSink(file: string, words: CliWords): Sink {
  return refusing(file, words, () => (isDevice(file) ? deviceSink(file) : stagedSink(file, words)));
}

/** What the system refuses while a file is written, as a UsageError. */
export function refusing<Result>(file: string, words: CliWords, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UsageError(words.cannotWrite(file, String(error.code)));
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
    write: async (text) => void writeSync(handle, text),
    isOpen: () => true,
    commit: () => closeSync(handle),
    discard: () => {},
  };
}

function stagedSink(file: string, words: CliWords): Sink {
  const place = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const handle = openSync(staged, "w");
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write: async (text) => void refusing(file, words, () => writeSync(handle, text)),
    isOpen: () => true,
    commit: () => {
      close();
      refusing(file, words, () => renameSync(staged, place));
    },
    discard: () => {
      close();
      rmSync(staged, { force: true });
    },
  };
}
