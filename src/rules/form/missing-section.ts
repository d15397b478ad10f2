import type { Section } from "../../draft.ts";
import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { requiredSections, sectionNames } from "./sections.ts";

interface Facts {
  readonly section: Section;
}

/** A section that the form requires is absent. */
export const formMissingSection = defineRule({
  id: "form/missing-section",
  severity: "error",
  en: {
    title: "A section is missing",
    what: "A department's table has its name, budget, goals and indicators; a project's has its name, goals and indicators.",
    why: "Without all of its sections a table can't be reviewed.",
    message: ({ section }) => `The table has no section ${sectionNames[section]} (${section}).`,
    hint: ({ section }) => `Add the section ${sectionNames[section]}, with the label as the form prints it.`,
  },
  zh: {
    title: "缺少必填部分",
    what: "部门整体表应有部门名称、预算整体情况、总体绩效目标和绩效指标；项目表应有项目名称、绩效目标和绩效指标。",
    why: "缺少任何一部分，表格都无法审核。",
    message: ({ section }) => `表中没有“${sectionNames[section]}”部分。`,
    hint: ({ section }) => `请补上“${sectionNames[section]}”，标签按表式书写。`,
  },
  ground: {
    en: "财预〔2015〕88号, 规范完整性: the form is to be filled in completely.",
    zh: "财预〔2015〕88号，规范完整性：绩效目标表应填报完整。",
  },
  examples: {
    faulty: [
      {
        file: {
          name: "no-budget.yaml",
          text: `form: department
department: 某局
goals: [改善充电服务。]
indicators:
  产出指标:
    数量指标:
      新建充电站: 5座
`,
        },
        at: ["/budget"],
      },
    ],
    correct: [{ yaml: "department: 某局\n" }],
  },
  check: missingSections,
});

function* missingSections(context: RuleContext): Generator<Fault<Facts>> {
  for (const section of requiredSections(context)) {
    if (!context.sections.has(section)) yield { path: `/${section}`, facts: { section } };
  }
}
