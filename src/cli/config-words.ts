import type { Language } from "../diagnostic.ts";
import { whyUnread } from "../rules/input/system-refusals.ts";

/** What the command line says of configurations and baselines. Paths are as they are shown. */
export interface ConfigWords {
  /** A mistake at a place; `more` counts those that follow it. */
  readonly fault: (place: string, fault: string, more: number) => string;
  readonly cannotRead: (file: string, code: string) => string;
  readonly tooLarge: (file: string, limit: number) => string;
  readonly notUtf8: (file: string) => string;
  readonly two: (files: readonly string[]) => string;
  readonly noBaseline: (file: string, code: string) => string;
  readonly notBaseline: (file: string) => string;
  readonly profileNeedsConfig: (profile: string) => string;
  /** The first line of `--print-config`, which says where the configuration comes from, and by which profile; null for none. */
  readonly origin: (file: string | null, profile: string | null) => string;
  readonly recorded: (findings: number, files: number, output: string) => string;
}

const en: ConfigWords = {
  fault: (place, fault, more) => `${place}: ${fault}${more > 0 ? ` (and ${more} more)` : ""}`,
  cannotRead: (file, code) => `can't read the configuration ${file}${whyUnread(code, "en")}`,
  tooLarge: (file, limit) => `${file} is larger than a configuration may be (${limit / 2 ** 20} MB)`,
  notUtf8: (file) => `${file} is no text in UTF-8`,
  two: (files) => `there are ${files.join(" and ")}; name one by --config`,
  noBaseline: (file, code) => `can't read the baseline ${file}${whyUnread(code, "en")}; ptt baseline writes one`,
  notBaseline: (file) => `${file} is no baseline as ptt baseline writes it`,
  profileNeedsConfig: (profile) => `--profile ${profile} needs a configuration, and there is none`,
  origin: (file, profile) =>
    file === null ? "no configuration file" : `from ${file}${profile === null ? "" : `, profile ${profile}`}`,
  recorded: (findings, files, output) =>
    `${counted(findings, "finding")} in ${counted(files, "file")} recorded in ${output}`,
};

const zh: ConfigWords = {
  fault: (place, fault, more) => `${place}: ${fault}${more > 0 ? `（另有${more}处）` : ""}`,
  cannotRead: (file, code) => `无法读取配置文件 ${file}${whyUnread(code, "zh")}`,
  tooLarge: (file, limit) => `${file} 超过配置文件的大小上限（${limit / 2 ** 20} MB）`,
  notUtf8: (file) => `${file} 不是 UTF-8 文本`,
  two: (files) => `同时有 ${files.join(" 和 ")}，请用 --config 指定一个`,
  noBaseline: (file, code) => `无法读取基线 ${file}${whyUnread(code, "zh")}；ptt baseline 可以生成基线`,
  notBaseline: (file) => `${file} 不是 ptt baseline 生成的基线`,
  profileNeedsConfig: (profile) => `--profile ${profile} 要有配置文件才能用，这里没有配置文件`,
  origin: (file, profile) =>
    file === null ? "没有配置文件" : `取自 ${file}${profile === null ? "" : `，方案 ${profile}`}`,
  recorded: (findings, files, output) => `已把${files}个文件中的${findings}处问题记入 ${output}`,
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** By language. */
export const configWords: Readonly<Record<Language, ConfigWords>> = { en, zh };
