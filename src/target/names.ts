import { isNumeralChar } from "./numeral.ts";
import { isDigit } from "./read-number.ts";
import { matchAt } from "./token.ts";

/**
 * Names that hold a number and tell none: 5A景区, 5G基站, 12345热线, 九年义务教育, 20年一遇, 一次合格率.
 * What follows is looked at, so that 8G and 120人 stay measures.
 */
const names = [
  /[2-9][ADGK](?=[\u4e00-\u9fff])/u,
  /(?:12\d{3}|96\d{3,4}|11[049]|12[02])(?=热线|平台|联动|报警|急救|指挥|接处警|接警|出警|警情|工单|诉求|举报电话)/u,
  /(?:\d{1,4}|[一二三四五六七八九十百两]{1,4})周年/u,
  /\d{1,2}对(?=\d|多|一)/u,
  /\d{1,2}点(?:\d{1,2}分|(?=前|之前|以前|钟|整|半|-|至|到))/u,
  /\d{3}(?=[国省县乡]道)|(?:985|211|863|973)(?=高校|院校|大学|工程|计划)/u,
  /一次(?=性|合格|验收|通过|成功|交验|抽检|成优|成活|办)/u,
  /(?:\d{1,4}|[一二三四五六七八九十百两]{1,2})年(?=一遇|行动|规划|计划|毛入园|义务教育|一贯制|制义务|免费教育)/u,
];

/** All of them at once: a number is looked at in one go. */
const name = new RegExp(names.map(({ source }) => `(?:${source})`).join("|"), "uy");

/** The name with a number in it that begins at a place; "" if there is none. */
export function nameAt(text: string, at: number): string {
  let end = at;
  while (end <= at + longest && isDigitOrNumeral(text[end] ?? "")) end += 1;
  return end <= at + longest && followers.includes(text[end] ?? " ") ? matchAt(name, text, at) : "";
}

/** The digits or numerals that a name may begin with. */
const longest = 6;

/** What follows them in one of the names: after most numbers none of it does. */
const followers = "ADGK热平联报急指接出警工诉举周对点国省县乡高院大计次年";

function isDigitOrNumeral(char: string): boolean {
  return isDigit(char) || isNumeralChar(char);
}
