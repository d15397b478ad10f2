import { unreadable } from "../../package/fault.ts";

/** A stream or storage of a compound file; entries are numbered by their place in the directory. */
interface Entry {
  readonly name: string;
  /** 1 storage, 2 stream, 5 root. */
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file (MS-CFB): sectors in chains that a table of next sectors links. */
interface Compound {
  readonly file: Buffer;
  readonly sectorSize: number;
  readonly sectorCount: number;
  /** The sectors of the table of next sectors, in order. */
  readonly table: readonly number[];
}

const entrySize = 128;
const miniSectorSize = 64;
/** Streams below this size stand in the mini stream. */
const miniCutoff = 4096;

/** The first of the named streams that stands at the top of a compound file; null where there is none. Throws `InputError`. */
export function findStream(file: Buffer, names: readonly string[]): Buffer | null {
  const compound = openCompound(file);
  const directory = readChain(compound, file.readUInt32LE(48));
  const root = entryAt(directory, 0);
  if (!root) throw unreadable("broken", "no directory");
  const entry = entriesBelow(directory, root).find(({ type, name }) => type === 2 && names.includes(name));
  return entry ? readStream(compound, root, entry) : null;
}

function openCompound(file: Buffer): Compound {
  if (file.length < 512) throw unreadable("truncated");
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw unreadable("broken", `sector size 2^${shift}`);
  const sectorSize = 2 ** shift;
  const sectorCount = Math.ceil(file.length / sectorSize) - 1;
  return { file, sectorSize, sectorCount, table: readTable(file, sectorSize, sectorCount) };
}

/** The header names the first 109 sectors of the table, a chain of sectors of its own the others. */
function readTable(file: Buffer, sectorSize: number, sectorCount: number): number[] {
  const table: number[] = [];
  for (let at = 76; at < 512; at += 4) table.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let read = 0; next < sectorCount && read < sectorCount; read++) {
    const start = (next + 1) * sectorSize;
    const end = Math.min(start + sectorSize, file.length) - 4;
    for (let at = start; at < end; at += 4) table.push(file.readUInt32LE(at));
    if (table.length > sectorCount + 2 * sectorSize) break;
    next = end > start ? file.readUInt32LE(end) : sectorCount;
  }
  return table;
}

/** The bytes of a chain of sectors. */
function readChain(compound: Compound, start: number): Buffer {
  const { file, sectorSize, sectorCount } = compound;
  const sectors: Buffer[] = [];
  for (let sector = start; sector < 0xfffffffa; sector = nextSector(compound, sector)) {
    if (sector >= sectorCount) throw unreadable("truncated");
    if (sectors.length >= sectorCount) throw unreadable("broken", "sectors in a circle");
    sectors.push(file.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize));
  }
  return Buffer.concat(sectors);
}

function nextSector({ file, sectorSize, table }: Compound, sector: number): number {
  const perSector = sectorSize / 4;
  const at = ((table[Math.floor(sector / perSector)] ?? 0xffffffff) + 1) * sectorSize + (sector % perSector) * 4;
  if (at + 4 > file.length) throw unreadable("truncated");
  return file.readUInt32LE(at);
}

function readStream(compound: Compound, root: Entry, { start, size }: Entry): Buffer {
  const stream = size < miniCutoff ? readMini(compound, root, start) : readChain(compound, start);
  if (stream.length < size) throw unreadable("truncated");
  return stream.subarray(0, size);
}

/** A small stream: a chain of mini sectors within the stream of the root. */
function readMini(compound: Compound, root: Entry, start: number): Buffer {
  const stream = readChain(compound, root.start);
  const next = readChain(compound, compound.file.readUInt32LE(60));
  const sectors: Buffer[] = [];
  for (let sector = start; sector < 0xfffffffa; sector = next.readUInt32LE(sector * 4)) {
    if (sectors.length * miniSectorSize >= miniCutoff) throw unreadable("broken", "sectors in a circle");
    if (sector * 4 + 4 > next.length) throw unreadable("truncated");
    sectors.push(stream.subarray(sector * miniSectorSize, (sector + 1) * miniSectorSize));
  }
  return Buffer.concat(sectors);
}

/** The entries of a storage, which are a tree of brothers; each is met once. */
function entriesBelow(directory: Buffer, storage: Entry): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [storage.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = seen.has(index) ? null : entryAt(directory, index);
    seen.add(index);
    if (!entry) continue;
    found.push(entry);
    open.push(entry.right, entry.left);
  }
  return found;
}

function entryAt(directory: Buffer, index: number): Entry | null {
  const at = index * entrySize;
  if (at + entrySize > directory.length) return null;
  const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
  return {
    name: directory.toString("utf16le", at, at + Math.max(0, nameLength - 2)),
    type: directory.readUInt8(at + 66),
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}
