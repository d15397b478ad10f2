import { InputError } from "../diagnostic.ts";

/** Runs a reader that shares rooms with others: what it throws tells the format, by its file ending, that the file was taken for. */
export function readAs<Result>(format: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InputError) || error.finding.rule !== "input/unreadable") throw error;
    throw new InputError({ ...error.finding, facts: { ...error.finding.facts, format } });
  }
}

/** The ending of a file's name, without its dot, in lower case; "" where it has none. */
export function endingOf(name: string): string {
  return /\.([^./\\]*)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}
