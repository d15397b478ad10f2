import type { Document } from "yaml";
import { earlyFinding, type Finding } from "../../diagnostic.ts";
import type { Limits } from "../../limits.ts";
import type { SourceText } from "../../source/text.ts";
import type { Node } from "../tree/node.ts";
import { composeYaml } from "./compose.ts";
import { type Mistake, mistakeOf, type Trouble } from "./mistakes.ts";
import { nodeOf } from "./nodes.ts";
import { type Patched, patchText, type Replacement } from "./patch.ts";
import { troublesIn } from "./troubles.ts";

/** The documents of a YAML stream that can be read, and the mistakes in the YAML itself. */
export interface Documents {
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
}

/** Each round reads the whole text again; what isn't put right by then stays unread. The cost is in characters read. */
const mostRounds = 40;
const mostCost = 2_000_000;
const costOfError = 100;
/** After these a file is reported no further. */
const mostMistakes = 100;

/**
 * Reads a YAML stream. A mistake within one value (`达标率: >90%`) is reported and read as if the value were in quotes, so that
 * all else is still checked; a document with any other mistake is reported and left out.
 */
export function readDocuments(source: SourceText, limits: Limits): Documents {
  const mistakes = new Map<number, Mistake>();
  const repairs: Replacement[] = [];
  for (let round = 1; ; round++) {
    const patched = patchText(source.text, repairs);
    const documents = composeYaml(patched.text, limits);
    const found = documents.flatMap((document) => newMistakes(troublesIn(document, patched), source, mistakes));
    const repairable = found.flatMap(({ repair }) => repair ?? []).filter((repair) => !overlapsAny(repair, repairs));
    const cost =
      round * (source.text.length + documents.reduce((sum, { errors }) => sum + errors.length, 0) * costOfError);
    if (repairable.length === 0 || round === mostRounds || cost > mostCost) {
      return { nodes: soundNodes(documents, patched, limits), findings: [...mistakes.values()].map(findingOf) };
    }
    repairs.push(...repairable);
  }
}

function overlapsAny({ start, end }: Replacement, others: readonly Replacement[]): boolean {
  return others.some((other) => start < other.end && other.start < end);
}

/** The mistakes of a document that are not known yet, up to one of which those that follow may be the consequence. */
function newMistakes(troubles: readonly Trouble[], source: SourceText, known: Map<number, Mistake>): Mistake[] {
  const found: Mistake[] = [];
  for (const trouble of troubles) {
    if (known.size === mostMistakes) break;
    const mistake = mistakeOf(trouble, source);
    const earlier = known.get(mistake.at.start);
    if (!earlier) {
      known.set(mistake.at.start, mistake);
      found.push(mistake);
    }
    if (!isConfined(trouble) || !(earlier ?? mistake).repair) break;
  }
  return found;
}

/** Whether a trouble touches one value only. */
function isConfined({ code, message }: Trouble): boolean {
  return ["BAD_SCALAR_START", "BAD_DQ_ESCAPE", "LOST_TEXT"].includes(code) || message.startsWith("Block scalar header");
}

function soundNodes(documents: readonly Document.Parsed[], patched: Patched, limits: Limits): Node[] {
  return documents
    .filter((document) => troublesIn(document, patched).length === 0)
    .map((document) => nodeOf(document, patched.toSource, limits));
}

function findingOf({ mistake, at, detail, repair }: Mistake): Finding {
  const { start, end, text } = at;
  const finding = earlyFinding("input/yaml", { mistake, text, detail }, { kind: "text", start, end });
  return repair ? { ...finding, fix: repair } : finding;
}
