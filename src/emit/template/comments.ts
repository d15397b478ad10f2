import { isCollection, isMap, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import type { FormKind } from "../../draft.ts";
import type { YamlWords } from "../yaml/words.ts";
import type { TemplateWords } from "./words.ts";

/** What is said of a field, by its path of keys; `*` stands for any key, and for the first item of a list. */
export interface Comment {
  readonly path: readonly string[];
  readonly text: string;
}

/** The comments of a form's fields, under the keys of one language. */
export function commentsFor(form: FormKind, words: YamlWords, say: TemplateWords): readonly Comment[] {
  const { budget, project, tasks, indicators, revenue, children } = words;
  const paths: (readonly [path: readonly string[], text: string])[] = [
    [[words.form], say.form],
    [[words.title], say.title],
    [[words.fiscalYear], say.fiscalYear],
    [[words.department], say.department[form]],
    [[project], say.project],
    [[project, words.projectName], say.projectName],
    [[project, words.projectCode], say.projectCode],
    [[project, words.implementingUnit], say.implementingUnit],
    [[project, words.attribute], say.attribute],
    [[project, words.period], say.period],
    [[budget], say.budget[form]],
    [[budget, words.unit], say.unit],
    [[budget, words.expenditure], say.expenditure],
    [[budget, words.expenditure, "*"], say.amount],
    [[budget, revenue], say.revenue],
    [[budget, revenue, "年度资金总额"], say.total],
    [[budget, revenue, "*"], say.amount],
    [[budget, revenue, "*", words.amount], say.amount],
    [[budget, revenue, "*", children, "*"], say.amount],
    [[words.goals], say.goals],
    [[tasks], say.tasks],
    [[words.otherTasks], say.otherTasks],
    ...[tasks, words.otherTasks].flatMap((list): (readonly [string[], string])[] => [
      [[list, "*", words.name], say.taskName],
      [[list, "*", words.content], say.content],
      [[list, "*", words.funding], say.funding],
      [[list, "*", words.outcome], say.outcome],
    ]),
    [[indicators], say.indicators.join("\n")],
    ...Object.entries(say.categories).map(([label, text]) => [[indicators, "*", label], text] as const),
  ];
  return paths.map(([path, text]) => ({ path, text }));
}

/** Adds the first comment that is meant for it to each field: beside a value, above what has lines of its own below it. */
export function addComments(mapping: YAMLMap, comments: readonly Comment[], path: readonly string[] = []): void {
  for (const { key, value } of mapping.items) {
    const own = [...path, String((key as Scalar).value)];
    const comment = comments.find((candidate) => isMeant(candidate.path, own));
    if (comment) addComment(key as Scalar, value as Node, comment.text);
    if (isMap(value)) addComments(value as YAMLMap, comments, own);
    const [first] = isSeq(value) ? value.items : [];
    if (isMap(first)) addComments(first as YAMLMap, comments, [...own, "*"]);
  }
}

function isMeant(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((key, at) => key === "*" || key === path[at]);
}

function addComment(key: Scalar, value: Node, text: string): void {
  if (isCollection(value) || text.includes("\n")) key.commentBefore = spaced(text);
  else value.comment = spaced(text);
}

/** A comment's text, a blank after each number sign. */
function spaced(text: string): string {
  return text.replace(/^/gmu, " ");
}
