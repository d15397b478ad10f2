import {
  budgetKeys,
  categoryNames,
  departmentKeys,
  formNames,
  goalKeys,
  horizonKeys,
  indicatorKeys,
  type KeyTable,
  lineKeys,
  projectKeys,
  tableKeys,
  targetKeys,
  taskKeys,
} from "./tree/keys.ts";

type Schema = Readonly<Record<string, unknown>>;

const scalar: Schema = { type: ["string", "number", "boolean", "null"] };
const nothing: Schema = { type: "null" };
const amount: Schema = { type: ["string", "number", "null"], description: "金额: a number, or text with separators" };
const lines: Schema = { $ref: "#/$defs/lines" };
const levels: Schema = { $ref: "#/$defs/indicatorList" };

/** The JSON Schema (draft 2020-12) of the YAML that people write, for editors; every key by its English and Chinese names. */
export function yamlJsonSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Target table as YAML",
    description: "A performance target table (绩效目标表) as people write it for ptt",
    ...either({ $ref: "#/$defs/table" }, listOf({ $ref: "#/$defs/table" })),
    $defs: { table: table(), lines: budgetLines(), indicatorList: indicatorList(), target: targetOf() },
  };
}

function table(): Schema {
  return mapping(tableKeys, {
    form: oneOf(formNames),
    title: scalar,
    fiscalYear: scalar,
    department: either(scalar, mapping(departmentKeys, { name: scalar, code: scalar })),
    project: either(
      scalar,
      mapping(projectKeys, { name: scalar, code: scalar, implementingUnit: scalar, attribute: scalar, period: scalar }),
    ),
    budget: either(nothing, mapping(budgetKeys, { unit: scalar, expenditure: lines, revenue: lines })),
    goals: goals(),
    tasks: tasks(),
    otherTasks: tasks(),
    indicators: indicators(),
    schemaVersion: { const: 1 },
    source: {},
  });
}

/** Lines by their labels, or a list of them. */
function budgetLines(): Schema {
  const line = mapping(lineKeys, { label: scalar, amount, children: lines, item: scalar });
  return either(nothing, { type: "object", additionalProperties: either(amount, line) }, listOf(line));
}

function goals(): Schema {
  const goal = mapping(goalKeys, { horizon: oneOf(horizonKeys), ordinal: scalar, text: scalar });
  const ofHorizon = either(scalar, listOf(either(scalar, goal)));
  return either(ofHorizon, mapping(horizonKeys, { cycle: ofHorizon, annual: ofHorizon }));
}

function tasks(): Schema {
  const category = oneOf(categoryNames);
  const task = mapping(taskKeys, { name: scalar, content: scalar, funding: amount, outcome: scalar, category });
  return either(nothing, listOf(task));
}

/** Level 1, level 2, name, target: at each depth a list may stand instead. */
function indicators(): Schema {
  const named = either(nothing, levels, { type: "object", additionalProperties: { $ref: "#/$defs/target" } });
  const level2 = either(nothing, levels, { type: "object", additionalProperties: named });
  return either(nothing, levels, { type: "object", additionalProperties: level2 });
}

function indicatorList(): Schema {
  const category = either(scalar, { type: "object" });
  const target = either(scalar, { type: "object" });
  return listOf(
    mapping(indicatorKeys, {
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
  return either(scalar, mapping(targetKeys, { cycle: scalar, annual: scalar, weight: amount, note: scalar }));
}

function mapping<Key extends string>(keys: KeyTable<Key>, schemas: Readonly<Record<Key, Schema>>): Schema {
  const properties = [...keys.byName].map(([name, key]) => [name, schemas[key]] as const);
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
}

function oneOf(names: KeyTable<string>): Schema {
  return { enum: [...names.byName.keys(), null] };
}

function listOf(items: Schema): Schema {
  return { type: "array", items };
}

function either(...schemas: readonly Schema[]): Schema {
  return { anyOf: schemas };
}
