import type { Suppressed } from "../checked.ts";
import type { Diagnostic, Finding } from "../diagnostic.ts";
import type { Ground } from "../locate.ts";
import type { Comment } from "../readers/reader.ts";
import { commentFindings, ignoreComments } from "./comments.ts";

/** What comments leave to be told, and what they pass over. */
interface ByComment {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What is wrong with the comments. */
  readonly findings: readonly Finding[];
}

/** Parts the findings that comments of their file pass over from the others. */
export function passComments(diagnostics: readonly Diagnostic[], all: readonly Comment[], ground: Ground): ByComment {
  const comments = ground.text ? ignoreComments(all, ground.text) : [];
  if (comments.length === 0) return { diagnostics, suppressed: [], findings: [] };
  const reasons = new Map(
    comments.flatMap(({ line, rules, reason }) => rules.map((rule) => [keyOf(rule, line), reason] as const)),
  );
  const suppressed = diagnostics.flatMap((diagnostic): Suppressed[] => {
    const reason = reasons.get(keyOf(diagnostic.rule, diagnostic.location?.line ?? 0));
    return reason ? [{ diagnostic, by: "comment", reason }] : [];
  });
  const passed = new Set(suppressed.map(({ diagnostic }) => diagnostic));
  const used = new Set(suppressed.map(({ diagnostic }) => keyOf(diagnostic.rule, diagnostic.location?.line ?? 0)));
  const isIdle = (rule: string, line: number) => ground.severityOf(rule) !== "off" && !used.has(keyOf(rule, line));
  return {
    diagnostics: diagnostics.filter((diagnostic) => !passed.has(diagnostic)),
    suppressed,
    findings: commentFindings(comments, isIdle),
  };
}

function keyOf(rule: string, line: number): string {
  return `${line} ${rule}`;
}
