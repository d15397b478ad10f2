import { earlyFinding, InputError } from "../diagnostic.ts";
import { defaultLimits } from "../limits.ts";
import { listEntries, type ZipEntry } from "../package/zip/entries.ts";
import { localSize } from "../package/zip/format.ts";

/** The most that is taken from one archive of submissions; a member has the limits of a file. */
const archiveLimits = { ...defaultLimits, parts: 100_000, partSize: Number.POSITIVE_INFINITY, inflatedSize: 2 ** 34 };

/** The bytes at the end of an archive in which its directory must stand. */
export const directoryRoom = 32 * 2 ** 20;

/** The end of an archive, or all of it. */
export interface ArchiveEnd {
  readonly bytes: Buffer;
  /** How many bytes of the archive stand before them. */
  readonly before: number;
}

/**
 * The files in a ZIP archive by its directory; null where it is itself a document of one of the formats that are ZIP archives.
 * Throws `InputError` where it is broken, holds too much, or its members lie over each other (as only a bomb's do) or share
 * a name.
 */
export function listMembers({ bytes, before }: ArchiveEnd): readonly ZipEntry[] | null {
  const entries = listEntries(bytes, archiveLimits, before);
  if (entries.some(({ name }) => isDocumentMark(name))) return null;
  const members = entries
    .map((entry) => ({ ...entry, name: entry.name.replaceAll("\\", "/") }))
    .filter(({ name }) => !name.endsWith("/") && !isHousekeeping(name));
  refuseOverlaps(entries);
  refuseTwins(members);
  return members;
}

/** A part that every OOXML document has, or every OpenDocument one. */
function isDocumentMark(name: string): boolean {
  return name === "[Content_Types].xml" || name === "mimetype";
}

/** What macOS adds, hidden files, and what spreadsheet programs put beside a workbook that is open. */
function isHousekeeping(name: string): boolean {
  return name.split("/").some((step) => step === "__MACOSX" || /^\.(?!\.?$)/u.test(step) || step.startsWith("~$"));
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw broken(`${entry.name}: lies over another member`);
    end = entry.offset + localSize + entry.packedSize;
  }
}

function refuseTwins(members: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of members) {
    if (names.has(name)) throw broken(`${name}: there are two of this name`);
    names.add(name);
  }
}

function broken(detail: string): InputError {
  return new InputError(earlyFinding("input/unreadable", { reason: "broken", format: "zip", detail }, null));
}
