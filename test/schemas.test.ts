import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../src/check.ts";
import { configJsonSchema } from "../src/config/json-schema.ts";
import { readConfig } from "../src/config/read.ts";
import { yamlTemplate } from "../src/emit/template.ts";
import { emitYaml } from "../src/emit/yaml.ts";
import { tableJsonSchema } from "../src/model/json-schema.ts";
import { yamlJsonSchema } from "../src/readers/yaml-schema.ts";
import { reportJsonSchema } from "../src/reporters/json-schema.ts";
import { rules } from "../src/rules/index.ts";
import { safeJson } from "../src/source/unsafe.ts";
import { inputOf, settingsOf } from "./rules/example-input.ts";
import { anyTable } from "./support/any-table.ts";
import { report } from "./support/formats/report.ts";

const schemas = {
  "table.schema.json": tableJsonSchema(),
  "yaml.schema.json": yamlJsonSchema(),
  "validate.schema.json": reportJsonSchema(),
  "config.schema.json": configJsonSchema(),
};

function read(path: string): string {
  return readFileSync(new URL(path, new URL("../", import.meta.url)), "utf8");
}

describe.each(Object.entries(schemas))("schemas/%s", (name, schema) => {
  test("is what the code gives; npm run schemas writes it anew", () => {
    expect(read(`schemas/${name}`)).toBe(`${safeJson(schema, 2)}\n`);
  });

  test("is valid draft 2020-12", () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    expect(ajv.validateSchema(schema as object)).toBe(true);
    expect(() => ajv.compile(schema as object)).not.toThrow();
  });
});

