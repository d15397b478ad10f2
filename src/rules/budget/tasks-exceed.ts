import { defineRule, type Fault, type RuleContext } from "../rule.ts";
import { brokenIdentities, type EquationFacts } from "./equation.ts";
import { equationText, explainedText, storedHint } from "./equation-words.ts";
import { tasksScope } from "./scopes.ts";

/** The tasks' funding exceeds project expenditure. */
export const budgetTasksExceed = defineRule({
  id: "budget/tasks-exceed",
  severity: "error",
  en: {
    title: "The tasks cost more than the projects' budget",
    what: "The funding of all tasks together must not exceed project expenditure, rounding aside.",
    why: "Tasks that the budget doesn't pay for can't be carried out as promised.",
    message: (facts, at) => `${equationText(facts, at, "en")}, of which ${explainedText(facts, "en")}.`,
    hint: (facts) =>
      storedHint(facts, "en") ??
      "Lower the tasks' funding, or correct project expenditure; watch for a task counted twice or in another unit.",
  },
  zh: {
    title: "任务资金超过项目支出",
    what: "各项工作任务拟投入的资金合计不得超过项目支出（舍入差除外）。",
    why: "超出预算的任务没有资金保障，目标无法如期实现。",
    message: (facts, at) => `${equationText(facts, at, "zh")}，${explainedText(facts, "zh")}。`,
    hint: (facts) => storedHint(facts, "zh") ?? "请调减任务资金或更正项目支出；注意任务是否重复计算、单位是否一致。",
  },
  ground: {
    en: "财预〔2015〕88号: goals and tasks must match the amount of the budget (适当性, 资金匹配性).",
    zh: "财预〔2015〕88号：绩效目标应与预算资金量相匹配（适当性、资金匹配性）。",
  },
  examples: {
    faulty: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
tasks:
  - { name: 促进产业人才发展, content: 资助创新团队, funding: 25.00, outcome: 聚集一批人才 }
  - { name: 建设充电设施, content: 补助充电站建设, funding: 15.50, outcome: 充电更方便 }
otherTasks: []
`,
        at: ["/tasks"],
      },
    ],
    correct: [
      {
        yaml: `budget:
  unit: 万元
  expenditure: { 基本支出: 60.00, 项目支出: 40.00 }
  revenue: { 财政拨款: 100.00, 其他资金: 0.00 }
tasks:
  - { name: 促进产业人才发展, content: 资助创新团队, funding: 25.00, outcome: 聚集一批人才 }
  - { name: 建设充电设施, content: 补助充电站建设, funding: 15.00, outcome: 充电更方便 }
otherTasks: []
`,
      },
    ],
  },
  scope: tasksScope,
  check: excessiveTasks,
});

function excessiveTasks(context: RuleContext): Iterable<Fault<EquationFacts>> {
  return brokenIdentities(context, ["tasks"]);
}
