import { defineRule } from "../rule.ts";
import { settingsScope } from "./scope.ts";

/** The facts of `config/invalid-ignore`. */
export interface InvalidIgnoreFacts {
  readonly problem: "unknown-rule" | "no-rule" | "no-reason";
  /** The rule as written; "" where none is. */
  readonly rule: string;
  /** The rules that are most like it. */
  readonly near: readonly string[];
}

/** A `# ptt-ignore` comment that can't be followed. */
export const configInvalidIgnore = defineRule<InvalidIgnoreFacts>({
  id: "config/invalid-ignore",
  severity: "warning",
  en: {
    title: "An ignore comment that can't be followed",
    what: "A # ptt-ignore comment names rules that there are, and after a colon the reason why their findings are passed over. One that doesn't has no effect.",
    why: "A fault passed over without a reason can't be told from one that was forgotten.",
    message: ({ problem, rule }) => messages.en[problem](rule),
    hint: ({ near }) =>
      near.length > 0
        ? `Did you mean ${near.join(" or ")}?`
        : "Write # ptt-ignore RULE: REASON; ptt explain lists the rules.",
  },
  zh: {
    title: "忽略注释写得不对",
    what: "“# ptt-ignore”注释应写明要忽略的规则，并在冒号后写明理由；否则不起作用。",
    why: "没有理由的忽略，事后分不清是有意还是疏漏。",
    message: ({ problem, rule }) => messages.zh[problem](rule),
    hint: ({ near }) =>
      near.length > 0 ? `是不是 ${near.join(" 或 ")}？` : "请写作“# ptt-ignore 规则: 理由”，规则名见 ptt explain。",
  },
  ground: {
    en: "What is passed over must stay visible: each comment says why.",
    zh: "忽略须有据可查：每处忽略都写明理由。",
  },
  identity: ({ problem, rule }) => [problem, rule],
  examples: {
    faulty: [
      { yaml: "department: 某市科技局 # ptt-ignore indicator/vage: 名称由上级规定\n", at: [null] },
      { yaml: "department: 某市科技局 # ptt-ignore form/missing-field\n", at: [null] },
      { yaml: "department: 某市科技局 # ptt-ignore\n", at: [null] },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标:\n      项目资金投入: 按规定控制和支付 # ptt-ignore indicator/vague: 上级文件原文如此\n",
      },
    ],
  },
  scope: settingsScope,
  check: null,
});

const messages: Readonly<
  Record<"en" | "zh", Readonly<Record<InvalidIgnoreFacts["problem"], (rule: string) => string>>>
> = {
  en: {
    "unknown-rule": (rule) => `The comment passes over ${rule}, which is no rule.`,
    "no-rule": () => "The comment names no rule whose findings it passes over.",
    "no-reason": (rule) => `The comment passes over ${rule} without a reason, and so has no effect.`,
  },
  zh: {
    "unknown-rule": (rule) => `注释要求忽略 ${rule}，但没有这条规则。`,
    "no-rule": () => "注释没有写明忽略哪条规则，不起作用。",
    "no-reason": (rule) => `忽略 ${rule} 的注释没有写明理由，不起作用。`,
  },
};
