import { beyond } from "../../limits.ts";
import { type Package, readPart } from "../../package/parts.ts";

/** The shared strings of a workbook, by their index; rich text without its formats, phonetic runs left out. No more than there may be cells. */
export function readSharedStrings(archive: Package, part: string): readonly string[] {
  const { cells, textLength } = archive.limits;
  const strings: string[] = [];
  const rich = richText(textLength);
  readPart(archive, part, {
    open: (element) => {
      if (element === "si") rich.start();
      else rich.open(element);
    },
    close: (element) => {
      if (element !== "si") rich.close(element);
      else if (strings.push(rich.end()) > cells) throw beyond("cells", cells, null);
    },
    text: rich.text,
  });
  return strings;
}

/** Gathers the text of one string item or inline string from its `t` elements. */
export interface RichText {
  readonly start: () => void;
  readonly open: (element: string) => void;
  readonly close: (element: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => string;
}

/** Leaves phonetic readings out. Throws `InputError` at a text longer than `textLength`. */
export function richText(textLength: number): RichText {
  let gathered = "";
  let isText = false;
  let phonetic = 0;
  return {
    start: () => {
      gathered = "";
      isText = false;
      phonetic = 0;
    },
    open: (element) => {
      if (element === "t") isText = true;
      else if (element === "rPh") phonetic++;
    },
    close: (element) => {
      if (element === "t") isText = false;
      else if (element === "rPh") phonetic--;
    },
    text: (text) => {
      if (!isText || phonetic > 0) return;
      gathered += text;
      if (gathered.length > textLength) throw beyond("text-length", textLength, null);
    },
    end: () => unescapeText(gathered),
  };
}

/** Replaces the escapes of ST_Xstring (`_x000D_`, and `_x005F_` for an underscore); every line break becomes `\n`. */
export function unescapeText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/gu, "\n") : plain;
}
