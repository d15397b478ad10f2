import { defineRule, type KnownFinding } from "../rule.ts";
import { settingsScope } from "./scope.ts";

/** The facts of `config/unused-baseline`: an entry of the baseline, and how often it was not met. */
export type UnusedBaselineFacts = KnownFinding;

/** The baseline knows a finding that is found no more. */
export const configUnusedBaseline = defineRule<UnusedBaselineFacts>({
  id: "config/unused-baseline",
  severity: "info",
  en: {
    title: "A known finding that is found no more",
    what: "A baseline holds the findings that are known, and passes them over. Where a file that it knows has one of them no more, it is told. A finding of a rule that is off is not.",
    why: "What was put right and comes back must be told again, which it is only once the baseline has forgotten it.",
    message: ({ rule, place, count }) =>
      `The baseline knows ${count === 1 ? "a finding" : `${count} findings`} of ${rule}${place === "" ? "" : ` at ${place}`}, found no more.`,
    hint: () => "Write the baseline anew with ptt baseline.",
  },
  zh: {
    title: "基线中的问题已不存在",
    what: "基线记录已知的问题，检查时不再报告。基线所记文件里的某个问题已不存在时报告；规则已关闭的不报。",
    why: "已改正的问题如果再次出现，应当重新报告，为此须从基线中删去。",
    message: ({ rule, place, count }) =>
      `基线中记录的${count}处 ${rule}${place === "" ? "" : `（${place}）`}已不存在。`,
    hint: () => "请用 ptt baseline 重新生成基线。",
  },
  ground: {
    en: "What is passed over must stay visible, and no longer than it is there.",
    zh: "忽略须有据可查，且随问题改正而取消。",
  },
  identity: ({ rule, table, place, value }) => [rule, table, place, value],
  examples: {
    faulty: [{ yaml: "department: 某市科技局\n", known: [known("按规定控制和支付")], at: [null] }],
    correct: [
      {
        yaml: "department: 某市科技局\nindicators:\n  产出指标:\n    成本指标: { 项目资金投入: 按规定控制和支付 }\n",
        known: [known("按规定控制和支付")],
      },
    ],
  },
  scope: settingsScope,
  check: null,
});

function known(value: string): KnownFinding {
  const place = "indicators/产出指标/成本指标/项目资金投入/annualTarget";
  return { rule: "indicator/vague", table: "某市科技局", place, value, count: 1 };
}
