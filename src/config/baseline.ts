import type { KnownFinding } from "../rules/rule.ts";
import { safeJson } from "../source/unsafe.ts";

/** The findings that are known, by file: its path as seen from the folder of the baseline. */
export type Baseline = Readonly<Record<string, readonly KnownFinding[]>>;

/** What a baseline is called where nothing else is said. */
export const baselineName = "ptt.baseline.json";

/** A baseline as a text: files by their paths, the findings of each in their order, a finding on a line, to be read in a comparison. */
export function writeBaseline(baseline: Baseline): string {
  const paths = Object.keys(baseline).filter((path) => baseline[path]?.length);
  const files = paths.map((path) => {
    const findings = (baseline[path] ?? []).map((known) => `      ${safeJson(known)}`);
    return `    ${safeJson(path)}: [\n${findings.join(",\n")}\n    ]`;
  });
  return `{\n  "baselineVersion": 1,\n  "files": {${files.length > 0 ? `\n${files.join(",\n")}\n  ` : ""}}\n}\n`;
}

/** Reads a baseline; null where the text is none. */
export function readBaseline(text: string): Baseline | null {
  const { baselineVersion, files } = recordOf(parsed(text));
  if (baselineVersion !== 1 || typeof files !== "object" || files === null) return null;
  const baseline: Record<string, readonly KnownFinding[]> = Object.create(null);
  for (const [path, findings] of Object.entries(files)) {
    if (!Array.isArray(findings) || !findings.every(isKnown)) return null;
    baseline[path] = findings;
  }
  return { ...baseline };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isKnown(value: unknown): value is KnownFinding {
  const { rule, table, place, value: written, count } = recordOf(value);
  return [rule, table, place, written].every((part) => typeof part === "string") && Number.isSafeInteger(count);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
