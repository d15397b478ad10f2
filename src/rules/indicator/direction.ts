import { measureOf } from "../../target/measure.ts";
import type { Comparator, Target } from "../../target/target.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { type Direction, directionOf } from "./direction-words.ts";
import { targetsScope } from "./scopes.ts";
import { filledTargets } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
  readonly direction: Direction;
}

/** Name and comparator pull apart. */
export const indicatorDirection = defineRule({
  id: "indicator/direction",
  severity: "warning",
  en: {
    title: "Name and comparison pull apart",
    what: "Of what is good (满意度, 合格率, 下降率) a target sets the least, of what is costly or bad (成本, 投诉率, 办理时限) the most. A cap of 100 % and a bound of 0 are let pass.",
    why: "A reversed sign scores good results as failures and bad ones as success.",
    message: ({ name, target, direction }: Facts) =>
      direction === "up"
        ? `${quote(name, "en")} should be high, but its target ${quote(target, "en")} only sets an upper limit.`
        : `${quote(name, "en")} should be low, but its target ${quote(target, "en")} only sets a lower limit.`,
    hint: ({ direction }) =>
      `Turn the sign to ${direction === "up" ? "≥ (不低于, 以上)" : "≤ (不超过, 以内)"}, or rename the indicator.`,
  },
  zh: {
    title: "指标名称与比较方向相反",
    what: "好的事（满意度、合格率、下降率）应定下限，花费和不好的事（成本、投诉率、办理时限）应定上限。上限为100%或界限为0的不报。",
    why: "方向反了，好结果会被判为未完成，坏结果反而得分。",
    message: ({ name, target, direction }) =>
      direction === "up"
        ? `${quote(name, "zh")}应越高越好，指标值${quote(target, "zh")}却只定了上限。`
        : `${quote(name, "zh")}应越低越好，指标值${quote(target, "zh")}却只定了下限。`,
    hint: ({ direction }) =>
      `请把符号改为${direction === "up" ? "“≥”（不低于、以上）" : "“≤”（不超过、以内）"}，或修改指标名称。`,
  },
  ground: {
    en: "财预〔2015〕88号: review of feasibility and of how indicators fit the goal; a target must be one to be striven for.",
    zh: "财预〔2015〕88号，指标科学性、绩效合理性审核。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标: { 项目总成本: ≥100万元 }\n  满意度指标:\n    服务对象满意度指标: { 群众满意度: ≤90% }\n",
        at: ["/indicators/0/annualTarget", "/indicators/1/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    成本指标: { 项目总成本: ≤100万元, 预算执行完成率: ≤100% }\n  满意度指标:\n    服务对象满意度指标: { 群众满意度: ≥90%, 投诉处理率: ≥95% }\n",
      },
    ],
  },
  scope: targetsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const { name, core, target, quantities, path } of filledTargets(table)) {
      if (!quantities.some(isBound)) continue;
      const direction = directionOf(core);
      if (direction === null || !quantities.some((quantity) => pullsAway(quantity, direction))) continue;
      yield { path, facts: { name, target: target.raw, direction } };
    }
  },
});

const spans: ReadonlySet<string> = new Set(["time", "months", "workdays"]);

const bounds: Readonly<Record<Direction, readonly (Comparator | null)[]>> = { up: ["le", "lt"], down: ["ge", "gt"] };

function isBound({ comparator }: Target): boolean {
  return comparator === "ge" || comparator === "le" || comparator === "gt" || comparator === "lt";
}

/** 检测及时率 ≤7工作日 is the limit by which the rate is judged, not the rate. */
function pullsAway({ comparator, value, change, unit }: Target, direction: Direction): boolean {
  if (change !== null || value === null || value === 0) return false;
  if (direction === "up" && spans.has(measureOf(unit) ?? "")) return false;
  return bounds[direction].includes(comparator) && !(direction === "up" && value === 100);
}
