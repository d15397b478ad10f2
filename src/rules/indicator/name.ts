import type { Indicator, TargetTable } from "../../model/table.ts";
import { oncePer } from "../once.ts";
import { endsInWord } from "../text/codes.ts";
import { compact, hasLetter, isPlaceholder } from "../text/phrase.ts";

const longestName = 300;
const bracketed = /[([{【〔][^)\]}】〕]*[)\]}】〕]/gu;

/** An indicator of a table that has a name, and where it stands among the others. */
export interface NamedIndicator {
  readonly indicator: Indicator;
  readonly index: number;
  readonly name: string;
  /** What it is called, as `coreName` gives it. */
  readonly core: string;
}

/** The indicators of a table whose name names something, in their order. */
export const namedIndicators = oncePer(({ indicators }: TargetTable): readonly NamedIndicator[] => {
  const named: NamedIndicator[] = [];
  for (const [index, indicator] of indicators.entries()) {
    const { name } = indicator;
    if (name === null) continue;
    const core = coreName(name);
    if (namesSomething(core)) named.push({ indicator, index, name, core });
  }
  return named;
});

/** What an indicator is called, without its marks, numbering, brackets and closing punctuation: ★指标1：合格率（≥**%） is 合格率. */
export function coreName(name: string): string {
  const words = withoutBrackets(name)
    .replace(/^[★☆※*●◆]+/u, "")
    .replace(numbering, "");
  if (endsInWord(words)) return words;
  const open = words.replace(/[。、,.;:!?]+$/, "");
  return endsInWord(open) ? open : open.replace(/[\p{P}\p{S}]+$/u, "");
}

const numbering = /^(?:三级)?指标(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[:.、]/u;

/** Whether a text names something: a placeholder, a number or a mere 指标1： does not; XX项目合格率 does. */
export function isName(text: string | null): text is string {
  return text !== null && namesSomething(coreName(text));
}

function namesSomething(core: string): boolean {
  const words = /[xX×*□○_]/.test(core) ? core.replace(/[xX×*□○_]{2,}|^[xX×]$/gu, "") : core;
  return !isPlaceholder(words) && hasLetter(words);
}

/** A name in half-width forms without what stands in brackets in it. */
export function withoutBrackets(name: string): string {
  const plain = compact(name.slice(0, 2 * longestName));
  return hasBrackets.test(plain) ? plain.replace(bracketed, "") : plain;
}

const hasBrackets = /[([{【〔]/;

/** What stands in brackets in a name: （≥**%） gives ≥**%. */
export function bracketsIn(name: string): string[] {
  const plain = compact(name.slice(0, 2 * longestName));
  return hasBrackets.test(plain) ? [...plain.matchAll(bracketed)].map(([text]) => text.slice(1, -1)) : [];
}

/** Whether a name asks for something that should not be: there 无 and 0 are targets. */
export function namesAbsence(name: string): boolean {
  return absences.test(name);
}

/** Whether a core name is that of a share, which can't exceed the whole: a rate of completion or passing, a degree of satisfaction. */
export function isShare(core: string): boolean {
  return shares.test(core) && !unbounded.test(core);
}

/** Whether a core name is that of a rate of any kind, whose measure is %. */
export function isRate(core: string): boolean {
  return /(?:率|(?<![长宽高深厚温湿亮密速强浓精角纬经坡硬年季月制程进力])度|比例|占比|比重|百分比|增幅|降幅|增速)$/u.test(
    core,
  );
}

const absences =
  /事故|事件|投诉|违[规法纪反约]|超支|超标|拖欠|欠薪|问题|污染|损失|损坏|破坏|不良|错误|差错|失误|案件|舆情|上访|信访|纠纷|隐患|浪费|截留|挪用|舞弊|风险|负面|缺陷|遗漏|中断|故障|有无|是否|发生|影响|腐败|重复|逾期|延误|偏差|伤亡|死亡|泄[露漏密]|欺凌|火灾|灾害|疫情|感染|传染|遗失|丢失|走失|溺水|作弊|侵权|废止|撤销|退回|返工|返贫|致贫|辍学|失学|[瞒漏迟误]报|黑臭|[撂抛]荒|违建|违法建|侵占|流失|滞留|问责|处罚/u;

const shares =
  /(?:合格|完成|达标|及时|按期完工|按时完工|完工|开工|覆盖|到位|足额|通过|执行|成活|知晓|支付|发放|兑现|拨付|下达|优良|优秀|好评|合规|准确|正确|开展|普及|入学|巩固|参保|结案|办结|回访|响应|验收|达到|实现|落实|处理|整改|满意|就业|毕业|保障|正常运转|正常运行|稳定运行|完好|入库|公开|培训|抽检|抽查|检查|巡查|建档|签约|接种|销号|化解|查处|在线|上线|履约|归档|录入|登记|备案|持证|监测|治理|处置|验证|审核)率$|满意度$|占比$|比重$/u;

const unbounded =
  /增长|提高|提升|上升|下降|减少|增加|增幅|降幅|降低|同比|环比|收益|回报|周转|毛入学|产销|杠杆|带动|放大|倍|超额/u;
