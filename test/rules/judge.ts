import type { Draft } from "../../src/draft.ts";
import { defaultLimits } from "../../src/limits.ts";
import { compileDraft } from "../../src/model/compile.ts";
import { defaultRounding, type Rounding } from "../../src/model/rounding.ts";
import { read } from "../../src/readers/index.ts";
import { type Example, type Rule, type RuleContext, runRule } from "../../src/rules/rule.ts";
import { inputOf } from "./example-input.ts";

/** A finding of a rule in words, its places told as pointers. */
export interface Judged {
  readonly path: string | null;
  readonly related: readonly string[];
  readonly en: string;
  readonly zh: string;
  readonly hint: string | null;
}

/** What a rule finds in an example, which may tell what a workbook stores. */
export async function judge(rule: Rule, example: Example, rounding: Rounding = defaultRounding): Promise<Judged[]> {
  const { drafts } = await read(inputOf(example), defaultLimits);
  return (drafts ?? []).flatMap((draft) => {
    const readings = withStored(draft.readings, example);
    return judgeTable(rule, { ...compileDraft({ ...draft, readings }), rounding });
  });
}

function judgeTable(rule: Rule, context: RuleContext): Judged[] {
  return [...runRule(rule, context)].map(({ path, related, facts }) => ({
    path,
    related,
    en: rule.en.message(facts, atPointer),
    zh: rule.zh.message(facts, atPointer),
    hint: rule.en.hint(facts, atPointer),
  }));
}

function withStored(readings: Draft["readings"], { stored = {}, sums = {} }: Example): Draft["readings"] {
  return new Map(
    [...readings].map(([path, one]) => {
      const sum = sums[path];
      return [path, { ...one, stored: stored[path] ?? one.stored, ...(sum && { sum }) }];
    }),
  );
}

function atPointer(pointer: string): string {
  return pointer;
}
