import type { Language } from "../diagnostic.ts";
import { rules } from "../rules/index.ts";
import type { Option } from "../rules/option.ts";
import { judgingKeys, languages, roundingModes, severityNames } from "./config.ts";

const severity = { enum: [...severityNames] };
const text = { type: "string", minLength: 1 };
const language: Language = "en";

/** The JSON Schema (draft 2020-12) of `ptt.config.yaml`, for editors. */
export function configJsonSchema(): unknown {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Configuration of ptt",
    type: ["object", "null"],
    additionalProperties: false,
    properties: {
      language: { enum: [...languages], description: "Of messages; that of the locale where it is left out" },
      rounding: {
        type: "object",
        description: "How sums of rounded amounts are judged",
        additionalProperties: false,
        properties: {
          mode: { enum: [...roundingModes] },
          tolerance: { type: "number", minimum: 0, description: "An absolute amount in the table's unit" },
        },
      },
      maxWarnings: { type: "integer", minimum: 0, description: "The warnings that are let pass" },
      rules: {
        type: "object",
        description: "The severity of rules, or with it what their lists hold",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(({ id, en, options = [] }) => [id, ruleSchema(en.title, options)])),
      },
      ignores: { type: "array", items: ignore, description: "Findings that are passed over, by file and rule" },
      baseline: { ...text, description: "The file of known findings, as ptt baseline writes it" },
      profiles: {
        type: "object",
        description: "Sets by name, of which one is laid over what stands outside of them",
        additionalProperties: profile,
      },
      profile: { ...text, description: "The profile that holds where --profile names none" },
    },
  };
}

const profile = {
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(judgingKeys.map((key) => [key, { $ref: `#/properties/${key}` }])),
};

const ignore = {
  type: "object",
  additionalProperties: false,
  required: ["path", "rule", "reason"],
  properties: {
    path: { ...oneOrMore(text), description: "Globs, as seen from the folder of the configuration" },
    rule: oneOrMore({ enum: rules.map(({ id }) => id) }),
    reason: text,
  },
};

function ruleSchema(title: string, options: readonly Option[]): unknown {
  if (options.length === 0) {
    const alone = { type: "object", additionalProperties: false, properties: { severity } };
    return { anyOf: [severity, alone], description: title };
  }
  const lists = options.map(({ name, takes, about }) => [name, { ...listOf(takes), description: about[language] }]);
  const properties = { severity, ...Object.fromEntries(lists) };
  return { anyOf: [severity, { type: "object", additionalProperties: false, properties }], description: title };
}

function listOf(takes: Option["takes"]): object {
  const item = takes === "numbers" ? { type: "number", minimum: 0 } : takes === "texts" ? text : { enum: [...takes] };
  return { anyOf: [item, { type: "array", items: item }] };
}

function oneOrMore(item: object): object {
  return { anyOf: [item, { type: "array", minItems: 1, items: item }] };
}
