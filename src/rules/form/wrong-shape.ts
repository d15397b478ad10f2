import type { Shape } from "../../diagnostic.ts";
import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

/** A value has a shape that its key doesn't take. */
export const formWrongShape = defineEarlyRule({
  id: "form/wrong-shape",
  severity: "error",
  medium: "keys",
  en: {
    title: "A value has the wrong shape",
    what: "Each key takes a text, a number, a list or a mapping, as the form lays down.",
    why: "What has another shape is not understood and not in the table.",
    message: ({ key, expected, actual }) =>
      `${quote(key, "en")} should hold ${shapes.en[expected]}, and holds ${shapes.en[actual]}.`,
    hint: ({ key, expected }) => `Write it as ${quote(patterns(key, "…")[expected], "en")}.`,
  },
  zh: {
    title: "值的形式不对",
    what: "每个键的值应为文字、数字、列表或映射，由表式规定。",
    why: "形式不对的内容无法识别，不会进入表中。",
    message: ({ key, expected, actual }) => `${quote(key, "zh")}应为${shapes.zh[expected]}，现为${shapes.zh[actual]}。`,
    hint: ({ key, expected }) => `请写作${quote(patterns(key, "……")[expected], "zh")}。`,
  },
  ground: {
    en: "The form of the YAML: `ptt schema` prints it.",
    zh: "YAML的表式，见ptt schema命令的输出。",
  },
  identity: ({ key, expected, actual }) => [key, expected, actual],
  examples: {
    faulty: [{ yaml: "department: [某局, 另一局]\n", at: [null] }],
    correct: [{ yaml: "department: 某局\n" }],
  },
});

const shapes: Readonly<Record<"en" | "zh", Record<Shape, string>>> = {
  en: {
    text: "a text",
    number: "a number",
    list: "a list",
    mapping: "a mapping of keys to values",
    nothing: "nothing",
  },
  zh: { text: "文字", number: "数字", list: "列表", mapping: "键值映射", nothing: "空值" },
};

function patterns(key: string, gap: string): Readonly<Record<Shape, string>> {
  return {
    text: `${key}: ${gap}`,
    number: `${key}: 7000.51`,
    list: `${key}: [${gap}, ${gap}]`,
    mapping: `${key}: { ${gap}: ${gap} }`,
    nothing: `${key}:`,
  };
}
