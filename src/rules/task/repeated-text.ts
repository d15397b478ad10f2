import type { Task } from "../../model/table.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { essence, isPlaceholder } from "../text/phrase.ts";

/** Shorter outcomes than this may well recur in what is done: 完成验收. */
const shortestOutcome = 8;

interface Facts {
  readonly name: string | null;
  readonly outcome: string;
  readonly isWhole: boolean;
  readonly content: string;
}

/** What is done and what is expected are the same words. */
export const taskRepeatedText = defineRule({
  id: "task/repeated-text",
  severity: "info",
  en: {
    title: "A task's outcome repeats its content",
    what: "What a task is expected to reach should say more than what is done; an outcome whose every word already stands in the content says nothing more.",
    why: "An outcome that only repeats the work gives nothing to hold the result against at the end of the year.",
    message: ({ name, outcome, isWhole, content }: Facts, at) =>
      `The expected outcome${name === null ? "" : ` of ${quote(name, "en")}`}, ${quote(outcome, "en")}, ${isWhole ? "is word for word" : "only repeats words of"} the content in ${at(content)}.`,
    hint: () =>
      "Say what will be different when the work is done, with a figure if there is one: not 稳住进出口存量 again, but 全年外贸进出口总额1000亿元以上.",
  },
  zh: {
    title: "期望目标与实施内容重复",
    what: "期望达到的目标应写出实施内容之外的结果；目标的文字全都出现在实施内容中时报告。",
    why: "目标只是重复做什么，年终就没有可以对照的结果。",
    message: ({ name, outcome, isWhole, content }, at) =>
      `${name === null ? "该任务" : `${quote(name, "zh")}`}的期望目标${quote(outcome, "zh")}与${at(content)}的实施内容${isWhole ? "完全相同" : "文字重复"}，没有写出结果。`,
    hint: () =>
      "请写明做完之后达到什么结果，最好有数量：不再重复“稳住进出口存量”，而写“全年外贸进出口总额1000亿元以上”。",
  },
  ground: {
    en: "财预〔2015〕88号: the goal must be specific and measurable (细化量化); what is done is not yet what is achieved.",
    zh: "财预〔2015〕88号，绩效目标应细化量化；做什么不等于达到什么。",
  },
  examples: {
    faulty: [
      {
        yaml: "tasks:\n  - { name: 推动外资外贸稳增长, content: 做好服务保障，全力稳住进出口存量，深挖进出口增量。, funding: 1280.43, outcome: 全力稳住进出口存量，深挖进出口增量 }\n",
        at: ["/tasks/0/outcome"],
      },
    ],
    correct: [
      {
        yaml: "tasks:\n  - { name: 推动外资外贸稳增长, content: 做好服务保障，全力稳住进出口存量，深挖进出口增量。, funding: 1280.43, outcome: 全年外贸进出口总额1000亿元以上。 }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    for (const [index, task] of table.tasks.entries()) {
      const isWhole = repetition(task);
      if (isWhole === null || task.outcome === null) continue;
      const content = `/tasks/${index}/content`;
      const facts = { name: task.name, outcome: task.outcome, isWhole, content };
      yield { path: `/tasks/${index}/outcome`, facts, related: [content] };
    }
  },
});

/** true where outcome and content are the same, false where the content holds the outcome's words, null where neither. */
function repetition({ content, outcome }: Task): boolean | null {
  if (content === null || outcome === null || isPlaceholder(outcome)) return null;
  const [done, expected] = [essence(content), essence(outcome)];
  if (done === expected) return true;
  return expected.length >= shortestOutcome && done.includes(expected) ? false : null;
}
