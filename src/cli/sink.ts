import {
  appendFileSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { OutputStream } from "./terminal.ts";
import { refusal } from "./usage-error.ts";
import type { CliWords } from "./words.ts";

/** Where a report goes. */
export interface Sink {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** False once nobody reads it any more. */
  readonly isOpen: () => boolean;
  /** Puts the whole in its place. */
  readonly commit: () => void;
  /** Leaves nothing behind of what was not committed. */
  readonly discard: () => void;
}

/** A stream. One whose reader has gone away (`| head`) closes without an error; what the system refuses rejects as UsageError. */
export function streamSink(stream: OutputStream, words: CliWords): Sink {
  let failure: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException) => {
    failure = error;
  };
  stream.on("error", fail);
  const write = async (text: string | Uint8Array) => {
    if (failure === null && text.length > 0) await written(stream, text).catch(fail);
    if (failure === null || failure.code === "EPIPE") return;
    throw refusal(failure, (code) => words.cannotWrite(words.stream, code));
  };
  return { write, isOpen: () => failure === null, commit: () => {}, discard: () => {} };
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  /** As the user wrote it. */
  readonly name: string;
}

/** A file, whole or not at all: written beside its place and then moved there. Throws UsageError where the system refuses. */
export function fileSink(file: OutputFile, words: CliWords): Sink {
  return refusing(file.name, words, () => (isDevice(file.path) ? deviceSink(file, words) : stagedSink(file, words)));
}

/** A file that is added to, all at once. */
export function appendingSink({ path, name }: OutputFile, words: CliWords): Sink {
  const pieces: (string | Uint8Array)[] = [];
  return {
    write: async (text) => void pieces.push(text),
    isOpen: () => true,
    commit: () =>
      refusing(name, words, () => appendFileSync(path, Buffer.concat(pieces.map((piece) => Buffer.from(piece))))),
    discard: () => {},
  };
}

/** Writes, and tells what the system refuses as a UsageError. */
export function refusing<Result>(name: string, words: CliWords, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw refusal(error, (code) => words.cannotWrite(name, code));
  }
}

function written(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Whether a path is there and no regular file: what is moved onto a device would replace it. */
function isDevice(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

function deviceSink({ path, name }: OutputFile, words: CliWords): Sink {
  const handle = openSync(path, "w");
  return {
    write: async (text) => refusing(name, words, () => writeFileSync(handle, text)),
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
    write: async (text) => refusing(name, words, () => writeFileSync(handle, text)),
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
