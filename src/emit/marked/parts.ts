import type { Limits } from "../../limits.ts";
import { unreadable } from "../../package/fault.ts";
import { partKey, unescapeName } from "../../package/part-names.ts";
import { decodeXml } from "../../package/xml.ts";
import { listEntries, type ZipEntry } from "../../package/zip/entries.ts";
import { inflate } from "../../package/zip/inflate.ts";
import { copyPart, packPart, writeZip } from "../../package/zip/write.ts";

/**
 * The parts of a package, and what becomes of them. Those that are not written anew keep their packed bytes, and their order.
 * Part names don't tell upper from lower case.
 */
export class Parts {
  readonly #file: Buffer;
  readonly #entries: readonly ZipEntry[];
  /** The first entry of each name; those that were removed left out. */
  readonly #known = new Map<string, ZipEntry>();
  /** What was written, by the keys of the names. */
  readonly #written = new Map<string, { readonly name: string; readonly text: string }>();
  readonly #removed = new Set<string>();

  /** Throws `InputError` where the archive can't be read, or exceeds a limit. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#entries = listEntries(this.#file, limits);
    for (const entry of this.#entries) {
      const key = partKey(entry.name);
      if (!this.#known.has(key)) this.#known.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.#keyOf(name) !== null;
  }

  /** The text of an XML part. Throws `InputError` where there is no such part. */
  read(name: string): string {
    const key = this.#keyOf(name);
    const entry = key === null ? undefined : this.#known.get(key);
    const text = key === null ? undefined : this.#written.get(key)?.text;
    if (text !== undefined) return text;
    if (!entry) throw unreadable("broken", `no part ${name}`);
    return decodeXml(inflate(this.#file, entry));
  }

  /** Writes a part, new or in the place of the one that bears its name. */
  write(name: string, text: string): void {
    const key = this.#keyOf(name) ?? partKey(name);
    this.#written.set(key, { name: partName(name), text });
  }

  remove(name: string): void {
    const key = this.#keyOf(name);
    if (key === null) return;
    this.#written.delete(key);
    this.#known.delete(key);
    this.#removed.add(key);
  }

  /** The first of the names, made by a number from 1, that no part bears. */
  freeName(nameOf: (number: number) => string): string {
    for (let number = 1; ; number++) {
      if (!this.has(nameOf(number))) return nameOf(number);
    }
  }

  /** The package: the very bytes that were read where nothing has changed. */
  toBytes(): Uint8Array {
    const kept = this.#entries.filter((entry) => !this.#removed.has(partKey(entry.name)));
    const changed = new Map([...this.#written].filter(([key, { text }]) => this.#isChanged(key, text)));
    if (changed.size === 0 && kept.length === this.#entries.length) return this.#file;
    const old = kept.map((entry) => {
      const part = copyPart(this.#file, entry);
      const change = this.#known.get(partKey(entry.name)) === entry ? changed.get(partKey(entry.name)) : undefined;
      return change ? { ...packPart(part.name, encodeXml(change.text)), flags: part.flags } : part;
    });
    const added = [...changed].filter(([key]) => !this.#known.has(key));
    return writeZip([...old, ...added.map(([, { name, text }]) => packPart(Buffer.from(name), encodeXml(text)))]);
  }

  #isChanged(key: string, text: string): boolean {
    const entry = this.#known.get(key);
    return !entry || decodeXml(inflate(this.#file, entry)) !== text;
  }

  /** The key of a part that is there, its name being written with escapes or without. */
  #keyOf(name: string): string | null {
    const keys = [partKey(name), partKey(unescapeName(name))];
    return keys.find((key) => this.#known.has(key) || this.#written.has(key)) ?? null;
  }
}

function partName(name: string): string {
  return name.replace(/^\/+/u, "");
}

/** As UTF-8, which a declaration of another encoding then says. */
function encodeXml(text: string): Buffer {
  return Buffer.from(text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[^"']*/iu, "$1UTF-8"));
}
