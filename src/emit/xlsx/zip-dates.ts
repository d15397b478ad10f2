import { endSignature, endSize, entrySignature, entrySize, fixedDate } from "../../package/zip/format.ts";

/** A ZIP archive whose parts all bear one fixed date, so that the same parts give the same bytes. Without comment, not ZIP64. */
export function withFixedDates(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endSize;
  if (end < 0 || view.getUint32(end, true) !== endSignature)
    throw new Error("a ZIP archive with a comment or none at all");
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== entrySignature) throw new Error("a broken ZIP directory");
    setDate(view, entry + 12);
    setDate(view, view.getUint32(entry + 42, true) + 10);
    entry +=
      entrySize +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}

function setDate(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true);
  view.setUint16(offset + 2, fixedDate, true);
}
