/** What a file is by its bytes: `text` is text in any encoding, `binary` anything unknown. */
export type FileType =
  | ("empty" | "zip" | "ole" | "html" | "mhtml" | "xml-workbook" | "rtf" | "text" | "binary")
  | (typeof signatures)[number][0];

/** Kinds of file that begin with fixed bytes. */
const signatures = [
  ["pdf", "%PDF"],
  ["png", "\x89PNG"],
  ["jpeg", "\xff\xd8\xff"],
  ["gif", "GIF8"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["gzip", "\x1f\x8b"],
  ["7z", "7z\xbc\xaf\x27\x1c"],
  ["rar", "Rar!\x1a\x07"],
  ["sqlite", "SQLite format 3\0"],
] as const;

const zipStarts = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
const oleStart = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** How many bytes are looked at. */
const lookedAt = 4096;

/** Tells by its first bytes what a file is, whatever its name says. */
export function sniff(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, lookedAt));
  const start = head.toString("latin1", 0, 16);
  if (zipStarts.some((signature) => start.startsWith(signature))) return "zip";
  if (start.startsWith(oleStart)) return "ole";
  const known = signatures.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  return isText(head) ? kindOfText(head) : "binary";
}

function isText(head: Buffer): boolean {
  if (hasUtf16Mark(head)) return true;
  if (head.includes(0)) return hasZerosOnOneSide(head);
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13);
  return controls.length * 100 <= head.length;
}

function hasUtf16Mark(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** UTF-16 without a mark has zeros in one half of its bytes only, and few that are not zero between them are controls. */
function hasZerosOnOneSide(head: Buffer): boolean {
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index++) {
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 10 >= head.length;
}

function kindOfText(head: Buffer): FileType {
  const start = head
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/u, "");
  if (start.startsWith("{\\rtf")) return "rtf";
  if (/^(?:MIME-Version|From):/iu.test(start) && /multipart\/related/iu.test(start)) return "mhtml";
  if (start.startsWith("<")) return kindOfMarkup(start);
  return "text";
}

/** Comments, an XML declaration and other instructions may stand before the first element of a page. */
function kindOfMarkup(head: string): FileType {
  if (head.startsWith("<?xml") && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-workbook";
  const start = head.replace(/^(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!\[[^\]]*\]>\s*)+/su, "");
  return htmlStart.test(start) ? "html" : "text";
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|table|meta|title|style|script|link|base|div|p|span|font|center|form|br|tr|h\d)\b/iu;
