/** The years that a table is about, ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A year, or a range of years, that a text names as the period it is about. */
export interface YearMention extends YearSpan {
  /** As written: 2023年6月30日, 2021-2022年. */
  readonly text: string;
  /** The text that it stands in, in half-width forms, and where it begins and ends in it. */
  readonly whole: string;
  readonly start: number;
  readonly end: number;
}

const mentions =
  /(?<![\d.])(20\d\d)(?:年?(?:-|—|–|~|至|到){1,2}(20\d\d))?年(?:度|底|末|初|上半年|下半年)?(?:\d{1,2}月(?:底|末|初)?(?:\d{1,2}日)?)?(?!版|第?\d+号)/gu;

/** The years that a text names, those in titles (《…》) and document numbers (〔2015〕) aside. */
export function yearsIn(text: string): readonly YearMention[] {
  if (!mayNameYears(text)) return [];
  const whole = text
    .slice(0, 20_000)
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(titles, (title) => "＿".repeat(title.length));
  return [...whole.matchAll(mentions)].map((match) => {
    const from = Number(match[1]);
    const end = match.index + match[0].length;
    return { text: match[0], from, to: Number(match[2] ?? from), whole, start: match.index, end };
  });
}

/** Whether a text has 20 and 年 in it; or characters that might hide them, such as full-width digits. */
function mayNameYears(text: string): boolean {
  return (text.includes("年") && /2\s*0/.test(text)) || !ordinary.test(text);
}

const ordinary = /^[\s\x20-\x7e·×‘’“”—、。〈-】〔〕\u4e00-\u9fff！％（），：；？]*$/;

/** Whether a mention is wholly outside the years of the table. */
export function isOutside({ from, to }: YearSpan, years: YearSpan): boolean {
  return to < years.from || from > years.to;
}

/** Whether a year is what something is compared with or goes by, or where something began: 比2023年, 以2020年为基数, 按照2022年标准, 2019年以来. */
export function isBaseline(mention: YearMention): boolean {
  const [before, after] = [clauseBefore(mention), clauseAfter(mention)];
  if (ruleBefore.test(before) && ruleAfter.test(after)) return true;
  return (
    comparedBefore.test(before) || startBefore.test(before) || comparedAfter.test(after) || mention.text.endsWith("初")
  );
}

/** Whether a text settles or builds on what another year left behind: 兑现2022年度奖补资金, 2023年结转项目. */
export function isSettled(mention: YearMention): boolean {
  return settled.test(clauseBefore(mention)) || settled.test(clauseAfter(mention));
}

/** Whether its sentence does so anywhere. */
export function isSettledInSentence(mention: YearMention): boolean {
  return settled.test(sentenceOf(mention));
}

/** Whether the sentence goes on to the table's own year: 2023年已完成主体工程，今年完成装修. */
export function leadsOn(mention: YearMention): boolean {
  return /已|今年|本年|当年|继续|目前/u.test(sentenceOf(mention));
}

/** Whether a text only looks ahead: 编制2025年预算, 力争到2025年. */
export function looksAhead(mention: YearMention): boolean {
  return (
    /到$|至$|编制|谋划|储备|申报|筹备|筹划|计划|规划|前期|力争/u.test(clauseBefore(mention)) ||
    /^.{0,12}(?:预算|计划|规划|储备|前$|前期)/u.test(clauseAfter(mention))
  );
}

const titles = /《[^《》]{0,100}》|〔[^〕]{0,20}〕|\[20\d\d\]|\(20\d\d年?度?\)/gu;
const comparedBefore =
  /(?:比(?![例重率较])|较(?![好大高强多快])|相比|对比|对照|同比|相对于|基于|超过?|高于|低于|不低于|不少于|优于|恢复到|恢复至|达到)[^比较]{0,20}$/u;
const startBefore = /(?:自|从|以|截至|截止|截止到|截至到|按)$/u;
const ruleBefore = /(?:按照?|依照|参照|依据|根据|执行)$/u;
const ruleAfter = /^.{0,20}(?:标准|文件|办法|政策|规定|价格|定额|目录|指南|通知|口径)/u;
const comparedAfter = /^(?:.{0,12}(?:基础上|相比|为基|基数|基准|基期|水平)|以来|起|同期|实际|实绩|完成数|以前|之前)/u;
const settled =
  /国债|专项债|债券|贴息|利息|汇算|清缴|验收|结题|结算|移交|收尾|立案|存量|在建|续建|(?:立项|开工|认定|入库|获批|批复)项目|结转|结余|尾款|余款|质保金|欠|未兑现|未支付|未拨付|未完成|往年|以前年度|历史|遗留|决算|审计|考核|评价|绩效自评|清算|兑现|奖补|奖励|补助|补贴|扶持|(?:认定|批准|批复|立项|竣工|建成|签订|毕业|开工|下达|实施|发布|印发|出台|获得|入选|入库|申报)的/u;

/** What stands before a mention in its clause. */
function clauseBefore({ whole, start }: YearMention): string {
  return lastPart(whole.slice(Math.max(0, start - 60), start), /[。；;，,!！?？]/u);
}

function clauseAfter({ whole, end }: YearMention): string {
  return firstPart(whole.slice(end, end + 60), /[。；;，,!！?？]/u);
}

function sentenceOf({ whole, start, end }: YearMention): string {
  const before = lastPart(whole.slice(Math.max(0, start - 200), start), /[。；;]/u);
  return before + firstPart(whole.slice(start, end + 200), /[。；;]/u);
}

function lastPart(text: string, separator: RegExp): string {
  return text.split(separator).at(-1) ?? "";
}

function firstPart(text: string, separator: RegExp): string {
  return text.split(separator)[0] ?? "";
}
