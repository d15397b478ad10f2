/** The command can't be done as it was given: exit code 2, the message on one line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
