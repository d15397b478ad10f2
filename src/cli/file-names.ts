import { basename } from "node:path";
import { soughtEndings } from "../readers/index.ts";

/** Whether a file is of a format that folders and archives are searched for, by its name. */
export function isTableFile(name: string): boolean {
  return !isSettings(name) && soughtEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** What stands beside tables and is none: configurations, baselines and schemas. */
function isSettings(name: string): boolean {
  return /(?:^|\/)ptt\.config\.ya?ml$|\.(?:baseline|schema)\.json$/iu.test(name);
}

/** Whether a file is an archive whose members are inputs, by its name. A workbook is none, though it is packed like one. */
export function isArchive(name: string): boolean {
  return name.toLowerCase().endsWith(".zip");
}

/** What spreadsheet programs put beside a workbook that is open. */
export function isLock(path: string): boolean {
  return basename(path).startsWith("~$");
}
