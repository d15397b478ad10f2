import { defineRule } from "../rule.ts";
import { settingsScope } from "./scope.ts";

/** The facts of `config/unused-ignore`. */
export interface UnusedIgnoreFacts {
  readonly rule: string;
  /** The line, counted from 1, in which the comment would pass over findings; null where the configuration would, in the file. */
  readonly line: number | null;
}

/** A `# ptt-ignore` comment passes over nothing. */
export const configUnusedIgnore = defineRule<UnusedIgnoreFacts>({
  id: "config/unused-ignore",
  severity: "info",
  en: {
    title: "Something ignored that is not there",
    what: "In YAML, # ptt-ignore RULE: REASON passes over the findings of a rule in its own line, or in the next one where it stands alone. Where nothing is found there, it is told, and so it is where the configuration names this file and the rule finds nothing in it. A rule that is off is not.",
    why: "What is ignored beyond its fault hides the next one, and tells its readers of a fault that is none.",
    message: ({ rule, line }) =>
      line === null
        ? `The configuration passes over ${rule} in this file, but nothing of that rule is found in it.`
        : `The comment passes over ${rule}, but nothing of that rule is found in line ${line}.`,
    hint: ({ line }) =>
      line === null
        ? "Take the file out of the configuration's ignores."
        : "Take the comment away, or put it right above the line at fault.",
  },
  zh: {
    title: "忽略的问题并不存在",
    what: "在YAML里，“# ptt-ignore 规则: 理由”忽略本行的问题；注释独占一行的，忽略下一行的问题。那里没有这条规则的问题时报告；配置文件按文件名忽略而该文件没有这条规则的问题时也报告。规则已关闭的不报。",
    why: "问题已改正而忽略还在，会掩盖以后出现的同类问题，也会让看表的人误以为还有问题。",
    message: ({ rule, line }) =>
      line === null
        ? `配置要求忽略本文件的 ${rule}，但其中没有这条规则的问题。`
        : `注释要求忽略 ${rule}，但第${line}行没有这条规则的问题。`,
    hint: ({ line }) =>
      line === null ? "请从配置文件的 ignores 中删去。" : "请删去这条注释，或移到有问题的那一行上方。",
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
