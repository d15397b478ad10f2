import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

/** A label inside a section is not understood. */
export const formUnknownLabel = defineEarlyRule({
  id: "form/unknown-label",
  severity: "warning",
  en: {
    title: "A label is not understood",
    what: "Every label, and every key of the YAML, must be one that the form has. What stands under another is not in the table.",
    why: "A value that is not in the table is not checked, and is missing from everything that is made of it.",
    message: ({ label, section, values }) =>
      `${quote(label, "en")}${section === null ? "" : ` in ${section}`} is not understood${values.length === 0 ? "" : `, and ${quote(values.join(" | "), "en")} beside it is not in the table`}.`,
    hint: ({ nearest }) =>
      nearest === null
        ? "Use a label of the form, or remove what doesn't belong to it."
        : `Did you mean ${quote(nearest, "en")}?`,
  },
  zh: {
    title: "标签无法识别",
    what: "表内标签和YAML的键应为表式所列；其他标签下的内容不会进入表中。",
    why: "没有进入表中的内容不会被检查，后续使用时也会缺失。",
    message: ({ label, section, values }) =>
      `${section === null ? "" : `${section}中的`}${quote(label, "zh")}无法识别${values.length === 0 ? "" : `，其内容${quote(values.join(" | "), "zh")}没有读入`}。`,
    hint: ({ nearest }) =>
      nearest === null ? "请改用表式中的标签，或删除不属于本表的内容。" : `是否应为${quote(nearest, "zh")}？`,
  },
  ground: {
    en: "The printed forms of 财预〔2015〕88号 and their regional variants.",
    zh: "财预〔2015〕88号所附表式及各地变体。",
  },
  identity: ({ label, section, values }) => [section, label, ...values],
  examples: {
    faulty: [{ yaml: "budgets: 75591.12\n", at: [null] }],
    correct: [{ yaml: "department: 某局\n" }],
  },
});
