import type { Facts, Finding, RuleId } from "../diagnostic.ts";
import type { Comment } from "../readers/reader.ts";
import type { InvalidIgnoreFacts } from "../rules/config/invalid-ignore.ts";
import { rules } from "../rules/index.ts";
import type { TextPlace } from "../source/place.ts";
import type { SourceText } from "../source/text.ts";
import { nearestNames } from "./nearest.ts";

/** `# ptt-ignore rule, rule: reason` in YAML: findings of these rules are passed over in its own line, or in the next where it stands alone. */
export interface IgnoreComment {
  /** As they are written. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The line, counted from 1, in which findings are passed over. */
  readonly line: number;
  readonly place: TextPlace;
}

/** Those of a text's comments that pass over findings, in their order. */
export function ignoreComments(all: readonly Comment[], source: SourceText): readonly IgnoreComment[] {
  const comments = all.filter(({ text }) => opening.test(text));
  const next = comments.length > 0 ? nextLines(source) : [];
  return comments.map(({ text, start }) => {
    const [, rules = "", reason = ""] = /^([^:：]*)[:：]?(.*)$/su.exec(text.replace(opening, "")) ?? [];
    return {
      rules: [...new Set(rules.split(/[\s,，、]+/u))].filter((rule) => rule !== ""),
      reason: reason.trim(),
      line: targetLine(start, source, next),
      place: { kind: "text", start, end: start + text.length },
    };
  });
}

const opening = /^#+\s*ptt-ignore(?![\w-])/u;

/** A comment after something is about its own line; one that stands alone, about the next line that holds more than a comment. */
function targetLine(start: number, source: SourceText, next: readonly number[]): number {
  const own = source.lineOf(start);
  const isAlone = source.text.slice(source.lineSpan(own).start, start).trim() === "";
  return isAlone ? (next[own + 1] ?? own) : own;
}

/** By the number of a line: the line itself or the first after it that holds more than a comment. */
function nextLines(source: SourceText): readonly number[] {
  const next = [source.lineCount + 1];
  for (let line = source.lineCount; line > 0; line--) {
    const isIdle = /^\s*(?:#|$)/u.test(source.line(line));
    next.push(isIdle ? (next.at(-1) ?? line) : line);
  }
  return [0, ...next.reverse()];
}

/** After these a file is told no further of its comments. */
const mostFindings = 100;
const longestRule = 60;

/** What is wrong with comments: those that can't be followed, and by `isIdle` those that pass over nothing. */
export function commentFindings(
  comments: readonly IgnoreComment[],
  isIdle: (rule: string, line: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const comment of comments) {
    for (const rule of comment.rules.length > 0 ? comment.rules : [null]) {
      const finding = faultIn(comment, rule, isIdle);
      if (finding) findings.push(finding);
      if (findings.length === mostFindings) return findings;
    }
  }
  return findings;
}

function faultIn(
  { reason, line, place }: IgnoreComment,
  rule: string | null,
  isIdle: (rule: string, line: number) => boolean,
): Finding | null {
  const invalid = (facts: InvalidIgnoreFacts) => findingAt("config/invalid-ignore", { ...facts }, place);
  if (rule === null) return invalid({ problem: "no-rule", rule: "", near: [] });
  if (!ruleIds.includes(rule)) {
    const shown = rule.length > longestRule ? `${rule.slice(0, longestRule)}…` : rule;
    return invalid({ problem: "unknown-rule", rule: shown, near: nearestNames(rule, ruleIds) });
  }
  if (reason === "") return invalid({ problem: "no-reason", rule, near: [] });
  return isIdle(rule, line) ? findingAt("config/unused-ignore", { rule, line }, place) : null;
}

const ruleIds: readonly string[] = rules.map(({ id }) => id);

function findingAt(rule: RuleId, facts: Facts, place: TextPlace): Finding {
  return { rule, facts, path: null, place, related: [] };
}
