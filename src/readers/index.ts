import { earlyFinding, InputError } from "../diagnostic.ts";
import { decodeText } from "./decode.ts";
import type { Limits } from "./limits.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { type FileType, sniff } from "./sniff.ts";

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
  endings: ["tsv", "txt", "csv"],
  load: async () => (await import("./delimited.ts")).delimitedReader,
};

/** The file formats that can be read. */
export const formats: readonly Format[] = [workbook, yaml, json, delimited];

/**
 * Reads an input by the reader of its format: a container of workbooks is told by its bytes, text by the name, else by its
 * content. Throws `InputError` where it can't be read.
 */
export async function read(input: Input, limits: Limits): Promise<Source> {
  if (input.bytes.length > limits.fileSize) {
    const facts = { limit: "file-size", allowed: limits.fileSize, actual: input.bytes.length } as const;
    throw new InputError(earlyFinding("input/limit", facts, null));
  }
  const reader = await formatOf(input).load();
  return reader.read(input, limits);
}

function formatOf(input: Input): Format {
  const type = sniff(input.bytes);
  const ending = /\.([^./\\]*)$/u.exec(input.name)?.[1]?.toLowerCase() ?? "";
  const claimed = formats.find(({ endings }) => endings.includes(ending));
  if (type === "zip" || type === "ole") return workbook;
  if (claimed === workbook) return type === "text" ? textFormat(input) : workbook;
  if (type === "text" || type === "binary" || type === "empty") return claimed ?? textFormat(input);
  throw otherType(type, ending);
}

/** JSON by its first sign, YAML by a key at the beginning of a line, else rows and columns. */
function textFormat(input: Input): Format {
  const text = decodeText(input, "txt");
  if (/^\s*[{[]/u.test(text)) return json;
  const lines = text.split(/\r\n?|\n/u, 50).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.some((line) => line.includes("\t")) || !lines.some((line) => /^\S[^:]*:(?: |$)/u.test(line))
    ? delimited
    : yaml;
}

function otherType(type: FileType, ending: string): InputError {
  const facts = { reason: "other-type", format: ending, detail: type } as const;
  return new InputError(earlyFinding("input/unreadable", facts, null));
}
