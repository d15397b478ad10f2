import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import { earlyFinding, InputError } from "../diagnostic.ts";
import type { InputFile } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The bytes of an input, at most `limit` of them: a larger one is never held. Throws InputError where it is larger or the
 * system refuses it.
 */
export async function readBytes(input: InputFile, limit: number, terminal: Terminal): Promise<Uint8Array> {
  if (input.path === null) return readStream(addAbortSignal(terminal.signal, terminal.stdin), limit);
  try {
    return readPath(input.path, limit);
  } catch (error) {
    throw refusal(error, input.name);
  }
}

async function readStream(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw tooLarge(limit, null);
  }
  return Buffer.concat(chunks);
}

function readPath(path: string, limit: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return readDevice(file, limit);
    if (stats.size > limit) throw tooLarge(limit, stats.size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Pipes and devices don't tell their size, and may have no end. */
function readDevice(file: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= limit; ) {
    const chunk = new Uint8Array(65_536);
    const length = readSync(file, chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  throw tooLarge(limit, null);
}

function tooLarge(allowed: number, actual: number | null): InputError {
  return new InputError(earlyFinding("input/limit", { limit: "file-size", allowed, actual }, null));
}

/** What the system says of a file that can't be read; other errors stay what they are. */
function refusal(error: unknown, name: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null || error instanceof InputError) return error;
  const format = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return new InputError(earlyFinding("input/unreadable", { reason: "cannot-open", format, detail: code }, null));
}
