import { closeSync, openSync, readSync } from "node:fs";
import { beyond } from "../limits.ts";
import type { ZipEntry } from "../package/zip/entries.ts";
import { localSize } from "../package/zip/format.ts";
import { inflate } from "../package/zip/inflate.ts";

/** The bytes of a member of an archive, of which no more is read than the member. Throws InputError. */
export function readMember(path: string, member: ZipEntry, limit: number): Uint8Array {
  const largest = Math.max(member.size, member.packedSize);
  if (largest > limit) throw beyond("file-size", limit, largest);
  const file = openSync(path, "r");
  try {
    const header = readRange(file, member.offset, localSize);
    const names = header.length < localSize ? 0 : header.readUInt16LE(26) + header.readUInt16LE(28);
    const bytes = readRange(file, member.offset, localSize + names + member.packedSize);
    return inflate(bytes, { ...member, offset: 0 });
  } finally {
    closeSync(file);
  }
}

/** Bytes of a file, by their offset; fewer where it ends before. */
export function readRange(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}
