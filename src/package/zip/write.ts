import zlib from "node:zlib";
import type { ZipEntry } from "./entries.ts";
import {
  deflated,
  descriptorFlag,
  endSignature,
  endSize,
  entrySignature,
  entrySize,
  fixedDate,
  localSignature,
  localSize,
  unicodeFlag,
} from "./format.ts";

/** A part as it is written into an archive: its header fields and its bytes, packed by its method. */
export interface PackedPart {
  readonly name: Buffer;
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  /** Time and date in the notation of ZIP. */
  readonly time: number;
  readonly date: number;
  readonly checksum: number;
  readonly size: number;
  readonly bytes: Buffer;
}

/** A part of an archive as it is, its packed bytes included. The entry is one that was read from this file. */
export function copyPart(file: Buffer, entry: ZipEntry): PackedPart {
  const { offset } = entry;
  const nameStart = offset + localSize;
  const nameEnd = nameStart + file.readUInt16LE(offset + 26);
  const start = nameEnd + file.readUInt16LE(offset + 28);
  return {
    name: file.subarray(nameStart, nameEnd),
    version: file.readUInt16LE(offset + 4),
    flags: file.readUInt16LE(offset + 6) & ~descriptorFlag,
    method: entry.method,
    time: file.readUInt16LE(offset + 10),
    date: file.readUInt16LE(offset + 12),
    checksum: entry.checksum,
    size: entry.size,
    bytes: file.subarray(start, start + entry.packedSize),
  };
}

/** A new part, its name in UTF-8. */
export function packPart(name: Buffer, content: Buffer): PackedPart {
  return {
    name,
    version: 20,
    flags: unicodeFlag,
    method: deflated,
    time: 0,
    date: fixedDate,
    checksum: crc32(content),
    size: content.length,
    bytes: zlib.deflateRawSync(content),
  };
}

/** Writes an archive of fewer than 65,535 parts and 4 GB. */
export function writeZip(parts: readonly PackedPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = localHeader(part);
    chunks.push(header, part.name, part.bytes);
    directory.push(directoryEntry(header, offset), part.name);
    offset += header.length + part.name.length + part.bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, size, offset)]);
}

function localHeader(part: PackedPart): Buffer {
  const header = Buffer.alloc(localSize);
  header.writeUInt32LE(localSignature, 0);
  for (const [index, field] of [part.version, part.flags, part.method, part.time, part.date].entries()) {
    header.writeUInt16LE(field, 4 + 2 * index);
  }
  header.writeUInt32LE(part.checksum, 14);
  header.writeUInt32LE(part.bytes.length, 18);
  header.writeUInt32LE(part.size, 22);
  header.writeUInt16LE(part.name.length, 26);
  return header;
}

/** What the directory tells of a part is its local header, and where that stands. */
function directoryEntry(local: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(entrySize);
  entry.writeUInt32LE(entrySignature, 0);
  entry.writeUInt16LE(20, 4);
  local.copy(entry, 6, 4, 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Node has `crc32` since 20.15. */
function crc32(bytes: Buffer): number {
  if (typeof zlib.crc32 === "function") return zlib.crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
