import { earlyFinding, InputError, type LimitName } from "./diagnostic.ts";

/** The most that is read of one input; beyond it the finding is `input/limit`. Sizes are in bytes. */
export interface Limits {
  readonly fileSize: number;
  /** Parts of a ZIP container. */
  readonly parts: number;
  readonly partSize: number;
  /** All parts that are read, inflated. */
  readonly inflatedSize: number;
  readonly sheets: number;
  /** Cells that hold something, in all sheets. */
  readonly cells: number;
  readonly merges: number;
  readonly xmlDepth: number;
  /** Depth of YAML and JSON. */
  readonly depth: number;
  readonly aliases: number;
  /** Values of a JSON file; each takes some 200 bytes of memory while it is read. */
  readonly values: number;
  /** Values and keys of a YAML file; each takes about 1 kB of memory while it is read. */
  readonly yamlValues: number;
  /** Characters in one cell or value. */
  readonly textLength: number;
  /** Tables of one input. */
  readonly tables: number;
}

/** What holds where nothing else is set. */
export const defaultLimits: Limits = {
  fileSize: 50 * 2 ** 20,
  parts: 10_000,
  partSize: 64 * 2 ** 20,
  inflatedSize: 256 * 2 ** 20,
  sheets: 5_000,
  cells: 2_000_000,
  merges: 200_000,
  xmlDepth: 64,
  depth: 64,
  aliases: 100,
  values: 2_000_000,
  yamlValues: 100_000,
  textLength: 1_000_000,
  tables: 10_000,
};

/** The file as a whole exceeds a limit; `actual` is null where reading stopped at the limit. */
export function beyond(limit: LimitName, allowed: number, actual: number | null): InputError {
  return new InputError(earlyFinding("input/limit", { limit, allowed, actual }, null));
}
