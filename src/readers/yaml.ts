import type { Limits } from "../limits.ts";
import { SourceText } from "../source/text.ts";
import { decodeText } from "./decode.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { draftsOf } from "./tree/draft.ts";
import { commentsIn } from "./yaml/comments.ts";
import { readDocuments } from "./yaml/documents.ts";

/** Tables as people write them; several in one file are documents parted by `---`. */
export const yamlReader: Reader = { name: "yaml", endings: ["yaml", "yml"], read };

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(withLineFeeds(decodeText(input, "yaml")));
  const documents = readDocuments(text, limits);
  const { drafts, findings } = draftsOf(documents.nodes, text, limits);
  return {
    workbook: null,
    text,
    drafts,
    findings: [...documents.findings, ...findings],
    comments: () => commentsIn(text.text),
  };
}

/** A carriage return alone ends a line in YAML too, which the library doesn't know. Places stay what they are. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/gu, "\n");
}
