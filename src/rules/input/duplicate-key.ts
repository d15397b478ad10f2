import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

/** A mapping has a key twice. */
export const inputDuplicateKey = defineEarlyRule({
  id: "input/duplicate-key",
  severity: "error",
  medium: "keys",
  en: {
    title: "A key is given twice",
    what: "A mapping may have each key once. The Chinese and the English name of a key are the same key.",
    why: "Only one of the two values can be meant, and programs differ in which they take.",
    message: ({ key, firstLine }) => `The key ${quote(key, "en")} was already given on line ${firstLine}.`,
    hint: () => "Keep the one that is meant; write a list where both are.",
  },
  zh: {
    title: "键重复",
    what: "同一映射中每个键只能出现一次；同一键的中英文名称视为同一个键。",
    why: "两个值只能有一个有效，不同程序取用的可能不同。",
    message: ({ key, firstLine }) => `键${quote(key, "zh")}在第${firstLine}行已经出现过。`,
    hint: () => "请只保留一个；两个都需要时请写成列表。",
  },
  ground: {
    en: "YAML 1.2, 3.2.1.1: the keys of a mapping are unique.",
    zh: "YAML 1.2第3.2.1.1节：映射的键不得重复。",
  },
  identity: ({ key }) => key,
  examples: {
    faulty: [
      {
        file: {
          name: "twice.yaml",
          text: "form: department\ndepartment: 某局\nbudget:\n  unit: 万元\n  expenditure: { 基本支出: 60.00, 基本支出: 40.00 }\n",
        },
        at: [null],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
`,
      },
    ],
  },
});
