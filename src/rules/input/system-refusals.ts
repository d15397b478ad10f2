import type { Language } from "../../diagnostic.ts";

type Reasons = Readonly<Record<string, string>>;

const en: Reasons = {
  ENOENT: "it is not there",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EISDIR: "it is a folder",
  EEXIST: "a file of that name is there",
  ENOTDIR: "its path leads through a file that is no folder",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the space on the disk is used up",
  EBUSY: "another program is using it",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk has a fault",
};

const zh: Reasons = {
  ENOENT: "不存在",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EISDIR: "这是一个文件夹",
  EEXIST: "已有同名文件",
  ENOTDIR: "路径中有一段是文件，不是文件夹",
  EROFS: "磁盘是只读的",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘空间配额已用完",
  EBUSY: "正被其他程序占用",
  EMFILE: "打开的文件过多",
  ENFILE: "打开的文件过多",
  ENAMETOOLONG: "文件名过长",
  EIO: "磁盘出错",
};

const reasons: Readonly<Record<Language, Reasons>> = { en, zh };

/** What ends a message on a file that the system won't read: why, in words where they are known, and the system's code. */
export function whyUnread(code: string, language: Language): string {
  return toldAs(reasons[language][code], code, language);
}

/** A reason in words, if there are any, and the system's code. */
export function toldAs(reason: string | undefined, code: string, language: Language): string {
  if (language === "en") return reason === undefined ? ` (${code})` : `: ${reason} (${code})`;
  return reason === undefined ? `（${code}）` : `：${reason}（${code}）`;
}
