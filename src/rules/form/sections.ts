import type { Section } from "../../draft.ts";
import type { RuleContext } from "../rule.ts";

/** What each section is called, in the order of a form. */
export const sectionNames: Readonly<Record<Section, string>> = {
  department: "部门名称",
  project: "项目名称",
  budget: "预算整体情况",
  goals: "总体绩效目标",
  tasks: "年度重点工作任务",
  otherTasks: "其他需完成的任务",
  indicators: "绩效指标",
};

/** The sections without which a table is not complete: those that its form names, or else its name, goals and indicators, and a department's budget. */
export function requiredSections({ table, requires }: Pick<RuleContext, "table" | "requires">): readonly Section[] {
  if (requires) return requires;
  return mainSections(table.form).filter((section) => section !== "budget" || table.form === "department");
}

/** The sections of a table that are to be filled in: the main ones of every form and those that its own requires, as far as it has them. */
export function sectionsToFill({ table, sections, requires = [] }: RuleContext): readonly Section[] {
  const asked = [...mainSections(table.form), ...requires];
  return order.filter((section) => sections.has(section) && asked.includes(section));
}

const order = Object.keys(sectionNames) as readonly Section[];

function mainSections(form: "department" | "project"): readonly Section[] {
  return [form, "budget", "goals", "indicators"];
}
