import type { Section } from "../../draft.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { sectionNames, sectionsToFill } from "./sections.ts";
import { isUntouched } from "./untouched.ts";

interface Facts {
  /** The sections in which nothing is filled in. */
  readonly sections: readonly Section[];
}

/** Nothing is filled in: in the table as a whole, or in its indicators. */
export const formNotFilledIn = defineRule({
  id: "form/not-filled-in",
  severity: "error",
  en: {
    title: "Not filled in yet",
    what: "A table says something in each of its sections. A blank form is reported once, not at each of its cells; so is a section of indicators without a single one.",
    why: "A form that was sent in blank would else pass for a table without faults, or drown in findings about every blank cell.",
    message: ({ sections }: Facts) =>
      sections.length === 1
        ? `${sectionNames[sections[0] ?? "indicators"]} is not filled in yet.`
        : `The form is not filled in yet: ${sections.map((section) => sectionNames[section]).join(", ")}.`,
    hint: ({ sections }) =>
      sections.length === 1
        ? "Fill in at least one row: its categories, name and target."
        : "Fill in the form from top to bottom, then check it again.",
  },
  zh: {
    title: "尚未填写",
    what: "表中各部分都应有内容。整张空白表只报一次，不逐格报；绩效指标部分一个指标也没有的，同样报一次。",
    why: "否则，空白表要么被当成没有问题的表，要么每个空格都报一遍。",
    message: ({ sections }) =>
      sections.length === 1
        ? `“${sectionNames[sections[0] ?? "indicators"]}”尚未填写。`
        : `表格尚未填写：${sections.map((section) => sectionNames[section]).join("、")}。`,
    hint: ({ sections }) =>
      sections.length === 1 ? "请至少填写一行：指标类别、三级指标和指标值。" : "请自上而下填写后再检查。",
  },
  ground: {
    en: "财预〔2015〕88号, 规范完整性: the form is to be filled in completely.",
    zh: "财预〔2015〕88号，规范完整性：绩效目标表应填报完整。",
  },
  examples: {
    faulty: [
      {
        file: {
          name: "blank.yaml",
          text: `form: department
fiscalYear: 2024
department:
budget:
  unit: 万元
  expenditure: { 基本支出: , 项目支出: }
  revenue: { 财政拨款: , 其他资金: }
goals: []
indicators:
  产出指标: { 数量指标: , 质量指标: }
`,
        },
        at: [""],
      },
      { yaml: "indicators:\n  产出指标: { 数量指标: , 质量指标: }\n", at: ["/indicators"] },
    ],
    correct: [{ yaml: "goals: [改善充电服务。]\n" }],
  },
  *check(context: RuleContext): Generator<Fault<Facts>> {
    const { table, sections } = context;
    const blank = isUntouched(context) ? sectionsToFill(context) : [];
    if (blank.length > 0) yield { path: "", facts: { sections: blank } };
    else if (sections.has("indicators") && table.indicators.length === 0) {
      yield { path: "/indicators", facts: { sections: ["indicators"] } };
    }
  },
});
