import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { tableJsonSchema } from "../src/model/json-schema.ts";
import { yamlJsonSchema } from "../src/readers/yaml-schema.ts";
import { safeJson } from "../src/source/unsafe.ts";

const schemas = { "table.schema.json": tableJsonSchema(), "yaml.schema.json": yamlJsonSchema() };

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

  test("accepts several tables, and parts of lines", () => {
    expect(accepts("- title: a\n- budget: { 支出: { 基本支出: { 金额: 3, 其中: { 人员: 1, 公用: 2 } } } }\n")).toBe(
      true,
    );
  });

  test.each(["titel: a\n", "budget: { 支出: 3 }\n", "tasks: 修路\n", "form: 区域\n", "indicators: 5\n"])(
    "refuses %j",
    (yaml) => {
      expect(accepts(yaml)).toBe(false);
    },
  );
});
