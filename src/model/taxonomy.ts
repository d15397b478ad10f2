import { nearestName } from "../source/nearest-name.ts";
import { remembered } from "../source/remembered.ts";
import { level1Labels, level2Labels } from "../vocabulary/categories.ts";
import type { Level1Key, Level2Key } from "./table.ts";

export { level1Labels, level2Labels };

/** Names in use for each level-1 category, without 指标: those of 2015 and 2021, of older forms and of regions. */
const level1Names: Readonly<Record<Level1Key, readonly string[]>> = {
  cost: ["成本", "项目成本", "成本控制"],
  output: ["产出", "预期产出", "项目产出", "项目完成", "产出绩效", "部门产出", "履职产出"],
  benefit: [
    "效益",
    "效果",
    "项目效果",
    "项目效益",
    "预期效果",
    "预期效益",
    "效果效益",
    "效益效果",
    "履职效果",
    "履职效益",
  ],
  satisfaction: ["满意度", "项目满意度"],
};

const level2Names: Readonly<Record<Level2Key, readonly string[]>> = {
  quantity: ["数量", "产出数量", "建筑规模"],
  quality: ["质量", "产出质量"],
  timeliness: ["时效", "产出时效", "进度", "产出进度", "工期", "形象进度", "时效进度", "完成时效"],
  cost: ["成本", "产出成本", "项目成本", "成本控制", "预算控制", "投资规模控制", "预算或投资规模控制"],
  economicCost: ["经济成本"],
  socialCost: ["社会成本"],
  ecologicalCost: ["生态环境成本", "生态成本", "环境成本"],
  economic: ["经济效益", "经济效果", "经济"],
  social: ["社会效益", "社会效果", "社会"],
  ecological: ["生态效益", "生态效果", "生态", "环境效益", "环境效果", "生态环境效益", "生态环境"],
  sustainability: [
    "可持续影响",
    "可持续性影响",
    "可持续影响力",
    "可持续发展",
    "可持续性",
    "可持续",
    "可持续效益",
    "可持续发展影响",
  ],
  satisfaction: [],
};

/**
 * The level-1 categories that hold a level-2: those of 2015 (成本 and 可持续影响 under 产出 and 效益), of 2021 (成本 as a level-1),
 * and what is printed beside them: 服务对象满意度 under 效益.
 */
const holders: Readonly<Record<Level2Key, readonly Level1Key[]>> = {
  quantity: ["output"],
  quality: ["output"],
  timeliness: ["output"],
  cost: ["output", "cost"],
  economicCost: ["cost", "output"],
  socialCost: ["cost", "output"],
  ecologicalCost: ["cost", "output"],
  economic: ["benefit"],
  social: ["benefit"],
  ecological: ["benefit"],
  sustainability: ["benefit"],
  satisfaction: ["satisfaction", "benefit"],
};

const level1ByName = indexNames(level1Names);
const level2ByName = indexNames(level2Names);

/** The level-1 category that a label names: 产出指标(50分) is `output`; null if it names none. */
export function level1Of(label: string): Level1Key | null {
  const name = categoryName(label);
  return level1ByName.get(name) ?? (isSatisfaction(name) ? "satisfaction" : null);
}

/** The level-2 category that a label names: ★数量指标(必填) is `quantity`; null if it names none, or several at once. */
export function level2Of(label: string): Level2Key | null {
  const name = categoryName(label);
  return level2ByName.get(name) ?? (isSatisfaction(name) ? "satisfaction" : null);
}

/** The level-1 categories under which a level-2 may stand, the usual one first. */
export function holdersOf(level2: Level2Key): readonly Level1Key[] {
  return holders[level2];
}

/** The printed level-1 label that a label comes nearest to, if it is near; null otherwise. */
export function nearestLevel1(label: string): string | null {
  return nearest(label, Object.values(level1Labels));
}

/** The printed level-2 label that a label comes nearest to, if it is near; null otherwise. */
export function nearestLevel2(label: string): string | null {
  return nearest(label, Object.values(level2Labels));
}

/** What a label names, without its marks, numbering, brackets, weight, blanks and closing 指标 or 目标. */
export const categoryName = remembered(nameOf, { texts: 1000, length: 30 });

function nameOf(label: string): string {
  return label
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[([{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]/gu, "")
    .replace(/^[★☆※*#●◆·]+/u, "")
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.:,]/u, "")
    .replace(/[★☆※*:;,。、]+$/u, "")
    .replace(/(?:\d+(?:\.\d+)?(?:[-~]\d+)?)?[分%]?$/u, "")
    .replace(/(?:指标|目标)$/u, "");
}

/** Any label with 满意度 is of that category (社会公众或服务对象满意度), unless it names another one beside it. */
function isSatisfaction(name: string): boolean {
  return name.includes("满意") && !/效益|效果|产出|成本/u.test(name);
}

function nearest(label: string, printed: readonly string[]): string | null {
  const name = label.slice(0, 30).normalize("NFKC").replace(/\s+/gu, "");
  return nearestName(name, printed);
}

function indexNames<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): ReadonlyMap<string, Key> {
  const entries = Object.entries(names) as [Key, readonly string[]][];
  return new Map(entries.flatMap(([key, list]) => list.map((name): [string, Key] => [name, key])));
}
