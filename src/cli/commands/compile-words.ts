import type { Language } from "../../diagnostic.ts";

/** What `ptt compile` says itself. */
export interface CompileWords {
  readonly sourceNeedsJson: (format: string) => string;
  readonly workbookToTerminal: string;
  /** There is nothing to make a workbook of; the file is null where it would have gone to standard output. */
  readonly noTable: (file: string | null) => string;
  /** What a printed form says otherwise than the table that was printed. */
  readonly unprinted: (file: string, places: readonly string[]) => string;
}

const en: CompileWords = {
  sourceNeedsJson: (format) => `--source adds to JSON where values stand; ${format} has no place for it`,
  workbookToTerminal: "a workbook is not written to a terminal; name a file with -o, or pipe it",
  noTable: (file) => `there is no table to write${file === null ? "" : `, so ${file} is left as it was`}`,
  unprinted: (file, places) =>
    `${file}: the printed form can't hold these values as they are: ${places.join(", ")}; --to yaml or json keeps them`,
};

const zh: CompileWords = {
  sourceNeedsJson: (format) => `--source 把数据位置加进 JSON，${format} 里没有地方放`,
  workbookToTerminal: "工作簿不能写到终端；请用 -o 给出文件名，或用管道接走",
  noTable: (file) => `没有可以写出的表格${file === null ? "" : `，${file} 保持原样`}`,
  unprinted: (file, places) =>
    `${file}：表式放不下这些内容的原样：${places.join("、")}；--to yaml 或 json 可以完整保留`,
};

/** By language. */
export const compileWords: Readonly<Record<Language, CompileWords>> = { en, zh };
