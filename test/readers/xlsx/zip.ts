import { deflateRawSync } from "node:zlib";

/** A part of an archive that tests write; the fields after `content` make the archive lie or differ. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the directory states instead of the true size. */
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  /** Sizes stand in a descriptor after the part, and not in its local header. */
  readonly hasDescriptor?: boolean;
  /** Sizes and offset stand in the zip64 extra field of the directory. */
  readonly isZip64?: boolean;
  /** The directory points at the part of this index. */
  readonly samePlaceAs?: number;
}

export interface ZipOptions {
  readonly comment?: string;
  /** Bytes before the archive. */
  readonly prefix?: string;
  readonly isZip64?: boolean;
}

/** Writes a ZIP archive. */
export function zip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const packed = parts.map(pack);
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of packed) {
    const local = localPart(part);
    offsets.push(at);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(
    packed.map((part) => directoryEntry(part, offsets[part.samePlaceAs ?? part.index] ?? 0)),
  );
  const end = options.isZip64
    ? end64(parts.length, directory.length, at)
    : endRecord(parts.length, directory.length, at);
  const comment = Buffer.from(options.comment ?? "", "latin1");
  end.writeUInt16LE(comment.length, end.length - 2);
  return Buffer.concat([Buffer.from(options.prefix ?? "", "latin1"), ...locals, directory, end, comment]);
}

interface PackedPart extends ZipPart {
  readonly index: number;
  readonly bytes: Buffer;
  readonly stated: number;
  readonly crc: number;
}

function pack(part: ZipPart, index: number): PackedPart {
  const content = Buffer.from(part.content);
  const bytes = part.isStored ? content : deflateRawSync(content);
  return { ...part, index, bytes, stated: part.size ?? content.length, crc: part.checksum ?? crc32(content) };
}

function localPart(part: PackedPart): Buffer {
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flagsOf(part), 6);
  header.writeUInt16LE(methodOf(part), 8);
  header.writeUInt16LE(name.length, 26);
  if (part.hasDescriptor) return Buffer.concat([header, name, part.bytes, descriptor(part)]);
  writeSizes(header, 14, part);
  return Buffer.concat([header, name, part.bytes]);
}

function descriptor(part: PackedPart): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  writeSizes(bytes, 4, part);
  return bytes;
}

function writeSizes(target: Buffer, at: number, part: PackedPart): void {
  target.writeUInt32LE(part.crc, at);
  target.writeUInt32LE(part.isZip64 ? 0xffffffff : part.bytes.length, at + 4);
  target.writeUInt32LE(part.isZip64 || part.stated > 0xffffffff ? 0xffffffff : part.stated, at + 8);
}

function directoryEntry(part: PackedPart, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flagsOf(part), 8);
  header.writeUInt16LE(methodOf(part), 10);
  writeSizes(header, 16, part);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(part.isZip64 ? 0xffffffff : offset, 42);
  const extra = extra64(part, offset);
  header.writeUInt16LE(extra.length, 30);
  return Buffer.concat([header, name, extra]);
}

function extra64(part: PackedPart, offset: number): Buffer {
  const numbers = part.isZip64
    ? [part.stated, part.bytes.length, offset]
    : part.stated > 0xffffffff
      ? [part.stated]
      : [];
  if (numbers.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return extra;
}

function flagsOf(part: PackedPart): number {
  return (part.flags ?? 0) | 0x800 | (part.hasDescriptor ? 8 : 0);
}

function methodOf(part: PackedPart): number {
  return part.method ?? (part.isStored ? 0 : 8);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function end64(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  const end = endRecord(count, 0xffffffff, 0xffffffff);
  return Buffer.concat([record, locator, end]);
}

/** The checksum of ZIP, bit by bit: fast enough for tests, and independent of what the reader uses. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
