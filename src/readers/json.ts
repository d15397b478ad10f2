import { earlyFinding, InputError } from "../diagnostic.ts";
import type { Limits } from "../limits.ts";
import { SourceText } from "../source/text.ts";
import { decodeText } from "./decode.ts";
import { parseJson } from "./json/parse.ts";
import type { Input, Reader, Source } from "./reader.ts";
import { textKind } from "./text-kind.ts";
import { draftsOf } from "./tree/draft.ts";
import type { Node } from "./tree/node.ts";

/**
 * Normalized tables, or the YAML's shape written as JSON. Several tables stand in a list, or one after another (NDJSON).
 * Where the JSON breaks off, the tables before are still read.
 */
export const jsonReader: Reader = { name: "json", endings: ["json", "ndjson", "jsonl"], read };

function read(input: Input, limits: Limits): Source {
  const text = new SourceText(decodeText(input, "json"));
  const documents: Node[] = [];
  try {
    for (const document of parseJson(text.text, limits)) {
      // One more is told of there, and what follows need not be read.
      if (documents.push(document) > limits.tables) break;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (documents.length === 0) throw textKind(text.text) === "yaml" ? yamlInstead() : error;
    const { drafts, findings } = draftsOf(documents, text, limits);
    return { workbook: null, text, drafts, findings: [...findings, error.finding] };
  }
  return { workbook: null, text, ...draftsOf(documents, text, limits) };
}

function yamlInstead(): InputError {
  return new InputError(
    earlyFinding("input/unreadable", { reason: "other-type", format: "json", detail: "yaml" }, null),
  );
}
