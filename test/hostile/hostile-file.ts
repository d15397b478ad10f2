import type { Bounds } from "./measure.ts";

/** A file made to harm its reader, and what must come of it. */
export interface HostileFile {
  /** What it does, which no two do alike. */
  readonly name: string;
  /** Its ending, which says what it claims to be. */
  readonly ending: string;
  readonly bytes: () => Uint8Array | string;
  /** The rule by which it is refused, in one line; `read` where it is read, whatever is then found in it. */
  readonly outcome: "input/limit" | "input/unreadable" | "input/no-table" | "input/yaml" | "read";
  /** What it may take where that is more than `ordinary`: for files that are large within the limits. */
  readonly bounds?: Bounds;
}

/** What a file that is refused may take. */
export const ordinary: Bounds = { seconds: 20, megabytes: 200 };
