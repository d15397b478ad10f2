/** The command can't be done as it was given: exit code 2, the message on one line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** What the system refuses, as a UsageError that tells its code; an error of another kind stays what it is. */
export function refusal(error: unknown, message: (code: string) => string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  return code === null || error instanceof UsageError ? error : new UsageError(message(code));
}
