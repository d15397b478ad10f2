/** The years that a table is about, ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A year, or a range of years, that a text names as the period it is about. */
export interface YearMention extends YearSpan {
  /** As written: 2023年6月30日, 2021-2022年. */
  readonly text: string;
  /** The clause around it, in half-width forms. */
  readonly before: string;
  readonly after: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
}

const mentions =
  /(?<![\d.])(20\d\d)(?:年?(?:-|—|–|~|至|到){1,2}(20\d\d))?年(?:度|底|末|初|上半年|下半年)?(?:\d{1,2}月(?:底|末|初)?(?:\d{1,2}日)?)?(?!版|第?\d+号)/gu;

/** The years that a text names, those in titles (《…》) and document numbers (〔2015〕) aside. */
export function yearsIn(text: string): YearMention[] {
  const plain = text
    .slice(0, 20_000)
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(titles, (title) => "＿".repeat(title.length));
  return [...plain.matchAll(mentions)].map((match) => {
    const from = Number(match[1]);
    const end = match.index + match[0].length;
    return {
      text: match[0],
      from,
      to: Number(match[2] ?? from),
      before: lastPart(plain.slice(Math.max(0, match.index - 60), match.index), /[。；;，,!！?？]/u),
      after: firstPart(plain.slice(end, end + 60), /[。；;，,!！?？]/u),
      sentence:
        lastPart(plain.slice(Math.max(0, match.index - 200), match.index), /[。；;]/u) +
        firstPart(plain.slice(match.index, end + 200), /[。；;]/u),
    };
  });
}

/** Whether a mention is wholly outside the years of the table. */
export function isOutside({ from, to }: YearSpan, years: YearSpan): boolean {
  return to < years.from || from > years.to;
}

/** Whether a year is what something is compared with, or where something began: 比2023年, 以2020年为基数, 2019年以来. */
export function isBaseline({ before, after, text }: YearMention): boolean {
  return comparedBefore.test(before) || startBefore.test(before) || comparedAfter.test(after) || /初$/u.test(text);
}

/** Whether a text settles or builds on what another year left behind: 兑现2022年度奖补资金, 2023年结转项目. */
export function isSettled({ before, after }: Pick<YearMention, "before" | "after">): boolean {
  return settled.test(before) || settled.test(after);
}

/** Whether the sentence goes on to the table's own year: 2023年已完成主体工程，今年完成装修. */
export function leadsOn({ sentence }: Pick<YearMention, "sentence">): boolean {
  return /已|今年|本年|当年|继续|目前/u.test(sentence);
}

/** Whether a text only looks ahead: 编制2025年预算, 力争到2025年. */
export function looksAhead({ before, after }: YearMention): boolean {
  return (
    /到$|至$|编制|谋划|储备|申报|筹备|筹划|计划|规划|前期|力争/u.test(before) ||
    /^.{0,12}(?:预算|计划|规划|储备|前$|前期)/u.test(after)
  );
}

const titles = /《[^《》]{0,100}》|〔[^〕]{0,20}〕|\[20\d\d\]|\(20\d\d年?度?\)/gu;
const comparedBefore =
  /(?:比(?![例重率较])|较(?![好大高强多快])|相比|对比|对照|同比|相对于|基于|超过?|高于|低于|不低于|不少于|优于|恢复到|恢复至|达到)[^比较]{0,20}$/u;
const startBefore = /(?:自|从|以|截至|截止|截止到|截至到|按)$/u;
const comparedAfter = /^(?:.{0,12}(?:基础上|相比|为基|基数|基准|基期|水平)|以来|起|同期|实际|实绩|完成数|以前|之前)/u;
const settled =
  /国债|专项债|债券|贴息|利息|汇算|清缴|验收|结题|结算|移交|收尾|立案|存量|在建|续建|(?:立项|开工|认定|入库|获批|批复)项目|结转|结余|尾款|余款|质保金|欠|未兑现|未支付|未拨付|未完成|往年|以前年度|历史|遗留|决算|审计|考核|评价|绩效自评|清算|兑现|奖补|奖励|补助|补贴|扶持|(?:认定|批准|批复|立项|竣工|建成|签订|毕业|开工|下达|实施|发布|印发|出台|获得|入选|入库|申报)的/u;

function lastPart(text: string, separator: RegExp): string {
  return text.split(separator).at(-1) ?? "";
}

function firstPart(text: string, separator: RegExp): string {
  return text.split(separator)[0] ?? "";
}
