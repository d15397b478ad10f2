import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { isUntouched } from "./untouched.ts";

interface Facts {
  readonly field: "department" | "project";
}

/** A required cell is blank. */
export const formMissingField = defineRule({
  id: "form/missing-field",
  severity: "error",
  en: {
    title: "A required cell is blank",
    what: "A department's table names the department, and a project's the project.",
    why: "A table without a name can't be told from others, nor be joined with the budget it belongs to.",
    message: ({ field }) => `The name of the ${field} (${names[field]}) is blank.`,
    hint: ({ field }) => `Write the ${field}'s full name.`,
  },
  zh: {
    title: "必填项空白",
    what: "部门整体表应填写部门名称，项目表应填写项目名称。",
    why: "没有名称的表无法与其他表区分，也无法对应到预算。",
    message: ({ field }) => `“${names[field]}”没有填写。`,
    hint: ({ field }) => `请填写${names[field]}的全称。`,
  },
  ground: {
    en: "财预〔2015〕88号, 规范完整性: the form is to be filled in completely.",
    zh: "财预〔2015〕88号，规范完整性：绩效目标表应填报完整。",
  },
  examples: {
    faulty: [{ yaml: "department:\n", at: ["/department/name"] }],
    correct: [{ yaml: "department: 某局\n" }],
  },
  check: missingFields,
});

const names = { department: "部门名称", project: "项目名称" };

function* missingFields(context: RuleContext): Generator<Fault<Facts>> {
  const { table, sections } = context;
  const field = table.form;
  const name = field === "department" ? table.department.name : (table.project?.name ?? null);
  if (sections.has(field) && isBlank(name) && !isUntouched(context)) yield { path: `/${field}/name`, facts: { field } };
}

function isBlank(name: string | null): boolean {
  return name === null || name.trim() === "";
}
