import type { Language } from "../diagnostic.ts";

/** What is wrong with a command line, in the language of the messages. `english` is what the parser of command lines says. */
export function parseErrorIn(language: Language, english: string): string {
  return language === "en" ? english : inChinese(english);
}

type Template = readonly [english: RegExp, chinese: string];

const sentences: readonly Template[] = [
  [/^unknown option '(.*?)'(?: \(Did you mean (.*)\?\))?$/su, "没有 $1 这个选项，是不是 $2？"],
  [/^unknown command '(.*?)'(?: \(Did you mean (.*)\?\))?$/su, "没有 $1 这个命令，是不是 $2？"],
  [/^missing required argument 'files'$/u, "没有给出文件"],
  [/^missing required argument '(.*)'$/su, "没有给出 $1"],
  [/^option '(.*?)' argument missing$/su, "选项 $1 缺少内容"],
  [/^option '(.*?)' argument '(.*)' is invalid\. (.*)$/su, "选项 $1 不能是“$2”：$3"],
  [/^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/su, "参数 $2 不能是“$1”：$3"],
  [/^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/su, "$1 最多接受$2个参数，给出了$3个"],
  [/^option '(.*?)' cannot be used with option '(.*?)'$/su, "选项 $1 不能与 $2 同时使用"],
];

const demands: readonly Template[] = [
  [/It is en or zh\.$/u, "应为 en 或 zh"],
  [/It is a whole number from 0\.$/u, "应为不小于0的整数"],
  [/It is a whole number from 1 to 999\.$/u, "应为1到999的整数"],
  [/It is a number of seconds\.$/u, "应为秒数"],
  [/It is 1\/8, 2\/8 and so on to 8\/8, or of any other number\.$/u, "应写作 1/8、2/8 直到 8/8，份数不限"],
  [/It is the name of a file or folder\.$/u, "应为文件或文件夹的名称"],
  [/Allowed choices are (.*)\.$/u, "可用的有 $1"],
  [/应为四位数字的年份。$/u, "应为四位数字的年份"],
];

function inChinese(english: string): string {
  const template = sentences.find(([pattern]) => pattern.test(english));
  if (!template) return english;
  const sentence = english.replace(...template).replace(/，是不是 ？$/u, "");
  const demand = demands.find(([pattern]) => pattern.test(sentence));
  if (!demand) return sentence;
  const [said = "", ...choices] = sentence.replace(...demand).split(/(?<=可用的有 )/u);
  return said + choices.join("").replaceAll(", ", "、");
}
