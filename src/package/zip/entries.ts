import { isAscii } from "node:buffer";
import { beyond, type Limits } from "../../limits.ts";
import { decodeExactly } from "../../source/encodings.ts";
import { unreadable } from "../fault.ts";
import { endSignature, endSize, entrySignature, entrySize, unicodeFlag } from "./format.ts";

/** A part of a ZIP archive, as the central directory tells of it. Sizes and offsets are in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;

/**
 * The parts of a ZIP archive by its central directory, in its order. Throws `InputError` where the archive is truncated or
 * broken, or states more parts or larger ones than the limits allow: nothing is inflated before that. Of a large archive the end
 * is enough; `before` says how many bytes stand before it.
 */
export function listEntries(file: Buffer, limits: Limits, before = 0): readonly ZipEntry[] {
  const directory = findDirectory(file, before);
  if (directory.count > limits.parts) throw beyond("parts", limits.parts, directory.count);
  const entries: ZipEntry[] = [];
  for (let at = directory.start; entries.length < directory.count; ) {
    if (at + entrySize > file.length || file.readUInt32LE(at) !== entrySignature) throw unreadable("truncated");
    entries.push(readEntry(file, at, directory.shift));
    at += entrySize + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  checkSizes(entries, limits);
  return entries;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** By how much the offsets in the archive are too small, as something stands before it. */
  readonly shift: number;
}

function findDirectory(file: Buffer, before: number): Directory {
  const end = findEnd(file);
  if (end === -1) throw unreadable("truncated");
  const stated = {
    count: file.readUInt16LE(end + 10),
    size: file.readUInt32LE(end + 12),
    offset: file.readUInt32LE(end + 16),
    end,
  };
  const is64 = stated.count === 0xffff || stated.size === 0xffffffff || stated.offset === 0xffffffff;
  const { count, size, offset, end: after } = (is64 && readEnd64(file, end, before)) || stated;
  const start = after - size;
  if (start < 0 || start + before < offset) throw unreadable("truncated");
  return { start, count, shift: start + before - offset };
}

/** The end record stands last, before a comment of up to 64 KB, whose own bytes may look like an end record. */
function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - endSize - 0xffff);
  let loose = -1;
  for (let at = file.length - endSize; at >= lowest; at--) {
    if (file[at] !== 0x50 || file.readUInt32LE(at) !== endSignature) continue;
    if (at + endSize + file.readUInt16LE(at + 20) === file.length) return at;
    if (loose === -1) loose = at;
  }
  return loose;
}

function readEnd64(
  file: Buffer,
  end: number,
  before: number,
): { count: number; size: number; offset: number; end: number } | null {
  const locator = end - 20;
  if (locator < 0 || file.readUInt32LE(locator) !== locator64Signature) return null;
  const at = Number(file.readBigUInt64LE(locator + 8)) - before;
  if (at < 0 || at + 56 > file.length || file.readUInt32LE(at) !== end64Signature) throw unreadable("broken", "zip64");
  const [count = 0, size = 0, offset = 0] = [32, 40, 48].map((field) => Number(file.readBigUInt64LE(at + field)));
  return { count, size, offset, end: at };
}

function readEntry(file: Buffer, at: number, shift: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const nameEnd = at + entrySize + file.readUInt16LE(at + 28);
  const stated = {
    size: file.readUInt32LE(at + 24),
    packedSize: file.readUInt32LE(at + 20),
    offset: file.readUInt32LE(at + 42),
  };
  const { size, packedSize, offset } = Object.values(stated).includes(0xffffffff)
    ? widen(stated, file.subarray(nameEnd, nameEnd + file.readUInt16LE(at + 30)))
    : stated;
  return {
    name: decodeName(file.subarray(at + entrySize, nameEnd), (flags & unicodeFlag) !== 0),
    isEncrypted: (flags & 1) === 1,
    method: file.readUInt16LE(at + 10),
    checksum: file.readUInt32LE(at + 16),
    packedSize,
    size,
    offset: offset + shift,
  };
}

/** Names without the flag of UTF-8 are in whatever their maker's system spoke: UTF-8 all the same, or GBK in China. */
function decodeName(bytes: Buffer, isUnicode: boolean): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (isUnicode) return bytes.toString("utf8");
  return decodeExactly("utf-8", bytes) ?? decodeExactly("gb18030", bytes) ?? bytes.toString("latin1");
}

interface Stated {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Replaces the numbers that are too large for 32 bits by those of the zip64 extra field, which stand there in this order. */
function widen(stated: Stated, extra: Buffer): Stated {
  const field = zip64Field(extra);
  let at = 0;
  const wide = (number: number): number => {
    if (number !== 0xffffffff || at + 8 > field.length) return number;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return { size: wide(stated.size), packedSize: wide(stated.packedSize), offset: wide(stated.offset) };
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return Buffer.alloc(0);
}

function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  const largest = entries.reduce((most, entry) => Math.max(most, entry.size), 0);
  if (largest > limits.partSize) throw beyond("part-size", limits.partSize, largest);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.inflatedSize) throw beyond("inflated-size", limits.inflatedSize, total);
}
