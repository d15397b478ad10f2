import fc from "fast-check";
import { expect, it } from "vitest";
import { compact, essence, hasDigit, hasLetter, isPlaceholder, unnumbered } from "../../../src/rules/text/phrase.ts";
import { yearsIn } from "../../../src/rules/text/years.ts";

/** Characters that common texts are made of, with those that look like them and have to be folded first. */
const characters = [
  ..."第新企业数三指标任务1.2年月日０２３％%（），。、《》“”—·Xx×* \n\u3000ⅣⅫ①㎡Ａé\u0301가龜〇²٣𠀀",
  "\ud800",
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);

it("folds what needs no folding like any other text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const narrow = text.normalize("NFKC");
      expect(compact(text)).toBe(narrow.replace(/\s+/gu, ""));
      expect(essence(text)).toBe(narrow.replace(/[^\p{L}\p{N}%]+/gu, ""));
      expect(hasLetter(text)).toBe(/\p{L}/u.test(text));
      expect(hasDigit(text)).toBe(/\p{Nd}/u.test(text));
    }),
    { numRuns: 500 },
  );
});

it("takes the number off a name and nothing else", () => {
  const names = [
    "1.乡村振兴",
    "（二）乡村振兴",
    "三、乡村振兴",
    "指标1：乡村振兴",
    "三级指标2 乡村振兴",
    "任务3、乡村 振兴",
  ];
  expect(names.map(unnumbered)).toEqual(names.map(() => "乡村振兴"));
  const words = ["三农工作", "一事一议", "指标库建设", "任务完成率", "1.5公里道路", "乡村振兴"];
  expect(words.map(unnumbered)).toEqual(["三农工作", "一事一议", "指标库建设", "任务完成率", "15公里道路", "乡村振兴"]);
});

it("takes no text with a digit in it for a mark that fills the place", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isPlaceholder(`${text}1`)).toBe(false);
    }),
  );
  const marks = [
    "—",
    "/",
    "XX",
    "≥**%",
    "无",
    "达到XX%",
    "不低于**家",
    "控制在XX以内",
    "高于XX%",
    "本项目不适用此指标",
  ];
  expect(marks.filter((mark) => !isPlaceholder(mark))).toEqual([]);
  const words = ["无事故", "高", "高新技术企业", "不发生", "大型活动", "本年完成", "优", "１"];
  expect(words.filter(isPlaceholder)).toEqual([]);
});

it("sees a year in whatever characters it is written", () => {
  const texts = ["2023年完成", "２０２３年完成", "2023 年完成", "20㉓年", "②023年", "2023\uf98e"];
  expect(texts.map((text) => yearsIn(text).map(({ from }) => from))).toEqual([
    [2023],
    [2023],
    [2023],
    [2023],
    [2023],
    [2023],
  ]);
});
