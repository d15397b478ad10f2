import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { essence, isPlaceholder, unnumbered } from "../text/phrase.ts";

interface Facts {
  readonly name: string;
  readonly first: string;
}

/** Two tasks have the same name. */
export const taskDuplicate = defineRule({
  id: "task/duplicate",
  severity: "warning",
  en: {
    title: "Two tasks have the same name",
    what: "No two tasks of a table, key tasks and others alike, should have the same name, spaces and punctuation aside. A name merged over several rows is one task in several lines.",
    why: "A task that stands twice is funded or counted twice, or hides that two different tasks are meant.",
    message: ({ name, first }: Facts, at) => `The task ${quote(name, "en")} is already listed in ${at(first)}.`,
    hint: () => "Merge the two rows and their funding, or name each after what is particular to it.",
  },
  zh: {
    title: "任务名称重复",
    what: "同一张表的各项任务（含其他任务）名称不应相同，空格和标点不计。名称单元格跨几行合并的，是一项任务分行填写，不算重复。",
    why: "重复的任务可能重复安排资金，也可能是两项不同的任务没有区分开。",
    message: ({ name, first }, at) => `任务${quote(name, "zh")}与${at(first)}的任务名称相同。`,
    hint: () => "请合并两行及其资金；若确是两项任务，请在名称中写出区别。",
  },
  ground: {
    en: "财预〔2015〕88号: review of completeness (clear and specific) and of how funds match tasks.",
    zh: "财预〔2015〕88号，完整性（明确清晰）和资金匹配性审核。",
  },
  examples: {
    faulty: [
      {
        yaml: `tasks:
  - { name: 促进产业人才发展, content: 支付青蓝创业项目资助经费。, funding: 407.41, outcome: 遴选5个创新团队。 }
  - { name: 促进 产业人才发展, content: 支付创新领军团队资助经费。, funding: 5000.00, outcome: 遴选5个创业团队。 }
`,
        at: ["/tasks/1/name"],
      },
    ],
    correct: [
      {
        yaml: `tasks:
  - { name: 资助青蓝创业项目, content: 支付青蓝创业项目资助经费。, funding: 407.41, outcome: 遴选5个创新团队。 }
  - { name: 资助创新领军团队, content: 支付创新领军团队资助经费。, funding: 5000.00, outcome: 遴选5个创业团队。 }
`,
      },
    ],
  },
  *check({ table, isWrittenOnce }): Generator<Fault<Facts>> {
    const seen = new Map<string, { readonly first: string; readonly last: string }>();
    for (const [index, { name }] of table.tasks.entries()) {
      if (name === null || isPlaceholder(name)) continue;
      const path = `/tasks/${index}/name`;
      const key = unnumbered(name) || essence(name);
      const before = seen.get(key);
      seen.set(key, { first: before?.first ?? path, last: path });
      if (!before || isWrittenOnce?.(before.last, path)) continue;
      yield { path, facts: { name, first: before.first }, related: [before.first] };
    }
  },
});
