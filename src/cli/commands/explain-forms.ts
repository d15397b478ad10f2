import { type FormOutline, outlineForms, type SectionOutline } from "../../forms/index.ts";
import { pad, wrap } from "../../reporters/display.ts";
import { paintOf } from "../../reporters/paint.ts";
import type { Style } from "../../reporters/reporter.ts";
import { configuredLanguage } from "../configure.ts";
import { findForm } from "../find-form.ts";
import type { CommonOptions } from "../options.ts";
import { streamSink } from "../sink.ts";
import { styleFor, type Terminal } from "../terminal.ts";
import { cliWords } from "../words.ts";

/** `ptt explain forms`: lists the printed forms that are known; `forms/ID` tells the labels that one is read by. */
export async function explainForms(asked: string, options: CommonOptions, terminal: Terminal): Promise<number> {
  const style = styleFor(terminal.stdout, terminal, {
    language: await configuredLanguage(options, terminal),
    color: options.color,
  });
  const id = asked.slice("forms/".length);
  const lines = id === "" ? formList(style) : formLines(findForm(id, style.language), style);
  await streamSink(terminal.stdout, cliWords[style.language]).write(`${lines.join("\n")}\n`);
  return 0;
}

function formList(style: Style): readonly string[] {
  const paint = paintOf(style);
  const forms = outlineForms();
  const width = Math.max(...forms.map(({ id }) => id.length));
  const { language } = style;
  return [
    ...forms.flatMap(({ id, name, usedIn }) => [
      `${paint("bold", pad(id, width))}  ${name[language]}`,
      ...wrap(usedIn[language], style.width - width - 2).map((line) => `${" ".repeat(width)}  ${line}`),
    ]),
    "",
    ...wrap(words[language].more, style.width),
  ];
}

function formLines({ id, name, usedIn, titles, sections }: FormOutline, style: Style): readonly string[] {
  const { language } = style;
  const paint = paintOf(style);
  const own = words[language];
  return [
    `${paint("bold", id)}  ${name[language]}`,
    usedIn[language],
    ...(titles.length > 0 ? ["", paint("bold", own.titles), ...labelLines(titles, style)] : []),
    ...sections.flatMap((section) => sectionLines(section, style)),
  ];
}

function sectionLines({ section, holds, labels, columns }: SectionOutline, style: Style): readonly string[] {
  const paint = paintOf(style);
  return [
    "",
    `${paint("bold", section)}${holds === null ? "" : `  ${holds}`}`,
    ...labelLines(labels, style),
    ...columns.flatMap((column) => [
      `  ${column.holds}`,
      ...labelLines(column.labels, style).map((line) => `  ${line}`),
    ]),
  ];
}

function labelLines(labels: readonly string[], { language, width }: Style): readonly string[] {
  return wrap(labels.join(language === "zh" ? "、" : ", "), width - 4).map((line) => `  ${line}`);
}

const words = {
  en: {
    titles: "Titles",
    more: "ptt explain forms/ID tells the labels that one is read by; docs/forms.md shows how a form is added. A table of another form is read as far as its indicators are recognised.",
  },
  zh: {
    titles: "表名",
    more: "ptt explain forms/表式 可查看某种表式据以识别的标签；docs/forms.md 说明怎样增加一种表式。不在其中的表，能认出绩效指标的也会读取。",
  },
};
