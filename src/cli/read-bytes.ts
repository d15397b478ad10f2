import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import { InputError } from "../diagnostic.ts";
import { beyond } from "../limits.ts";
import { refusal } from "./input-errors.ts";
import type { InputFile } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The bytes of an input, at most `limit` of them: a larger one is never held. Throws InputError where it is larger or the
 * system refuses it. `stdin` is null where no input is standard input.
 */
export async function readBytes(input: InputFile, limit: number, stdin: StandardInput | null): Promise<Uint8Array> {
  const { name, path, member, fault } = input;
  if (fault) throw new InputError(fault);
  if (path === null) return readStream(addAbortSignal(openOf(stdin).signal, openOf(stdin).stdin), limit);
  try {
    return member ? (await import("./read-member.ts")).readMember(path, member, limit) : readPath(path, limit);
  } catch (error) {
    throw refusal(error, name);
  }
}

/** What is read where an input is standard input. */
export type StandardInput = Pick<Terminal, "stdin" | "signal">;

function openOf(stdin: StandardInput | null): StandardInput {
  if (stdin === null) throw new Error("there is no standard input here");
  return stdin;
}

async function readStream(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw beyond("file-size", limit, null);
  }
  return Buffer.concat(chunks);
}

function readPath(path: string, limit: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return readDevice(file, limit);
    if (stats.size > limit) throw beyond("file-size", limit, stats.size);
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
  throw beyond("file-size", limit, null);
}
