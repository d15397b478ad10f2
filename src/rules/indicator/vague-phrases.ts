import { compact } from "../text/phrase.ts";

const longestPhrase = 60;

const degree =
  "(?:显著|明显|有效|稳步|逐步|持续|不断|进一步|大幅度?|较大幅度|有所|切实|全面|巩固|稳定|有力|积极|逐渐|日益|充分|深入|大力|得到|较大|一定)";
const trend =
  "(?:提升|提高|增强|改善|加强|优化|促进|推动|推进|改进|完善|增长|增加|扩大|减少|减轻|降低|下降|缓解|发展|保障|保持|巩固|好转|进步|向好|运行|影响|上升)";
const effect = "(?:作用|影响|效果|成效|效益|意义|贡献|程度|效应)";

/** Phrases of which one can't later tell whether they came true, as a whole text or at its end. */
const phrases: readonly RegExp[] = [
  new RegExp(`^${trend}{1,2}$`, "u"),
  new RegExp(`${degree}(?:地|的)?${trend}{1,2}$`, "u"),
  new RegExp(`^(?:有|起到|具有|产生|发挥|存在|带来).{0,12}${effect}$`, "u"),
  new RegExp(`^(?:有|有一定|较|比较)?${trend}$`, "u"),
  new RegExp(`^${effect}?(?:非常|比较|较为|较|很|十分)?(?:明显|显著|突出|较好|较大|较高|较强)$`, "u"),
  new RegExp(`^${effect}(?:很|比较|较)?(?:良好|好)$`, "u"),
  /^(?:达到|达成|实现|完成)?(?:预期|既定|预定)(?:绩效)?(?:目标|效果|指标|成效|要求|结果|值)$/u,
  /^(?:长期|持续|中长期|长效|可持续|逐步|不断|稳步)$/u,
  /^(?:严格)?(?:按照?|依照?|依据|根据|遵照|参照|执行|遵守|符合|落实).{0,16}(?:规定|要求|制度|办法|政策|程序|控制)/u,
];

/** What such a phrase may hold that is a yardstick after all: a figure, a named document, a plan, a standard. */
const yardstick =
  /[\p{Nd}《%]|合同|协议|方案|批复|清单|图纸|设计|计划|标准|规划|预算|概算|定额|目录|同比|环比|较上年|比上年|与上年|上年度?|去年|逐年|同期|为零|全部|所有/u;

/** Whether a text promises something of which one can't later tell whether it came true: 有积极作用, 按规定执行, 逐步提升. */
export function isVague(text: string): boolean {
  const phrase = compact(text).replace(/[。.；;，,！!]+$/u, "");
  if (phrase.length > longestPhrase || yardstick.test(phrase)) return false;
  return phrases.some((pattern) => pattern.test(phrase));
}

/** Whether a text is a grade of a scale that can be surveyed or assessed: 优, 良好, 合格, A级. */
export function isGrade(text: string): boolean {
  return /^(?:达到|评为|不低于|[≥>=])?(?:评价|考核|等级|等次)?(?:为)?(?:优|良|中|优秀|优良|良好|合格|达标|[A-D]级?|[一二三四五]级|[一二三四五]星级?|[一二三]等)(?:以上|及以上|等次|等级|级)?$/u.test(
    compact(text).replace(/。$/u, ""),
  );
}
