import { decodeExactly, markedEncoding } from "../../source/encodings.ts";

/** How much of a page is searched for the statement of its encoding. */
const searched = 4096;

/**
 * The text of a page. A byte order mark counts first; then what the bytes are, as a page that was saved again often still states
 * the encoding that it had; then the encoding that it states; else GB18030. Bytes that are none of it are replaced by U+FFFD.
 */
export function decodePage(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  return decodeExactly("utf-8", bytes) ?? new TextDecoder(statedEncoding(bytes) ?? "gb18030").decode(bytes);
}

/** UTF-16 without a mark, by the zero beside the `<` that a page begins with. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : null;
}

/** The encoding that a `meta` element or an XML declaration states; null where it is unknown, or UTF-8, which the bytes are not. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searched)).toString("latin1");
  const label = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{1,40})/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" || encoding.startsWith("utf-16") ? null : encoding;
  } catch {
    return null;
  }
}
