import { earlyFinding, InputError } from "../diagnostic.ts";
import { beyond, type Limits } from "../limits.ts";
import { listEntries } from "../package/zip/entries.ts";
import { endingOf } from "./as-format.ts";
import { decodeText } from "./decode.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { type FileType, sniff } from "./sniff.ts";
import { textKind } from "./text-kind.ts";

/** A file format, by its name for messages and options; its reader is loaded when a file of it comes. */
interface Format {
  readonly name: string;
  /** File endings without their dot, in lower case. */
  readonly endings: readonly string[];
  readonly load: () => Promise<Reader>;
}

const workbook: Format = {
  name: "xlsx",
  endings: ["xlsx", "xlsm", "xltx", "xltm"],
  load: async () => (await import("./xlsx/workbook.ts")).xlsxReader,
};

const oldWorkbook: Format = {
  name: "xls",
  endings: ["xls", "et", "xlt", "ett"],
  load: async () => (await import("./xls.ts")).xlsReader,
};

const spreadsheet: Format = {
  name: "ods",
  endings: ["ods", "ots"],
  load: async () => (await import("./ods.ts")).odsReader,
};

const xmlWorkbook: Format = {
  name: "xml-workbook",
  endings: ["xml"],
  load: async () => (await import("./xml-workbook.ts")).xmlWorkbookReader,
};

const wordDocument: Format = {
  name: "docx",
  endings: ["docx", "docm", "dotx", "dotm"],
  load: async () => (await import("./docx.ts")).docxReader,
};

const page: Format = {
  name: "html",
  endings: ["html", "htm", "xhtml"],
  load: async () => (await import("./html.ts")).htmlReader,
};

const yaml: Format = {
  name: "yaml",
  endings: ["yaml", "yml"],
  load: async () => (await import("./yaml.ts")).yamlReader,
};

const json: Format = {
  name: "json",
  endings: ["json", "ndjson", "jsonl"],
  load: async () => (await import("./json.ts")).jsonReader,
};

const delimited: Format = {
  name: "delimited",
  endings: ["tsv", "txt", "csv", "md"],
  load: async () => (await import("./delimited.ts")).delimitedReader,
};

/** The file formats that can be read. */
export const formats: readonly Format[] = [
  workbook,
  oldWorkbook,
  spreadsheet,
  xmlWorkbook,
  wordDocument,
  page,
  yaml,
  json,
  delimited,
];

/** Pages, Markdown and XML are mostly something else than tables. */
const namedOutright: ReadonlySet<string> = new Set([...page.endings, ...xmlWorkbook.endings, "md"]);

/** The endings of the files that folders and archives are searched for; files of other formats must be named. */
export const soughtEndings: readonly string[] = formats
  .flatMap(({ endings }) => endings)
  .filter((ending) => !namedOutright.has(ending));

/**
 * Reads an input by the reader of its format: a container of workbooks is told by its bytes, text by the name, else by its
 * content. Throws `InputError` where it can't be read.
 */
export async function read(input: Input, limits: Limits): Promise<Source> {
  return (await readerFor(input, limits)).read(input, limits);
}

/** The reader that `read` reads an input with. Throws `InputError` where there is none. */
export async function readerFor(input: Input, limits: Limits): Promise<Reader> {
  const { length } = input.bytes;
  if (length > limits.fileSize) throw beyond("file-size", limits.fileSize, length);
  return formatOf(input, limits).load();
}

function formatOf(input: Input, limits: Limits): Format {
  const type = sniff(input.bytes);
  const ending = endingOf(input.name);
  const claimed = formats.find(({ endings }) => endings.includes(ending));
  if (type === "zip") return containerFormat(input, limits) ?? (isContainer(claimed) ? claimed : workbook);
  if (type === "ole") return oldWorkbook;
  if (type === "html") return page;
  if (type === "xml-workbook") return xmlWorkbook;
  if (type === "text" && claimed && binaryFormats.includes(claimed)) return textFormat(input);
  if (type === "text" || type === "binary" || type === "empty") return claimed ?? textFormat(input);
  throw otherType(type, ending);
}

/** What systems name as a workbook is often text. */
const binaryFormats: readonly Format[] = [workbook, oldWorkbook, spreadsheet, wordDocument];

function isContainer(format: Format | undefined): format is Format {
  return format === spreadsheet || format === wordDocument;
}

/** The format of a ZIP container by how the name of a part that only it has begins; null where there is none, or the container is broken. */
function containerFormat({ bytes }: Input, limits: Limits): Format | null {
  const marks: readonly (readonly [start: string, format: Format])[] = [
    ["word/document.xml", wordDocument],
    ["content.xml", spreadsheet],
    ["xl/", workbook],
  ];
  const names = partNames(bytes, limits);
  return marks.find(([start]) => names.some((name) => name.startsWith(start)))?.[1] ?? null;
}

function partNames(bytes: Input["bytes"], limits: Limits): readonly string[] {
  try {
    return listEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits).map(({ name }) => name);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** The format of a text that its name doesn't tell. */
function textFormat(input: Input): Format {
  return { json, yaml, delimited }[textKind(decodeText(input, "txt"))];
}

function otherType(type: FileType, ending: string): InputError {
  const facts = { reason: "other-type", format: ending, detail: type } as const;
  return new InputError(earlyFinding("input/unreadable", facts, null));
}
