import { setImmediate } from "node:timers/promises";
import { type Failure, failureOf } from "../../batch/outcome.ts";
import { checkUnread, prepareCheck, type Settings } from "../../check.ts";
import { earlyFinding, type Finding, InputError } from "../../diagnostic.ts";
import type { ReportedFile } from "../../emit/reports.ts";
import type { InputFile } from "../inputs.ts";
import { readBytes } from "../read-bytes.ts";
import type { Terminal } from "../terminal.ts";
import { isInterrupt } from "./interrupt.ts";
import { limitTime } from "./limit-time.ts";

/** How files are checked one after the other, in this thread. */
export interface Here {
  readonly terminal: Terminal;
  readonly settings: Settings;
  /** The time that one file may take, in milliseconds; may be infinite. */
  readonly time: number;
}

/** A checked file, with the bytes that it was read from; none of one that can't be read. */
export interface CheckedHere extends ReportedFile {
  readonly name: string;
  /** The defect of ptt that it brought to light. */
  readonly defect: Failure | null;
}

/** Checks one file after the other. Between files the process may be interrupted. */
export async function* checkAllHere(inputs: readonly InputFile[], here: Here): AsyncGenerator<CheckedHere> {
  for (const [index, input] of inputs.entries()) {
    if (index > 0) await setImmediate();
    here.terminal.signal.throwIfAborted();
    yield await checkHere(input, here);
  }
}

/** Checks a file. That it can't be read, takes too long or brings a defect to light is told by a finding on it. */
export async function checkHere(input: InputFile, { terminal, settings, time }: Here): Promise<CheckedHere> {
  const { name } = input;
  const unread = (finding: Finding) => checkUnread(name, new InputError(finding), settings);
  const nothing = { name, bytes: new Uint8Array(), defect: null };
  try {
    const bytes = await readBytes(input, settings.limits.fileSize, terminal);
    const check = await prepareCheck({ name, bytes }, settings);
    return { ...nothing, checked: limitTime(check, time), bytes };
  } catch (error) {
    if (isInterrupt(error, terminal)) throw error;
    if (error instanceof InputError) return { ...nothing, checked: unread(error.finding) };
    const defect = failureOf(error);
    return { ...nothing, checked: unread(findingOfDefect(name, defect)), defect };
  }
}

/** What is told of a file over which ptt failed. */
export function findingOfDefect(name: string, { message }: Failure): Finding {
  const format = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return earlyFinding("input/unreadable", { reason: "defect", format, detail: message }, null);
}
