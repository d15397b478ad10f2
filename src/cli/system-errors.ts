import type { Language } from "../diagnostic.ts";
import { toldAs, whyUnread } from "../rules/input/system-refusals.ts";

const noFolder: Readonly<Record<Language, string>> = { en: "its folder is not there", zh: "所在的文件夹不存在" };

/** As `whyUnread`, of a file that the system won't write, of which nothing need be there but its folder. */
export function whyUnwritten(code: string, language: Language): string {
  return code === "ENOENT" ? toldAs(noFolder[language], code, language) : whyUnread(code, language);
}
