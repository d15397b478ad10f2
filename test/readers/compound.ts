/** A compound file (MS-CFB) of one stream at the top; `next` replaces entries of the table of next sectors. */
export function compoundFile(name: string, content: Uint8Array, next: Readonly<Record<number, number>> = {}): Buffer {
  const size = Math.max(content.length, 4096);
  const count = Math.ceil(size / 512);
  const header = Buffer.alloc(512, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  for (let sector = 0; sector < count; sector++) {
    table.writeUInt32LE(sector + 1 === count ? 0xfffffffe : sector + 3, 8 + sector * 4);
  }
  for (const [sector, following] of Object.entries(next)) table.writeUInt32LE(following, Number(sector) * 4);
  const directory = Buffer.concat([entry("Root Entry", 5, 1, 0), entry(name, 2, 0xffffffff, size), Buffer.alloc(256)]);
  directory.writeUInt32LE(2, 128 + 116);
  return Buffer.concat([header, table, directory, content, Buffer.alloc(count * 512 - content.length)]);
}

function entry(name: string, type: number, child: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, "utf16le");
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(0xffffffff, 68);
  bytes.writeUInt32LE(0xffffffff, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A record of a workbook stream (MS-XLS 2.1.4). */
export function record(type: number, ...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + numbers.length * 2);
  bytes.writeUInt16LE(type, 0);
  bytes.writeUInt16LE(numbers.length * 2, 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, 4 + index * 2);
  return bytes;
}

/** Begins the stream of the workbook (5) or of a sheet (16). */
export function beginning(of: 5 | 16): Buffer {
  return record(0x809, 0x600, of, 0, 0, 0, 0, 0, 0);
}

export const ending = record(0x0a);

/** The stream of a workbook of one sheet, named A, with these records. */
export function oneSheet(...records: readonly Buffer[]): Buffer {
  const sheetName = Buffer.from([0x85, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0x41]);
  const globals = Buffer.concat([beginning(5), sheetName, ending]);
  globals.writeUInt32LE(globals.length, beginning(5).length + 4);
  return Buffer.concat([globals, beginning(16), ...records, ending]);
}
