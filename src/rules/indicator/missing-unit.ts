import { unitInName } from "../../target/join.ts";
import { measureOf } from "../../target/measure.ts";
import type { Target } from "../../target/target.ts";
import { isUnit } from "../../target/unit-names.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { compact } from "../text/phrase.ts";
import { bracketsIn, isRate } from "./name.ts";
import { targetsScope } from "./scopes.ts";
import { filledTargets } from "./targets.ts";

interface Facts {
  readonly name: string;
  readonly target: string;
  /** Whether the name is that of a rate, so that 0.9 may be 90% or 0.9%. */
  readonly isRate: boolean;
}

/** A target is a bare number, and nothing gives its measure. */
export const indicatorMissingUnit = defineRule({
  id: "indicator/missing-unit",
  severity: "warning",
  en: {
    title: "A number without a unit",
    what: "A target that is a bare number needs its unit, in the cell, in a unit column, or in the name: in brackets (万元), or because it counts (人数, 项目数, 教师数量), rates (合格率) or scores. A rate of 1 or less is told too, as it may mean 90% or 0.9%.",
    why: "2 may be two projects or two million; the numbers of several tables can't be compared or added up.",
    message: ({ name, target, isRate: asRate }: Facts) =>
      asRate
        ? `The target of the rate ${quote(name, "en")} is ${quote(target, "en")} without a %, so it may be meant as a fraction or in per cent.`
        : `The target ${quote(target, "en")} of ${quote(name, "en")} has no unit.`,
    hint: ({ target, isRate: asRate }) =>
      asRate
        ? "Write it with its %, for instance 90%."
        : `Add the unit, for instance ${target.trim()}个 or ${target.trim()}万元.`,
  },
  zh: {
    title: "指标值缺少计量单位",
    what: "指标值只有数字时，应在指标值、计量单位栏或名称中写明单位：名称中的括号（万元），或名称本身是计数（人数、项目数、教师数量）、比率（合格率）、得分。比率不大于1时也报告，因为可能是90%，也可能是0.9%。",
    why: "“2”可能是2个项目，也可能是2万元；没有单位的数无法比较和汇总。",
    message: ({ name, target, isRate: asRate }) =>
      asRate
        ? `比率${quote(name, "zh")}的指标值${quote(target, "zh")}没有写%，分不清是小数还是百分数。`
        : `${quote(name, "zh")}的指标值${quote(target, "zh")}没有计量单位。`,
    hint: ({ target, isRate: asRate }) =>
      asRate ? "请写成百分数，如“90%”。" : `请补上计量单位，如“${target.trim()}个”或“${target.trim()}万元”。`,
  },
  ground: {
    en: "财预〔2015〕88号: goals are to be specific and measurable (细化量化).",
    zh: "财预〔2015〕88号：绩效目标应细化量化。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 重点建设工程安排数量: 2 }\n",
        at: ["/indicators/0/annualTarget"],
      },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指标: { 重点建设工程安排数量: 2个, 完成结算项目数: 3, 补贴总额（万元）: 50 }\n    质量指标: { 作物成活率: ≥85 }\n",
      },
    ],
  },
  scope: targetsScope,
  *check({ table }): Generator<Fault<Facts>> {
    for (const { indicator, name, core, target, path } of filledTargets(table)) {
      if (!isBare(target) || hasUnitElsewhere(indicator.annualTarget, indicator.cycleTarget)) continue;
      if (indicator.note?.includes("单位") || givesMeasure(name, core, target)) continue;
      yield { path, facts: { name, target: target.raw, isRate: isRate(core) } };
    }
  },
});

/** A ratio (1:3, 三分之一) needs no unit, nor does 0. */
function isBare({ kind, unit, value, raw }: Target): boolean {
  return kind === "quantity" && unit === null && value !== 0 && !/[:：]|分之|倍/u.test(raw);
}

/** The other column of the same row may give the unit for both. */
function hasUnitElsewhere(...targets: readonly (Target | null)[]): boolean {
  return targets.some((target) => target !== null && target.unit !== null);
}

function givesMeasure(name: string, core: string, { value }: Target): boolean {
  if (unitInName(name) !== null || bracketsIn(name).some(givesUnit)) return true;
  if (isRate(core)) return value !== null && value > 1;
  return (/数$/u.test(core) && !/数据$/u.test(core)) || dimensionless.test(core) || countsOneThing(core);
}

/** 项目数量 counts 项目 and 教师数量 people; 设备数量 may be so many 台 or 套. */
function countsOneThing(core: string): boolean {
  if (!core.endsWith("数量")) return false;
  return isUnit(core.slice(-4, -2)) || counted.test(core.slice(0, -2));
}

const counted =
  /(?:教师|学生|学员|人才|专家|党员|干部|职工|员工|队员|居民|农民|老人|老年人|儿童|患者|志愿者|[户人县村镇])$/u;

function givesUnit(text: string): boolean {
  return isTemplate(text) || isListOfUnits(text);
}

/** 台、件、辆、套 and 元/台、件、辆、套: one unit for each kind of thing. */
function isListOfUnits(text: string): boolean {
  const units = text.length > longestList ? [] : text.split(/[、,，]/u);
  return units.length > 1 && units.every((unit) => measureOf(unit) !== null);
}

const longestList = 40;

/** Whether brackets give a measure of any name, after a blank number or as the unit: ≥**穴, 单位：穴. */
function isTemplate(text: string): boolean {
  return /^(?:(?:计量)?单位:?|[\p{Nd}*≥≤<>=±.Xx]+)[\p{L}%‰/²³℃·]{1,6}$/u.test(compact(text));
}

const dimensionless =
  /指数|系数|得分|评分|分值|分数|排名|名次|位次|等级|星级|倍|比$|pH|人次|[场批期班件户家]次|次数|年份|天数|年限|人数|户数|(?:[学课]时|品种)$/u;
