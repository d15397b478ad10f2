import { defineRule } from "../rule.ts";
import { settingsScope } from "./scope.ts";

/** The facts of `config/unused-ignore`. */
export interface UnusedIgnoreFacts {
  readonly rule: string;
  /** The line, counted from 1, in which the comment would pass over findings. */
  readonly line: number;
}

/** A `# ptt-ignore` comment passes over nothing. */
export const unusedIgnore = defineRule<UnusedIgnoreFacts>({
  id: "config/unused-ignore",
  severity: "info",
  en: {
    title: "An ignore comment that passes over nothing",
    what: "In YAML, # ptt-ignore RULE: REASON passes over the findings of a rule in its own line, or in the next one where it stands alone. Where nothing is found there, it is told. A rule that is off is not.",
    why: "A comment that outlives its fault hides the next one, and tells its readers of a fault that is none.",
    message: ({ rule, line }) => `The comment passes over ${rule}, but nothing of that rule is found in line ${line}.`,
    hint: () => "Take the comment away, or put it right above the line at fault.",
  },
  zh: {
    title: "忽略注释没有作用",
    what: "在YAML里，“# ptt-ignore 规则: 理由”忽略本行的问题；注释独占一行的，忽略下一行的问题。那里没有这条规则的问题时报告；规则已关闭的不报。",
    why: "问题已改正而注释还在，会掩盖以后出现的同类问题，也会让看表的人误以为还有问题。",
    message: ({ rule, line }) => `注释要求忽略 ${rule}，但第${line}行没有这条规则的问题。`,
    hint: () => "请删去这条注释，或移到有问题的那一行上方。",
  },
  ground: {
    en: "What is passed over must stay visible: each comment says why, and is told where it does nothing.",
    zh: "忽略须有据可查：每处忽略都写明理由，不再需要的应当删去。",
  },
  identity: ({ rule }) => rule,
  examples: {
    faulty: [{ yaml: "department: 某市科技局 # ptt-ignore indicator/vague: 名称由上级规定\n", at: [null] }],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标:\n      # ptt-ignore indicator/vague: 上级文件原文如此\n      项目资金投入: 按规定控制和支付\n",
      },
    ],
  },
  scope: settingsScope,
  check: null,
});
