import { beyond, type Limits } from "../limits.ts";
import { unreadable } from "./fault.ts";
import { partKey, relationsPart, resolveTarget, unescapeName } from "./part-names.ts";
import { decodeXml, parseXml, type XmlHandler } from "./xml.ts";
import { listEntries, type ZipEntry } from "./zip/entries.ts";
import { inflate } from "./zip/inflate.ts";

/** The parts of an OOXML package (ECMA-376 part 2), by their names, which don't tell upper from lower case. */
export interface Package {
  readonly file: Buffer;
  readonly parts: ReadonlyMap<string, ZipEntry>;
  readonly limits: Limits;
  /** Bytes inflated so far, a part as often as it was read. */
  readonly inflated: { size: number };
}

/** A relationship of a part: its target as a part name, and its type's last step (`worksheet`, `styles`). */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** Lists the parts of a package; of parts that bear the same name the first counts. */
export function openPackage(file: Buffer, limits: Limits): Package {
  const parts = new Map<string, ZipEntry>();
  for (const entry of listEntries(file, limits)) {
    const key = partKey(entry.name);
    if (!parts.has(key)) parts.set(key, entry);
  }
  return { file, parts, limits, inflated: { size: 0 } };
}

/** Whether a package has a part of a name, whose letters may be of either case. */
export function hasPart(archive: Package, name: string): boolean {
  return archive.parts.has(partKey(name));
}

/** Reads a part with a handler. Throws `InputError` where there is no such part, or it can't be read. */
export function readPart(archive: Package, name: string, handler: XmlHandler): void {
  const entry = archive.parts.get(partKey(name)) ?? archive.parts.get(partKey(unescapeName(name)));
  if (!entry) throw unreadable("broken", `no part ${name}`);
  const { inflated, limits } = archive;
  inflated.size += entry.size;
  if (inflated.size > limits.inflatedSize) throw beyond("inflated-size", limits.inflatedSize, inflated.size);
  parseXml(name, decodeXml(inflate(archive.file, entry)), handler, limits);
}

/** The relationships of a part by their ids, those to something outside left out; "" is the package itself. */
export function readRelationships(archive: Package, source: string): ReadonlyMap<string, Relationship> {
  const name = relationsPart(source);
  const found = new Map<string, Relationship>();
  if (!hasPart(archive, name)) return found;
  readPart(archive, name, {
    open: (element, attribute) => {
      const target = attribute("Target");
      if (element !== "Relationship" || target === undefined || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      found.set(attribute("Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolveTarget(source, target),
      });
    },
  });
  return found;
}
