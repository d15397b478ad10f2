import type { Node, Scalar, YAMLMap } from "yaml";
import { splitGoals } from "../../model/goals.ts";
import type { Goal, TargetTable, Task } from "../../model/table.ts";
import { budgetNode } from "./budget.ts";
import { indicatorsNode } from "./indicators.ts";
import { digitsNode, listNode, mappingNode, textNode, type YamlEntry } from "./nodes.ts";
import type { YamlWords } from "./words.ts";

/** A table as the mapping that a person would write, a blank line before each of its sections. */
export function tableMapping(table: TargetTable, words: YamlWords): YAMLMap {
  const mapping = mappingNode([
    [words.form, textNode(words.forms[table.form])],
    entryOf(words.title, table.title),
    table.fiscalYear === null ? undefined : [words.fiscalYear, digitsNode(String(table.fiscalYear))],
    departmentEntry(table, words),
    table.project === null ? undefined : [words.project, projectNode(table.project, words)],
    sectionOf(words.budget, budgetNode(table.budget, words)),
    [words.goals, goalsNode(table.goals, words)],
    ...taskEntries(table.tasks, words),
    table.indicators.length === 0 ? undefined : [words.indicators, indicatorsNode(table.indicators, words)],
  ]);
  partSections(mapping, words);
  return mapping;
}

/** Puts a blank line before each section of a table. */
export function partSections(mapping: YAMLMap, words: YamlWords): void {
  for (const { key } of mapping.items.slice(1)) {
    if (isSection((key as Scalar<string>).value, words)) (key as Scalar).spaceBefore = true;
  }
}

function isSection(key: string, words: YamlWords): boolean {
  const { project, budget, goals, tasks, otherTasks, indicators } = words;
  return [project, budget, goals, tasks, otherTasks, indicators].includes(key);
}

function sectionOf(key: string, value: Node | undefined): YamlEntry {
  return value && [key, value];
}

/** A text by its key; nothing where there is none. */
function entryOf(key: string, text: string | null): YamlEntry {
  return text === null ? undefined : [key, textNode(text)];
}

/** A project's table need not name a department. */
function departmentEntry({ form, department: { name, code } }: TargetTable, words: YamlWords): YamlEntry {
  if (code !== null) return [words.department, mappingNode([entryOf(words.name, name), entryOf(words.code, code)])];
  return name === null && form === "project" ? undefined : [words.department, textNode(name)];
}

function projectNode(project: NonNullable<TargetTable["project"]>, words: YamlWords): Node {
  return mappingNode([
    entryOf(words.projectName, project.name),
    entryOf(words.projectCode, project.code),
    entryOf(words.implementingUnit, project.implementingUnit),
    entryOf(words.attribute, project.attribute),
    entryOf(words.period, project.period),
  ]);
}

/** Annual goals as a list; those of both horizons each under its name, or in a list that tells it of each where they are mixed. */
function goalsNode(goals: readonly Goal[], words: YamlWords): Node {
  const cycle = goals.filter(({ horizon }) => horizon === "cycle");
  const annual = goals.filter(({ horizon }) => horizon === "annual");
  const texts = (of: readonly Goal[]) => listNode(of.map((goal) => goalNode(goal, words)));
  if (cycle.length === 0) return texts(annual);
  if (goals.slice(0, cycle.length).some(({ horizon }) => horizon === "annual")) {
    return listNode(goals.map((goal) => statedGoal(goal, words)));
  }
  return mappingNode([
    [words.cycleGoals, texts(cycle)],
    annual.length === 0 ? undefined : [words.annualGoals, texts(annual)],
  ]);
}

/** A text; with its ordinal where the numbers in it would else part it when it is read. */
function goalNode({ ordinal, text }: Goal, words: YamlWords): Node {
  const [only, ...others] = splitGoals(text);
  if (only === text && others.length === 0) return textNode(text);
  return mappingNode([
    [words.ordinal, digitsNode(String(ordinal))],
    [words.text, textNode(text)],
  ]);
}

function statedGoal({ horizon, ordinal, text }: Goal, words: YamlWords): Node {
  return mappingNode([
    [words.horizon, textNode(words.horizons[horizon])],
    [words.ordinal, digitsNode(String(ordinal))],
    [words.text, textNode(text)],
  ]);
}

/** Key tasks, then others; where they are mixed, one list that tells the kind of each. */
function taskEntries(tasks: readonly Task[], words: YamlWords): YamlEntry[] {
  const key = tasks.filter(({ category }) => category === "key");
  const other = tasks.filter(({ category }) => category === "other");
  if (tasks.slice(0, key.length).some(({ category }) => category === "other")) {
    return [[words.tasks, listNode(tasks.map((task) => taskNode(task, words, words.categories[task.category])))]];
  }
  return [
    key.length === 0 ? undefined : [words.tasks, listNode(key.map((task) => taskNode(task, words, null)))],
    other.length === 0 ? undefined : [words.otherTasks, listNode(other.map((task) => taskNode(task, words, null)))],
  ];
}

function taskNode({ name, content, funding, outcome }: Task, words: YamlWords, category: string | null): Node {
  return mappingNode([
    entryOf(words.category, category),
    entryOf(words.name, name),
    entryOf(words.content, content),
    funding === null ? undefined : [words.funding, digitsNode(funding)],
    entryOf(words.outcome, outcome),
  ]);
}
