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
  const targets = comments.map(({ start }) => targetLine(start, source));
  return comments.map(({ text, start }, index) => {
    const [, rules = "", reason = ""] = /^([^:：]*)[:：]?(.*)$/su.exec(text.replace(opening, "")) ?? [];
    return {
      rules: rules.split(/[\s,，、]+/u).filter((rule) => rule !== ""),
      reason: reason.trim(),
      line: targets[index] ?? 0,
      place: { kind: "text", start, end: start + text.length },
    };
  });
}

const opening = /^#+\s*ptt-ignore(?![\w-])/u;

/** A comment after something is about its own line; one that stands alone, about the next line that holds more than a comment. */
function targetLine(start: number, source: SourceText): number {
  const own = source.lineOf(start);
  if (source.text.slice(source.lineSpan(own).start, start).trim() !== "") return own;
  let line = own + 1;
  while (line <= source.lineCount && /^\s*(?:#|$)/u.test(source.line(line))) line++;
  return line;
}

/** What is wrong with comments: those that can't be followed, and by `isIdle` those that pass over nothing. */
export function commentFindings(
  comments: readonly IgnoreComment[],
  isIdle: (rule: string, line: number) => boolean,
): readonly Finding[] {
  return comments.flatMap(({ rules, reason, line, place }) => {
    const invalid = (facts: InvalidIgnoreFacts) => findingAt("config/invalid-ignore", { ...facts }, place);
    if (rules.length === 0) return [invalid({ problem: "no-rule", rule: "", near: [] })];
    return rules.flatMap((rule) => {
      if (!ruleIds.includes(rule))
        return [invalid({ problem: "unknown-rule", rule, near: nearestNames(rule, ruleIds) })];
      if (reason === "") return [invalid({ problem: "no-reason", rule, near: [] })];
      return isIdle(rule, line) ? [findingAt("config/unused-ignore", { rule, line }, place)] : [];
    });
  });
}

const ruleIds: readonly string[] = rules.map(({ id }) => id);

function findingAt(rule: RuleId, facts: Facts, place: TextPlace): Finding {
  return { rule, facts, path: null, place, related: [] };
}
