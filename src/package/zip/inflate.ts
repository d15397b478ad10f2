import zlib from "node:zlib";
import { unreadable } from "../fault.ts";
import type { ZipEntry } from "./entries.ts";
import { deflated, localSignature, localSize, stored } from "./format.ts";

/** The bytes of a part, inflated to no more than the directory states. Throws `InputError` where they are not what it states. */
export function inflate(file: Buffer, entry: ZipEntry): Buffer {
  if (entry.isEncrypted) throw unreadable("encrypted");
  const packed = packedBytes(file, entry);
  const bytes = entry.method === stored ? packed : inflateDeflated(packed, entry);
  if (bytes.length > entry.size || isChecksumWrong(bytes, entry)) {
    throw unreadable("broken", `${entry.name}: checksum or size differs`);
  }
  return bytes;
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry;
  if (offset + localSize > file.length) throw unreadable("truncated");
  if (file.readUInt32LE(offset) !== localSignature) throw unreadable("broken", `${entry.name}: no local header`);
  const start = offset + localSize + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + entry.packedSize > file.length) throw unreadable("truncated");
  return file.subarray(start, start + entry.packedSize);
}

function inflateDeflated(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== deflated) throw unreadable("broken", `${entry.name}: compression method ${entry.method}`);
  try {
    // One chunk that the whole part fits in, so that nothing is copied together.
    return zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(entry.size, 1),
      chunkSize: Math.max(entry.size + 1, 64),
    });
  } catch (error) {
    throw unreadable("broken", `${entry.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Node has `crc32` since 20.15; before that the checksum isn't looked at. */
function isChecksumWrong(bytes: Buffer, entry: ZipEntry): boolean {
  return typeof zlib.crc32 === "function" && zlib.crc32(bytes) !== entry.checksum;
}