describe("the schema of the YAML", () => {
  const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(yamlJsonSchema() as object);
  const accepts = (yaml: string) => validates(parse(yaml));

  test.each(readdirSync(new URL("../examples/", import.meta.url)).filter((name) => name.endsWith(".yaml")))(
    "accepts examples/%s",
    (name) => {
      expect(accepts(read(`examples/${name}`)), JSON.stringify(validates.errors)).toBe(true);
    },
  );

  test("accepts the keys of both languages, mixed", () => {
    expect(accepts("表式: 部门整体\ndepartment: 某局\n预算:\n  单位: 万元\n  revenue: { 财政拨款: 1 }\n")).toBe(true);
  });

  test("accepts every form that indicators take", () => {
    expect(
      accepts("indicators:\n  产出指标:\n    数量指标: { 个数: 3个, 面积: { cycle: 3, 年度: 1, 权重: 10 } }\n"),
    ).toBe(true);
    expect(accepts("indicators:\n  - { level1: 产出指标, 二级指标: 数量指标, name: 个数, annual: 3个 }\n")).toBe(true);
    expect(accepts("indicators:\n  产出指标:\n    - { level2: 数量指标, name: 个数, annual: 3个 }\n")).toBe(true);
  });

  test("accepts what is written of any table, and blank forms", () => {
    for (const form of ["department", "project"] as const) {
      for (const language of ["en", "zh"] as const) {
        expect(accepts(yamlTemplate({ form, language, year: null, from: null }, null))).toBe(true);
      }
    }
    fc.assert(
      fc.property(anyTable(), fc.constantFrom("en" as const, "zh" as const), (table, language) => {
        expect(accepts(emitYaml(table, language)), JSON.stringify(validates.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("says of every key, in both languages, what belongs there", () => {
    const { $defs } = yamlJsonSchema() as { readonly $defs: Readonly<Record<string, object>> };
    const bare: string[] = [];
    for (const [name, definition] of Object.entries($defs)) {
      for (const [key, description] of propertiesOf(definition)) {
        if (!/\p{Script=Han}/u.test(description ?? "") || !/[a-z]{2}/u.test(description ?? ""))
          bare.push(`${name} ${key}`);
      }
    }
    expect(bare).toEqual([]);
  });

  test("accepts several tables, and parts of lines", () => {
    expect(accepts("- title: a\n- budget: { 支出: { 基本支出: { 金额: 3, 其中: { 人员: 1, 公用: 2 } } } }\n")).toBe(
      true,
    );
  });

  test.each([
    "titel: a\n",
    "budget: { 支出: 3 }\n",
    "tasks: 修路\n",
    "form: 区域\n",
    "indicators: 5\n",
    "目标: [甲]\n",
    "goals: [[甲]]\n",
    "goals: { 下年: [甲] }\n",
    "tasks: [{ 任务: 甲 }]\n",
    "tasks: [{ name: 甲, funding: { 金额: 3 } }]\n",
    "budget: { 收入: { 财政拨款: [1] } }\n",
    "indicators: { 产出指标: { 数量指标: { 个数: { 指标: 3个 } } } }\n",
    "indicators: { 产出指标: 3个 }\n",
    "project: { 名字: 甲 }\n",
  ])("refuses %j", (yaml) => {
    expect(accepts(yaml)).toBe(false);
  });
});

/** The properties in a schema and in those below it, each with its description. */
function* propertiesOf(schema: unknown): Generator<readonly [string, string | undefined]> {
  if (typeof schema !== "object" || schema === null) return;
  const { properties = {} } = schema as { readonly properties?: Readonly<Record<string, { description?: string }>> };
  for (const [key, { description }] of Object.entries(properties)) yield [key, description];
  for (const below of Object.values(schema)) yield* propertiesOf(below);
}

describe("the schema of findings", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validates = ajv.compile(reportJsonSchema() as object);

  test("accepts what is written of every faulty example, and of what can't be read", async () => {
    for (const { id, examples } of rules) {
      const files = await Promise.all(examples.faulty.map((example) => check(inputOf(example), settingsOf(example))));
      expect(validates(JSON.parse(report("json", files))), `${id} ${JSON.stringify(validates.errors)}`).toBe(true);
    }
    expect(validates(JSON.parse(report("json", [])))).toBe(true);
  });

  test("refuses another key, and one that is missing", () => {
    const empty = JSON.parse(report("json", []));
    expect(validates({ ...empty, more: 1 })).toBe(false);
    expect(validates({ ...empty, summary: { ...empty.summary, errors: undefined } })).toBe(false);
  });
});

describe("the schema of the configuration", () => {
  const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configJsonSchema() as object);

  test.each([
    "language: zh\nmaxWarnings: 3\n",
    "rounding: { mode: strict, tolerance: 0.05 }\n",
    "rules: { budget/unit: off, indicator/weights: { severity: error, sums: [80] }, text/truncated: { limits: 255 } }\n",
    "rules: { indicator/vague: { accepted: [] }, budget/unit: { severity: info } }\n",
    "ignores: [{ path: a, rule: [goal/missing], reason: b }]\nbaseline: a.json\n",
    "rulez: {}\n",
    "language: fr\n",
    "rules: { indicator/vage: off }\n",
    "rules: { indicator/vague: warn }\n",
    "rules: { budget/unit: { limits: [1] } }\n",
    "rules: { indicator/missing-category: { required: [outputs] } }\n",
    "ignores: [{ path: a, rule: goal/missing }]\n",
    "ignores: [{ path: [], rule: goal/missing, reason: b }]\n",
    "maxWarnings: -1\n",
    "profiles: { 上报: { maxWarnings: 0, rounding: { mode: strict }, rules: { indicator/vague: error } }, 起草: {} }\nprofile: 起草\n",
    "profiles: {}\n",
    "profiles: [a]\n",
    "profiles: { a: }\n",
    "profiles: { a: { language: zh } }\n",
    "profiles: { a: { rules: { indicator/vage: off } } }\n",
    "profiles: { a: { maxWarnings: -1 } }\n",
    "profile: [a]\n",
    "",
  ])("agrees with the reader on %j", (yaml) => {
    expect(validates(parse(yaml))).toBe(readConfig(yaml).faults.length === 0);
  });
});
