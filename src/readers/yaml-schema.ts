import {
  budgetWords,
  categoryWords,
  departmentWords,
  goalWords,
  horizonWords,
  indicatorWords,
  lineSaid,
  lineWords,
  projectWords,
  type Said,
  tableWords,
  targetSaid,
  targetWords,
  taskWords,
} from "../vocabulary/yaml-words.ts";
import {
  budgetKeys,
  categoryNames,
  departmentKeys,
  formNames,
  goalKeys,
  horizonKeys,
  indicatorKeys,
  lineKeys,
  projectKeys,
  tableKeys,
  targetKeys,
  taskKeys,
} from "./tree/keys.ts";
import { expenditureLabels, level1Labels, level2Labels, revenueLabels } from "./tree/labels.ts";
import { either, listOf, mapping, oneOf, ref, type Schema, said } from "./yaml-schema/parts.ts";

const scalar: Schema = { type: ["string", "number", "boolean", "null"] };
const nothing: Schema = { type: "null" };
const amount: Schema = { type: ["string", "number", "null"] };
const levels: Schema = ref("indicatorList");
const saidOfCategory: ReadonlyMap<string, Said> = new Map(Object.entries(categoryWords));

/**
 * The JSON Schema (draft 2020-12) of the YAML that people write, for editors: every key by its English and Chinese names, said in both
 * languages, and the labels that are usual where any may stand.
 */
export function yamlJsonSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Target table as YAML",
    description: "A performance target table as people write it for ptt · 手写的绩效目标表",
    ...either(ref("table"), listOf(ref("table"))),
    $defs: {
      table: table(),
      department: either(scalar, mapping(departmentKeys, departmentWords, { name: scalar, code: scalar })),
      project: project(),
      budget: budget(),
      line: either(amount, lineMapping()),
      lines: lines(new Map()),
      expenditure: lines(expenditureLabels),
      revenue: lines(revenueLabels),
      goals: goals(),
      goalsOfHorizon: goalsOfHorizon(),
      tasks: tasks(),
      indicators: indicators(),
      level2: level2(),
      named: either(nothing, levels, { type: "object", additionalProperties: said(targetSaid, "", ref("target")) }),
      indicatorList: indicatorList(),
      target: targetOf(),
    },
  };
}

function table(): Schema {
  return mapping(tableKeys, tableWords, {
    form: oneOf(formNames),
    title: scalar,
    fiscalYear: scalar,
    department: ref("department"),
    project: ref("project"),
    budget: ref("budget"),
    goals: ref("goals"),
    tasks: ref("tasks"),
    otherTasks: ref("tasks"),
    indicators: ref("indicators"),
    schemaVersion: { const: 1 },
    source: {},
  });
}

function project(): Schema {
  const fields = { name: scalar, code: scalar, implementingUnit: scalar, attribute: scalar, period: scalar };
  return either(scalar, mapping(projectKeys, projectWords, fields));
}

function budget(): Schema {
  const sides = { unit: scalar, expenditure: ref("expenditure"), revenue: ref("revenue") };
  return either(nothing, mapping(budgetKeys, budgetWords, sides));
}

function lineMapping(): Schema {
  return mapping(lineKeys, lineWords, { label: scalar, amount, children: ref("lines"), item: scalar });
}

/** Lines by their labels, or a list of them. */
function lines(labels: ReadonlyMap<string, string>): Schema {
  const names = [...new Set([...labels.values(), ...labels.keys()])];
  const known = names.map((label) => [label, said(lineSaid, label, ref("line"))] as const);
  const byLabel = { type: "object", properties: Object.fromEntries(known), additionalProperties: ref("line") };
  return either(nothing, byLabel, listOf(lineMapping()));
}

function goals(): Schema {
  const ofHorizon = ref("goalsOfHorizon");
  return either(ofHorizon, mapping(horizonKeys, horizonWords, { cycle: ofHorizon, annual: ofHorizon }));
}

function goalsOfHorizon(): Schema {
  const goal = mapping(goalKeys, goalWords, { horizon: oneOf(horizonKeys), ordinal: scalar, text: scalar });
  return either(scalar, listOf(either(scalar, goal)));
}

function tasks(): Schema {
  const category = oneOf(categoryNames);
  const fields = { name: scalar, content: scalar, funding: amount, outcome: scalar, category };
  return either(nothing, listOf(mapping(taskKeys, taskWords, fields)));
}

/** Level 1, level 2, name, target: at each depth a list may stand instead. */
function indicators(): Schema {
  return either(nothing, levels, labelled(level1Labels, ref("level2")));
}

function level2(): Schema {
  return either(nothing, levels, labelled(level2Labels, ref("named")));
}

/** A mapping of categories, the usual ones by name. */
function labelled(labels: ReadonlyMap<string, string>, below: Schema): Schema {
  const known = [...labels].flatMap(([key, label]) => {
    const words = saidOfCategory.get(key);
    return words ? [label, key].map((name) => [name, said(words, name, below)] as const) : [];
  });
  return { type: "object", properties: Object.fromEntries(known), additionalProperties: below };
}

function indicatorList(): Schema {
  const category = either(scalar, { type: "object" });
  const target = either(scalar, { type: "object" });
  return listOf(
    mapping(indicatorKeys, indicatorWords, {
      level1: category,
      level2: category,
      name: scalar,
      cycle: target,
      annual: target,
      weight: amount,
      note: scalar,
    }),
  );
}

/** One text for cycle and annual alike, or each by its name. */
function targetOf(): Schema {
  return either(
    scalar,
    mapping(targetKeys, targetWords, { cycle: scalar, annual: scalar, weight: amount, note: scalar }),
  );
}
