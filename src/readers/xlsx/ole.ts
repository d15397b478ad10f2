import type { InputError } from "../../diagnostic.ts";
import { unreadable } from "../../package/fault.ts";

/** Streams that tell what an OLE compound file (MS-CFB) is. */
const streams = [
  ["EncryptedPackage", "encrypted", null],
  ["Workbook", "old-workbook", null],
  ["Book", "old-workbook", null],
  ["WordDocument", "other-type", "doc"],
  ["PowerPoint Document", "other-type", "ppt"],
] as const;

/** An entry of the directory of a compound file begins with its name, at a multiple of this many bytes. */
const entrySize = 128;

/** Why an OLE compound file is no workbook that ptt reads: encrypted, of the format before 2007, or another document. */
export function explainOle(bytes: Uint8Array): InputError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [name, reason, detail] of streams) {
    if (hasEntry(file, name)) return unreadable(reason, detail);
  }
  return unreadable("other-type", "ole");
}

function hasEntry(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, "utf16le");
  for (let at = file.indexOf(wanted); at !== -1; at = file.indexOf(wanted, at + 2)) {
    if (at % entrySize === 0) return true;
  }
  return false;
}
