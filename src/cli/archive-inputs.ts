import { closeSync, fstatSync, openSync } from "node:fs";
import { directoryRoom, listMembers } from "../batch/archive.ts";
import { earlyFinding, type Finding, InputError } from "../diagnostic.ts";
import { isArchive, isTableFile } from "./file-names.ts";
import { refusal } from "./input-errors.ts";
import type { InputFile } from "./inputs.ts";
import { readRange } from "./read-member.ts";

/**
 * The tables in an archive, each an input of its own, named `archive.zip/member.xlsx`. An archive that can't be read, or holds
 * none, is one input that says so; a workbook that is called .zip is itself.
 */
export function membersOf(archive: InputFile): readonly InputFile[] {
  if (archive.path === null) return [archive];
  try {
    const members = listFile(archive.path);
    if (members === null) return [archive];
    const tables = members.filter(({ name }) => isTableFile(name) || isArchive(name));
    if (tables.length === 0) return [{ ...archive, fault: noTables }];
    return tables.map((member) => ({ name: `${archive.name}/${member.name}`, path: archive.path, member }));
  } catch (error) {
    const told = refusal(error, archive.name);
    if (!(told instanceof InputError)) throw told;
    return [{ ...archive, fault: asArchive(told.finding) }];
  }
}

const noTables: Finding = earlyFinding(
  "input/unreadable",
  { reason: "no-workbook", format: "zip", detail: null },
  null,
);

/** The reader of ZIP archives takes them for workbooks. */
function asArchive(finding: Finding): Finding {
  return finding.rule === "input/unreadable" ? { ...finding, facts: { ...finding.facts, format: "zip" } } : finding;
}

function listFile(path: string): ReturnType<typeof listMembers> {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const before = Math.max(0, size - directoryRoom);
    return listMembers({ bytes: readRange(file, before, size - before), before });
  } finally {
    closeSync(file);
  }
}
