import { isUntouched } from "../form/untouched.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { lacking, looked } from "../scope.ts";
import { isPlaceholder } from "../text/phrase.ts";

/** There is no goal text. */
export const goalMissing = defineRule({
  id: "goal/missing",
  severity: "error",
  en: {
    title: "No goal is stated",
    what: "The goal section must say what the money is to achieve; a blank cell, a dash or 无 is no goal.",
    why: "Tasks and indicators are judged by the goal they serve; without one, nobody can tell whether they fit.",
    message: ({ text }: { text: string | null }) =>
      text === null
        ? "The goal section has no text."
        : `The goal section holds only ${quote(text, "en")}, which is no goal.`,
    hint: () =>
      "State what is to be achieved this year in a sentence or two with figures, for instance 新增认定高新技术企业500家，带动研发投入150亿元。",
  },
  zh: {
    title: "未填写绩效目标",
    what: "总体绩效目标应写明资金要达到的效果；空白、横线或“无”都不是目标。",
    why: "任务和指标是否合适，要对照绩效目标判断；没有目标就无从判断。",
    message: ({ text }) =>
      text === null ? "绩效目标没有填写。" : `绩效目标只填了${quote(text, "zh")}，没有写明目标。`,
    hint: () => "请用一两句话写明本年度要达到的目标，并带上数量，如“新增认定高新技术企业500家，带动研发投入150亿元”。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness, whether the goal is filled in as the form asks.",
    zh: "财预〔2015〕88号，完整性审核：绩效目标填报是否完整、明确。",
  },
  examples: {
    faulty: [
      { yaml: "goals: []\n", at: ["/goals"] },
      { yaml: "goals:\n  - 无\n", at: ["/goals/0/text"] },
    ],
    correct: [{ yaml: "goals:\n  - 新增认定高新技术企业500家。\n" }],
  },
  scope: (context) =>
    isUntouched(context) || !context.sections.has("goals")
      ? lacking("goals")
      : looked(Math.max(1, context.table.goals.length)),
  *check(context): Generator<Fault<{ text: string | null }>> {
    const { table, sections } = context;
    if (!sections.has("goals") || isUntouched(context)) return;
    const [first] = table.goals;
    if (!first) yield { path: "/goals", facts: { text: null } };
    else if (table.goals.every(({ text }) => isPlaceholder(text)))
      yield { path: "/goals/0/text", facts: { text: first.text } };
  },
});
