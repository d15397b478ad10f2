/** What an error is once it has left the worker that it was thrown in. */
export interface Failure {
  readonly message: string;
  /** null where there is none. */
  readonly stack: string | null;
}

/** What a task came to. Past its time or its memory the worker that had it is gone. */
export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "time" }
  | { readonly kind: "memory" };

/** An error as it may be sent and told. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error) return { message: error.message, stack: error.stack ?? null };
  return { message: String(error), stack: null };
}
