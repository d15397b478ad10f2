import type { FormKind } from "../../draft.ts";
import type { Category, Indicator, Level1Key } from "../../model/table.ts";
import {
  categoryName,
  holdersOf,
  level1Labels,
  level2Labels,
  level2Of,
  nearestLevel1,
  nearestLevel2,
} from "../../model/taxonomy.ts";
import { quote } from "../quote.ts";
import { defineRule, type Fault } from "../rule.ts";
import { isPrintedLevel1, isPrintedLevel2 } from "./printed-categories.ts";

interface Facts {
  readonly label: string;
  readonly level: 1 | 2;
  readonly nearest: string | null;
  /** The labels that can stand there. */
  readonly known: readonly string[];
  /** Whether the label is of the older taxonomy 投入—过程—产出—效果. */
  readonly isOlder: boolean;
  /** The known labels, where it names several at once. */
  readonly several: readonly string[];
}

/** A level-1 or level-2 label is not of the taxonomy. */
export const indicatorUnknownCategory = defineRule({
  id: "indicator/unknown-category",
  severity: "warning",
  en: {
    title: "A category of no taxonomy",
    what: "Level-1 and level-2 labels must be categories of the indicator taxonomy of 2015 or 2021, names in use for them, or those that tables of departments (履职效能, 管理效率 and the like) and of Shanghai are printed with; weights, marks and blanks aside. Each unknown label is told once, and those beneath it are not.",
    why: "Indicators are added up and compared by category; one under a label of its own is left out.",
    message: ({ label, level, isOlder, several }: Facts) =>
      several.length > 0
        ? `${quote(label, "en")} names ${several.length} categories at once.`
        : `${quote(label, "en")} is no level-${level} category${isOlder ? " of today's taxonomy but of the older one of 投入, 过程, 产出 and 效果" : ""}.`,
    hint: ({ nearest, known, several }) => {
      if (several.length > 0) return `Give each row the one that it belongs to: ${several.join(", ")}.`;
      return nearest === null ? `Use one of ${known.join(", ")}.` : `Is ${nearest} meant?`;
    },
  },
  zh: {
    title: "指标类别不在分类体系内",
    what: "一级、二级指标应是2015年或2021年分类体系中的类别或其通行叫法，或部门整体表（履职效能、管理效率等）和上海表式印定的类别（权重、标记、空格不计）。同一名称只报一次，其下的二级指标不再报。",
    why: "指标按类别汇总比较，类别自拟的指标会被漏掉。",
    message: ({ label, level, isOlder, several }) =>
      several.length > 0
        ? `${quote(label, "zh")}把${several.length}类指标写在了一起。`
        : `${quote(label, "zh")}不是${isOlder ? "现行的" : ""}${level === 1 ? "一" : "二"}级指标类别${isOlder ? "，属于较早的“投入—过程—产出—效果”分类" : ""}。`,
    hint: ({ nearest, known, several }) => {
      if (several.length > 0) return `请按每行指标的内容分别填写：${several.join("、")}。`;
      return nearest === null ? `请改用${known.join("、")}中的一类。` : `是否应为“${nearest}”？`;
    },
  },
  ground: {
    en: "财预〔2015〕88号 and 财预〔2021〕101号: the categories of indicators; 中发〔2018〕34号: the aspects of a department's overall performance.",
    zh: "财预〔2015〕88号、财预〔2021〕101号规定的指标分类；中发〔2018〕34号：从履职效能、管理效率等方面衡量部门整体绩效。",
  },
  examples: {
    faulty: [
      {
        yaml: "indicators:\n  产出指标:\n    数量指际: { 新增认定高新技术企业数: 500家 }\n",
        at: ["/indicators/0/level2"],
      },
      { yaml: "indicators:\n  投入:\n    资金管理: { 资金到位率: 100% }\n", at: ["/indicators/0/level1"] },
    ],
    correct: [
      {
        yaml: "indicators:\n  产出指标(50分):\n    数量指标（必填）: { 新增认定高新技术企业数: 500家 }\n  效益指标:\n    环境效益: { 尾气减排量: 20吨 }\n",
      },
    ],
  },
  *check({ table }): Generator<Fault<Facts>> {
    const told = new Set<string>();
    for (const [index, indicator] of table.indicators.entries()) {
      const level = unknownLevel(indicator, table.form);
      const label = level === 1 ? indicator.level1.label : indicator.level2.label;
      if (level === null || label === null || told.has(`${level}${categoryName(label)}`)) continue;
      told.add(`${level}${categoryName(label)}`);
      const facts = level === 1 ? level1Facts(label) : level2Facts(label, indicator.level1.key);
      yield { path: `/indicators/${index}/level${level}`, facts };
    }
  },
});

/** What stands beneath a label that is not of the taxonomy is not judged. */
function unknownLevel(indicator: Indicator, form: FormKind): 1 | 2 | null {
  const { level1, level2 } = indicator;
  if (isUnknown(level1)) return isPrintedLevel1(level1.label ?? "", form) ? null : 1;
  return isUnknown(level2) && !isPrintedLevel2(level2.label ?? "", indicator, form) ? 2 : null;
}

function isUnknown({ key, label }: Category<string>): boolean {
  return key === null && label !== null && label.trim() !== "";
}

function level1Facts(label: string): Facts {
  const isOlder = /^(?:项目)?(?:投入|过程|决策|管理)$/u.test(categoryName(label));
  return { label, level: 1, nearest: nearestLevel1(label), known: Object.values(level1Labels), isOlder, several: [] };
}

function level2Facts(label: string, level1: Level1Key | null): Facts {
  const keys = Object.keys(level2Labels) as (keyof typeof level2Labels)[];
  const under =
    level1 === null
      ? keys
      : keys.filter((key) => holdersOf(key)[0] === level1 || (key === "cost" && level1 === "cost"));
  return {
    label,
    level: 2,
    nearest: nearestLevel2(label),
    known: under.map((key) => level2Labels[key]),
    isOlder: false,
    several: severalIn(label),
  };
}

/** 社会、经济、生态效益指标 names three categories. */
function severalIn(label: string): string[] {
  const name = categoryName(label);
  const parts = name.split(/[、,/和与及]/u);
  if (parts.length < 2 || parts.length > 6) return [];
  const keys = parts.map((part) => level2Of(part));
  return keys.includes(null) ? [] : keys.flatMap((key) => (key === null ? [] : [level2Labels[key]]));
}
