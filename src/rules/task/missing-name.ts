import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { isPlaceholder } from "../text/phrase.ts";

interface Facts {
  /** What else the row holds, the first of content, outcome and funding. */
  readonly other: string;
  readonly name: string | null;
}

/** A task row has something in it and no name. */
export const taskMissingName = defineRule({
  id: "task/missing-name",
  severity: "error",
  en: {
    title: "A task has no name",
    what: "A row of the task section that holds content, funding or an outcome must name its task.",
    why: "Funding is approved, and later accounted for, by task; a row without a name can't be followed up.",
    message: ({ other, name }: Facts) =>
      `This task row holds ${quote(other, "en")} but ${name === null ? "no task name" : `only ${quote(name, "en")} as its name`}.`,
    hint: () =>
      "Name the task as the work plan does, for instance 建设一批充电基础设施; delete the row if it is left over.",
  },
  zh: {
    title: "任务未填写名称",
    what: "工作任务的一行填了内容、资金或期望目标时，应填写任务名称。",
    why: "资金按任务批复和考核，没有名称的任务无法跟踪。",
    message: ({ other, name }) =>
      `本行填了${quote(other, "zh")}，但任务名称${name === null ? "没有填写" : `只填了${quote(name, "zh")}`}。`,
    hint: () => "请按年度工作计划填写任务名称，如“建设一批充电基础设施”；若是多余的行，请删除。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness; the form's task section is kept by task name.",
    zh: "财预〔2015〕88号，完整性审核；表中工作任务按任务名称填列。",
  },
  examples: {
    faulty: [
      {
        yaml: "tasks:\n  - { content: 推动充换电基础设施加快建设。, funding: 1000.00, outcome: 充电基础设施数量稳步增长。 }\n",
        at: ["/tasks/0/name"],
      },
    ],
    correct: [
      {
        yaml: "tasks:\n  - { name: 建设一批充电基础设施, content: 推动充换电基础设施加快建设。, funding: 1000.00, outcome: 新增充电设施150个。 }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    for (const [index, { name, content, outcome, funding }] of table.tasks.entries()) {
      if (!isPlaceholder(name)) continue;
      const other = [content, outcome, isZero(funding) ? null : funding].find((text) => !isPlaceholder(text));
      if (other) yield { path: `/tasks/${index}/name`, facts: { other, name } };
    }
  },
});

/** 无 with a funding of 0 is how clerks say that there is no task. */
function isZero(funding: string | null): boolean {
  return funding !== null && Number(funding) === 0;
}
