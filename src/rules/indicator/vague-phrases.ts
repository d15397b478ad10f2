import { compact, hasDigit } from "../text/phrase.ts";

/** What kind of promise a vague phrase makes: a change, an effect, obedience to rules, what was expected anyhow. */
export type VagueKind = "change" | "effect" | "rules" | "expected";

const longestPhrase = 60;

const degree =
  "(?:显著|明显|有效|稳步|逐步|持续|不断|进一步|大幅度?|较大幅度|有所|切实|全面|巩固|稳定|有力|积极|逐渐|日益|充分|深入|大力|得到|较大|一定)";
const changes = wordsIn(
  "提升 提高 增强 改善 加强 优化 促进 推动 推进 带动 拉动 引导 改进 完善 增长 增加 扩大 缩小 减少 减轻 降低 下降 缓解 发展 保障 保持 维护 巩固 好转 进步 向好 上升",
);
const effects = wordsIn("作用 影响 效果 成效 效益 意义 贡献 程度 效应");
/** What can be better or worse, but not counted. */
const qualities = wordsIn(
  "水平 能力 质量 环境 发展 效率 意识 素质 条件 形象 稳定 和谐 满意度 影响力 竞争力 获得感 幸福感 安全感 积极性 活力 公平 均衡 收入 增长 风险 污染 压力 负担 矛盾 问题 面貌 秩序 结构",
);
const grades = wordsIn("明显 显著 突出 较好 较大 较高 较强 较小 不大");
const expected = wordsIn("目标 效果 指标 成效 要求 结果 值 预期 既定 预定");
const [change, effect, quality] = [changes, effects, qualities].map(anyOf);

/** A kind of phrases. */
interface Phrases {
  readonly kind: VagueKind;
  /** What each of them ends in, by which most texts are told apart before the pattern is compiled; null for anything. */
  readonly ends: readonly string[] | null;
  readonly pattern: RegExp;
}

/** Phrases of which one can't later tell whether they came true. */
const phrases: readonly Phrases[] = [
  { kind: "change", ends: changes, pattern: new RegExp(`^(?:有|较|比较)?${change}{1,2}$`, "u") },
  { kind: "change", ends: changes, pattern: new RegExp(`${degree}(?:地|的)?${change}{1,2}$`, "u") },
  { kind: "change", ends: ["健全"], pattern: new RegExp(`${degree}健全$`, "u") },
  { kind: "change", ends: null, pattern: /^(?:基本|充分|有效|较好|更好)(?:地)?满足.{0,8}$/u },
  { kind: "change", ends: qualities, pattern: new RegExp(`^${degree}?(?:地)?${change}.{0,16}${quality}$`, "u") },
  { kind: "change", ends: changes, pattern: new RegExp(`${quality}${change}$`, "u") },
  {
    kind: "effect",
    ends: effects,
    pattern: new RegExp(`^${degree}?(?:有|起到|具有|产生|发挥|存在|带来).{0,12}${effect}$`, "u"),
  },
  {
    kind: "effect",
    ends: effects,
    pattern: new RegExp(`^(?:良好|较好|明显|显著|积极|一定|较大)的?.{0,8}${effect}$`, "u"),
  },
  {
    kind: "effect",
    ends: grades,
    pattern: new RegExp(`^(?:.{0,6}${effect})?(?:非常|比较|较为|较|很|十分)?${anyOf(grades)}$`, "u"),
  },
  {
    kind: "effect",
    ends: ["好"],
    pattern: new RegExp(`^(?:经济|社会|生态|环境|综合)?${effect}(?:很|比较|较)?(?:良好|好)$`, "u"),
  },
  { kind: "effect", ends: ["影响"], pattern: /^(?:长期|中长期|持续|深远)的?影响$/u },
  { kind: "effect", ends: null, pattern: /^影响(?:可持续|长远|深远|长期)$|^(?:正面|积极|有力|有效)支撑$/u },
  { kind: "effect", ends: null, pattern: /^(?:长期|长远|深远|持续|中长期|长效|可持续|逐步|不断|稳步)$/u },
  {
    kind: "expected",
    ends: expected,
    pattern: /^(?:达到|达成|实现|完成)?(?:预期|既定|预定)(?:绩效)?(?:目标|效果|指标|成效|要求|结果|值)$/u,
  },
  {
    kind: "rules",
    ends: null,
    pattern: /^(?:严格|从严|合理|有效|规范)(?:控制|执行|管理|落实|把关|使用|支出)(?:到位)?$/u,
  },
  { kind: "expected", ends: expected, pattern: /^(?:达到|达成|实现|符合)(?:预期|既定|预定)$/u },
  {
    kind: "rules",
    ends: ["成本", "支出", "开支", "费用", "经费", "节约"],
    pattern:
      /^(?:严格|合理|有效|从严|尽量)?(?:控制|压缩|压减|降低|节约)(?:成本|支出|开支|费用|经费)$|^(?:厉行|勤俭)节约$/u,
  },
  {
    kind: "rules",
    ends: null,
    pattern:
      /^(?:严格)?(?:按照?|依照?|依据|根据|遵照|参照|执行|遵守|符合|落实).{0,16}(?:规定|要求|制度|办法|政策|程序|控制)/u,
  },
];

/** What such a phrase may hold that is a yardstick after all: a figure, a named document, a plan, a standard. */
const yardstick =
  /[《%]|合同|协议|方案|批复|清单|图纸|设计|计划|标准|规划|预算|概算|定额|目录|条件|资格|同比|环比|较上年|比上年|与上年|上年度?|去年|逐年|同期|为零|全部|所有/u;

/** How a text promises something of which one can't later tell whether it came true (有积极作用, 按规定执行, 逐步提升); null if it doesn't. */
export function vagueKindOf(text: string): VagueKind | null {
  if (text.length > 4 * longestPhrase) return null;
  const phrase = compact(text).replace(/[。.；;，,！!]+$/u, "");
  if (phrase.length > longestPhrase || hasDigit(phrase) || yardstick.test(phrase)) return null;
  const isMeant = ({ ends, pattern }: Phrases) => (ends === null || endsInOne(phrase, ends)) && pattern.test(phrase);
  return phrases.find(isMeant)?.kind ?? null;
}

/** The change that a vague phrase speaks of, where it is one that can be given in per cent: 显著提升 is 提升. */
export function measurableChange(text: string): string | null {
  return /提升|提高|增长|增加|扩大|缩小|减少|减轻|降低|下降|上升/u.exec(text)?.[0] ?? null;
}

/** Whether a text is a grade of a scale that can be surveyed or assessed: 优, 良好, 合格, A级. */
export function isGrade(text: string): boolean {
  return /^(?:达到|评为|不低于|[≥>=])?(?:评价|考核|等级|等次)?(?:为)?(?:优|良|中|优秀|优良|良好|合格|达标|[A-D]级?|[一二三四五]级|[一二三四五]星级?|[一二三]等)(?:以上|及以上|等次|等级|级)?$/u.test(
    compact(text).replace(/。$/u, ""),
  );
}

function wordsIn(text: string): readonly string[] {
  return text.split(" ");
}

function anyOf(words: readonly string[]): string {
  return `(?:${words.join("|")})`;
}

function endsInOne(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}
