import { crc32, deflateRawSync } from "node:zlib";

/** A member of an archive, and what the directory says of it where that is to differ from the truth. */
export interface ZipMember {
  /** In UTF-8, with the flag that says so; bytes stand as they are, without it. */
  readonly name: string | Uint8Array;
  readonly bytes: string | Uint8Array;
  readonly checksum?: number;
  readonly size?: number;
  readonly flags?: number;
  readonly offset?: number;
}

/** A ZIP archive. */
export function zipOf(members: readonly ZipMember[]): Buffer {
  const [pieces, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const member of members) {
    const { fields, name, packed } = packedOf(member);
    const local = Buffer.concat([word(0x04034b50), fields, Buffer.alloc(2), name, packed]);
    directory.push(
      word(0x02014b50),
      Buffer.from([20, 0]),
      fields,
      Buffer.alloc(12),
      word(member.offset ?? offset),
      name,
    );
    pieces.push(local);
    offset += local.length;
  }
  const tail = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(tail.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, tail, end]);
}

/** What the local header and the directory both tell, from the version needed to the length of the name. */
function packedOf(member: ZipMember): { readonly fields: Buffer; readonly name: Buffer; readonly packed: Buffer } {
  const bytes = Buffer.from(member.bytes);
  const name = Buffer.from(member.name);
  const packed = deflateRawSync(bytes);
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE((member.flags ?? 0) | (typeof member.name === "string" ? 0x800 : 0), 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(member.checksum ?? crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(member.size ?? bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { fields, name, packed };
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
