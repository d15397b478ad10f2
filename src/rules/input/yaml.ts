import type { EarlyFacts, Language, YamlMistake } from "../../diagnostic.ts";
import { quote } from "../quote.ts";
import { defineEarlyRule } from "../rule.ts";

type Facts = EarlyFacts["input/yaml"];

/** A mistake in the YAML itself. */
export const inputYaml = defineEarlyRule({
  id: "input/yaml",
  severity: "error",
  medium: "keys",
  en: {
    title: "A mistake in the YAML",
    what: "The file must be YAML: indented with spaces, one key a line, and values that begin with a special character in quotes.",
    why: "What stands after the mistake can't be read as it is meant.",
    message: (facts) => `${message.en[facts.mistake](facts)}.`,
    hint: (facts) => advice.en[facts.mistake](facts),
  },
  zh: {
    title: "YAML书写错误",
    what: "文件应符合YAML写法：用空格缩进，每行一个键，以特殊字符开头的值加引号。",
    why: "出错位置之后的内容无法按原意读取。",
    message: (facts) => `${message.zh[facts.mistake](facts)}。`,
    hint: (facts) => advice.zh[facts.mistake](facts),
  },
  ground: { en: "YAML 1.2.", zh: "YAML 1.2标准。" },
  identity: ({ mistake, text }) => [mistake, text],
  examples: {
    faulty: [
      {
        file: {
          name: "start.yaml",
          text: "form: department\nindicators:\n  产出指标:\n    质量指标:\n      验收合格率: >90%\n",
        },
        at: [null],
      },
      { file: { name: "tab.yaml", text: "form: department\nbudget:\n\tunit: 万元\n" }, at: [null] },
    ],
    correct: [{ yaml: 'indicators:\n  产出指标:\n    质量指标:\n      验收合格率: ">90%"\n' }],
  },
});

type Told = Readonly<Record<YamlMistake, (facts: Facts) => string>>;

const message: Readonly<Record<Language, Told>> = {
  en: {
    tab: () => "A tab indents this line, and YAML indents with spaces only",
    "reserved-start": ({ text }) => `${bare(text)} begins with a character that means something else in YAML`,
    colon: ({ text }) => `${bare(text)} holds a colon that YAML takes for the end of a key`,
    "key-colon": ({ text }) => `The key ${keyOf(text)} is not followed by a colon and a space`,
    quote: ({ text }) => `The quotation mark at ${bare(text)} is not closed, or text follows after it is closed`,
    indent: ({ text }) => `${bare(text)} is indented as deep as nothing above it`,
    other: ({ text, detail }) => `YAML can't be read at ${bare(text)}${detail === null ? "" : ` (${detail})`}`,
  },
  zh: {
    tab: () => "本行用制表符缩进，YAML只能用空格缩进",
    "reserved-start": ({ text }) => `${bare(text)}的首字符在YAML中有特殊含义`,
    colon: ({ text }) => `${bare(text)}中的冒号会被当作键的结尾`,
    "key-colon": ({ text }) => `键${keyOf(text)}后面没有半角冒号和空格`,
    quote: ({ text }) => `${bare(text)}处的引号没有配对，或引号后还有文字`,
    indent: ({ text }) => `${bare(text)}的缩进与上文各层都不一致`,
    other: ({ text, detail }) => `${bare(text)}处无法按YAML读取${detail === null ? "" : `（${detail}）`}`,
  },
};

const advice: Readonly<Record<Language, Told>> = {
  en: {
    tab: () => "Write two spaces for each level instead of the tab.",
    "reserved-start": ({ text }) => `Put the value in quotation marks: ${quoted(text)}.`,
    colon: ({ text }) => `Put the value in quotation marks: ${quoted(text)}.`,
    "key-colon": ({ text }) => `Write an ordinary colon and a space: ${withColon(text)}`,
    quote: ({ text }) => `Close what is opened, and put a value that holds quotation marks in others: ${closed(text)}`,
    indent: () => "Give the line as many spaces as its siblings have.",
    other: () => "Put a text with special characters in quotation marks, and check the lines above it.",
  },
  zh: {
    tab: () => "请把制表符改为空格，每层两个。",
    "reserved-start": ({ text }) => `请给值加上引号：${quoted(text)}。`,
    colon: ({ text }) => `请给值加上引号：${quoted(text)}。`,
    "key-colon": ({ text }) => `请用半角冒号并加一个空格：${withColon(text)}`,
    quote: ({ text }) => `请补全引号；值中含有引号时，外面用另一种引号：${closed(text)}`,
    indent: () => "请使本行缩进与同级各行相同。",
    other: () => "含特殊字符的文字请加引号，并检查上面几行。",
  },
};

/** The text as it stands; quotation marks of either language would seem a part of it. */
function bare(text: string): string {
  return quote(text, "en").slice(1, -1) || "…";
}

/** The text as YAML reads it in double quotes. */
function quoted(text: string): string {
  return JSON.stringify(bare(text));
}

function keyOf(text: string): string {
  return bare(text).split(/[:：]/u, 1)[0] ?? "";
}

function withColon(text: string): string {
  return bare(text).replace(/[:：]\s*/u, ": ");
}

/** A value with its quotation mark closed, or in single ones where text follows after it is closed. */
function closed(text: string): string {
  const value = bare(text);
  const mark = value.slice(0, 1);
  return value.indexOf(mark, 1) < 0 ? `${value}${mark}` : `'${value.replace(/'/gu, "''")}'`;
}
